import { a1 } from "../sheet/address";
import type { Cell, TableView } from "../TableView";

const COST_UNITS = ["£", "£000", "£m"] as const;
export type CostUnit = (typeof COST_UNITS)[number];

/** What the columns of a written establishment list may be called; the import's own headings come first. */
const HEADINGS = {
  post: [/^post number$/i, /^(post|position|job) (no\.?|ref|reference|id)$/i],
  title: [/^post title$/i, /^(post|job|role|position)( title| name)?$/i],
  council: [/^council$/i, /^(local |employing )?(authority|employer|borough|council)( name)?$/i],
  team: [/^team$/i, /^(team|service|section|directorate|department|division)( name)?$/i],
  fte: [/^posts \(FTE\)$/i, /\b(fte|wte)s?\b/i],
  generalFund: [/^general fund share/i],
  grant: [/^grant share/i],
  vacant: [/^vacant\??$/i],
} as const;

type Part = keyof typeof HEADINGS;

/** An establishment list as it stands on its sheet: which of its columns say what. */
export interface PostsList {
  readonly table: TableView;
  readonly sheet: string;
  readonly at: Readonly<Partial<Record<Part, string>>>;
  /** Heading of the cost and its unit; no unit where none is in the heading. */
  readonly cost?: { readonly heading: string; readonly unit?: CostUnit };
  /** A column that holds something in every row that is a post. */
  readonly named: string;
}

const headingFor = ({ headings }: TableView, part: Part): string | undefined => {
  for (const words of HEADINGS[part]) {
    const found = headings.find((heading) => words.test(heading));
    if (found !== undefined) return found;
  }
  return undefined;
};

function costIn({ headings }: TableView): PostsList["cost"] {
  const units = headings.flatMap((heading) => {
    const unit = COST_UNITS.find((each) => heading.endsWith(`(${each})`));
    return unit && /\bcosts?\b/i.test(heading) ? [{ heading, unit }] : [];
  });
  const [first = headings.flatMap((heading) => (/^(total |annual |full )?costs?$/i.test(heading) ? [{ heading }] : []))[0]] = units;
  return first;
}

/** The table as an establishment list; undefined when it is something else. It names posts and tells how many there are, or what they cost. */
export function readPostsList(table: TableView): PostsList | undefined {
  const at = Object.fromEntries((Object.keys(HEADINGS) as Part[]).flatMap((part) => {
    const heading = headingFor(table, part);
    return heading === undefined ? [] : [[part, heading]];
  })) as PostsList["at"];
  const named = at.title ?? at.post;
  const cost = costIn(table);
  if (named === undefined || (at.fte === undefined && cost === undefined)) return undefined;
  return { table, sheet: table.sheet, at, named, ...(cost && { cost }) };
}

/** Cells of a column, all empty where the list has none. */
export const cellsOf = ({ table }: PostsList, heading: string | undefined): readonly Cell[] => (heading === undefined ? table.rows.map(() => "") : table.column(heading));

/** Rows that are a post: something stands in them that names one. */
export const postRows = (list: PostsList): number[] => {
  const [named, team] = [cellsOf(list, list.named), cellsOf(list, list.at.team)];
  return named.flatMap((cell, row) => (String(cell) !== "" || String(team[row]) !== "" ? [row] : []));
};

/** H12, H15 and 3 more. */
export function placesOf({ table }: PostsList, heading: string, rows: readonly number[]): string {
  const column = table.left + table.headings.indexOf(heading);
  const shown = rows.slice(0, 4).map((row) => a1(table.top + 1 + row, column));
  return rows.length > 4 ? `${shown.join(", ")} and ${rows.length - 4} more` : shown.join(", ");
}
