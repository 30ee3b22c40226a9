import { issue, type ImportIssue } from "../ImportIssue";
import { isMoney, POUNDS } from "../structure/importUnit";
import { numberOf, placeOf, shown, unitAt, type TableReading } from "../structure/TableReading";

/** How many times its peers a figure in another unit is: 1,000, give or take what budgets differ by. */
const FAR = { least: 400, most: 2_500 } as const;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Small beside the amounts of its row by its nature. */
const RATE = /\bband [a-h]\b|\b(per|each|average|mean|unit|rate|charge|fee|price)\b/i;

interface Figure {
  readonly column: number;
  readonly number: number;
  /** In pounds. */
  readonly size: number;
}

/** A figure about 1,000 times larger or smaller than the others of its row: £ among £000. */
export function checkPeers(table: TableReading): ImportIssue[] {
  const totals = new Set(table.totals.map(({ row }) => row));
  const usual = table.values.map((_, column) => median(table.rows.flatMap((__, row) => figureAt(table, row, column)?.size ?? [])));
  return table.rows.flatMap(({ readings, label }, row) => {
    if (totals.has(row)) return [];
    const figures = table.values.flatMap((_, column) => figureAt(table, row, column) ?? []);
    const places = Math.max(...readings.map(({ decimals = 0 }) => Math.min(decimals, 6)));
    return strangers(figures, usual).flatMap(({ column, number, ratio }) => {
      const offered = Number((ratio > 1 ? number / 1000 : number * 1000).toPrecision(12));
      // A figure that would vanish at the places printed is small, not in another unit.
      if (ratio > 1 && Math.abs(offered) < 5 * 10 ** -places) return [];
      return [issue("OUTLIER", { ...placeOf(table, row, column), detail: `${shown(number)} is about ${ratio > 1 ? `${shown(Math.round(ratio))} times` : `one ${shown(Math.round(1 / ratio))}th of`} the other figures of ${label}.`, taken: number, offered })];
    });
  });
}

function figureAt(table: TableReading, row: number, column: number): Figure | undefined {
  const number = numberOf(table.rows[row]!.readings[column]);
  const unit = unitAt(table, row, column);
  return number === undefined || number === 0 || !isMoney(unit) || table.values[column]!.total || RATE.test(table.values[column]!.name) ? undefined : { column, number, size: Math.abs(number) * POUNDS[unit] };
}

const isFar = (ratio: number): boolean => (ratio >= FAR.least && ratio <= FAR.most) || (1 / ratio >= FAR.least && 1 / ratio <= FAR.most);

/** Those far from the middle of three figures or more; of two, the one that is further from what its column usually holds. */
function strangers(figures: readonly Figure[], usual: readonly number[]): (Figure & { readonly ratio: number })[] {
  if (figures.length >= 3) {
    const middle = median(figures.map(({ size }) => size));
    return figures.flatMap((figure) => (isFar(figure.size / middle) ? [{ ...figure, ratio: figure.size / middle }] : []));
  }
  const [first, second] = figures;
  if (!first || !second || !isFar(first.size / second.size)) return [];
  const distance = ({ column, size }: Figure) => Math.abs(Math.log(size / usual[column]!));
  const [odd, other] = distance(first) > distance(second) ? [first, second] : [second, first];
  return [{ ...odd, ratio: odd.size / other.size }];
}

export const PLAUSIBLE = { least: 15_000, most: 200_000 } as const;

const NOT_POSTS = /\b(change|reduc\w*|saved?|savings?|deleted|vacan\w*|impact)\b/i;

/** The cost that goes with posts: of the same council where headings name one, else the next column of cost. */
function costBeside({ values }: TableReading, fte: number): number | undefined {
  const { name } = values[fte]!;
  const isCost = (column: number) => isMoney(values[column]!.unit) && !/\b(savings?|saved|change|grants?|general fund|income|per (fte|post))\b/i.test(values[column]!.name);
  const columns = values.map((_, column) => column).filter(isCost);
  const owner = name.includes(": ") ? name.split(": ")[0]! : name;
  const isOf = (whose: string) => (column: number) => values[column]!.name.startsWith(`${whose}: `) || values[column]!.name.toLowerCase().startsWith(`${whose.toLowerCase()} `);
  const own = columns.find(isOf(owner.replace(/\s*\b(ftes?|wtes?|posts?)\b.*$/i, "") || owner));
  if (own !== undefined || name.includes(": ")) return own;
  const others = values.filter(({ unit }, column) => unit === "FTE" && column !== fte).map((other) => other.name);
  const next = columns.find((column) => column > fte && /cost|total|budget/i.test(values[column]!.name) && !values[column]!.name.includes(": ") && !others.some((other) => isOf(other)(column)));
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
