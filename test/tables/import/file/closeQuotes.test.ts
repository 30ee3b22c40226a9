import Papa from "papaparse";
import { closeQuotes } from "../../../../src/tables/import/file/closeQuotes";
import { readPrinted } from "../support/readPrinted";

const cells = (text: string, separator = ",") => {
  const closed = closeQuotes(text, separator);
  return { rows: Papa.parse<string[]>(closed.text, { delimiter: separator }).data, open: closed.rows };
};
const HEAD = "Service,2026/27 £000,2027/28 £000\nLibraries,410,415\n";

describe("a quotation mark that nothing closes", () => {
  it.each([
    ["in a label", `${HEAD}"Parks and gardens,220,225\nRoads,900,910\nWaste,640,655`, 2],
    ["in the last row", `${HEAD}Roads,900,910\n"Waste,640,655`, 3],
    ["before a row that is quoted rightly", `${HEAD}"Parks,220,225\n"Roads, north",900,910\nWaste,640,655`, 2],
    ["with a mark at the end of a later row", `${HEAD}"Parks,220,225\nRoads,900,910"\nWaste,640,655`, 2],
    ["with Windows line ends", `${HEAD.replace(/\n/g, "\r\n")}"Parks,220,225\r\nRoads,900,910\r\nWaste,640,655`, 2],
    ["in a comment", `Service,2026/27 £000,Comment\nParks,220,"see note 2\nRoads,900,ok\nWaste,640,fine`, 1],
    ["in a comment, with another mark below", `Service,2026/27 £000,Comment\nParks,220,"12 inch pipe\nRoads,900,"ok"\nWaste,640,fine`, 1],
    ["where every cell is quoted", `"Service","2026/27 £000","Comment"\n"Parks","220",""\n"Roads,"900","ok"\n"Waste","640","fine"`, 2],
  ])("swallows no row: %s", (_, text, row) => {
    const { rows, open } = cells(text);
    expect([rows.every(({ length }) => length === 3), rows.length, open]).toEqual([true, text.split("\n").length, [row]]);
  });

  it.each([
    ["a cell of two lines", `"Service","Savings \n2026/27 £000",2027/28 £000\nLibraries,410,415`],
    ["commas and marks inside", `${HEAD}"Parks, ""north"" and south",220,225\nRoads,900,910`],
    ["a remark of several lines", `Service,2026/27 £000,Comment\nParks,220,"pay, prices, and demand\nand fees, charges, too"\nRoads,900,ok`],
    ["marks inside that are not doubled", `${HEAD}"Parks "north" depot",220,225\nRoads,900,910`],
    ["inches in the middle of a cell", `${HEAD}Pipes 12" wide,220,225\nRoads,900,910`],
    ["speech with a comma", `${HEAD}"Parks, called,""the lungs""",220,225\nRoads,900,910`],
    ["every cell quoted", `"Service","2026/27 £000"\n"Parks","220"\n"Roads","900"\n`],
  ])("is none of: %s", (_, text) => {
    expect(closeQuotes(text, ",")).toEqual({ text, rows: [] });
  });

  it("is told with its row, in a file separated by tabs or semicolons, too", () => {
    for (const separator of ["\t", ";"]) {
      const table = readPrinted(`${HEAD}"Parks and gardens,220,225\nRoads,900,910\nWaste,640,655`.replace(/,/g, separator));
      expect(table.rows.map(({ label, values }) => [label, ...values])).toEqual([["Libraries", 410, 415], ["Parks and gardens", 220, 225], ["Roads", 900, 910], ["Waste", 640, 655]]);
      expect(table.issues.map(({ code, detail }) => [code, detail])).toEqual([["OPEN_QUOTE", "In row 3 a quotation mark opens and is not closed."]]);
    }
  });
});
