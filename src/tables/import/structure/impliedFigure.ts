import type { ImportUnit } from "./importUnit";
import { numberOf, unitAt, type TableReading } from "./TableReading";

/** A figure that cannot be read may follow from others. */
export interface Implied {
  readonly value: number;
  /** How it follows, in words. */
  readonly because: string;
}

interface Found extends Implied {
  /** Rests on a total that its own lines contradict: either of them may be wrong. */
  readonly doubtful: boolean;
}

const isDoubtful = ({ totals }: TableReading, row: number, column: number): boolean => totals.some((total) => total.row === row && total.checks[column] === "DIFFERS");

const round = (value: number): number => Number(value.toPrecision(12));

const addend = (table: TableReading, row: number, column: number): number | undefined => {
  const reading = table.rows[row]!.readings[column]!;
  return reading.kind === "blank" || reading.kind === "none" ? 0 : numberOf(reading);
};

/** What totals and the row's own total say a figure must be; nothing where they contradict each other or rest on what is contradicted. */
export function impliedFigure(table: TableReading, row: number, column: number): Implied | undefined {
  const found = [...fromTotals(table, row, column), ...fromCrossCast(table, row, column)];
  const [first] = found.filter(({ doubtful }) => !doubtful);
  return first && found.every(({ value }) => Math.abs(value - first.value) < 1e-9) ? { value: first.value, because: first.because } : undefined;
}

/** Shares and rates do not add up. */
const addsUp = (unit: ImportUnit | undefined): boolean => unit !== "%" && unit !== "£ per head" && unit !== "hours";

function fromTotals(table: TableReading, row: number, column: number): Found[] {
  if (!addsUp(unitAt(table, row, column))) return [];
  return table.totals.flatMap(({ row: at, parts }): Found[] => {
    const doubtful = [{ row: at }, ...parts].some((each) => each.row !== row && isDoubtful(table, each.row, column));
    const sum = (left?: number) => parts.reduce<number | undefined>((total, part) => {
      const value = part.row === left ? 0 : addend(table, part.row, column);
      return total === undefined || value === undefined ? undefined : total + part.sign * value;
    }, 0);
    if (at === row) {
      const total = sum();
      return total === undefined ? [] : [{ value: round(total), because: `the sum of ${parts.map((part) => table.rows[part.row]!.label).join(", ")}`, doubtful }];
    }
    const own = parts.find((part) => part.row === row);
    const printed = numberOf(table.rows[at]!.readings[column]);
    if (!own || printed === undefined) return [];
    const others = sum(row);
    return others === undefined ? [] : [{ value: round(own.sign * (printed - others)), because: `${table.rows[at]!.label} less its other lines`, doubtful }];
  });
}

const fromCrossCast = (table: TableReading, row: number, column: number): Found[] =>
  table.crossCasts.flatMap(({ total, parts }): Found[] => {
    const doubtful = [total, ...parts].some((each) => each !== column && isDoubtful(table, row, each));
    const sum = (left: number) => parts.reduce<number | undefined>((sofar, i) => {
      const value = i === left ? 0 : addend(table, row, i);
      return sofar === undefined || value === undefined ? undefined : sofar + value;
    }, 0);
    if (unitAt(table, row, column) !== unitAt(table, row, total) || !(column === total || parts.includes(column))) return [];
    const others = sum(column);
    if (others === undefined) return [];
    if (column === total) return [{ value: round(others), because: "the sum of its row", doubtful }];
    const printed = numberOf(table.rows[row]!.readings[total]);
    return printed === undefined ? [] : [{ value: round(printed - others), because: `${table.values[total]!.name} of its row less the other figures`, doubtful }];
  });
