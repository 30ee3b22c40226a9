import { reconciliation } from "../../../domain/check/reconciliation";
import { issue, type ImportIssue, type IssueDetails } from "../ImportIssue";
import { isMoney, POUNDS, type ImportUnit } from "../structure/importUnit";
import { shown, type TableReading } from "../structure/TableReading";
import { allowancesAdded, allowancesIn } from "./allowancesIn";
import type { Post } from "./Post";
import type { PostField } from "./postFields";

export type PostPlace = (line: number, field: PostField) => Omit<IssueDetails, "detail">;

/** £ a year: salary × FTE × (1 + on-cost); undefined where one is missing. */
export const costOf = ({ salary, fte, onCost }: Post): number | undefined =>
  salary === null || fte === null || onCost === null || onCost > 5 ? undefined : salary * fte * (1 + onCost);

/** Salaries of part-time posts that make up their costs without FTE, and never with it, are what is paid for the hours worked. */
function areForHoursWorked(posts: readonly Post[], agrees: (cost: number, pounds: number) => boolean): boolean {
  const part = posts.flatMap((post) => {
    const [full, paid] = [costOf(post), costOf({ ...post, fte: 1 })];
    return post.fte === null || post.fte === 1 || post.cost === null || full === undefined || paid === undefined ? [] : [{ full: agrees(post.cost, full), paid: agrees(post.cost, paid) }];
  });
  return part.length > 0 && part.every(({ full }) => !full) && part.filter(({ paid }) => paid).length * 2 >= part.length;
}

/** Salaries that are no full-time post's. */
const ACTUAL = /\bactual\b|\bpro[ -]?rat/i;

/** Works every printed cost out again. Rows that agree are told once, each that does not by itself. */
export function checkCosts(posts: readonly Post[], unit: ImportUnit | undefined, table: TableReading, costAt: number, place: PostPlace, salaryHeading = ""): ImportIssue[] {
  const said = ACTUAL.test(salaryHeading) && posts.some(({ salary, fte }) => salary !== null && fte !== null && fte !== 1);
  const basis = (why: string) => issue("SALARY_BASIS", { ...place(posts.findIndex(({ salary, fte }) => salary !== null && fte !== 1), "salary"), detail: why });
  const byHeading = said ? [basis(`The heading "${salaryHeading}" says that the salaries are for the hours worked.`)] : [];
  if (!isMoney(unit)) return byHeading;
  const decimals = table.rows.reduce((most, { readings }) => Math.max(most, Math.min(readings[costAt]?.decimals ?? 0, 2)), 0);
  const agrees = (cost: number, pounds: number) => reconciliation(cost, pounds / POUNDS[unit], 10 ** -decimals, 1) !== "DIFFERS";
  const allowances = allowancesIn(table);
  const worked = areForHoursWorked(posts, agrees);
  const agreed: string[] = [];
  const differ = posts.flatMap((post, line) => {
    const pounds = worked ? costOf({ ...post, fte: 1 }) : costOf(post);
    if (pounds === undefined || post.cost === null) return [];
    const expected = Number((pounds / POUNDS[unit]).toFixed(decimals));
    const more = allowances(post.at);
    const allowed = allowancesAdded(more, post).some((each) => agrees(post.cost!, pounds + each));
    if (agrees(post.cost, pounds) || allowed) {
      agreed.push(`${post.post || post.title} ${post.cost.toFixed(decimals)}${allowed ? " with allowances" : ""}`);
      return [];
    }
    return [
      issue("COST_DIFFERS", {
        ...place(line, "cost"),
        detail: `${shown(post.salary!)}${worked ? "" : ` × ${shown(post.fte!)}`} × ${shown(Number((1 + post.onCost!).toFixed(4)))} = ${shown(expected)} ${unit}; printed is ${shown(post.cost)}: difference ${shown(post.cost - expected)}.${more === 0 ? "" : ` With allowances of ${shown(more)} for each FTE it is ${shown(Number(((pounds + more * post.fte!) / POUNDS[unit]).toFixed(decimals)))}.`}`,
        taken: post.cost,
        // What the allowances make of it is not known.
        ...(more === 0 && { offered: expected }),
        at: { row: line, field: "cost" },
      }),
    ];
  });
  const told = worked ? [basis("Salary × (1 + on-cost) gives the printed costs without FTE: the salaries are for the hours worked.")] : byHeading;
  if (agreed.length === 0) return [...told, ...differ];
  const examples = agreed.slice(0, 6).join(", ") + (agreed.length > 6 ? " …" : "");
  return [...told, ...differ, issue("COST_CHECK", { detail: `salary${worked ? "" : " × FTE"} × (1 + on-cost): ${examples}; ${agreed.length} of ${agreed.length + differ.length} agree to ${10 ** -decimals}.` })];
}
