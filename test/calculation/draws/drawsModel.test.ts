import fc from "fast-check";
import { DrawsModel, type CellPlace } from "../../../src/calculation/draws/DrawsModel";
import { DrawsFault } from "../../../src/calculation/draws/DrawsFault";
import { pick } from "../../../src/calculation/draws/Draws";
import { excelFunction } from "../../../src/calculation/functions/excelFunctions";
import { ownFunctions } from "../../../src/calculation/functions/ownFunctions";
import { bookOf, placeOf, shown, type Cells } from "../support/bookOf";

const own = ownFunctions(0);
const functionNamed = (name: string) => own.get(name) ?? excelFunction(name);

const DRAWS = 70;
const BLOCK = 32;
const INPUTS = ["A1", "A2", "A3"] as const;
/** Whole numbers, halves and the same again and again, so that ties, zeros and both signs occur. */
const drawn = (input: number, draw: number): number => ((draw * (input + 3) * 7) % 11) / 2 - 2;

function overDraws(cells: Cells, outputs: readonly string[]): readonly (readonly unknown[])[] {
  const book = bookOf({ S: cells }, { functionNamed });
  const sheet = book.sheets[0]!;
  const at = (address: string): CellPlace => ({ sheet, ...placeOf(address) });
  const model = new DrawsModel(book, INPUTS.map(at), outputs.map(at), BLOCK);
  const rows: unknown[][] = [];
  model.run(DRAWS, (input, first, column) => column.forEach((_, i) => (column[i] = drawn(input, first + i))), (values, draws) => {
    for (let draw = 0; draw < draws; draw++) rows.push(values.map((value) => shown(pick(value, draw))));
  });
  return rows;
}

/** The same by changing the workbook for each draw. */
function cellByCell(cells: Cells, outputs: readonly string[]): readonly (readonly unknown[])[] {
  const book = bookOf({ S: cells }, { functionNamed });
  const sheet = book.sheets[0]!;
  return Array.from({ length: DRAWS }, (_, draw) => {
    INPUTS.forEach((address, input) => book.enter(sheet, placeOf(address).row, placeOf(address).column, drawn(input, draw)));
    book.calculate();
    return outputs.map((address) => shown(sheet.valueAt(placeOf(address).row, placeOf(address).column)));
  });
}

const base = { A1: 1, A2: 2, A3: 3, B1: 10, B2: -4, B3: 0.5, B4: "text", C1: "=A1*2", C2: "=A2-A3", C3: "=B1+1" };

describe("a workbook over many draws", () => {
  it.each([
    "=A1+A2*A3-B1", "=A1/A2", "=-A1%", "=A1^2", '=A1&" of "&A2', "=A1=A2", "=A1>=B3", "=IF(A1>0,A2,A3)", "=IF(B1>0,A1,NA())", '=IF(A1>1,"high",A2)', "=IFERROR(A1/A2,-1)", "=IFNA(A1,0)",
    "=SUM(A1:C3)", "=SUM(A1:A3,5,B1)", "=AVERAGE(A1:A3)", "=MAX(A1:C3)", "=MIN(A1,A2,0)", "=COUNT(A1:C3)", "=SUMPRODUCT(A1:A3,B1:B3)", "=SUMPRODUCT(A1:A3,B1:B3,C1:C3)", "=SUMPRODUCT((A1:A3>0)*B1:B3)",
    "=INDEX(A1:A3,2)", "=INDEX(A1:C3,2,3)", "=INDEX(A1:A3,IF(A1>0,1,2))", "=MATCH(2,A1:A3,0)", "=ROUND(A1/3,2)", "=ABS(A1)+INT(A2)", "=AND(A1>0,A2>0)", "=OR(A1:A3)", "=NOT(A1>1)", "=AND(A1:C3,TRUE)", '=COUNTIF(A1:A3,"<"&A1)', '=COUNTIF(A1:A3,">=0")', '=SUMIF(A1:A3,">0",B1:B3)',
    "=OFFSET(A1,IF(A1>0,1,2),0)", '=INDIRECT("A"&IF(A2>0,1,3))', "=LET(x,A1+1,x*x)", "=SUM(MAP(A1:A3,LAMBDA(v,v*2)))", "=ROW(A2)", "=RANK(A1,A1:A3)", "=VLOOKUP(2,A1:B3,2,FALSE)", "=CHOOSE(IF(A1>0,1,2),A2,A3)", "=TEXT(A1,\"0.0\")", "=0.5-A1-A2",
    "=SAVINGS.GRANTADJ(A1,0.15)", "=SAVINGS.GRANTADJ(A1,A2/10)", "=SUM(SHARE.ALLOCATE(100,A1:A3*A1:A3+1))", "=INDEX(MODEL.RANK(A1:A3),2)",
  ])("gives for each draw what the workbook gives: %s", (formula) => {
    const cells = { ...base, E1: formula, E2: "=E1", E3: "=IFERROR(E1*1,-7)" };
    expect(overDraws(cells, ["E1", "E2", "E3"])).toEqual(cellByCell(cells, ["E1", "E2", "E3"]));
  });

  it("follows arrays that fill cells, and formulas on them", () => {
    const cells = { ...base, E1: "=A1:A3*2", F1: "=E2+1", F2: "=SUM(E1#)", G1: "=MODEL.RANK(A1:A3)", H1: "=G3" };
    const outputs = ["E1", "E2", "E3", "F1", "F2", "G1", "G2", "H1"];
    expect(overDraws(cells, outputs)).toEqual(cellByCell(cells, outputs));
  });

  it("gives an output that no input touches as it stands", () => {
    expect(overDraws({ ...base, E1: "=B1*3" }, ["E1", "B4", "Z9"])[5]).toEqual([30, "text", null]);
  });

  it("works only what lies between inputs and outputs out", () => {
    const cells: Record<string, string | number> = { A1: 1, A2: 2, A3: 3, B1: "=A1+1", C1: "=B1+1", D1: "=A1*5", E1: "=B9+1", B9: 4 };
    const book = bookOf({ S: cells });
    const sheet = book.sheets[0]!;
    const at = (address: string): CellPlace => ({ sheet, ...placeOf(address) });
    expect(new DrawsModel(book, [at("A1")], [at("C1"), at("E1")]).touched).toBe(2);
  });

  it("says which formula fills more cells in some draws than in others", () => {
    expect(() => overDraws({ ...base, E1: "=SEQUENCE(IF(A1>0,2,3))", F1: "=SUM(E1:E3)" }, ["F1"])).toThrow(DrawsFault);
    expect(() => overDraws({ ...base, E1: "=SEQUENCE(IF(A1>0,2,3))", F1: "=SUM(E1:E3)" }, ["F1"])).toThrow(/S!E1 fills more cells/);
  });

  it("refuses a circle by the names of its cells", () => {
    expect(() => overDraws({ ...base, E1: "=A1+E2", E2: "=E1" }, ["E1"])).toThrow(/S!E\d draws on its own result/);
  });

  const operand = fc.constantFrom("A1", "A2", "A3", "B1", "B2", "C1", "C2", "C3", "2", "0", "D1", "D2");
  const expression = fc.letrec<{ readonly any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      operand,
      fc.tuple(tie("any"), fc.constantFrom("+", "-", "*", "/", ">", "=", "&"), tie("any")).map(([a, o, b]) => `(${a}${o}${b})`),
      fc.tuple(tie("any"), tie("any"), tie("any")).map(([a, b, c]) => `IF(${a},${b},${c})`),
      tie("any").map((a) => `IFERROR(${a},A1)`),
      fc.tuple(tie("any"), tie("any")).map(([a, b]) => `SUM(${a},A1:B3,${b})`),
      tie("any").map((a) => `ROUND(${a},1)`),
      tie("any").map((a) => `INDEX(A1:C3,1+(${a}>0),2)`),
      fc.tuple(tie("any"), tie("any")).map(([a, b]) => `MAX(${a},${b})`),
    ),
  })).any;

  it("agrees with the workbook exactly, for any formulas", () => {
    fc.assert(
      fc.property(expression, expression, expression, (d1, d2, e1) => {
        const cells = { ...base, D1: `=${d1.replace(/D\d/g, "A1")}`, D2: `=${d2.replace(/D2/g, "A2")}`, E1: `=${e1}` };
        expect(overDraws(cells, ["D1", "D2", "E1"])).toEqual(cellByCell(cells, ["D1", "D2", "E1"]));
      }),
      { numRuns: 60 },
    );
  });
});
