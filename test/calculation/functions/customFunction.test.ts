import { customFunction, type CustomFunctionMetadata } from "../../../src/calculation/functions/customFunction";
import { excelFunction } from "../../../src/calculation/functions/excelFunctions";
import { ErrorValue } from "../../../src/calculation/values/ErrorValue";
import type { Scalar } from "../../../src/calculation/values/Scalar";
import { CalculationBook } from "../../../src/calculation/workbook/CalculationBook";

class Told extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

const given = (parameters: CustomFunctionMetadata["parameters"], run: (...args: unknown[]) => unknown, { blankAs = 0 as 0 | null, takesErrors = true } = {}) => {
  const own = customFunction({ id: "OWN", name: "Own", parameters }, run, { allowErrorForDataTypeAny: takesErrors, blankAs: () => blankAs, errorGiven: (code) => ({ code }) });
  const book = new CalculationBook({ functionNamed: (name) => (name === "OWN" ? own : excelFunction(name)) });
  const sheet = book.addSheet("Sheet1");
  [1, 2, null, "text"].forEach((value, row) => book.enter(sheet, row, 0, value));
  return (formula: string): Scalar[][] => {
    book.enterFormula(sheet, 9, 9, formula);
    book.calculate();
    const { top, left, bottom, right } = sheet.spillFrom(9, 9) ?? { top: 9, left: 9, bottom: 9, right: 9 };
    return Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (__, c) => sheet.valueAt(top + r, left + c)));
  };
};
const matrix = { name: "cells", type: "any", dimensionality: "matrix" } as const;
const scalar = { name: "cell", type: "any", dimensionality: "scalar" } as const;

it("hands over ranges as rows, a single value as one row of one, blanks as asked, what is left out as null", () => {
  const seen: unknown[][] = [];
  const parameters = [matrix, { ...matrix, optional: true }, { ...matrix, optional: true }];
  const keep = (...args: unknown[]) => (seen.push(args.slice(0, 3)), 1);
  given(parameters, keep)("=OWN(A1:A4,,5)");
  given(parameters, keep, { blankAs: null })("=OWN(A3)");
  expect(seen).toEqual([[[[1], [2], [0], ["text"]], null, [[5]]], [[[null]], null, null]]);
});

it("works through a range where one value is asked for", () => {
  expect(given([scalar], (cell) => (typeof cell === "number" ? cell * 10 : "none"))("=OWN(A1:A4)")).toEqual([[10], [20], [0], ["none"]]);
});

it("gives repeated arguments as a list", () => {
  expect(given([scalar, { ...scalar, repeating: true }], (first, rest) => JSON.stringify([first, rest]))("=OWN(1,2,A2)")).toEqual([["[1,[2,2]]"]]);
});

it("keeps the messages of errors: thrown, given for one cell, and of a fault in the function itself", () => {
  const call = given([matrix], (cells) => {
    const [[which]] = cells as [[number]];
    if (which === 1) throw new Told("#N/A", "not judged");
    if (which === 2) throw new RangeError("too far");
    return [[new Told("#DIV/0!", "no costs"), 4, NaN, null]];
  });
  expect(call("=OWN(1)")).toEqual([[new ErrorValue("#N/A", "not judged")]]);
  expect(call("=OWN(2)")).toEqual([[new ErrorValue("#VALUE!", "too far")]]);
  expect(call("=OWN(3)")).toEqual([[new ErrorValue("#DIV/0!", "no costs"), 4, new ErrorValue("#NUM!"), ""]]);
});

it("hands errors on unless the function takes them", () => {
  const code = (cells: unknown): unknown => ((cells as { code?: string }[][])[0]![0]!.code ?? "none");
  expect(given([matrix], code)("=OWN(1/0)")).toEqual([["#DIV/0!"]]);
  expect(given([matrix], code, { takesErrors: false })("=OWN(1/0)")).toEqual([[new ErrorValue("#DIV/0!")]]);
  expect(given([{ ...matrix, type: "number" }], code)("=OWN(1/0)")).toEqual([[new ErrorValue("#DIV/0!")]]);
});
