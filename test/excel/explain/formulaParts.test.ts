import { FormulaParts } from "../../../src/excel/explain/FormulaParts";
import type { Matrix } from "../../../src/functions/cells";

const block = (row: number, column: number, values: Matrix) => ({ sheet: "S", row, column, values, isSpill: false });
const cells = {
  blocks: () => [block(0, 0, [[10], [20], [null]]), block(0, 1, [[null]]), block(0, 2, [["Redcar", 121.8], ["Hartlepool", 91]]), block(0, 4, [["#N/A"]]), { ...block(0, 6, [[1], [2]]), isSpill: true }],
};
const parts = new FormulaParts(cells, { sheet: "S", row: 9, column: 9, sheets: ["S"], names: new Map([["Rate", "=0.5"], ["Both", "=S!$A$1:$A$2"]]), tables: [{ name: "T", sheet: "S", top: 0, left: 2, columns: ["Redcar", "121.8"], rows: 1 }] });

it.each<[text: string, wanted: Matrix]>([
  ["-A1*10%+2^3", [[7]]],
  ["A1:A3*2", [[20], [40], [0]]],
  ['INDEX(C1:D2,MATCH("hartlepool",INDEX(C1:D2,0,1),0),2)', [[91]]],
  ['VLOOKUP("Hartlepool",C1:D2,2,FALSE)', [[91]]],
  ['IF(ISNUMBER(A1),A1/4,"none")', [[2.5]]],
  ['IF(B1="","none",NOSUCH(B1))', [["none"]]],
  ["IF(A1>100,NOSUCH(1))", [[false]]],
  ["IFERROR(E1,3)", [[3]]],
  ["IF(E1>1,1,2)", [["#N/A"]]],
  ["SUM(A1:A3)+COUNT(A1:A3)", [[32]]],
  ["AND(A1>=10,B1=0)", [[true]]],
  ["A1/B1", [["#DIV/0!"]]],
  ["A1+C1:D2", [["#VALUE!", 131.8], ["#VALUE!", 101]]],
  ["SUM(Both)*Rate", [[15]]],
  ["SUM(G1#)", [[3]]],
  ["T[121.8]+1", [[92]]],
  ["LET(x,A1,x*x)", [[100]]],
  ['BUDGET.PERHEAD(INDEX(C1:D2,1,2),MAX(A1:A3),"£m")', [[6_090_000]]],
])("works out %s", (text, wanted) => {
  expect(parts.value(text)).toEqual(wanted);
});

it.each(["NOSUCH(1)", "F9", "SUM(A:A)", 'INDIRECT("A1")', "OFFSET(A1,40,0)", "TODAY()", "[1]Other!A1", "1+"])("leaves %s to Excel", (text) => {
  expect(parts.value(text)).toBeUndefined();
});
