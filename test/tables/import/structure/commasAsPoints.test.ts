import { commasMayBePoints } from "../../../../src/tables/import/structure/commasAsPoints";
import { readText } from "../../../../src/tables/import/read/readCell";
import { readPrinted } from "../support/readPrinted";

describe("a comma that may be a decimal point", () => {
  it.each([
    ["one figure and thousands that are not parted", ["120,5", "1300", "21,419", "900"], true],
    ["one of two", ["120,5", "21,419"], true],
    ["less than one", ["0,75", "21,419", "12,500", "13,500", "14,500", "15,500"], true],
    ["in brackets and with a sign", ["(120,5)", "£1300", "£21,419"], true],
    ["one with a point between thousands", ["1.250,5", "21,419", "900"], true],
    ["points before three digits", ["120,5", "4.120", "21,419"], true],
    ["one misprint among many thousands", ["1,25", "12,500", "13,500", "14,500", "15,500", "16,500"], false],
    ["points elsewhere", ["120,5", "1300", "21,419", "12.5"], false],
    ["millions parted", ["120,5", "1,300,000", "21,419"], false],
    ["no figure that shows it", ["1300", "21,419"], false],
  ])("%s: %j", (_, texts, doubtful) => expect(commasMayBePoints(texts.map(readText))).toBe(doubtful));

  it("leaves 21,419 empty, with both figures to choose from", () => {
    const table = readPrinted("Service\t2026/27 £000\t2027/28 £000\nLibraries\t120,5\t1300\nParks\t21,419\t900");
    expect(table.rows.map(({ values }) => values)).toEqual([[null, 1300], [null, 900]]);
    expect(table.issues.map(({ code, cell, detail }) => [code, cell, detail])).toEqual([["DECIMAL_COMMA", "B2", '"120,5" was left empty; it could mean 120.5.'], ["DECIMAL_COMMA", "B3", '"21,419" was left empty; it could mean 21.419 or 21419.']]);
  });

  it("makes a point before three digits doubtful, too", () => {
    const table = readPrinted("Item;2026/27 £000;2027/28 £000\nPay;1.250,5;1300\nPrices;21,419;4.120");
    expect(table.rows.map(({ values }) => values)).toEqual([[null, 1300], [null, null]]);
    expect(table.issues.map(({ code, cell }) => `${code} ${cell ?? ""}`).sort()).toEqual(["DECIMAL_COMMA B2", "DECIMAL_COMMA B3", "DOT_THOUSANDS C3"]);
  });
});
