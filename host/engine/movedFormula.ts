import { tokenize } from "@borgar/fx";
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet, unquoteSheet, type Rect } from "./a1";
import { movedRect, type LineChange } from "./movedRect";

const GONE = "#REF!";
/** Kinds of token that stand for cells: A1, A1:B2, and whole columns or rows. */
const REFERENCES: ReadonlySet<string> = new Set(["range", "range_beam"]);

/** $A$1, A:B, 2:$3: what of a reference is fixed, and its row and column from 0. */
interface Corner {
  readonly fixedColumn: string;
  readonly column: number | undefined;
  readonly fixedRow: string;
  readonly row: number | undefined;
}

function cornerFrom(text: string): Corner | undefined {
  const [, fixedColumn = "", letters, fixedRow = "", row] = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/.exec(text) ?? [];
  if (letters === undefined && row === undefined) return undefined;
  return { fixedColumn, column: letters === undefined ? undefined : columnIndex(letters), fixedRow, row: row === undefined ? undefined : Number(row) - 1 };
}

const written = ({ fixedColumn, fixedRow }: Corner, row: number | undefined, column: number | undefined): string =>
  `${column === undefined ? "" : fixedColumn + columnName(column)}${row === undefined ? "" : `${fixedRow}${row + 1}`}`;

function movedReference(address: string, change: LineChange): string {
  const [from, to] = address.split(":");
  const first = cornerFrom(from ?? "");
  const last = to === undefined ? first : cornerFrom(to);
  if (!first || !last) return address;
  const rect: Rect = {
    row: first.row ?? 0, column: first.column ?? 0,
    rows: first.row === undefined ? MAX_ROWS : last.row! - first.row + 1, columns: first.column === undefined ? MAX_COLUMNS : last.column! - first.column + 1,
  };
  // Whole columns have every row, whichever come or go.
  if ((change.axis === "row" && first.row === undefined) || (change.axis === "column" && first.column === undefined)) return address;
  const moved = movedRect(rect, change);
  if (!moved) return GONE;
  const start = written(first, first.row === undefined ? undefined : moved.row, first.column === undefined ? undefined : moved.column);
  if (to === undefined) return start;
  return `${start}:${written(last, last.row === undefined ? undefined : moved.row + moved.rows - 1, last.column === undefined ? undefined : moved.column + moved.columns - 1)}`;
}

function mapReferences(formula: string, map: (sheet: string | undefined, address: string) => string): string {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  const mapped = tokenize(text, { mergeRefs: true }).map(({ type, value }) => {
    if (!REFERENCES.has(type)) return value;
    const at = value.lastIndexOf("!");
    return map(at < 0 ? undefined : value.slice(0, at), value.slice(at + 1));
  }).join("");
  return formula.startsWith("=") ? mapped : mapped.slice(1);
}

/** A formula that stands on a sheet, after rows or columns have come or gone on the same sheet or another: its references follow, as in Excel. */
export const movedFormula = (formula: string, on: string, changed: string, change: LineChange): string =>
  mapReferences(formula, (sheet, address) => {
    const isChanged = (sheet === undefined ? on : unquoteSheet(sheet)).toLowerCase() === changed.toLowerCase();
    const moved = isChanged ? movedReference(address, change) : address;
    return moved === GONE || sheet === undefined ? moved : `${sheet}!${moved}`;
  });

/** A formula that speaks of a sheet by its new name. */
export const formulaWithSheetNamed = (formula: string, before: string, name: string): string =>
  mapReferences(formula, (sheet, address) => (sheet === undefined ? address : `${unquoteSheet(sheet).toLowerCase() === before.toLowerCase() ? quoteSheet(name) : sheet}!${address}`));
