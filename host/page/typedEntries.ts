import { CellValueType, isDefaultFormat, isTextFormat, numfmt, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { typedEntry, type TypedEntry } from "../engine/typedEntry";
import type { Host } from "../engine/Host";

/** Before the grid reads an entry itself, in the American way. */
const PRIORITY = 1000;

/** What stands in the cell's editor; undefined where it is a formula or was forced to be text by an apostrophe. */
function textOf({ v, f, p, t }: ICellData): string | undefined {
  if (f || t === CellValueType.FORCE_STRING) return undefined;
  const rich = p?.body?.dataStream.replace(/\r\n$/, "");
  return rich ?? (v === null || v === undefined ? undefined : String(v));
}

/** In a cell that shows per cent, 6 means 6% and 0.06 does as well, as in Excel. */
const inPercent = (value: number, { numberFormat }: TypedEntry, pattern: string | undefined): number =>
  numberFormat === undefined && pattern?.includes("%") && Math.abs(value) >= 1 ? Number(`${value}e-2`) : value;

/** An entry's own format replaces one of another kind: 5% typed where a date stood is a percentage. */
function kindOf(pattern: string | undefined): string {
  if (pattern === undefined || isDefaultFormat(pattern)) return "general";
  if (pattern.includes("%")) return "per cent";
  if (numfmt.isDateFormat(pattern)) return "date";
  return /[£$€]/.exec(pattern)?.[0] ?? "number";
}

function cellFrom(cell: ICellData, entry: TypedEntry, style: Nullable<IStyleData>): ICellData {
  const { value, formula, numberFormat } = entry;
  if (formula !== undefined) return { ...cell, f: formula, v: null, p: null, t: null };
  if (typeof value === "boolean") return { ...cell, v: value ? 1 : 0, t: CellValueType.BOOLEAN, p: null };
  // Text with a bold word in it stays as it was written.
  if (typeof value === "string") return cell.p ? cell : { ...cell, v: value, t: CellValueType.STRING };
  const pattern = style?.n?.pattern;
  const dressed = numberFormat !== undefined && kindOf(numberFormat) !== kindOf(pattern) ? { s: { ...style, n: { pattern: numberFormat } } } : {};
  return { ...cell, v: inPercent(value!, entry, pattern), t: CellValueType.NUMBER, p: null, ...dressed };
}

/** What a person types is read in the British way: 01/04/2026 is 1 April, £ and % become formats, brackets a minus. */
export function readTypedEntries(host: Host): void {
  host.inject<SheetInterceptorService>(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: PRIORITY,
    handler: (cell, { workbook }, next) => {
      const text = cell ? textOf(cell) : undefined;
      if (!cell || text === undefined) return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell);
      if (isTextFormat(style?.n?.pattern)) return next(cell);
      const entry = typedEntry(text);
      return entry.value === null && entry.formula === undefined ? next(cell) : cellFrom(cell, entry, style);
    },
  });
}
