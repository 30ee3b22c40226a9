import { textOf } from "../SourceGrid";
import { isMoney, POUNDS } from "../structure/importUnit";
import { numberOf, type TableReading } from "../structure/TableReading";

/** Hours of a full-time week, and what says so. */
export interface FullTimeWeek {
  readonly hours: number;
  readonly because: string;
  /** The list says it outright; else it only follows from its figures. */
  readonly stated: boolean;
}

/** Value columns of a list of posts; -1 where it has none. */
export interface HoursColumns {
  readonly fte: number;
  readonly hours: number;
  readonly fullTimeHours: number;
  readonly salary: number;
  readonly onCost: number;
  readonly cost: number;
}

/** No council's full-time week is shorter or longer, in hours. */
export const WEEK = { least: 30, most: 48 } as const;
/** Weeks that full-time posts usually have. */
const USUAL = { least: 35, most: 40 } as const;

export const isWeek = (hours: number): boolean => hours >= WEEK.least && hours <= WEEK.most;

const SAID: readonly RegExp[] = [
  /\b(?:full[- ]time|standard|fte|wte)\b[^.;]*?\b(\d\d(?:\.\d+)?)[\s-]*(?:hours?|hrs?)\b/i,
  /\b(\d\d(?:\.\d+)?)[\s-]*(?:hours?|hrs?)?\s*(?:(?:a|per|\/)?[\s-]*week\b.*\b(?:full[- ]time|fte|wte)|=\s*(?:1(?:\.0+)?\s*)?(?:full[- ]time|ft|fte|wte))\b/i,
  /\b(?:full[- ]time|ft|fte|wte)\s*(?:week)?\s*(?:=|is|:)\s*(\d\d(?:\.\d+)?)\b/i,
  /\bbased on (?:a |an )?(\d\d(?:\.\d+)?)[\s-]*(?:hours?|hrs?)\b/i,
];

const most = (weeks: readonly number[]): { readonly hours: number; readonly times: number } | undefined => {
  const counts = new Map<number, number>();
  for (const hours of weeks) counts.set(hours, (counts.get(hours) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && { hours: first[0], times: first[1] };
};

/** In the title, the notes or the heading of the hours, said once or always alike. */
function inWords({ grid, headings, notes, values }: TableReading, hoursAt: number): FullTimeWeek | undefined {
  const over = headings.rows.map((at) => textOf(grid.rows[at]![values[hoursAt]?.index ?? -1]));
  const found = [...headings.title, ...notes, ...over].flatMap((line) => {
    const hours = Number(SAID.map((words) => words.exec(line)?.[1]).find((text) => text !== undefined));
    return isWeek(hours) ? [{ hours, line }] : [];
  });
  const [first] = found;
  return first && found.every(({ hours }) => hours === first.hours) ? { hours: first.hours, because: `"${first.line}"`, stated: true } : undefined;
}

/** The week with which salary and on-cost make up the printed costs. */
function byCosts({ rows, values }: TableReading, lines: readonly number[], at: HoursColumns): FullTimeWeek | undefined {
  const [unit, paid] = [values[at.cost]?.unit, values[at.salary]?.unit];
  if (!isMoney(unit) || (paid !== undefined && !isMoney(paid))) return undefined;
  const weeks = lines.flatMap((row) => {
    const { readings } = rows[row]!;
    const [hours, salary, onCost, cost] = [at.hours, at.salary, at.onCost, at.cost].map((column) => numberOf(readings[column]));
    if (!hours || !salary || onCost === undefined || onCost > 1 || !cost) return [];
    const week = (hours * salary * (paid ? POUNDS[paid] : 1) * (1 + onCost)) / (cost * POUNDS[unit]);
    const rounded = Math.round(week * 4) / 4;
    return isWeek(rounded) && Math.abs(week - rounded) <= 0.005 * rounded ? [rounded] : [0];
  });
  const found = most(weeks.filter((hours) => hours > 0));
  return found && found.times >= 2 && found.times * 2 > weeks.length ? { hours: found.hours, because: `salary × hours ÷ ${found.hours} × (1 + on-cost) gives the printed costs of ${found.times} posts`, stated: false } : undefined;
}

/** The longest week, where several posts have it. */
function byLongest({ rows }: TableReading, lines: readonly number[], at: HoursColumns): FullTimeWeek | undefined {
  const hours = lines.flatMap((row) => numberOf(rows[row]!.readings[at.hours]) ?? []);
  const longest = hours.reduce((sofar, each) => Math.max(sofar, each), 0);
  const times = hours.filter((each) => each === longest).length;
  return longest >= USUAL.least && longest <= USUAL.most && times >= 2 ? { hours: longest, because: `${longest} hours is the longest week in the list, and ${times} posts have it: only if that is full time`, stated: false } : undefined;
}

/** What the list says or lets follow about its full-time week; undefined where nothing does. */
export function fullTimeWeek(table: TableReading, lines: readonly number[], at: HoursColumns): FullTimeWeek | undefined {
  if (table.standardHours !== undefined) return { hours: table.standardHours, because: "the hours of its posts of 1 FTE", stated: true };
  const printed = lines.flatMap((row) => numberOf(table.rows[row]!.readings[at.fullTimeHours]) ?? []);
  const own = most(printed);
  if (own && own.times === printed.length) return { hours: own.hours, because: table.values[at.fullTimeHours]!.name, stated: true };
  return inWords(table, at.hours) ?? byCosts(table, lines, at) ?? byLongest(table, lines, at);
}
