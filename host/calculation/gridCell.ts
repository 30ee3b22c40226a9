import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { errorFromCode, ErrorValue, isErrorCode } from "../../src/calculation/values/ErrorValue";
import type { Scalar } from "../../src/calculation/values/Scalar";

/** How many rows and columns an array formula was entered for, as before Excel had dynamic arrays. */
export interface FixedSize {
  readonly rows: number;
  readonly columns: number;
}

/** The formula of a grid's cell, with its "=". */
export const formulaOf = (cell: Nullable<ICellData>): string | undefined => (typeof cell?.f === "string" && cell.f.length > 1 && cell.f.startsWith("=") ? cell.f : undefined);

export const fixedSizeOf = (cell: Nullable<ICellData>): FixedSize | undefined => (cell?.custom as { readonly array?: FixedSize } | undefined)?.array;

/** What stands in a grid's cell, as the calculation sees it; an empty text is a blank. */
export function constantOf(cell: Nullable<ICellData>): Scalar {
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r?\n$/, "");
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "boolean") return value;
  if (cell!.t === CellValueType.BOOLEAN) return Boolean(Number(value));
  if (cell!.t === CellValueType.NUMBER && Number.isFinite(Number(value))) return Number(value);
  if (typeof value === "number") return cell!.t === CellValueType.STRING || cell!.t === CellValueType.FORCE_STRING ? String(value) : value;
  return cell!.t !== CellValueType.FORCE_STRING && isErrorCode(value) ? errorFromCode(value) : value;
}

/** A result as the grid keeps it beside the formula. */
export function shownAs(value: Scalar): { v: string | number; t: CellValueType } {
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value === null ? "" : value instanceof ErrorValue ? value.code : value, t: CellValueType.STRING };
}

export const sameScalar = (one: Scalar, other: Scalar): boolean => one === other || (one instanceof ErrorValue && other instanceof ErrorValue && one.code === other.code);
