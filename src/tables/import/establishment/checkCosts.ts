import { reconciliation } from "../../../domain/check/reconciliation";
import { issue, type ImportIssue, type IssueDetails } from "../ImportIssue";
import { isMoney, POUNDS, type ImportUnit } from "../structure/importUnit";
import { shown, type TableReading } from "../structure/TableReading";
import type { Post } from "./Post";
import type { PostField } from "./postFields";

export type PostPlace = (line: number, field: PostField) => Omit<IssueDetails, "detail">;

/** £ a year: salary × FTE × (1 + on-cost); undefined where one is missing. */
export const costOf = ({ salary, fte, onCost }: Post): number | undefined =>
  salary === null || fte === null || onCost === null || onCost > 5 ? undefined : salary * fte * (1 + onCost);

/** Works every printed cost out again. Rows that agree are told once, each that does not by itself. */
export function checkCosts(posts: readonly Post[], unit: ImportUnit | undefined, table: TableReading, costAt: number, place: PostPlace): ImportIssue[] {
  if (!isMoney(unit)) return [];
  const decimals = table.rows.reduce((most, { readings }) => Math.max(most, Math.min(readings[costAt]?.decimals ?? 0, 2)), 0);
  const agreed: string[] = [];
  const differ = posts.flatMap((post, line) => {
    const pounds = costOf(post);
    if (pounds === undefined || post.cost === null) return [];
    const expected = Number((pounds / POUNDS[unit]).toFixed(decimals));
    if (reconciliation(post.cost, pounds / POUNDS[unit], 10 ** -decimals, 1) !== "DIFFERS") {
      agreed.push(`${post.post || post.title} ${post.cost.toFixed(decimals)}`);
      return [];
    }
    return [
      issue("COST_DIFFERS", {
        ...place(line, "cost"),
        detail: `${shown(post.salary!)} × ${shown(post.fte!)} × ${shown(1 + post.onCost!)} = ${shown(expected)} ${unit}; printed is ${shown(post.cost)}: difference ${shown(post.cost - expected)}.`,
        taken: post.cost,
        offered: expected,
        at: { row: line, field: "cost" },
      }),
    ];
  });
  if (agreed.length === 0) return differ;
  const examples = agreed.slice(0, 6).join(", ") + (agreed.length > 6 ? " …" : "");
  return [...differ, issue("COST_CHECK", { detail: `salary × FTE × (1 + on-cost): ${examples}; ${agreed.length} of ${agreed.length + differ.length} agree to ${10 ** -decimals}.` })];
}
