import { asMatrix } from "../../values/dereference";
import { DIVISION_BY_ZERO, ErrorValue, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { type Matrix } from "../../values/Matrix";
import { intersectionOf, Reference, rowsOf, columnsOf } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { matrix, raw, repeating } from "../parameters";

/** Ranges of the same size without the rows and columns in which nothing stands on any of their sheets; there the products are 0. */
function matricesOf(given: readonly Value[]): readonly Matrix[] | ErrorValue {
  const areas = given.map((value) => (value instanceof Reference && value.areas.length === 1 ? value.first : undefined));
  const first = areas[0];
  if (first && areas.every((area) => area && rowsOf(area) === rowsOf(first) && columnsOf(area) === columnsOf(first))) {
    let rows = 0;
    let columns = 0;
    for (const area of areas) {
      const filled = area!.sheet.used && intersectionOf(area!.sheet.used, area!);
      if (!filled) continue;
      rows = Math.max(rows, filled.bottom - area!.top + 1);
      columns = Math.max(columns, filled.right - area!.left + 1);
    }
    if (rows === rowsOf(first) && columns === columnsOf(first)) return given.map(asMatrix);
    if (rows === 0) return [];
    return areas.map((area) => asMatrix(Reference.to(area!.sheet, { top: area!.top, left: area!.left, bottom: area!.top + rows - 1, right: area!.left + columns - 1 })));
  }
  return given.map(asMatrix);
}

function sumProduct(given: readonly Value[]): number | ErrorValue {
  const matrices = matricesOf(given);
  if (matrices instanceof ErrorValue) return matrices;
  const [first] = matrices;
  if (!first) return 0;
  // A text is 0 within a range, but no number by itself.
  if (matrices.some(({ values }) => values.length === 1 && typeof values[0] === "string")) return WRONG_VALUE;
  if (matrices.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return WRONG_VALUE;
  const lists = matrices.map(({ values }) => values);
  let total = 0;
  const count = first.values.length;
  for (let i = 0; i < count; i++) {
    let product = 1;
    for (let k = 0; k < lists.length; k++) {
      const value = lists[k]![i];
      if (typeof value === "number") product *= value;
      else if (value instanceof ErrorValue) return value;
      else product = 0;
    }
    total += product;
  }
  return total;
}

/** Over the pairs of numbers at the same places; a pair with anything but two numbers is left out. */
const overPairs = (name: string, term: (x: number, y: number) => number): ExcelFunction =>
  define(name, [matrix, matrix], ([xs, ys]) => {
    if (xs.values.length !== ys.values.length) return NOT_AVAILABLE;
    let total = 0;
    let count = 0;
    for (let i = 0; i < xs.values.length; i++) {
      const [x, y] = [xs.values[i], ys.values[i]];
      if (x instanceof ErrorValue) return x;
      if (y instanceof ErrorValue) return y;
      if (typeof x !== "number" || typeof y !== "number") continue;
      total += term(x, y);
      count += 1;
    }
    return count === 0 ? DIVISION_BY_ZERO : total;
  });

export const sumProducts: readonly ExcelFunction[] = [
  define("SUMPRODUCT", [raw, repeating(raw)], ([first, others]) => sumProduct([first.value, ...others.map(({ value }) => value)])),
  overPairs("SUMX2MY2", (x, y) => x * x - y * y),
  overPairs("SUMX2PY2", (x, y) => x * x + y * y),
  overPairs("SUMXMY2", (x, y) => (x - y) ** 2),
];
