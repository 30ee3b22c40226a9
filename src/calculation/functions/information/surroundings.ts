import { implicitIntersection, spilledFrom } from "../../formula/referenceOperations";
import { dereference } from "../../values/dereference";
import { NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Reference } from "../../values/Reference";
import type { Value } from "../../values/Value";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import { columnLetters, sheetPrefix } from "../lookup/places";
import { optional, raw, reference, text } from "../parameters";
import { firstCell } from "../text/parts";

/** What CELL can tell without knowing of formats: those of a cell that has none. */
const CELL_FACTS: Readonly<Record<string, (at: Reference, call: Call) => Value>> = {
  address: ({ first: { sheet, top, left } }, call) => `${sheet === call.sheet ? "" : sheetPrefix(sheet.name)}$${columnLetters(left)}$${top + 1}`,
  col: ({ first }) => first.left + 1,
  row: ({ first }) => first.top + 1,
  contents: (at) => dereference(at) ?? 0,
  type: (at) => {
    const value = dereference(at);
    return value === null ? "b" : typeof value === "string" ? "l" : "v";
  },
  color: () => 0,
  filename: () => "",
  format: () => "G",
  parentheses: () => 0,
  prefix: () => "",
  protect: () => 1,
  width: () => 8,
};

const cell = define(
  "CELL",
  [text, optional(reference)],
  ([wanted, given], call) => {
    const fact = CELL_FACTS[wanted.toLowerCase()];
    if (!fact) return WRONG_VALUE;
    const own = Reference.to(call.sheet, { top: call.row, left: call.column, bottom: call.row, right: call.column });
    return fact(given ? firstCell(given) : own, call);
  },
  { isVolatile: true },
);

const INFO_FACTS: Readonly<Record<string, (call: Call) => Value>> = {
  directory: () => "",
  numfile: ({ book }) => book.sheets.length,
  origin: () => "$A:$A$1",
  osversion: () => "Windows (64-bit) NT 10.00",
  recalc: () => "Automatic",
  release: () => "16.0",
  system: () => "pcdos",
};

const info = define("INFO", [text], ([wanted], call) => INFO_FACTS[wanted.toLowerCase()]?.(call) ?? WRONG_VALUE, { isVolatile: true });

/** The number of a sheet in the book, from 1: its own, a range's, or that of a name given as text. */
const sheet = define("SHEET", [optional(raw)], ([given], call) => {
  const { sheets } = call.book;
  if (given === undefined) return sheets.indexOf(call.sheet) + 1;
  if (given.value instanceof Reference) return sheets.indexOf(given.value.first.sheet) + 1;
  const name = dereference(given.value);
  if (typeof name !== "string") return NOT_AVAILABLE;
  const place = sheets.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
  return place < 0 ? NOT_AVAILABLE : place + 1;
});

const sheets = define("SHEETS", [optional(reference)], ([given], { book }) => (given ? new Set(given.areas.map((area) => area.sheet)).size : book.sheets.length));

export const surroundings: readonly ExcelFunction[] = [
  cell,
  info,
  sheet,
  sheets,
  // What files hold for @ and for #.
  define("SINGLE", [raw], ([{ value }], call) => implicitIntersection(value, call)),
  define("ANCHORARRAY", [raw], ([{ value }]) => spilledFrom(value)),
];
