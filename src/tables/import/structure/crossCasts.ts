import { reconciliation } from "../../../domain/check/reconciliation";
import type { CellReading } from "../read/CellReading";
import type { SourceColumn } from "./columns";
import type { ImportUnit } from "./importUnit";
import { numberOf } from "./TableReading";

/** A column that adds up others of its row: by index among the value columns. */
export interface CrossCast {
  readonly total: number;
  readonly parts: readonly number[];
}

type CastColumn = Pick<SourceColumn, "name" | "unit" | "total">;

/** Figures by row and column, and what the columns are called. */
export interface Cast {
  readonly rows: readonly { readonly readings: readonly CellReading[]; readonly unit?: ImportUnit }[];
  readonly values: readonly CastColumn[];
}

/** Of "Darlington: FTE", what its council's other columns do not share. */
const tail = (name: string): string => name.split(": ").slice(1).join(": ").toLowerCase();

/** Of "Forecast: Total", what its group's other columns share. */
const headOf = (name: string): string => name.split(": ").slice(0, -1).join(": ").toLowerCase();

/** A heading that says nothing but total: it can mean only the whole row. */
const WHOLE = /^(grand |overall |row )?totals?$/i;

export const decimalsOf = ({ rows }: Cast, column: number): number => Math.max(0, ...rows.map(({ readings }) => Math.min(readings[column]!.decimals ?? 0, 6)));

/** What a row's total and its parts say; undefined where one of them cannot be read. */
export function crossCastOf({ rows, values }: Cast, row: number, { total, parts }: CrossCast): { readonly printed: number; readonly sum: number } | undefined {
  const { readings } = rows[row]!;
  const printed = numberOf(readings[total]);
  const addends = parts.map((part) => (readings[part]!.kind === "blank" || readings[part]!.kind === "none" ? 0 : numberOf(readings[part])));
  if (printed === undefined || (rows[row]!.unit ?? values[total]!.unit) === "%" || addends.some((addend) => addend === undefined) || addends.every((addend) => addend === 0)) return undefined;
  return { printed, sum: Number(addends.reduce<number>((sofar, addend) => sofar + addend!, 0).toPrecision(12)) };
}

/** Which columns the total columns add up: those of their unit and name, or the ones beside them, whichever the figures confirm in most rows. */
export function findCrossCasts(table: Cast): CrossCast[] {
  return table.values.flatMap(({ total, unit, name }, column): CrossCast[] => {
    if (!total || unit === "%") return [];
    const alike = alikeOf(table.values, column);
    const tried = candidates(table.values, column, alike).map((parts) => ({ parts, ...agreement(table, { total: column, parts }) }));
    const best = tried.reduce<(typeof tried)[number] | undefined>((first, next) => (next.agreed > 0 && next.agreed * 2 >= next.checked && (!first || next.agreed * first.checked > first.agreed * next.checked) ? next : first), undefined);
    if (best) return [{ total: column, parts: best.parts }];
    if (!WHOLE.test(name.split(": ").at(-1)!)) return [];
    const parts = [alike, groupOf(table.values, column)].find(({ length }) => length >= 2);
    return parts ? [{ total: column, parts }] : [];
  });
}

/** Columns under the heading that stands over the total as well: "Forecast: 2026/27" and "Forecast: 2027/28" of "Forecast: Total". */
function groupOf(values: readonly CastColumn[], column: number): number[] {
  const { unit, name } = values[column]!;
  const head = headOf(name);
  return head === "" ? [] : values.flatMap((other, i) => (i !== column && !other.total && other.unit === unit && headOf(other.name) === head ? [i] : []));
}

function alikeOf(values: readonly CastColumn[], column: number): number[] {
  const { unit, name } = values[column]!;
  return values.flatMap((other, i) => (i !== column && !other.total && other.unit === unit && tail(other.name) === tail(name) ? [i] : []));
}

function candidates(values: readonly CastColumn[], column: number, alike: readonly number[]): number[][] {
  const { unit } = values[column]!;
  const fits = (i: number) => values[i]!.unit === unit;
  const lines: number[][] = [];
  const side = (step: 1 | -1) => {
    const span: number[] = [];
    for (let i = column + step; values[i] && fits(i) && !values[i]!.total; i += step) {
      span.push(i);
      if (span.length >= 2) lines.push([...span].sort((a, b) => a - b));
    }
  };
  side(-1);
  side(1);
  const totals = values.flatMap(({ total }, i) => (total && i < column && fits(i) ? [i] : []));
  const strides = [3, 4, 5, 6, 2].flatMap((size) => strided(values, column, size));
  return [...(alike.length >= 2 ? [[...alike]] : []), ...lines.reverse(), ...(totals.length >= 2 ? [totals] : []), ...strides];
}

/** Every so many columns before the total: one from each group of columns that repeat. */
function strided(values: readonly CastColumn[], column: number, size: number): number[][] {
  const unit = values[column]!.unit;
  const found: number[][] = [];
  for (let last = column - 1; last >= Math.max(size, column - size); last--) {
    const parts: number[] = [];
    for (let i = last; i >= 0 && values[i]!.unit === unit; i -= size) parts.unshift(i);
    if (parts.length >= 2) found.push(parts);
  }
  return found;
}

function agreement(table: Cast, cast: CrossCast): { readonly checked: number; readonly agreed: number } {
  const unit = 10 ** -decimalsOf(table, cast.total);
  const checked = table.rows.flatMap((_, row) => crossCastOf(table, row, cast) ?? []);
  return { checked: checked.length, agreed: checked.filter(({ printed, sum }) => reconciliation(printed, sum, unit, cast.parts.length) !== "DIFFERS").length };
}
