import type { Matrix } from "../../../src/functions/cells";
import { evaluate } from "../../../src/excel/explain/evaluate";
import { ownFunction } from "../../../src/functions/twin/ownCalls";
import { treeOf } from "../../../src/functions/twin/shapeOfText";

const CELLS: Readonly<Record<string, Matrix>> = { A1: [[10]], B1: [[null]], "A1:A3": [[10], [20], [null]], "C1:D2": [["Redcar", 121.8], ["Hartlepool", 91]], E1: [["#N/A"]] };
const valueOf = (text: string) => evaluate(treeOf(text), (reference) => CELLS[reference], ownFunction());

it.each([
  ["-A1*10%+2^3", [[7]]],
  ["A1:A3*2", [[20], [40], [0]]],
  ['INDEX(C1:D2,MATCH("hartlepool",INDEX(C1:D2,0,1),0),2)', [[91]]],
  ['IF(ISNUMBER(A1),A1/4,"none")', [[2.5]]],
  ['IF(B1="","none",NOSUCH(B1))', [["none"]]],
  ["IF(A1>100,NOSUCH(1))", [[false]]],
  ["IFERROR(E1,3)", [[3]]],
  ["IF(E1>1,1,2)", [["#N/A"]]],
  ["SUM(A1:A3)+COUNT(A1:A3)", [[32]]],
  ["AND(A1>=10,B1=0)", [[true]]],
  ["A1/B1", [["#DIV/0!"]]],
  ["A1+C1:D2", [["#VALUE!", 131.8], ["#VALUE!", 101]]],
  ['BUDGET.PERHEAD(INDEX(C1:D2,1,2),MAX(A1:A3),"£m")', [[6_090_000]]],
])("works out %s", (text, wanted) => {
  expect(valueOf(text)).toEqual(wanted);
});

it.each(["NOSUCH(1)", "VLOOKUP(A1,C1:D2,2)", "MATCH(1,A1:A3)", "F9"])("leaves %s to Excel", (text) => {
  expect(valueOf(text)).toBeUndefined();
});
