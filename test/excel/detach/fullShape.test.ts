import { fillingShape, fullShape } from "../../../src/excel/formulas/fullShape";
import { ownFunction } from "../../../src/functions/twin/ownCalls";

const options = { shapeOf: (name: string) => (name === "Weights" ? { rows: 4, columns: 1 } : undefined), own: ownFunction() };

it.each([
  ['=IF(COUNT(B4:B6)=3,SHARE.ALLOCATE(B1,B4:B6),"needs")', [3, 1]],
  ['=IF(COUNT(B4:F4)=5,SHARE.ALLOCATE(B1,B4:F4),"needs")', [1, 5]],
  ["=SHARE.ALLOCATE(B1,INDEX(Sheet2!$B$8:$F$10,0,MATCH(C1,D1:H1,0))*(G8:G10<>0))", [3, 1]],
  ["=IFERROR(SHARE.MATRIX(B1,C1:E5),0)", [5, 3]],
  ["=SHARE.NET(B1:B2,C1:C2)", [3, 1]],
  ["=SHARE.ALLOCATE(B1,Weights)", [4, 1]],
  ["=MODEL.RANK(MODEL.WEIGHTED(B2:D9,B1:D1))", [8, 1]],
  ["=2*SAVINGS.RANGE(B1,C1,D1)", [1, 2]],
  ["=BUDGET.INFLATE(B1:B4,C1:F1)", [4, 4]],
  ["=INDEX(FTE.CONSULT(B1,C1),1,1)", [1, 1]],
  ["=SUM(SHARE.ALLOCATE(B1,B4:B6))", [1, 1]],
  ['=BUDGET.PERHEAD(B2,C2,"£m")', [1, 1]],
  ["=FTE.CHANGE(B2:B5,C2:C5)", [4, 1]],
  ["=@FTE.CHANGE(B2:B5,C2:C5)", [1, 1]],
])("%s fills %j once its inputs are there", (formula, [rows, columns]) => {
  expect(fullShape(formula, options)).toEqual({ rows, columns });
});

it.each(["=SHARE.ALLOCATE(B1,OFFSET(A1,0,0,3,1))", "=SHARE.ALLOCATE(B1,UnknownName)", "=SHARE.ALLOCATE(B1,C1#)"])("the text of %s does not tell", (formula) => {
  expect(fullShape(formula, options)).toBeUndefined();
});

it.each([
  [{ rows: 1, columns: 1 }, "=A1"],
  [{ rows: 3, columns: 1 }, "=IF({1;1;1},A1)"],
  [{ rows: 1, columns: 2 }, "=IF({1,1},A1)"],
  [{ rows: 2, columns: 3 }, "=IF({1;1}*{1,1,1},A1)"],
  [{ rows: 60, columns: 2 }, "=IF((ROW($1:$60)>0)*{1,1},A1)"],
  [{ rows: 1, columns: 80 }, "=IF((COLUMN($A:$CB)>0),A1)"],
])("a formula is made to fill %j", (shape, wanted) => {
  expect(fillingShape("=A1", shape)).toBe(wanted);
});
