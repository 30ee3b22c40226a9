import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";

const read = (headings: string, above = "", corner = "Service £000") =>
  importTable(readCsv("plan.csv", new TextEncoder().encode(`${above}${corner},${headings}\nAdults,30112,33016,34118\nChildren,20021,22027,22902\nTotal,50133,55043,57020`)));
const names = (...given: Parameters<typeof read>) => read(...given).columns.map(({ name }) => name);
const years = (...given: Parameters<typeof read>) => read(...given).columns.map(({ year }) => year);
const asked = (...given: Parameters<typeof read>) => read(...given).issues.filter(({ severity }) => severity !== "note").map(({ code, cell }) => `${code} ${cell ?? ""}`);

const THREE = ["2025/26", "2026/27", "2027/28"];
const CONFIRM = ["HEADING_AS_YEAR B1", "HEADING_AS_YEAR C1", "HEADING_AS_YEAR D1"];

describe("headings that are years in disguise", () => {
  it.each(["45748,46113,46478", "01/04/2025,01/04/2026,01/04/2027", "1 April 2025,1 April 2026,1 April 2027", "2025-04-01,2026-04-01,2027-04-01", "Apr-25,Apr-26,Apr-27", "202526,202627,202728"])("%s are the years that begin then, to be confirmed", (headings) => {
    expect(names(headings)).toEqual(THREE);
    expect(years(headings)).toEqual([2025, 2026, 2027]);
    expect(asked(headings)).toEqual(CONFIRM);
    expect(read(headings).kind).toBe("mtfp");
  });

  it.each(["31/03/2026,31/03/2027,31/03/2028", "Mar-26,Mar-27,Mar-28", "46112,46477,46843"])("%s are the years that end then, to be confirmed", (headings) => {
    expect(names(headings)).toEqual(THREE);
    expect(asked(headings)).toEqual(CONFIRM);
  });

  it.each(["2025/26,2026/27,2027/28", "2025-26,2026-27,2027-28", "25/26,26/27,27/28", "FY2025/26,FY2026/27,FY2027/28", "2025 to 2026,2026 to 2027,2027 to 2028"])("%s need no confirmation", (headings) => {
    expect(years(headings)).toEqual([2025, 2026, 2027]);
    expect(asked(headings)).toEqual([]);
  });

  it("FY27 is the year that ends in 2027, to be confirmed", () => {
    expect(years("FY26,FY27,FY28")).toEqual([2025, 2026, 2027]);
    expect(asked("FY26,FY27,FY28")).toEqual(CONFIRM);
  });

  it.each(["FYE 2026,FYE 2027,FYE 2028", "YE 2026,YE 2027,YE 2028", "Year ending 2026,Year ending 2027,Year ending 2028", "FYE Mar 26,FYE Mar 27,FYE Mar 28", "Year ended 31 March 2026,Year ended 31 March 2027,Year ended 31 March 2028"])("%s are the years that end then, to be confirmed", (headings) => {
    expect(years(headings)).toEqual([2025, 2026, 2027]);
    expect(asked(headings)).toEqual(CONFIRM);
  });

  it("a change from one year to another is of neither", () => {
    expect(years("2025/26,2026/27,Change 2025/26 to 2026/27")).toEqual([2025, 2026, undefined]);
    expect(years("2025/26,2026/27,2026/27 v 2025/26")).toEqual([2025, 2026, undefined]);
  });

  it("counted years are those of the title, where it says which", () => {
    expect(names("Year 1,Year 2,Year 3", "Plan 2026/27 to 2028/29,,,\n")).toEqual(["2026/27", "2027/28", "2028/29"]);
    expect(asked("Year 1,Year 2,Year 3", "Plan 2026/27 to 2028/29,,,\n")).toEqual(["HEADING_AS_YEAR B2", "HEADING_AS_YEAR C2", "HEADING_AS_YEAR D2"]);
    expect(names("Year 1,Year 2,Year 3", "Plan 2026/27 to 2029/30,,,\n")).toEqual(["Year 1", "Year 2", "Year 3"]);
  });

  it("counted years over the years themselves ask nothing", () => {
    const counted = ",Year 1,Year 2,Year 3\n";
    expect(names("2026/27,2027/28,2028/29", `Plan 2026/27 to 2028/29,,,\n${counted}`)).toEqual(["2026/27", "2027/28", "2028/29"]);
    expect(asked("2026/27,2027/28,2028/29", `Plan 2026/27 to 2028/29,,,\n${counted}`)).toEqual([]);
  });

  it.each(["45748,46113,46844", "Apr-25,Apr-26,Apr-28", "FY26,FY27,FY29"])("%s do not run on", (headings) => expect(asked(headings)).toContain("YEARS_NOT_CONSECUTIVE D1"));
  it("nor do counted years that leave one out", () => expect(asked("Year 1,Year 2,Year 4")).toEqual(["YEARS_NOT_CONSECUTIVE D1"]));
});

describe("headings that are days", () => {
  it("stay days: months of one year, and balances at its end", () => {
    expect(names("45748,45778,45809")).toEqual(["1 April 2025", "1 May 2025", "1 June 2025"]);
    expect(names("31/03/2026,31/03/2027,31/03/2028", "", "Reserves £000")).toEqual(["31/03/2026", "31/03/2027", "31/03/2028"]);
    expect(years("31/03/2026,31/03/2027,31/03/2028", "", "Reserves £000")).toEqual([undefined, undefined, undefined]);
  });
});

it("figures that could be days are figures", () => {
  const { columns, rows } = importTable(readCsv("plan.csv", new TextEncoder().encode("Service £000,2025/26,2026/27\nAdults,45748,46113\nChildren,45748,46478")));
  expect(columns.map(({ name }) => name)).toEqual(["2025/26", "2026/27"]);
  expect(rows.map(({ values }) => values)).toEqual([[45748, 46113], [45748, 46478]]);
});

describe("figures of five digits under the headings", () => {
  const lines = (first: string) =>
    importTable(readCsv("plan.csv", new TextEncoder().encode(`Description,Base budget,Proposed budget\n${first}\nStreet cleansing,52314,51877\n`))).rows.map(({ label }) => label);

  it.each(["Waste collection,39937,52717", "Waste collection,45017,46844", "Waste collection,46843,46478"])("%s stays a line", (first) => expect(lines(first)).toEqual(["Waste collection", "Street cleansing"]));
  it.each([",46113,46478", ",46112,46477", ",45991,46022"])("%s heads periods that follow each other", (first) => expect(lines(first)).toEqual(["Street cleansing"]));
});
