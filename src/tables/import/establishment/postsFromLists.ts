import { notAvailable, type Outcome } from "../../../domain/fault";
import { COUNCIL_MEASURES, councilHeading, JOINT_MEASURES, jointHeading, KIND_HEADING, LINE_HEADING, ROW_KINDS, type CouncilMeasure } from "../../kinds/postsComparison";
import type { TableColumn, TableContent } from "../../TableContent";
import type { Cell, TableView } from "../../TableView";
import { converted } from "../map/importedContent";

const COSTS = { "Cost (£)": "£", "Cost (£000)": "£000", "Cost (£m)": "£m" } as const;
const MEASURES = Object.keys(COUNCIL_MEASURES) as CouncilMeasure[];
const JOINT = { currentFte: "fte", currentCost: "cost", currentGeneralFund: "generalFund", currentGrant: "grant" } as const;
const PROPOSED = ["proposedFte", "lowBasisCost", "highBasisCost"] as const;

const costHeading = (table: TableView) => (Object.keys(COSTS) as (keyof typeof COSTS)[]).find((heading) => table.has(heading));

/** Whether a table is an establishment list that tells posts and cost by team. */
export const isPostsList = (table: TableView): boolean => ["Team", "Post title", "Posts (FTE)"].every((heading) => table.has(heading)) && costHeading(table) !== undefined;

const tidy = (value: number): number => Number(value.toPrecision(15));
const product = (a: Cell, b: Cell): Cell => (typeof a === "number" && typeof b === "number" ? a * b : "");
/** Empty where one of the figures is: a post of unknown cost does not cost 0. */
const sum = (cells: readonly Cell[]): Cell => (cells.every((cell) => typeof cell === "number") ? tidy(cells.reduce((total, cell) => total + cell, 0)) : "");

/** What a council's list says of a line. */
function measuresIn(table: TableView): (line: string) => Record<CouncilMeasure, Cell> {
  const heading = costHeading(table)!;
  const fte = table.column("Posts (FTE)");
  const cost = table.column(heading).map((cell) => converted(cell, COSTS[heading], "£000"));
  const part = (share: string) => table.column(share).map((cell, i) => product(cell, cost[i]!));
  const [generalFund, grant] = [part("General fund share (%)"), part("Grant share (%)")];
  const rowsOf = new Map<string, number[]>();
  table.column("Team").forEach((team, row) => {
    const rows = rowsOf.get(keyOf(team));
    if (rows) rows.push(row);
    else rowsOf.set(keyOf(team), [row]);
  });
  return (line) => {
    const total = (cells: readonly Cell[]) => sum((rowsOf.get(keyOf(line)) ?? []).map((row) => cells[row] ?? ""));
    return { fte: total(fte), cost: total(cost), generalFund: total(generalFund), grant: total(grant) };
  };
}

const keyOf = (team: Cell): string => String(team).trim().toLowerCase();

/**
 * A posts comparison from one establishment list for each council, a line for each team. The council is called as its sheet is.
 * The structure proposed stays empty: it is an input.
 */
export function postsFromLists(lists: readonly TableView[], on: string): Outcome<TableContent> {
  if (lists.length < 2) return notAvailable("A posts comparison needs the establishment lists of at least two councils. Import each as a table of figures with the council's name as its title.");
  const nameless = lists.find((table) => table.column("Team").some((team) => keyOf(team) === ""));
  if (nameless) return notAvailable(`A post on sheet "${nameless.sheet}" has no team, so it belongs to no line. Enter its team in the column Team.`);
  const teams = new Map(lists.flatMap((table) => table.column("Team").map((team) => [keyOf(team), String(team).trim()] as const)).reverse());
  const lines = [...teams.values()].reverse();
  const measures = lists.map(measuresIn);
  const columns: TableColumn[] = [
    { heading: LINE_HEADING }, { heading: KIND_HEADING },
    ...lists.flatMap(({ sheet }) => MEASURES.map((measure) => ({ heading: councilHeading(sheet, measure), unit: COUNCIL_MEASURES[measure].unit }))),
    ...PROPOSED.map((measure) => ({ heading: jointHeading(measure), unit: JOINT_MEASURES[measure].unit, input: true, figures: true })),
    ...(Object.keys(JOINT) as (keyof typeof JOINT)[]).map((joint) => ({ heading: jointHeading(joint), unit: JOINT_MEASURES[joint].unit, sumOf: lists.map(({ sheet }) => councilHeading(sheet, JOINT[joint])) })),
  ];
  return {
    id: "posts-from-lists", kind: "postsComparison", title: "Posts by council", sheet: "Posts by council", table: "T_Posts_by_council",
    statement: `Posts in FTE, money in £000. Status: yours, added up from the establishment lists ${on}. The proposed posts and their costs are empty: enter them.`,
    source: `Establishment lists on the sheets ${lists.map(({ sheet }) => sheet).join(", ")}`,
    columns,
    rows: lines.map((line) => [line, ROW_KINDS.line, ...measures.map((of) => of(line)).flatMap((found) => MEASURES.map((measure) => found[measure])), ...PROPOSED.map(() => ""), ...Object.keys(JOINT).map(() => "")]),
    emphasis: lines.map(() => "line"),
    notes: ["A figure that a post's row leaves open leaves its team's figure empty: enter it here, 0 where there is none.", "A team that a council does not have stands at 0.", "Teams are the same where their names are."],
  };
}
