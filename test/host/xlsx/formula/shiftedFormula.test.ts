import { shiftedFormula } from "../../../../host/xlsx/formula/shiftedFormula";

test.each([
  ["A1*$B$1+C$2+$D3", 2, 1, "B3*$B$1+D$2+$D5"],
  ["SUM(A1:B9)", 1, 0, "SUM(A2:B10)"],
  ["SUM(A:B)+SUM($A:C)", 5, 1, "SUM(B:C)+SUM($A:D)"],
  ["SUM(1:2)+SUM($3:4)", 3, 9, "SUM(4:5)+SUM($3:7)"],
  ["'Q1 A1'!A1&\"A1\"&Sheet2!B2", 1, 1, "'Q1 A1'!B2&\"A1\"&Sheet2!C3"],
  ["LOG10(A1)+Rate2013*TAX", 1, 0, "LOG10(A2)+Rate2013*TAX"],
  ["Savings[A1]+A1", 1, 0, "Savings[A1]+A2"],
  ["A1", -1, 0, "#REF!"],
  ["A1+10", 4, 0, "A5+10"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
  expect(shiftedFormula(formula, rows, columns)).toBe(moved);
});
