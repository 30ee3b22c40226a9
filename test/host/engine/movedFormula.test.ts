import { formulaWithSheetNamed, movedFormula } from "../../../host/engine/movedFormula";

describe("the formula of a rule when rows and columns come and go", () => {
  const rows = { axis: "row", at: 2, count: 2 } as const;
  it.each([
    ["=$B4>0", rows, "=$B6>0"],
    ["$B4>B$1", rows, "$B6>B$1"],
    ["=SUM($A$1:A4)>Sheet2!A4", rows, "=SUM($A$1:A6)>Sheet2!A4"],
    ["=COUNTIF(A:A,A3)>1", rows, "=COUNTIF(A:A,A5)>1"],
    ["=SUM(2:4)", rows, "=SUM(2:6)"],
    ['=A4="A4"', rows, '=A6="A4"'],
    ["=LOG10(A4)+Rate2013", rows, "=LOG10(A6)+Rate2013"],
    ["='Here it is'!A4>1", rows, "='Here it is'!A6>1"],
    ["=A3>1", { axis: "row", at: 2, count: -1 }, "=#REF!>1"],
    ["=SUM(A3:A5)", { axis: "row", at: 2, count: -1 }, "=SUM(A3:A4)"],
    ["=SUM(B1:$D$9)+A1", { axis: "column", at: 1, count: 1 }, "=SUM(C1:$E$9)+A1"],
    ["=COUNT(B:C)", { axis: "column", at: 0, count: 3 }, "=COUNT(E:F)"],
  ] as const)("%s", (formula, change, expected) => {
    expect(movedFormula(formula, "Here it is", "Here it is", change)).toBe(expected);
  });

  it("follows the rows of another sheet where it speaks of that one", () => {
    expect(movedFormula("=A4>Inputs!$B$4", "Here", "Inputs", rows)).toBe("=A4>Inputs!$B$6");
  });

  it("speaks of a sheet by its new name", () => {
    expect(formulaWithSheetNamed("=A4>Inputs!$B$4+'Other one'!A1", "inputs", "All inputs")).toBe("=A4>'All inputs'!$B$4+'Other one'!A1");
  });
});
