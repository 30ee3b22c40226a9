import { issue, type ImportIssue } from "../ImportIssue";
import { readText } from "../read/readCell";
import { numberOf, shown, type TableReading } from "../structure/TableReading";
import { fullTimeWeek, type FullTimeWeek, type HoursColumns } from "./fullTimeWeek";
import type { PostPlace } from "./checkCosts";

interface PostHours {
  /** Taken only where whoever imports the list has stated its week. */
  readonly fte: number | null;
  readonly issue: ImportIssue;
}

export interface FteFromHours {
  /** Hours of the full-time week, where the list or whoever imports it says so. */
  readonly week?: number;
  /** A full-time week that is stated with the import tells the FTE of some posts. */
  readonly asksWeek?: true;
  /** By line; undefined where no hours stand for FTE. */
  readonly posts: readonly (PostHours | undefined)[];
}

/** A post cannot be more than full time, beyond what a longer week of other conditions explains. */
const MOST = 1.25;
/** Who works fewer weeks a year is paid for less than the hours tell. */
const WHOLE_YEAR = 50;
const WEEKS = /\bweeks\b/i;

/**
 * FTE of posts that give hours in place of it. Hours divided by the full-time week are offered to be accepted, with what says how long that
 * week is; they are taken at once only where the week was stated with the import.
 */
export function fteFromHours(table: TableReading, lines: readonly number[], at: HoursColumns, place: PostPlace, stated?: number): FteFromHours {
  const isOpen = (row: number) => at.fte < 0 || (table.rows[row]!.readings[at.fte]!.kind === "blank" && at.hours >= 0);
  if (at.fte >= 0 && lines.every((row) => table.rows[row]!.readings[at.fte]!.measure !== "hours" && !(isOpen(row) && numberOf(table.rows[row]!.readings[at.hours])))) return { posts: [] };
  const found = fullTimeWeek(table, lines, at);
  const other = found?.stated === true && found.hours !== stated ? `, where the list says ${shown(found.hours)}` : "";
  const week: FullTimeWeek | undefined = stated === undefined ? found : { hours: stated, because: `the full-time week stated with the import${other}`, stated: true };
  const asking = new Set<number>();
  const weeksAt = table.values.findIndex(({ name }) => WEEKS.test(name));
  const posts = lines.map((row, line): PostHours | undefined => {
    const { readings } = table.rows[row]!;
    const inFte = at.fte >= 0 && readings[at.fte]!.measure === "hours";
    const hours = isOpen(row) ? numberOf(readings[at.hours]) : inFte ? readText(readings[at.fte]!.raw).number : undefined;
    if (!hours) return undefined;
    const field = { row: line, field: "fte" };
    const about = inFte ? place(line, "fte") : place(line, "hours");
    const weeks = numberOf(readings[weeksAt]);
    const own = numberOf(readings[at.fullTimeHours]) || undefined;
    if (own === undefined && !(weeks && weeks < WHOLE_YEAR)) asking.add(row);
    const full = own ? { hours: own, because: table.values[at.fullTimeHours]!.name } : week;
    const none = (why: string): PostHours => ({ fte: null, issue: issue("NO_STANDARD_HOURS", { ...about, detail: why, taken: null, at: field }) });
    if (weeks && weeks < WHOLE_YEAR) return none(`${shown(hours)} hours for ${shown(weeks)} weeks a year: the hours alone do not tell the FTE.`);
    if (!full) return none(`${shown(hours)} hours cannot be turned into FTE: nothing in the list says how long a full-time week is.`);
    const fte = Number((hours / full.hours).toFixed(6));
    if (fte > MOST) return none(`${shown(hours)} hours are more than a full-time week of ${shown(full.hours)} (${full.because}).`);
    const detail = `${shown(hours)} ÷ ${shown(full.hours)} = ${shown(Number(fte.toFixed(4)))} FTE (${full.because}).`;
    if (stated !== undefined && !own) return { fte, issue: issue("FTE_FROM_HOURS", { ...about, detail, taken: fte, at: field }) };
    return { fte: null, issue: issue("FTE_FROM_HOURS", { ...about, severity: "empty", remedy: "Accept the FTE, or enter it.", detail, taken: null, offered: fte, at: field }) };
  });
  const said = week?.stated === true && posts.some((post) => post !== undefined);
  return { ...(said && { week: week.hours }), ...(asking.size > 0 && { asksWeek: true as const }), posts };
}
