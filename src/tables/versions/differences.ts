import { reconciliation } from "../../domain/check/reconciliation";
import { isFault, wrongValue, type Fault } from "../../domain/fault";
import { POUNDS } from "../import/structure/importUnit";
import { roundedTo } from "../import/roundedTo";
import type { Cell } from "../TableView";
import { isLine, pairRows, type PairChoices, type RowPair } from "./pairRows";
import { columnCalled, type VersionColumn, type VersionTable } from "./VersionTable";

export const STATUSES = ["Changed", "Added", "Removed", "Moved"] as const;
export type RowStatus = (typeof STATUSES)[number];

/** Two columns that are compared; the second is divided by `per` to be in the unit of the first. */
export interface ColumnPair {
  readonly first: VersionColumn;
  readonly second: VersionColumn;
  readonly per: number;
  /** Compared as figures; otherwise as text. */
  readonly isFigure: boolean;
  readonly addsUp: boolean;
  /** What the figures are rounded to, both in the unit of the first. */
  readonly firstRounded: number;
  readonly secondRounded: number;
}

/** One cell that differs, or one row that has no counterpart. */
export interface Difference {
  readonly status: RowStatus;
  readonly pair: RowPair;
  /** Undefined for a row that stands elsewhere, and for one without a figure. */
  readonly column?: ColumnPair;
  /** As they are compared, in the unit of the first; "" where there is none. */
  readonly before: Cell;
  readonly after: Cell;
}

export interface Differences {
  readonly columns: readonly ColumnPair[];
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly differences: readonly Difference[];
  /** Rows, not cells. */
  readonly rows: Readonly<Record<RowStatus | "Unchanged", number>>;
  /** Figures further apart than rounding explains. */
  readonly differ: number;
}

export interface CompareChoices extends PairChoices {
  /** Heading in the first version → heading in the second. */
  readonly columns: Readonly<Record<string, string>>;
}

const isMoney = (unit: string | undefined): unit is keyof typeof POUNDS => unit !== undefined && unit in POUNDS;
const exactly = (value: number): number => Number(value.toPrecision(15));

/** Pairs two columns, or says why they cannot be compared: £ with FTE, for instance. */
export function columnPair(first: VersionColumn, second: VersionColumn): ColumnPair | Fault {
  const [from, to] = [second.unit, first.unit];
  if (from !== to && !(isMoney(from) && isMoney(to))) {
    const told = (unit: string | undefined) => (unit === undefined ? "without a unit" : `in ${unit}`);
    return wrongValue(`"${first.heading}" is ${told(to)} and "${second.heading}" is ${told(from)}. State the unit, or compare other columns.`);
  }
  const per = isMoney(from) && isMoney(to) ? POUNDS[to] / POUNDS[from] : 1;
  return { first, second, per, isFigure: true, addsUp: first.addsUp || second.addsUp, firstRounded: roundedTo(first.cells), secondRounded: exactly(roundedTo(second.cells) / per) };
}

/** The sum of the figures of some rows; the cell itself where it is one; "" where there is none. */
function valueOf({ cells }: VersionColumn, rows: readonly number[], per = 1): Cell {
  if (rows.length === 1 && typeof cells[rows[0]!] !== "number") return cells[rows[0]!] ?? "";
  const figures = rows.flatMap((row) => (typeof cells[row] === "number" ? [cells[row]] : []));
  return figures.length === 0 ? "" : exactly(figures.reduce((sum, figure) => sum + figure, 0) / per);
}

const same = (a: Cell, b: Cell): boolean => a === b || (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

/** What a second version changes, row by row and column by column. The columns compared are those chosen, and texts under the same heading. */
export function differencesOf(first: VersionTable, second: VersionTable, choices: CompareChoices): Differences | Fault {
  const chosen = Object.entries(choices.columns).map(([before, after]) => [columnCalled(first, before), columnCalled(second, after)] as const);
  const paired = chosen.flatMap(([before, after]) => (before && after ? [columnPair(before, after)] : []));
  const wrong = paired.find(isFault);
  if (wrong) return wrong;
  const figures = paired.filter((pair): pair is ColumnPair => !isFault(pair));
  const texts = choices.addUp ? [] : textPairs(first, second, choices);
  const pairs = pairRows(first, second, choices);
  const rows = { Changed: 0, Added: 0, Removed: 0, Moved: 0, Unchanged: 0 };
  let differ = 0;

  const differences = pairs.flatMap((pair): Difference[] => {
    if (pair.first.length > 0 && pair.second.length > 0) {
      const changed = [...figures, ...texts].flatMap((column): Difference[] => {
        const [before, after] = [valueOf(column.first, pair.first), valueOf(column.second, pair.second, column.per)];
        if (same(before, after)) return [];
        const terms = Math.max(pair.second.length, 1) * column.secondRounded;
        if (typeof before === "number" && typeof after === "number" && reconciliation(before, after, column.firstRounded, terms / column.firstRounded) === "DIFFERS") differ++;
        return [{ status: "Changed", pair, column, before, after }];
      });
      rows[changed.length > 0 ? "Changed" : pair.moved ? "Moved" : "Unchanged"]++;
      const moved: Difference = { status: "Moved", pair, before: first.placeOf(pair.first[0]!), after: second.placeOf(pair.second[0]!) };
      return pair.moved ? [...changed, moved] : changed;
    }
    const status = pair.first.length > 0 ? "Removed" : "Added";
    rows[status]++;
    const held = figures.flatMap((column): Difference[] => {
      const [before, after] = [valueOf(column.first, pair.first), valueOf(column.second, pair.second, column.per)];
      return typeof before === "number" || typeof after === "number" ? [{ status, pair, column, before, after }] : [];
    });
    return held.length > 0 ? held : [{ status, pair, before: "", after: "" }];
  });
  const usedFirst = new Set([choices.firstKey, ...[...figures, ...texts].map((pair) => pair.first.heading)]);
  const usedSecond = new Set([choices.secondKey, ...[...figures, ...texts].map((pair) => pair.second.heading)]);
  return {
    columns: figures, differences, rows, differ,
    onlyFirst: first.columns.map(({ heading }) => heading).filter((heading) => !usedFirst.has(heading)),
    onlySecond: second.columns.map(({ heading }) => heading).filter((heading) => !usedSecond.has(heading)),
  };
}

/** Columns of text that both have under one heading. */
function textPairs(first: VersionTable, second: VersionTable, { firstKey, secondKey }: PairChoices): ColumnPair[] {
  return first.columns.flatMap((before) => {
    const after = second.columns.find(({ name, isFigure }) => name.toLowerCase() === before.name.toLowerCase() && !isFigure);
    return before.isFigure || !after || before.heading === firstKey || after.heading === secondKey ? [] : [{ first: before, second: after, per: 1, isFigure: false, addsUp: false, firstRounded: 1, secondRounded: 1 }];
  });
}

/** What counts in the sums of a column: lines alone. */
export const countsIn = ({ pair }: Difference): boolean => isLine(pair.kind);
