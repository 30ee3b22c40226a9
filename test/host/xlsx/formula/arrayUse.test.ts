import { needsArray, withIntersections } from "../../../../host/xlsx/formula/arrayUse";

const words = { ownFunctions: new Set(["SAVINGS.GRANTADJ"]), rangeNames: new Set(["baseline"]) };

test.each([
  ["=A1+B1", false],
  ["=SUM(A1:A9)", false],
  ["=SUM(A1:A9,C1:C9)", false],
  ["=SUMIFS(C:C,A:A,E1,B:B,F1)", false],
  ["=SUMPRODUCT((A1:A9>1)*B1:B9)", false],
  ["=VLOOKUP(A1,Data!A:C,2,FALSE)", false],
  ["=INDEX(A1:A9,MATCH(B1,C1:C9,0))", true],
  ["=SUM(INDEX(A1:A9,B1))", false],
  ["=SUM((A1:A9>1)*B1:B9)", true],
  ["=SUM(LEN(A1:A9))", true],
  ["=SUMIF(A1:A9,B1:B9,C1:C9)", true],
  ["=A1:A9", true],
  ["=A1:A9*2", true],
  ["=Baseline*2", true],
  ["=SUM(Baseline)", false],
  ["=Savings[Net]*2", true],
  ["=SUM(Savings[Net])", false],
  ["=Savings[@Net]*2", false],
  ["=Savings[[#Totals],[Net]]", false],
  ["=SAVINGS.GRANTADJ(A1,B1,C1)", true],
  ["=SORT(A1:A9)", true],
  ["=A1#", true],
  ["=SUM(A1#)", false],
  ["={1,2,3}", true],
  ["=MATCH(1,{1,2,3},0)", false],
  ["=@A1:A9", false],
  ['="A1:A9"', false],
  ["='A1:A9'!B2+1", false],
])("%s must be worked out as an array: %s", (formula, expected) => {
  expect(needsArray(formula, words)).toBe(expected);
});

test.each([
  ["=A1:A9*2", "=@A1:A9*2"],
  ["=Rates!A:A*C5", "=@Rates!A:A*C5"],
  ["='My rates'!$A$1:$A$9*C5", "=@'My rates'!$A$1:$A$9*C5"],
  ["=Baseline*2", "=@Baseline*2"],
  ["=ROUND(Baseline,0)", "=ROUND(@Baseline,0)"],
  ["=SUMIF(A1:A9,B1:B9,C1:C9)", "=SUMIF(A1:A9,@B1:B9,C1:C9)"],
  ["=SUM(A1:A9)", "=SUM(A1:A9)"],
  ["=SUMPRODUCT(ROUND(A1:A9,0)*B1:B9)", "=SUMPRODUCT(ROUND(A1:A9,0)*B1:B9)"],
  ["=NEWFUNCTION(A1:A9)", "=NEWFUNCTION(A1:A9)"],
  ["=INDEX(A1:A9,B1)", "=INDEX(A1:A9,B1)"],
  ["=Savings[@Net]", "=Savings[@Net]"],
  ["=Savings[Net]*2", "=@Savings[Net]*2"],
])("a file's plain %s reads as %s", (formula, expected) => {
  expect(withIntersections(formula, words)).toBe(expected);
});
