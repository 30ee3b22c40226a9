import { PLAUSIBLE } from "../checks/checkPeers";
import { issue, type ImportIssue } from "../ImportIssue";
import { isMoney, POUNDS, type ImportUnit } from "../structure/importUnit";
import { shown } from "../structure/TableReading";
import type { PostPlace } from "./checkCosts";
import type { Post } from "./Post";

const PART_YEAR = /\bpart[- ]year\b|\bfixed[- ]term\b|\bseasonal\b|\bterm[- ]time\b|\b(from|until|to|ends?|starts?)\s+(?:\d{1,2}\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b\d{1,2} months\b/i;

/** Job shares, posts counted twice, vacancies, posts for part of the year and costs that no post has. */
export function checkPosts(posts: readonly Post[], unit: ImportUnit | undefined, place: PostPlace, said: (line: number) => string = () => ""): ImportIssue[] {
  return [...duplicates(posts, place), ...vacancies(posts), ...partYears(posts, place, said), ...withoutNumber(posts, place), ...implausible(posts, unit, place)];
}

/** A cost without a post's number or FTE, where the other lines have both: "Vacancy factor (3%)". */
function withoutNumber(posts: readonly Post[], place: PostPlace): ImportIssue[] {
  const bare = ({ post, fte, hours }: Post) => post === "" && fte === null && hours === null;
  if (posts.filter((post) => !bare(post) && post.post !== "").length * 2 <= posts.length) return [];
  return posts.flatMap((post, line) => (bare(post) && post.cost !== null ? [issue("NOT_A_POST", { ...place(line, "title"), detail: `"${post.title}" has a cost of ${shown(post.cost)}, no post number and no FTE.`, at: { row: line, field: "cost" } })] : []));
}

/** Stands where a post has no number yet. */
const NO_NUMBER = /^(vacan(t|cy)|new( post)?|tb[ca]|n\/?a|various|agency|-+|\?+)$/i;

function duplicates(posts: readonly Post[], place: PostPlace): ImportIssue[] {
  const byNumber = new Map<string, number[]>();
  posts.forEach(({ council = "", post }, line) => {
    // Two councils may number their posts alike.
    const key = `${council.toLowerCase()}\n${post}`;
    if (post !== "" && !NO_NUMBER.test(post)) byNumber.set(key, [...(byNumber.get(key) ?? []), line]);
  });
  return [...byNumber.values()].flatMap((lines) => {
    if (lines.length < 2) return [];
    const number = posts[lines[0]!]!.post;
    const ftes = lines.map((line) => posts[line]!.fte);
    const sum = ftes.reduce<number>((total, fte) => total + (fte ?? 0), 0);
    const shares = ftes.every((fte) => fte !== null && fte < 1) && sum <= 1 + 1e-9;
    const seen = ftes.map((fte) => (fte === null ? "?" : shown(fte))).join(" + ");
    return [
      issue("DUPLICATE_POST", {
        ...place(lines[1]!, "post"),
        severity: shares ? "note" : "confirm",
        detail: shares ? `Post ${number} stands ${lines.length} times: a job share, both kept (${seen}).` : `Post ${number} stands ${lines.length} times with ${seen} FTE: it may be counted twice. All are kept.`,
      }),
    ];
  });
}

function vacancies(posts: readonly Post[]): ImportIssue[] {
  const vacant = posts.filter((post) => post.vacant === true);
  if (vacant.length === 0) return [];
  const fte = vacant.reduce((sum, post) => sum + (post.fte ?? 0), 0);
  return [issue("VACANT", { detail: `${vacant.length === 1 ? "1 post is" : `${vacant.length} posts are`} vacant (${shown(Number(fte.toFixed(2)))} FTE).` })];
}

const partYears = (posts: readonly Post[], place: PostPlace, said: (line: number) => string): ImportIssue[] =>
  posts.flatMap((post, line) => {
    const found = PART_YEAR.exec(post.title)?.[0] ?? PART_YEAR.exec(post.funding ?? "")?.[0] ?? PART_YEAR.exec(said(line))?.[0];
    return found ? [issue("PART_YEAR", { ...place(line, "title"), detail: `"${found}": the printed cost may be for part of the year only.` })] : [];
  });

function implausible(posts: readonly Post[], unit: ImportUnit | undefined, place: PostPlace): ImportIssue[] {
  if (!isMoney(unit)) return [];
  return posts.flatMap((post, line) => {
    if (!post.cost || !post.fte || post.fte < 0) return [];
    const each = (post.cost * POUNDS[unit]) / post.fte;
    if (each >= PLAUSIBLE.least && each <= PLAUSIBLE.most) return [];
    return [issue("COST_PER_FTE", { ...place(line, "cost"), detail: `${shown(post.cost)} ${unit} for ${shown(post.fte)} FTE is £${shown(Math.round(each))} a full-time post.`, taken: post.cost })];
  });
}
