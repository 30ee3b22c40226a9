import { issue, type ImportIssue } from "../ImportIssue";
import type { NumberRange } from "../read/CellReading";
import { isMoney, POUNDS, type ImportUnit } from "../structure/importUnit";
import { shown } from "../structure/TableReading";
import { costOf, type PostPlace } from "./checkCosts";
import type { Post } from "./Post";
import { rangeWords } from "./settlePay";

type Ends = { readonly [end in keyof NumberRange]: number | undefined };

const endsOf = (post: Post, each: (post: Post) => number | undefined): Ends => {
  const at = (salary: number | null) => (salary === null ? undefined : each({ ...post, salary }));
  return { low: at(post.salaryRange!.low), high: at(post.salaryRange!.high) };
};

/**
 * Costs of posts whose salary is a range: a printed one is set against what the ends of the range make; where none is printed it stays empty,
 * and what the ends would make is told. Which point of the range somebody is paid at, the list does not say.
 */
export function checkRangeCosts(posts: readonly Post[], unit: ImportUnit | undefined, decimals: number, place: PostPlace): ImportIssue[] {
  const told = { low: [] as string[], high: [] as string[], between: [] as string[] };
  const issues = posts.flatMap((post, line): ImportIssue[] => {
    if (!post.salaryRange || post.salary !== null) return [];
    const field = { row: line, field: "cost" };
    if (post.cost === null) return [issue("COST_FROM_RANGE", { ...place(line, "payRange"), detail: withoutCost(post), taken: null, at: field })];
    const pounds = endsOf(post, costOf);
    if (!isMoney(unit) || (pounds.low === undefined && pounds.high === undefined)) return [];
    const half = 0.5 * 10 ** -decimals + 1e-9;
    const inUnit = (made: number | undefined) => (made === undefined ? undefined : made / POUNDS[unit]);
    const [low, high] = [inUnit(pounds.low), inUnit(pounds.high)];
    const name = `${post.post || post.title} ${shown(post.cost)}`;
    if (low !== undefined && Math.abs(post.cost - low) <= half) told.low.push(name);
    else if (high !== undefined && Math.abs(post.cost - high) <= half) told.high.push(name);
    else if ((low === undefined || post.cost > low) && (high === undefined || post.cost < high)) told.between.push(name);
    else {
      const made = [low, high].map((each) => (each === undefined ? "?" : shown(Number(each.toFixed(decimals)))));
      return [issue("COST_DIFFERS", { ...place(line, "cost"), detail: `${rangeWords(post.salaryRange)} × ${shown(post.fte!)} × ${shown(Number((1 + post.onCost!).toFixed(4)))} is ${made.join(" to ")} ${unit}; printed is ${shown(post.cost)}.`, taken: post.cost, at: field })];
    }
    return [];
  });
  const listed = (names: readonly string[], where: string) => (names.length === 0 ? [] : [`${where}: ${names.slice(0, 6).join(", ")}${names.length > 6 ? " …" : ""}`]);
  const sums = [...listed(told.low, "at the low end"), ...listed(told.high, "at the high end"), ...listed(told.between, "between the two")];
  return sums.length === 0 ? issues : [...issues, issue("COST_IN_RANGE", { detail: `Salary × FTE × (1 + on-cost) gives the printed costs ${sums.join("; ")}.` })];
}

/** What the ends of the range would cost, as far as FTE and on-cost are known. */
function withoutCost(post: Post): string {
  const range = rangeWords(post.salaryRange!);
  if (post.fte === null) return `The salary is ${range}, and the FTE is not known: no cost follows.`;
  const known = post.onCost !== null && post.onCost <= 5;
  const { low, high } = endsOf(known ? post : { ...post, onCost: 0 }, costOf);
  const tidy = (made: number | undefined) => (made === undefined ? null : Math.round(made));
  return `The salary is ${range}: ${shown(post.fte)} FTE ${post.fte === 1 ? "costs" : "cost"} ${rangeWords({ low: tidy(low), high: tidy(high) })} a year${known ? "" : " before on-costs"}, and the list does not say where between.`;
}
