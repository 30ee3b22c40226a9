import type { Imported } from "../../../../src/tables/import/Imported";
import { readPrinted } from "../support/readPrinted";

const shape = ({ columns, rows, issues }: Imported) => ({ figures: columns.map(({ name }) => name), rows: rows.map(({ label, values }) => [label, ...values]), second: issues.flatMap(({ code, detail }) => (code === "SECOND_TABLE" ? [detail] : [])), others: issues.flatMap(({ code }) => (code === "SECOND_TABLE" ? [] : [code])) });

describe("a second table below the first, with headings of its own", () => {
  it("under a title, with one column", () => {
    expect(shape(readPrinted("How money is spent,,\nArea,2025/26 budget £m,2026/27 budget £m\nAdults,67.2,67.7\nPlaces,42.9,45.8\nNet budget,110.1,113.5\nWhy the budget moves,,\nBudget area,Change £m,\nPay and prices,4.6,\nSavings,(1.2),"))).toEqual({
      figures: ["2025/26 budget", "2026/27 budget"], rows: [["Adults", 67.2, 67.7], ["Places", 42.9, 45.8], ["Net budget", 110.1, 113.5]],
      second: ["Row 7 looks like the headings of another table: Budget area, Change £m. What stands below, to row 9, was not read."], others: [],
    });
  });

  it("wider than the first: its columns are none of the first's", () => {
    expect(shape(readPrinted("Revenue,,,\nService,2026/27 £000,2027/28 £000,\nAdults,672,677\nPlaces,429,458\n,,\nCapital,,,\nScheme,Spend to date £m,Total £m,FTE\nDepot,4.6,9.1,2\nSchool,1.2,3.0,1"))).toEqual({
      figures: ["2026/27", "2027/28"], rows: [["Adults", 672, 677], ["Places", 429, 458]], second: ["Row 7 looks like the headings of another table: Scheme, Spend to date £m, Total £m, FTE. What stands below, to row 9, was not read."], others: [],
    });
  });

  it("after a blank row, with words alone over its figures", () => {
    expect(shape(readPrinted("Service,Budget £000,Forecast £000\nAdults,672,677\nPlaces,429,458\n,,\nReserve,Opening,Closing\nGeneral,30,28\nCapital,12,10"))).toMatchObject({ rows: [["Adults", 672, 677], ["Places", 429, 458]], second: ["Row 5 looks like the headings of another table: Reserve, Opening, Closing. What stands below, to row 7, was not read."] });
  });

  it("right below, in another unit", () => {
    expect(shape(readPrinted("Service,Budget £000,Forecast £000\nAdults,672,677\nPlaces,429,458\nTeam,Posts (FTE),Vacant (FTE)\nHome care,30.5,2\nDay care,12,1"))).toMatchObject({ rows: [["Adults", 672, 677], ["Places", 429, 458]], second: [expect.stringContaining("Row 4 ")] });
  });
});

it.each([
  ["words in place of figures", "Service,Budget £000,Forecast £000\nAdults,672,677\nPlaces,429,tbc\nLibraries,n/a,see note\nMuseums,To be agreed,Subject to review\nWaste,12,13"],
  ["the same headings again", "Service,Budget £000,Forecast £000\nAdults,672,677\nService,Budget £000,Forecast £000\nPlaces,429,458"],
  ["the name of a section", "Service,Budget £000,Forecast £000\nAdults,672,677\nPlace services,,\nRoads,429,458"],
])("%s begin no second table", (_, csv) => expect(shape(readPrinted(csv)).second).toEqual([]));
