import { literal } from "../sheet/address";
import type { CellContent } from "../sheet/SheetPlan";
import type { Cell } from "../TableView";
import { LIST_HEADINGS, TEAM_HEADINGS, UNDER } from "./headings";
import { ListFormulas } from "./listFormulas";
import { listSheet } from "./listSheet";
import type { LiveRow, LiveTable } from "../live/LiveTable";
import { entryKey, teamKey } from "./PostsDecisions";
import type { PostsList } from "./PostsList";
import { LINE_HEADING } from "../kinds/postsComparison";
import type { PostsStudy } from "./studyPosts";
import type { TablePlace, WantedTable } from "../live/TablePlace";

const H = TEAM_HEADINGS;

export const teamsWanted = ({ teams }: PostsStudy, sheet: string): WantedTable => ({
  sheet, headings: Object.values(H), keys: teams.map(({ key }) => key),
  keyOf: (cell) => teamKey(listSheet(cell), (cell(H.inList) ?? "") as Cell, (cell(H.team) ?? "") as Cell),
});

/** One row for each team of each list, added up in live formulas over the list, with the line that it belongs to. */
export function teamsTable(study: PostsStudy, place: TablePlace, lists: TablePlace, comparison: TablePlace): LiveTable {
  const beside = (key: string) => (heading: string) => place.beside(heading, key);
  const figures = (list: PostsList, key: string, council: Cell, team: Cell): LiveRow => {
    const at = beside(key);
    const of = { council: { cell: at(H.inList), value: council }, team: { cell: at(H.team), value: team } };
    const formulas = new ListFormulas(list);
    const { fte, cost, generalFund, grant } = { fte: formulas.fte(of), cost: formulas.cost(of), generalFund: formulas.part(list.at.generalFund, of), grant: formulas.part(list.at.grant, of) };
    const vacant = formulas.vacant(of);
    const costHeading = list.cost?.unit === undefined ? undefined : list.cost.heading;
    // A team with a post of unknown cost has an unknown cost.
    const open = (formula: string | undefined, ...without: readonly string[]) => `=IF(${without.map(at).join("+")}>0,"",${formula ?? "0"})`;
    return {
      [H.posts]: `=${formulas.count(of)}`,
      [H.fte]: open(fte, H.withoutFte),
      [H.cost]: open(cost, H.withoutCost),
      [H.generalFund]: open(generalFund, H.withoutCost, H.withoutFunding),
      [H.grant]: open(grant, H.withoutCost, H.withoutFunding),
      [H.vacant]: vacant === undefined ? "" : `=${vacant}`,
      [H.withoutFte]: `=${formulas.without(of, at(H.posts), [list.at.fte])}`,
      [H.withoutCost]: `=${formulas.without(of, at(H.posts), [costHeading])}`,
      [H.withoutFunding]: `=${formulas.without(of, at(H.posts), [list.at.generalFund, list.at.grant])}`,
      [H.taken]: `=IF(${at(H.counts)}<>"yes","does not count",IF(OR(${at(H.line)}="",${at(H.council)}=""),"no line",IF(SUMPRODUCT((${comparison.column(LINE_HEADING)}=${at(H.line)})*1)>0,"yes","update")))`,
      [H.under]: `=IF(${at(H.counts)}="yes",${at(H.council)}&${literal(UNDER)}&${at(H.line)},"")`,
    };
  };
  const counts = (sheet: string, council: Cell): CellContent => `=${lists.cell(LIST_HEADINGS.counts, entryKey(sheet, council))}`;
  const rows = new Map<string, LiveRow>(study.teams.map(({ key, entry, team, line, like }) => [key, {
    [H.council]: entry.name,
    [H.list]: entry.sheet,
    [H.inList]: entry.council,
    [H.team]: team,
    [H.line]: line,
    [H.like]: like ?? "",
    [H.counts]: counts(entry.sheet, entry.council),
    ...figures(entry.list, key, entry.council, team),
  }]));
  const listed = new Set(lists.keys);
  const listOn = new Map(study.entries.map(({ sheet, list }) => [sheet, list]));
  for (const key of place.keys) {
    if (rows.has(key)) continue;
    // A team that its list no longer has counts for nothing; its line stays, should it come back.
    const sheet = listSheet((heading) => place.held(heading, key));
    const [council, team] = [H.inList, H.team].map((heading) => (place.held(heading, key) ?? "") as Cell);
    const list = listOn.get(sheet);
    rows.set(key, list && listed.has(entryKey(sheet, council!))
      ? { [H.list]: sheet, [H.counts]: counts(sheet, council!), ...figures(list, key, council!, team!), [H.like]: "" }
      : { ...Object.fromEntries([H.posts, H.fte, H.cost, H.generalFund, H.grant, H.vacant, H.withoutFte, H.withoutCost, H.withoutFunding].map((heading) => [heading, "=0"])), [H.counts]: '="no"', [H.taken]: '="the list is no longer there"', [H.under]: '=""', [H.like]: "" });
  }
  const figure = (heading: string, unit: "FTE" | "£000") => ({ heading, unit, formulas: true, width: 13 });
  return {
    place, rows,
    content: {
      id: "posts-teams", kind: "facts", title: "Teams and their service lines", table: "PostsTeams",
      statement: "Posts in FTE, money in £000. Service line is yours (Input): give teams the same line and they are added up. Figures are live formulas over the lists.",
      source: "The establishment lists named in the second column",
      columns: [
        { heading: H.council, width: 26 }, { heading: H.list, width: 20 }, { heading: H.inList, width: 26 }, { heading: H.team, width: 30 }, { heading: H.line, input: true, width: 30 }, { heading: H.like, width: 24 },
        { heading: H.counts, formulas: true, width: 13 }, { heading: H.posts, formulas: true, unit: "persons", width: 9 },
        figure(H.fte, "FTE"), figure(H.cost, "£000"), figure(H.generalFund, "£000"), figure(H.grant, "£000"), figure(H.vacant, "FTE"),
        ...[H.withoutFte, H.withoutCost, H.withoutFunding].map((heading) => ({ heading, formulas: true, unit: "persons" as const, width: 11 })),
        { heading: H.taken, formulas: true, width: 22 }, { heading: H.under, formulas: true, wraps: true, width: 44 },
      ],
      notes: [
        "Looks like: a line of another council that this one may mean. Nothing is put together unless you say so, here or in the pane.",
        "A figure is empty where one of the team's posts has none: enter it in the list, 0 where there is none.",
        "Marked vacant: posts with yes in the list's column Vacant; they are among the posts. Empty where the list has no such column.",
        "Counted under: the council and the line that the posts comparison adds a team up by; empty where the list does not count.",
        "A new line, one that the posts comparison does not have yet, shows update: choose Update in the pane.",
      ],
    },
  };
}
