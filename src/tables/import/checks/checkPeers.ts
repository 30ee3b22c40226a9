import { issue, type ImportIssue } from "../ImportIssue";
import { isMoney, POUNDS } from "../structure/importUnit";
import { numberOf, placeOf, shown, unitAt, type TableReading } from "../structure/TableReading";

/** How far from its peers a figure in another unit stands: about 1,000 times, give or take what budgets differ by. */
const FAR = 300;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** A figure about 1,000 times larger or smaller than the others of its row: £ among £000. */
export function checkPeers(table: TableReading): ImportIssue[] {
  const totals = new Set(table.totals.map(({ row }) => row));
  return table.rows.flatMap(({ readings }, row) => {
    if (totals.has(row)) return [];
    const figures = readings.flatMap((reading, column) => {
      const number = numberOf(reading);
      return number === undefined || number === 0 || !isMoney(unitAt(table, row, column)) || table.values[column]!.total ? [] : [{ column, number, size: Math.abs(number) * POUNDS[unitAt(table, row, column) as keyof typeof POUNDS] }];
    });
    if (figures.length < 3) return [];
    const usual = median(figures.map(({ size }) => size));
    return figures.flatMap(({ column, number, size }) => {
      const ratio = size / usual;
      if (ratio < FAR && ratio > 1 / FAR) return [];
      const offered = Number((ratio > 1 ? number / 1000 : number * 1000).toPrecision(12));
      return [issue("OUTLIER", { ...placeOf(table, row, column), detail: `${shown(number)} is about ${ratio > 1 ? `${shown(Math.round(ratio))} times` : `one ${shown(Math.round(1 / ratio))}th of`} the other figures of ${table.rows[row]!.label}.`, taken: number, offered })];
    });
  });
}

export const PLAUSIBLE = { least: 15_000, most: 200_000 } as const;

const NOT_POSTS = /\b(change|reduc\w*|saved?|savings?|deleted|vacan\w*|impact)\b/i;

/** The cost that goes with posts: of the same council where headings name one, else the next column of cost. */
function costBeside({ values }: TableReading, fte: number): number | undefined {
  const { name } = values[fte]!;
  const isCost = (column: number) => isMoney(values[column]!.unit) && !/\b(savings?|saved|change|grants?|general fund|income|per (fte|post))\b/i.test(values[column]!.name);
  const columns = values.map((_, column) => column).filter(isCost);
  const owner = name.includes(": ") ? name.split(": ")[0]! : name;
  const own = columns.find((column) => values[column]!.name.startsWith(`${owner}: `));
  if (own !== undefined || name.includes(": ")) return own;
  const next = columns.find((column) => column > fte && /cost|total|budget/i.test(values[column]!.name) && !values[column]!.name.includes(": "));
  return next !== undefined && !values.slice(fte + 1, next).some(({ unit, name: between }) => unit === "FTE" && !NOT_POSTS.test(between)) ? next : undefined;
}

/** Cost for a full-time post outside £15,000 to £200,000, where cost and FTE stand side by side. */
export function checkCostPerFte(table: TableReading): ImportIssue[] {
  const pairs = table.values.flatMap(({ unit, name }, fte) => {
    if (unit !== "FTE" || NOT_POSTS.test(name)) return [];
    const cost = costBeside(table, fte);
    return cost === undefined ? [] : [{ fte, cost }];
  });
  return table.rows.flatMap(({ readings }, row) =>
    pairs.flatMap(({ fte, cost }) => {
      const [posts, amount, unit] = [numberOf(readings[fte]), numberOf(readings[cost]), unitAt(table, row, cost)];
      if (!posts || !amount || posts < 0 || !isMoney(unit)) return [];
      const each = (amount * POUNDS[unit]) / posts;
      if (each >= PLAUSIBLE.least && each <= PLAUSIBLE.most) return [];
      return [issue("COST_PER_FTE", { ...placeOf(table, row, cost), detail: `${shown(amount)} for ${shown(posts)} FTE is £${shown(Math.round(each))} a post.`, taken: amount })];
    }),
  );
}
