import type { CellReading } from "../read/CellReading";
import type { BodyRow } from "./bodyRows";
import type { SourceColumn } from "./columns";
import type { ImportUnit } from "./importUnit";
import { numberOf } from "./TableReading";

/** A unit for a column over which none is printed: what it is added to or taken from has it. */
export interface UnitFound {
  readonly column: number;
  readonly unit: ImportUnit;
  readonly because: string;
}

/** Wider tables are not searched: each column is tried with each two others. */
const WIDEST = 40;
const SAMPLE = 200;
/** That many rows must agree, and nearly every row that can be compared. */
const LEAST = 3;

/**
 * Units of value columns that print none, where the arithmetic ties them to a column that prints one: figures that add up
 * are all in one unit. Columns tied to one headed posts are FTE where they hold parts of a post.
 */
export function unitsByArithmetic(rows: readonly BodyRow[], values: readonly SourceColumn[]): UnitFound[] {
  const unknown = values.filter(({ unit }) => unit === undefined).length;
  if (unknown === 0 || values.length > WIDEST || values.length < 3 || !(values.some(({ unit }) => unit !== undefined && unit !== "%") || values.some(({ name }) => POSTS.test(name)))) return [];
  const sample = rows.slice(0, SAMPLE).map(({ readings }) => readings);
  const group = values.map((_, column) => column);
  const root = (column: number): number => (group[column] === column ? column : root(group[column]!));
  const columns = values.map((_, column) => columnOf(sample, column));
  for (const { total, parts } of ties(values.length)) {
    const members = [total, ...parts];
    if (members.every((member) => root(member) === root(total)) || members.some((member) => values[member]!.unit === "%")) continue;
    if (adds(columns, total, parts)) for (const part of parts) group[root(part)] = root(total);
  }
  return values.flatMap(({ unit }, column): UnitFound[] => {
    if (unit !== undefined) return [];
    const tied = values.flatMap((other, i) => (i !== column && root(i) === root(column) ? [other] : []));
    const units = new Set(tied.flatMap((other) => other.unit ?? []));
    const posts = [...tied, values[column]!].find(({ name }) => POSTS.test(name));
    if (units.size === 1) return [{ column, unit: [...units][0]!, because: `it adds up with ${tied.find((other) => other.unit !== undefined)!.name}` }];
    const parted = values.some((_, i) => root(i) === root(column) && sample.some((readings) => !Number.isInteger(numberOf(readings[i]) ?? 0)));
    return units.size === 0 && posts && parted ? [{ column, unit: "FTE", because: `${posts === values[column] ? "it is headed" : "it adds up with"} ${posts.name}, and there are parts of posts` }] : [];
  });
}

const POSTS = /\b(posts|establishment)\b/i;

interface Tie {
  readonly total: number;
  readonly parts: readonly number[];
}

/** One column as two others added, or as one from each of the groups that repeat before it. */
function* ties(width: number): Generator<Tie> {
  for (let total = 0; total < width; total++) {
    for (let first = 0; first < width; first++) {
      for (let second = first + 1; second < width; second++) if (first !== total && second !== total) yield { total, parts: [first, second] };
    }
    for (let size = 1; size <= 6; size++) {
      for (let start = 0; start < size; start++) {
        for (let count = 3; start + (count - 1) * size < total; count++) {
          const from = total - start - 1 - (count - 1) * size;
          if (from >= 0) yield { total, parts: Array.from({ length: count }, (_, i) => from + i * size) };
        }
      }
    }
  }
}

interface ColumnFigures {
  readonly figures: readonly (number | undefined)[];
  /** Half of the last place printed. */
  readonly half: number;
}

function columnOf(sample: readonly (readonly CellReading[])[], column: number): ColumnFigures {
  const readings = sample.map((row) => row[column]!);
  const decimals = readings.reduce((most, { decimals: places }) => Math.max(most, Math.min(places ?? 0, 4)), 0);
  return { figures: readings.map((reading) => (reading.percent ? undefined : numberOf(reading))), half: 0.5 * 10 ** -decimals };
}

/** One misprint in so many rows does not untie columns. */
const ROWS_PER_MISPRINT = 10;

/** Whether the parts make up the total in every row but for a misprint, in at least three with figures far larger than what rounding may hide. */
function adds(columns: readonly ColumnFigures[], total: number, parts: readonly number[]): boolean {
  const tolerance = columns[total]!.half + parts.reduce((sum, part) => sum + columns[part]!.half, 0) + 1e-9;
  let telling = 0;
  let misprints = 0;
  for (let row = 0; row < columns[total]!.figures.length; row++) {
    const printed = columns[total]!.figures[row];
    let sum = 0;
    let counted = 0;
    for (const part of parts) {
      const figure = columns[part]!.figures[row];
      if (figure === undefined) {
        counted = -1;
        break;
      }
      if (Math.abs(figure) > 4 * tolerance) counted++;
      sum += figure;
    }
    if (printed === undefined || counted < 0) continue;
    if (Math.abs(printed - sum) > tolerance) {
      if (++misprints * ROWS_PER_MISPRINT > columns[total]!.figures.length) return false;
    } else if (counted >= 2) telling++;
  }
  return telling >= LEAST;
}
