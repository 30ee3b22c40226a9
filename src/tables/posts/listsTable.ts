import type { Cell } from "../TableView";
import { LIST_HEADINGS, TEAM_HEADINGS } from "./headings";
import { ListFormulas } from "./listFormulas";
import { listSheet } from "./listSheet";
import type { LiveRow, LiveTable } from "../live/LiveTable";
import { entryKey } from "./PostsDecisions";
import type { PostsStudy, StudiedEntry } from "./studyPosts";
import type { TablePlace, WantedTable } from "../live/TablePlace";

const H = LIST_HEADINGS;

export const listsWanted = ({ entries }: PostsStudy, sheet: string): WantedTable => ({
  sheet, headings: Object.values(H), keys: entries.map(({ key }) => key),
  keyOf: (cell) => entryKey(listSheet(cell), (cell(H.council) ?? "") as Cell),
});

function toldOf({ problems, versions }: StudiedEntry, { entries }: PostsStudy): string {
  const others = entries.filter(({ key }) => versions.includes(key)).map(({ sheet }) => `"${sheet}"`);
  return [...(others.length > 0 ? [`May be a version of the list on ${others.join(", ")}: only what counts is added up.`] : []), ...problems].join(" ");
}

/** One row for each list and council, with its totals against what the comparison's lines take of them. */
export function listsTable(study: PostsStudy, place: TablePlace, teams: TablePlace): LiveTable {
  const rowOf = (entry: StudiedEntry): LiveRow => {
    const of = { council: { cell: place.beside(H.council, entry.key), value: entry.council } };
    const formulas = new ListFormulas(entry.list);
    const beside = (heading: string) => place.beside(heading, entry.key);
    const inLines = (heading: string) =>
      `=SUMPRODUCT((${teams.column(TEAM_HEADINGS.list)}=${beside(H.list)})*(${teams.column(TEAM_HEADINGS.inList)}=${beside(H.council)})*(${teams.column(TEAM_HEADINGS.taken)}="yes"),${teams.column(heading)})`;
    const [fte, cost] = [formulas.fte(of), formulas.cost(of)];
    const differs = ([a, b]: readonly [string, string]) => `ABS(SUM(${beside(a)})-SUM(${beside(b)}))<0.005`;
    return {
      [H.list]: entry.sheet,
      [H.council]: entry.council,
      [H.name]: entry.name,
      [H.counts]: entry.counts ?? "",
      [H.written]: entry.counts === "yes" ? entry.name : "",
      [H.posts]: `=${formulas.count(of)}`,
      [H.fte]: fte === undefined ? "" : `=${fte}`,
      [H.cost]: cost === undefined ? "" : `=${cost}`,
      [H.fteInLines]: inLines(TEAM_HEADINGS.fte),
      [H.costInLines]: inLines(TEAM_HEADINGS.cost),
      [H.check]: `=IF(${beside(H.counts)}<>"yes",IF(${beside(H.counts)}="no","does not count","LOOK: say whether it counts"),IF(${beside(H.name)}<>${beside(H.written)},"LOOK: update the comparison",IF(AND(COUNT(${beside(H.fte)},${beside(H.cost)})=2,${differs([H.fte, H.fteInLines])},${differs([H.cost, H.costInLines])}),"OK","LOOK: not all in lines")))`,
      [H.told]: toldOf(entry, study),
    };
  };
  const rows = new Map(study.entries.map((entry) => [entry.key, rowOf(entry)]));
  // A list that is gone has nothing to add up; what was said of it stays.
  for (const key of place.keys) if (!rows.has(key)) rows.set(key, { ...Object.fromEntries([H.posts, H.fte, H.cost, H.fteInLines, H.costInLines].map((heading) => [heading, "=0"])), [H.written]: "", [H.check]: '="the list is no longer there"', [H.told]: "" });
  return {
    place, rows,
    content: {
      id: "posts-lists", kind: "facts", title: "Establishment lists in the posts comparison", table: "PostsLists",
      statement: "Posts in FTE, money in £000. Council and Counts are yours (Input); all figures are live formulas over the lists. After a change of council choose Update in the pane.",
      source: "The establishment lists named in the first column",
      columns: [
        { heading: H.list, width: 22 }, { heading: H.council, width: 26 }, { heading: H.name, input: true, width: 26 }, { heading: H.counts, input: true, choices: ["yes", "no"], width: 15 }, { heading: H.written, width: 26 },
        { heading: H.posts, formulas: true, unit: "persons", width: 9 }, { heading: H.fte, formulas: true, unit: "FTE", width: 12 }, { heading: H.cost, formulas: true, unit: "£000", width: 12 },
        { heading: H.fteInLines, formulas: true, unit: "FTE", width: 14 }, { heading: H.costInLines, formulas: true, unit: "£000", width: 14 },
        { heading: H.check, formulas: true, width: 27 }, { heading: H.told, width: 90 },
      ],
      notes: ["Counts: of two versions of one list only one may count; both count where they are parts of a council's list.", "Check: the list's totals against what the lines of the posts comparison take of them."],
    },
  };
}
