import { absoluteArea, literal } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import type { TableView } from "../TableView";
import { inputColumn } from "./inputColumn";
import { NEEDS } from "./needs";
import { CRITERIA_HEADINGS, inputHeading, REVIEW_HEADINGS, type Reviews } from "./reviewsTable";
import { rowBlock } from "./rowBlock";

const MOST = 3;

export interface MarkRefs {
  /** One cell for each review: its weighted score as a share of the best possible, or the words that a mark is needed. */
  readonly score: string;
  readonly fails: string;
  readonly weights: string;
  readonly marks: string;
}

/** The marks of every review on every criterion, weighted. */
export function marksSheet(name: string, { table, criteria }: Reviews, criteriaTable: TableView, masterCheck: string): { builder: SheetBuilder; refs: MarkRefs } {
  const s = new SheetBuilder(name, "calculations");
  s.widths = [6, 42, ...Array<number>(criteria.length).fill(13), 13, 13, 30];
  s.heading(
    "Marks on the criteria",
    `Marks 0 to ${MOST}; score: weighted marks as a share of the best possible. Every criterion is essential: a mark of 0 on one of them is named.`,
  );
  s.add(["", `="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();
  s.section("Weights", criteria.length + 5);
  s.add(["", "Criterion", ...criteria.map(inert)], { style: "heading" });
  const weights: Area = { row: s.row, column: 2, rows: 1, columns: criteria.length };
  const weight = (criterion: string) => criteriaTable.lookup(CRITERIA_HEADINGS.weight, CRITERIA_HEADINGS.name, literal(criterion));
  s.add(["", "Weight", ...criteria.map((criterion) => `=IF(ISNUMBER(${weight(criterion)}),${weight(criterion)},${NEEDS})`)]);
  s.dress(weights, { style: "figure", numberFormat: "General" });
  s.skip();
  s.section("Marks of each review", criteria.length + 5);
  const NAME = "Service review";
  const allOf = (cell: (heading: string) => string) => `${cell(criteria[0]!)}:${cell(criteria.at(-1)!)}`;
  const atWeights = absoluteArea(weights);
  const block = rowBlock(s, table, [
    { heading: NAME, formula: ({ from }) => from(REVIEW_HEADINGS.name) },
    ...criteria.map((criterion) => inputColumn(criterion, inputHeading(criterion), NAME, { numberFormat: "0" })),
    { heading: "Marks given", numberFormat: "0", formula: ({ cell }) => `IF(${cell(NAME)}="","",COUNT(${allOf(cell)}))` },
    {
      heading: "Score", numberFormat: "0%",
      formula: ({ cell }) =>
        `IF(${cell(NAME)}="","",IF(OR(${cell("Marks given")}<${criteria.length},COUNT(${atWeights})<${criteria.length}),${NEEDS},IF(SUM(${atWeights})=0,"no weight",SUMPRODUCT(${atWeights},${allOf(cell)})/${MOST}/SUM(${atWeights}))))`,
    },
    {
      heading: "Fails on",
      formula: ({ cell }) => {
        const parts = criteria.map((criterion) => `IF(AND(ISNUMBER(${cell(criterion)}),${cell(criterion)}=0),${literal(`${criterion}; `)},"")`).join("&");
        return `IF(${cell(NAME)}="","",${parts})`;
      },
    },
  ]);
  s.frozenColumns = 2;
  const marks: Area = { ...block.area, column: 2, columns: criteria.length };
  s.highlight({ kind: "scale", area: marks, low: "#FBE0DE", middle: "#FFFFFF", high: "#E2F0E4" });
  return { builder: s, refs: { score: block.column("Score"), fails: block.column("Fails on"), weights: s.areaRef(weights), marks: s.areaRef(marks) } };
}
