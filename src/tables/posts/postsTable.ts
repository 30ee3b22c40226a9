import { COUNCIL_MEASURES, councilHeading, JOINT_MEASURES, jointHeading, KIND_HEADING, LINE_HEADING, ROW_KINDS, type CouncilMeasure, type JointMeasure } from "../kinds/postsComparison";
import { literal } from "../sheet/address";
import type { CellContent } from "../sheet/SheetPlan";
import type { TableColumn } from "../TableContent";
import { LIST_HEADINGS, TEAM_HEADINGS, UNDER } from "./headings";
import { isNoCriterion, saysWhoPays } from "./listFormulas";
import type { LiveRow, LiveTable } from "../live/LiveTable";
import type { PostsStudy } from "./studyPosts";
import type { TablePlace, WantedTable } from "../live/TablePlace";

const JOINT = { currentFte: "fte", currentCost: "cost", currentGeneralFund: "generalFund", currentGrant: "grant" } as const satisfies Partial<Record<JointMeasure, CouncilMeasure>>;
const JOINTS = Object.keys(JOINT) as (keyof typeof JOINT)[];
const PROPOSED = ["proposedFte", "lowBasisCost", "highBasisCost"] as const;

/** Of all councils' posts on a line, those that their lists mark as vacant. */
const VACANT_HEADING = TEAM_HEADINGS.vacant;

const marksVacant = ({ entries }: PostsStudy): boolean => entries.some(({ list, counts }) => counts === "yes" && list.at.vacant !== undefined);

const keyOf = (line: string): string => line.toLowerCase();

/** General fund and grant are told where at least one list says who pays for its posts. */
const measuresOf = ({ entries }: PostsStudy): CouncilMeasure[] =>
  (Object.keys(COUNCIL_MEASURES) as CouncilMeasure[]).filter((measure) => measure === "fte" || measure === "cost" || entries.some(({ list, counts }) => counts === "yes" && saysWhoPays(list)));

const jointsOf = (measures: readonly CouncilMeasure[]) => JOINTS.filter((joint) => measures.includes(JOINT[joint]));

/** Headings of a council that is called otherwise now: its columns go on under the new name. */
function renamedHeadings({ entries }: PostsStudy, written: ReadonlyMap<string, string>, standing: readonly string[]): Map<string, string> {
  const counted = entries.filter(({ counts }) => counts === "yes");
  return new Map(counted.flatMap(({ key, name }) => {
    const before = written.get(key);
    if (before === undefined || before === "" || name === "" || before === name || counted.some((other) => other.name === before)) return [];
    if (standing.includes(councilHeading(name, "cost"))) return [];
    return (Object.keys(COUNCIL_MEASURES) as CouncilMeasure[]).map((measure) => [councilHeading(before, measure), councilHeading(name, measure)] as const);
  }));
}

/**
 * @param written The council's name under which an entry was written before, by the entry's key.
 * @param standing Headings of the comparison that stands there.
 */
export function postsWanted(study: PostsStudy, sheet: string, written: ReadonlyMap<string, string>, standing: readonly string[]): WantedTable {
  const measures = measuresOf(study);
  return {
    sheet,
    headings: [
      LINE_HEADING, KIND_HEADING, ...study.councils.flatMap((council) => measures.map((measure) => councilHeading(council, measure))),
      ...PROPOSED.map(jointHeading), ...jointsOf(measures).map(jointHeading), ...(marksVacant(study) ? [VACANT_HEADING] : []),
    ],
    keys: study.lines.map(keyOf),
    keyOf: (cell) => keyOf(String(cell(LINE_HEADING))),
    renamed: renamedHeadings(study, written, standing),
    before: jointHeading("proposedFte"),
  };
}

/** Posts and cost of each council by service line, in live formulas over the teams. The structure proposed is an input. */
export function postsTable(study: PostsStudy, place: TablePlace, teams: TablePlace, lists: TablePlace, on: string): LiveTable {
  const measures = measuresOf(study);
  const ending = (measure: CouncilMeasure) => councilHeading("", measure);
  // Councils whose lists are gone keep their columns, and stand at 0.
  const councils = place.headings.filter((heading) => heading.endsWith(ending("cost"))).map((heading) => heading.slice(0, -ending("cost").length));
  const at = (heading: string) => teams.column(heading);
  const lineOf = new Map(study.lines.map((line) => [keyOf(line), line]));
  const ambiguous = councils.some((council) => council.includes(UNDER.trim()));
  /** The figures of one council's line, a formula for each measure. */
  const figures = (council: string, key: string): [string, CellContent][] => {
    const line = String(place.held(LINE_HEADING, key) ?? lineOf.get(key) ?? key);
    const beside = place.beside(LINE_HEADING, key);
    if (ambiguous || isNoCriterion(`${council}${UNDER}${line}`)) {
      const rows = `(${at(TEAM_HEADINGS.council)}=${literal(council)})*(${at(TEAM_HEADINGS.line)}=${beside})*(${at(TEAM_HEADINGS.counts)}="yes")`;
      return measures.map((measure) => [councilHeading(council, measure), `=IF(SUMPRODUCT(${rows}*(${at(TEAM_HEADINGS[measure])}=""))>0,"",SUMPRODUCT(${rows},${at(TEAM_HEADINGS[measure])}))`]);
    }
    // There are as many of these as lines, councils and measures together: one criterion for all, many times faster than the products.
    const rows = `${at(TEAM_HEADINGS.under)},${literal(`=${council}${UNDER}`)}&${beside}`;
    return measures.map((measure) => [councilHeading(council, measure), `=IF(COUNTIFS(${rows},${at(TEAM_HEADINGS[measure])},"")>0,"",SUMIFS(${at(TEAM_HEADINGS[measure])},${rows}))`]);
  };
  const vacant = (key: string): CellContent => {
    const [line, beside] = [String(place.held(LINE_HEADING, key) ?? lineOf.get(key) ?? key), place.beside(LINE_HEADING, key)];
    if (isNoCriterion(line)) return `=SUMPRODUCT((${at(TEAM_HEADINGS.line)}=${beside})*(${at(TEAM_HEADINGS.counts)}="yes"),${at(TEAM_HEADINGS.vacant)})`;
    return `=SUMIFS(${at(TEAM_HEADINGS.vacant)},${at(TEAM_HEADINGS.line)},"="&${beside},${at(TEAM_HEADINGS.counts)},"yes")`;
  };
  const sum = (joint: keyof typeof JOINT, key: string): CellContent => {
    const parts = councils.map((council) => councilHeading(council, JOINT[joint])).filter((heading) => place.headings.includes(heading)).map((heading) => place.beside(heading, key));
    return `=IF(COUNT(${parts.join(",")})=${parts.length},SUM(${parts.join(",")}),"")`;
  };
  const rows = new Map(place.keys.map((key): [string, LiveRow] => [key, {
    ...(lineOf.has(key) && place.held(LINE_HEADING, key) === undefined && { [LINE_HEADING]: lineOf.get(key)!, [KIND_HEADING]: ROW_KINDS.line }),
    ...Object.fromEntries(councils.flatMap((council) => figures(council, key))),
    ...Object.fromEntries(jointsOf(measures).map((joint) => [jointHeading(joint), sum(joint, key)])),
    ...(place.headings.includes(VACANT_HEADING) && { [VACANT_HEADING]: vacant(key) }),
  }]));
  const looks = `COUNTIF(${lists.column(LIST_HEADINGS.check)},"LOOK*")`;
  const sheets = [...new Set(study.entries.filter(({ counts }) => counts === "yes").map(({ sheet }) => sheet))];
  return {
    place, rows,
    check: `=IF(${looks}=0,"Check: OK. Every post of the lists that count is in a line.","Check: LOOK. "&${looks}&IF(${looks}=1," list has"," lists have")&${literal(` posts that are in no line, or figures that are missing: see the sheet ${lists.sheet}.`)})`,
    content: {
      id: "posts-from-lists", kind: "postsComparison", title: "Posts by council", table: "T_Posts_by_council",
      statement: `Posts in FTE, money in £000. Status: yours, added up in live formulas from the establishment lists, written ${on}. The proposed posts and their costs are yours to enter (Input).`,
      source: `Establishment lists on the sheets ${sheets.join(", ")}, by way of ${teams.sheet}`,
      columns: [
        { heading: LINE_HEADING, width: 36 }, { heading: KIND_HEADING, width: 9 },
        ...councils.flatMap((council) => measures.map((measure): TableColumn => ({ heading: councilHeading(council, measure), unit: COUNCIL_MEASURES[measure].unit, formulas: true }))),
        ...PROPOSED.map((measure): TableColumn => ({ heading: jointHeading(measure), unit: JOINT_MEASURES[measure].unit, input: true, figures: true })),
        ...jointsOf(measures).map((joint): TableColumn => ({ heading: jointHeading(joint), unit: JOINT_MEASURES[joint].unit, formulas: true })),
        ...(place.headings.includes(VACANT_HEADING) ? [{ heading: VACANT_HEADING, unit: "FTE" as const, formulas: true }] : []),
      ],
      notes: [
        "A figure is empty where a post has none: enter it in the list, 0 where there is none. A figure typed over a formula here stays when the comparison is updated.",
        "A team that a council does not have stands at 0. Which team belongs to which line: see the sheet of teams.",
        ...(place.headings.includes(VACANT_HEADING) ? ["Marked vacant: posts of all councils that their lists mark as vacant; they are among the current posts. A list without a column Vacant marks none."] : []),
        "Cost at lowest and highest salaries: the proposed posts at the lowest and the highest of the councils' salaries.",
      ],
    },
  };
}
