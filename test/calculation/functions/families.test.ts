import { excelFunction, excelFunctionNames } from "../../../src/calculation/functions/excelFunctions";
import { families } from "../../../src/calculation/functions/families";
import { familiesFor, functionsNamedIn, loadFunctionsFor } from "../../../src/calculation/functions/loadFunctions";
import { sheetOf } from "../support/sheetOf";

describe("Functions that are loaded when a formula needs them", () => {
  it("are not there before, and there once the formulas have been read", async () => {
    expect(excelFunction("XIRR")).toBeUndefined();
    expect(await loadFunctionsFor(["=SUM(A1:A9)", "=MAX(1,2)"])).toBe(false);
    expect(await loadFunctionsFor(["=1+xirr(A1:A9,B1:B9)"])).toBe(true);
    expect(excelFunction("XIRR")).toBeDefined();
    expect(excelFunction("BIN2DEC")).toBeUndefined();
    expect(await loadFunctionsFor(["=XIRR(A1:A9,B1:B9)"])).toBe(false);
    expect(sheetOf().work("=PMT(0.1,2,-100)")).toBeCloseTo(57.619047619, 9);
  });

  it("are found by the names that files write, and without brackets", () => {
    expect([...functionsNamedIn(["=_xlfn.NORM.S.DIST(1,TRUE)"])]).toContain("NORM.S.DIST");
    expect([...familiesFor(functionsNamedIn(["=BYROW(A1:B2,DSUM)"]))].map(({ title }) => title)).toEqual(["Database"]);
  });

  it.each(families)("$title: the names are what loads", async ({ names, load }) => {
    expect((await load()).map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  it("have each name in one family only, and none that is always there", () => {
    const names = families.flatMap((family) => family.names);
    expect(new Set(names).size).toBe(names.length);
    expect(excelFunctionNames().filter((name) => names.includes(name) && !families.find((family) => family.title === "Financial")!.names.includes(name))).toEqual([]);
  });
});
