import type { Imported, ImportedRow } from "./Imported";
import type { ImportIssue } from "./ImportIssue";
import { decideFunding, policiesFor } from "./establishment/decideFunding";
import type { Post } from "./establishment/Post";
import type { FundingPolicy } from "./establishment/readFunding";

/** What the user says to an issue. Accepting takes the offered figure into an empty cell, or confirms the figure that was read. */
export type Decision =
  | { readonly kind: "accept" }
  | { readonly kind: "correct"; readonly value: number | null }
  | { readonly kind: "fund"; readonly as: FundingPolicy }
  | { readonly kind: "vacancy"; readonly vacant: boolean }
  | { readonly kind: "ignore"; readonly reason: string };

/** By the issue's position in the list. */
export type Decisions = Readonly<Record<number, Decision>>;

/** Whether accepting would put a figure into an empty cell. */
export const hasOffer = ({ severity, offered, at }: ImportIssue): boolean => severity === "empty" && offered !== undefined && at !== undefined;

/** Whether a figure may be entered in place of the one read. */
export const isCorrectable = (issue: ImportIssue): boolean => issue.at !== undefined && !asksFunding(issue) && !asksVacancy(issue);

/** Whether it asks how a source of funding counts. */
export const asksFunding = ({ code }: ImportIssue): boolean => code === "FUNDING_POLICY";

/** Whether it asks if a post is vacant. */
export const asksVacancy = ({ code, at }: ImportIssue): boolean => code === "VACANCY_UNKNOWN" && at !== undefined;

/** 12 digits and commas between thousands, as figures are read aloud: -18,100 */
const digits = (figure: number): string => Number(figure.toPrecision(12)).toLocaleString("en-GB", { maximumFractionDigits: 12 });

/** A figure of its cell as the cell prints one: 0.03 is 3% where "3,00%" stands. */
export const figureText = ({ raw = "" }: ImportIssue, figure: number): string => (raw.includes("%") ? `${digits(figure * 100)}%` : digits(figure));

/** Whether what was read may be taken as it stands, or an offered figure taken in. */
export const isAcceptable = (issue: ImportIssue): boolean => hasOffer(issue) || (issue.severity === "confirm" && !asksFunding(issue) && !asksVacancy(issue));

/** How the sources of funding count that were decided on: {"EIG": "grant"}. */
export const fundingDecided = ({ issues }: Imported, decisions: Decisions): Readonly<Record<string, FundingPolicy>> =>
  Object.fromEntries(issues.flatMap(({ raw = "" }, i) => (decisions[i]?.kind === "fund" ? Object.entries(policiesFor(raw, decisions[i].as)) : [])));

/** What needs no decision: it only informs. */
export const needsDecision = ({ severity }: ImportIssue): boolean => severity !== "note";

const decidedValue = (issue: ImportIssue, decision: Decision | undefined): number | null | undefined => {
  if (decision?.kind === "correct") return decision.value;
  return decision?.kind === "accept" && hasOffer(issue) ? issue.offered! : undefined;
};

const RANGE_ENDS: Readonly<Record<string, "low" | "high">> = { salaryLow: "low", salaryHigh: "high" };

function withFigure(post: Post, field: string, value: number | null): Post {
  const end = RANGE_ENDS[field];
  return end ? { ...post, salaryRange: { low: null, high: null, ...post.salaryRange, [end]: value } } : { ...post, [field]: value };
}

/** The table with the decided figures in it; every other cell stays as it was read. */
export function withDecisions(imported: Imported, decisions: Decisions): Imported {
  const rows: (ImportedRow | undefined)[] = [...imported.rows];
  const posts: (Post | undefined)[] = [...(imported.posts ?? [])];
  imported.issues.forEach((issue, i) => {
    const decision = decisions[i];
    if (decision?.kind === "fund") {
      const post = issue.at && posts[issue.at.row];
      if (post) posts[issue.at.row] = decideFunding(post, issue.raw ?? "", decision.as);
      return;
    }
    if (decision?.kind === "vacancy") {
      const post = issue.at && posts[issue.at.row];
      if (post) posts[issue.at.row] = { ...post, vacant: decision.vacant };
      return;
    }
    const value = decidedValue(issue, decision);
    if (value === undefined || !issue.at) return;
    const { row, field } = issue.at;
    if (typeof field === "string") {
      if (posts[row]) posts[row] = withFigure(posts[row], field, value);
    } else if (rows[row]) {
      rows[row] = { ...rows[row], values: rows[row].values.map((before, column) => (column === field ? value : before)) };
    }
  });
  return { ...imported, rows: rows.filter((row) => row !== undefined), ...(imported.posts && { posts: posts.filter((post) => post !== undefined) }) };
}

/** Decisions that still hold when a table is read again: those on issues that are found again, word for word. */
export function decisionsKept(before: Imported, decisions: Decisions, after: Imported): Decisions {
  const words = ({ code, severity, cell, row, detail, at }: ImportIssue) => JSON.stringify([code, severity, cell, row, detail, at]);
  const decided = new Map(before.issues.flatMap((issue, i) => (decisions[i] ? [[words(issue), decisions[i]] as const] : [])));
  if (decided.size === 0) return {};
  return Object.fromEntries(after.issues.flatMap((issue, i) => {
    const decision = decided.get(words(issue));
    return decision ? [[i, decision]] : [];
  }));
}

/** In words, for the log. */
export function decisionText(issue: ImportIssue, decision: Decision | undefined): string {
  if (!decision) return needsDecision(issue) ? "Not decided" : "To know";
  switch (decision.kind) {
    case "accept":
      return hasOffer(issue) ? `Accepted: ${figureText(issue, issue.offered!)}` : "Accepted as read";
    case "correct":
      return decision.value === null ? "Left empty" : `Corrected to ${figureText(issue, decision.value)}`;
    case "fund":
      return `Counts as ${decision.as}`;
    case "vacancy":
      return decision.vacant ? "The post is vacant" : "The post is filled";
    case "ignore":
      return `Ignored: ${decision.reason}`;
  }
}
