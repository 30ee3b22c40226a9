import { absoluteArea, literal } from "../sheet/address";
import { UNITS } from "../../domain/units";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import { textColumn, yesNoColumn } from "./inputColumn";
import { NEEDS } from "./needs";
import { inputHeading, REVIEW_HEADINGS, type Reviews } from "./reviewsTable";
import { rowBlock, totalRow, type Block, type BlockColumn } from "./rowBlock";

export interface ReviewShareRefs {
  readonly costByCouncil: string;
  readonly costByReview: string;
  readonly gainByCouncil: string;
  readonly gainByReview: string;
  readonly leadsByCouncil: string;
  readonly reviewsWithLead: string;
  readonly leadsOut: string;
}

const NAME = "Service review";
const joins = (council: string) => `${council} joins`;
const cost = (council: string) => `${council} cost (£000)`;
const gain = (council: string) => `${council} return (£000)`;

/** Who leads and who joins each review, and each council's equal part of cost and return: not all need join. */
export function reviewSharesSheet(name: string, { table, councils }: Reviews, masterCheck: string): { builder: SheetBuilder; refs: ReviewShareRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [6, 42, 16, ...Array<number>(councils.length).fill(14), 13, 12, ...Array<number>(councils.length * 2).fill(14)];
  s.heading(
    "Councils in the reviews",
    "Money in £000; costs and returns are positive. Each review's cost and return fall in equal parts to the councils that join it; not all councils need join.",
  );
  s.add(["", `="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();
  const summaryRow = s.row;
  s.row = summaryRow + Math.max(councils.length + 4, 16);
  const block = joinBlock(s, table, councils);
  totalRow(s, block, "All reviews", 1, [...councils.map(cost), ...councils.map(gain)], "£000");
  const end = s.row;
  s.row = summaryRow;
  const summary = summaryBlock(s, councils, block);
  s.row = end;
  s.frozenColumns = 2;
  s.chart({
    name: `${name} part`, title: "Reviews led and joined by council", type: "ColumnClustered",
    altText: "Columns of how many reviews each council leads and how many it joins. The figures stand in the table above.",
    categories: { ...summary, columns: 1 },
    series: [
      { name: "Leads", values: { ...summary, column: 2, columns: 1 }, color: SERIES.dark },
      { name: "Joins", values: { ...summary, column: 3, columns: 1 }, color: SERIES.light },
    ],
    valueTitle: "Reviews", valueFormat: "0", place: { row: summaryRow + 1, column: 9, rows: 14, columns: 6 },
  });
  const sums = (headings: readonly string[]) => headings.map((heading) => `SUM(${block.column(heading)})`).join("+");
  const complete = `${block.column(cost(councils[0]!))}`;
  return {
    builder: s,
    refs: {
      costByCouncil: sums(councils.map(cost)), gainByCouncil: sums(councils.map(gain)),
      costByReview: `SUMIF(${complete},">=0",${table.columnRef(REVIEW_HEADINGS.cost)})`,
      gainByReview: `SUMIF(${complete},">=0",${table.columnRef(REVIEW_HEADINGS.gain)})`,
      leadsByCouncil: `SUM(${s.areaRef({ ...summary, column: 2, columns: 1 })})`,
      reviewsWithLead: `COUNTIF(${block.column("Lead")},"?*")`,
      leadsOut: `COUNTIF(${block.column("Lead joins")},"no")`,
    },
  };
}

function joinBlock(s: SheetBuilder, table: Reviews["table"], councils: readonly string[]): Block {
  s.section("Each review", 5 + councils.length * 3, "Say yes or no for each council on the sheet of reviews; a blank says that nobody has decided.");
  const share = (council: string, heading: string, input: string): BlockColumn => ({
    heading, numberFormat: "#,##0.0",
    formula: ({ cell, at }) =>
      `IF(${cell(NAME)}="","",IF(OR(NOT(ISNUMBER(${cell("Councils joining")})),NOT(ISNUMBER(${at(REVIEW_HEADINGS.cost)})),NOT(ISNUMBER(${at(REVIEW_HEADINGS.gain)}))),${NEEDS},IF(${cell(joins(council))}="yes",${at(input)}/${cell("Councils joining")},0)))`,
  });
  return rowBlock(s, table, [
    { heading: NAME, formula: ({ from }) => from(REVIEW_HEADINGS.name) },
    textColumn("Lead", REVIEW_HEADINGS.lead, NAME),
    ...councils.map((council) => yesNoColumn(joins(council), inputHeading(council), NAME, NEEDS)),
    {
      heading: "Councils joining", style: "word",
      formula: ({ cell }) => {
        const all = `${cell(joins(councils[0]!))}:${cell(joins(councils.at(-1)!))}`;
        return `IF(${cell(NAME)}="","",IF(COUNTIF(${all},"yes")+COUNTIF(${all},"no")<${councils.length},${NEEDS},IF(COUNTIF(${all},"yes")=0,"none joins",COUNTIF(${all},"yes"))))`;
      },
    },
    {
      heading: "Lead joins", style: "word",
      formula: ({ cell }) => `IF(${cell(NAME)}="","",${councils.reduceRight((rest, council) => `IF(${cell("Lead")}=${literal(council)},${cell(joins(council))},${rest})`, `IF(${cell("Lead")}="","no lead","not a council of the table")`)})`,
    },
    ...councils.map((council) => share(council, cost(council), REVIEW_HEADINGS.cost)),
    ...councils.map((council) => share(council, gain(council), REVIEW_HEADINGS.gain)),
  ]);
}

/** One row for each council; gives the rows' area from the column of names. */
function summaryBlock(s: SheetBuilder, councils: readonly string[], block: Block): Area {
  s.section("Each council", 8);
  s.add(["Council", "Leads", "Joins", "Cost (£000)", "Return (£000)", "Return less cost (£000)", "Works for it"], { style: "heading" }, 1);
  const first = s.row;
  const column = (heading: string) => absoluteArea(block.areaOf(heading));
  councils.forEach((council) => {
    const row = s.row + 1;
    const sum = (heading: string) => `=IF(COUNT(${column(heading)})=0,${NEEDS},SUM(${column(heading)}))`;
    s.add([
      inert(council), `=COUNTIF(${column("Lead")},$B${row})`, `=COUNTIF(${column(joins(council))},"yes")`, sum(cost(council)), sum(gain(council)),
      `=IF(COUNT($E${row},$F${row})=2,$F${row}-$E${row},${NEEDS})`, `=IF(ISNUMBER($G${row}),IF($G${row}>=0,"yes","no: costs more than it returns"),${NEEDS})`,
    ], {}, 1);
  });
  const area: Area = { row: first, column: 1, rows: councils.length, columns: 7 };
  s.dress({ ...area, column: 2, columns: 2 }, { style: "center" });
  s.dress({ ...area, column: 4, columns: 3 }, { style: "figure", numberFormat: UNITS["£000"].numberFormat });
  s.dress({ ...area, column: 7, columns: 1 }, { style: "note" });
  return area;
}
