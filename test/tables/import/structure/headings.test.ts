import type { Imported } from "../../../../src/tables/import/Imported";
import { importTable } from "../../../../src/tables/import/importTable";
import { readPrinted } from "../support/readPrinted";

const heads = ({ columns }: Imported) => columns.map(({ name, unit }) => `${name} | ${unit ?? ""}`);
const figures = ({ rows }: Imported) => rows.map(({ label, values }) => [label, ...values]);
const asked = ({ issues }: Imported) => issues.flatMap(({ code, severity }) => (severity === "note" ? [] : [code]));

describe("labels in the middle", () => {
  it("under groups that are printed over each of their columns", () => {
    const table = readPrinted("2025/26,2025/26,2025/26,Service,2026/27,2026/27,2026/27\nGross £m,Income £m,Net £m,,Gross £m,Income £m,Net £m\n31.2,25.1,6.1,Schools,34.9,27.8,7.1\n19.4,7.0,12.4,Adults,20.9,7.6,13.3\n50.6,32.1,18.5,All services,55.8,35.4,20.4");
    expect(heads(table)).toEqual(["2025/26: Gross | £m", "2025/26: Income | £m", "2025/26: Net | £m", "2026/27: Gross | £m", "2026/27: Income | £m", "2026/27: Net | £m"]);
    expect([table.rows.map(({ label }) => label), asked(table)]).toEqual([["Schools", "Adults", "All services"], []]);
  });

  it("with the years below", () => {
    const table = readPrinted("Gross £000,Net £000,Division,Gross £000,Net £000\n2025/26,2025/26,,2026/27,2026/27\n312,61,Schools,349,71\n194,124,Adults,209,133");
    expect([heads(table), figures(table)[0], asked(table)]).toEqual([["Gross 2025/26 | £000", "Net 2025/26 | £000", "Gross 2026/27 | £000", "Net 2026/27 | £000"], ["Schools", 312, 61, 349, 71], []]);
  });
});

describe("numbers of lines and columns", () => {
  it.each([
    ["of columns and of lines, above the headings", "Revenue summary 2026-27 (£ thousand),,,,,\n,,3,4,5,6\n,,110,120,130,199\n,,Schools,Roads,Libraries,Total services\nCode,Local authority,,,,\nE9901,Eastmere,5200,840,310,6350\nE9902,Westmere,4100,655,280,5035"],
    ["in brackets above, of lines below", "£000,,,,,\n,,(1),(2),(3),(4)\nCode,Local authority,Schools,Roads,Libraries,Total services\n,,110,120,130,140\nE9901,Eastmere,5200,840,310,6350\nE9902,Westmere,4100,655,280,5035"],
    ["in words above", "£000,,,,,\n,,Column 1,Column 2,Column 3,Column 4\nCode,Local authority,Schools,Roads,Libraries,Total services\nE9901,Eastmere,5200,840,310,6350\nE9902,Westmere,4100,655,280,5035"],
    ["right under the headings, the labels' too", "£000,,,,,\nCode,Local authority,Schools,Roads,Libraries,Total services\n1,2,3,4,5,6\nE9901,Eastmere,5200,840,310,6350\nE9902,Westmere,4100,655,280,5035"],
  ])("are no figures: %s", (_, csv) => {
    const table = readPrinted(csv);
    expect(heads(table)).toEqual(["Schools | £000", "Roads | £000", "Libraries | £000", "Total services | £000"]);
    expect([figures(table), asked(table)]).toEqual([[["Eastmere", 5200, 840, 310, 6350], ["Westmere", 4100, 655, 280, 5035]], []]);
  });

  it("stored as numbers on a sheet are none either", () => {
    const table = importTable({ name: "RS", top: 0, left: 0, typed: true, rows: [[null, 3, 4, 5], [null, "Schools £000", "Roads £000", "Total £000"], ["Eastmere", 5200, 840, 6040], ["Westmere", 4100, 655, 4755]] });
    expect(figures(table)).toEqual([["Eastmere", 5200, 840, 6040], ["Westmere", 4100, 655, 4755]]);
  });

  it("leaves a first row of figures without a name", () => {
    expect(figures(readPrinted("Service,2026/27 £000,2027/28 £000,2028/29 £000\n,881,902,990\nSchools,440,450,480\nRoads,441,452,510"))[0]).toEqual(["", 881, 902, 990]);
  });
});

describe("a column with a heading of its own", () => {
  it.each([
    ["Department,Gross £m,%,Income £m,Net £m,%\nSchools,10.0,50,2.0,8.0,53.3\nRoads,10.0,50,3.0,7.0,46.7", ["Gross | £m", "Gross: % | %", "Income | £m", "Net | £m", "Net: % | %"]],
    ["Department,Gross £m,Change,Income £m,Net £m,Change\nSchools,10.0,2,2.0,8.0,1\nRoads,10.0,3,3.0,7.0,2", ["Gross | £m", "Gross: Change | ", "Income | £m", "Net | £m", "Net: Change | "]],
    ["Service,Budget £000,%,Actual £000,Forecast £000,%,Reserve £000\nSchools,10,50,2,8,53.3,1\nRoads,10,50,3,7,46.7,2", ["Budget | £000", "Budget: % | %", "Actual | £000", "Forecast | £000", "Forecast: % | %", "Reserve | £000"]],
    ["Service,Gross £m,%,Income £m,Fees £m,Net £m,%,Fund £m,%\nSchools,10,50,2,1,8,53.3,1,20\nRoads,10,50,3,1,7,46.7,2,40", ["Gross | £m", "Gross: % | %", "Income | £m", "Fees | £m", "Net | £m", "Net: % | %", "Fund | £m", "Fund: % | %"]],
  ])("does not get its left neighbour's as well: %s", (csv, wanted) => expect(heads(readPrinted(csv))).toEqual(wanted));

  it("under a council's name still gets that", () => {
    expect(heads(readPrinted("Service,Northwick,Cost £000,Grant £000,Southam,Cost £000,Grant £000\nLegal,2,90,10,3,120,0\nAudit,1,45,0,2,80,5"))).toEqual(["Northwick | ", "Northwick: Cost | £000", "Northwick: Grant | £000", "Southam | ", "Southam: Cost | £000", "Southam: Grant | £000"]);
  });
});

describe("groups that only their first cell marks", () => {
  it("at three levels, each as far as the next of its row or of one above", () => {
    const table = readPrinted(',,2027,,,,2026,,,\n,,Spending,,Income,,Spending,,Income,\n,Service,Adopted,Proposed,Adopted,Proposed,Adopted,Outturn,Adopted,Outturn\n,,£,£,£,£,£,£,£,£\nA1,Housing repairs,"76,100","76,600","1,800","1,850","106,700","92,000","2,100","2,150"\nA2,Allocations,"13,200","13,700",300,360,"14,800","14,700",700,770');
    expect(heads(table)).toEqual(["2027: Spending: Adopted", "2027: Spending: Proposed", "2027: Income: Adopted", "2027: Income: Proposed", "2026: Spending: Adopted", "2026: Spending: Outturn", "2026: Income: Adopted", "2026: Income: Outturn"].map((name) => `${name} | £`));
    expect(figures(table)[1]).toEqual(["Allocations", 13200, 13700, 300, 360, 14800, 14700, 700, 770]);
  });

  it("with names over them and units below", () => {
    expect(heads(readPrinted(",Adults,,,,Children,,,\n,Budget,,Outturn,,Budget,,Outturn,\nLine,£000,FTE,£000,FTE,£000,FTE,£000,FTE\nPay,100,1.5,110,1.4,200,2.5,210,2.4\nTemps,120,1.6,130,1.7,220,2.6,230,2.7")).slice(0, 5)).toEqual(["Adults: Budget: £000 | £000", "Adults: Budget: FTE | FTE", "Adults: Outturn: £000 | £000", "Adults: Outturn: FTE | FTE", "Children: Budget: £000 | £000"]);
  });

  it("whose outer level ends before the inner", () => {
    expect(heads(readPrinted("£m,2026/27,,,2027/28,,\n,Base,,Growth,Base,,Growth\nService,Pay,Other,Pay,Pay,Other,Pay\nSchools,1.1,2.1,3.1,4.1,5.1,6.1\nRoads,1.2,2.2,3.2,4.2,5.2,6.2")).map((head) => head.split(" | ")[0])).toEqual(["2026/27: Base: Pay", "2026/27: Base: Other", "2026/27: Growth Pay", "2027/28: Base: Pay", "2027/28: Base: Other", "2027/28: Growth Pay"]);
  });
});
