import fc from "fast-check";
import { bookOf, enterCells, shown, type Cells } from "../support/bookOf";

const COLUMNS = ["A", "B", "C", "D"];
const ROWS = 5;
const addresses = COLUMNS.flatMap((column) => Array.from({ length: ROWS }, (_, row) => `${column}${row + 1}`));
const address = fc.constantFrom(...addresses);
const range = fc.tuple(address, address).map(([one, other]) => `${one}:${other}`);

const entry = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -9, max: 9 }) },
  { weight: 1, arbitrary: fc.constantFrom("text", true, null) },
  { weight: 3, arbitrary: fc.tuple(address, fc.constantFrom("+", "-", "*"), address).map(([a, operator, b]) => `=${a}${operator}${b}`) },
  { weight: 2, arbitrary: range.map((cells) => `=SUM(${cells})`) },
  { weight: 1, arbitrary: fc.tuple(address, address, address).map(([a, b, c]) => `=IF(${a}>0,${b},${c})`) },
  { weight: 1, arbitrary: fc.tuple(address, fc.integer({ min: 1, max: 3 })).map(([a, n]) => `=${a}+{${Array.from({ length: n }, (_, i) => i).join(";")}}`) },
  { weight: 1, arbitrary: range.map((cells) => `=ABS(${cells})`) },
  { weight: 1, arbitrary: address.map((cell) => `=SUM(${cell}#)`) },
  { weight: 1, arbitrary: address.map((cell) => `=IFERROR(${cell},-1)`) },
);

const valuesOf = (book: ReturnType<typeof bookOf>) => addresses.map((at) => [at, shown(book.sheets[0]!.valueAt(Number(at.slice(1)) - 1, COLUMNS.indexOf(at[0]!)))] as const);

/** Arrays that meet, and circles, may come out one way or another by the order of entries: those workbooks are another test's. */
const isSettled = (book: ReturnType<typeof bookOf>): boolean => book.circularCells.size === 0 && !valuesOf(book).some(([, value]) => value === "#SPILL!");

describe("a workbook that is changed step by step", () => {
  it("shows what the same workbook shows when it is opened anew", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(address, entry), { minLength: 1, maxLength: 25 }), fc.array(fc.tuple(address, entry), { minLength: 1, maxLength: 8 }), (start, edits) => {
        const cells: Record<string, string | number | boolean | null> = {};
        const book = bookOf({ S: {} });
        const enter = (changes: Cells) => {
          Object.assign(cells, changes);
          enterCells(book, book.sheets[0]!, changes);
          book.calculate();
        };
        enter(Object.fromEntries(start));
        for (const [at, value] of edits) enter({ [at]: value });
        const anew = bookOf({ S: cells });
        fc.pre(isSettled(anew) && isSettled(book));
        expect(valuesOf(book)).toEqual(valuesOf(anew));
      }),
    );
  });
});
