import { UNITS } from "../../domain/units";
import { absolute, literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { TableView } from "../TableView";
import { inputColumn, textColumn, whereGiven } from "./inputColumn";
import { rowBlock } from "./rowBlock";

/** Headings of the table of populations. */
export const AREA_HEADINGS = { area: "Area", population: "Population (persons)", basis: "Basis", remark: "Remark" } as const;

/** Headings of the table of the feasibility report's figures. */
export const FEASIBILITY_HEADINGS = { figure: "Figure", value: "Value" } as const;

/** Headings of the posts comparison that its total row is read under. */
export const TOTAL_HEADINGS = {
  line: "Service line", posts: "Change in posts (FTE)",
  lowest: "Lowest saving after grant (£000)", highest: "Highest saving after grant (£000)", grossLowest: "Lowest saving (£000)", grossHighest: "Highest saving (£000)",
} as const;

export interface ComparatorRefs {
  readonly feasibilityParts: string;
  readonly feasibilityTotal: string;
  readonly grossPerPost: string;
  readonly structuralPerPost: string;
}

const WIDTH = 7;
const OWN_POPULATION = "Three councils, sum of the table";
const QUOTED_POPULATION = "Three councils, as quoted";
const TWO_PER_CENT = 0.02;

/** The case beside its comparators: per resident, per post, and at other populations. */
export function comparatorsSheet(name: string, areas: TableView, feasibility: TableView, baseline: TableView, masterCheck: string): { builder: SheetBuilder; refs: ComparatorRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [6, 56, 16, 16, 18, 18, 16, 46];
  s.heading(
    "The case of 2013 beside its comparators",
    "A saving is negative: £000 a year at full effect. Per resident in £; per post in £000 for each post (FTE) that goes. Figures: published; scaled ones: derived.",
    "No saving is printed for the two London partnerships: scaling says only what the case's saving per resident would come to at their population.",
  );
  s.add(["", `="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();
  const people = (area: string) => areas.lookup(AREA_HEADINGS.population, AREA_HEADINGS.area, literal(area));
  const total = (heading: string) => baseline.lookup(heading, TOTAL_HEADINGS.line, literal("Total"));
  const printed = (figure: string) => feasibility.lookup(FEASIBILITY_HEADINGS.value, FEASIBILITY_HEADINGS.figure, literal(figure));

  s.section("Per resident and per post", WIDTH + 1, "Per resident twice: by the population in the tables, which adds up, and by the one quoted in the text, which is 60,200 higher and is not used elsewhere.");
  const head = s.add(["Measure", "Saving (£000)", "Posts (FTE)", "Per resident, tables (£)", "Per resident, quoted (£)", "Per post (£000)", "How to read it"], { style: "heading" }, 1);
  const first = s.row;
  const posts = `=${total(TOTAL_HEADINGS.posts)}`;
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["Case, lowest after grant", `=${total(TOTAL_HEADINGS.lowest)}`, posts, "the prudent end: highest salaries; the text's £1.4m"],
    ["Case, highest after grant", `=${total(TOTAL_HEADINGS.highest)}`, posts, "lowest salaries"],
    ["Case, lowest, gross", `=${total(TOTAL_HEADINGS.grossLowest)}`, posts, "before grant is taken out"],
    ["Case, highest, gross", `=${total(TOTAL_HEADINGS.grossHighest)}`, posts, "before grant is taken out"],
    ["Feasibility report, structural", `=-1000*${printed("Structural savings")}`, `=-${printed("Posts fewer")}`, "about 40 posts"],
    ["Feasibility report, efficiency", `=-1000*${printed("Efficiency savings")}`, "", "2% of a budget that is not stated"],
    ["Feasibility report, contracts", `=-1000*${printed("Contract savings")}`, "", "2% of external spend"],
  ];
  const money = (row: number) => absolute(row, 2);
  const line = ([label, saving, fte, read]: readonly [string, string, string, string]) => {
    const row = s.row;
    const perHead = (area: string) => `=BUDGET.PERHEAD(${money(row)},${people(area)},"£k")`;
    s.add([label, saving, fte, perHead(OWN_POPULATION), perHead(QUOTED_POPULATION), fte === "" ? "no posts printed" : `=${money(row)}/${absolute(row, 3)}`, read], {}, 1);
  };
  rows.forEach(line);
  const parts: Area = { row: first + 4, column: 2, rows: 3, columns: 1 };
  line(["Feasibility report, in all", `=SUM(${absolute(parts.row, 2)}:${absolute(parts.row + 2, 2)})`, "", "worked out: the paper prints no total"]);
  const area: Area = { row: first, column: 1, rows: s.row - first, columns: 1 };
  s.dress(area, { style: "text" });
  s.dress({ ...area, column: 2 }, { style: "figure", numberFormat: UNITS["£000"].numberFormat });
  s.dress({ ...area, column: 3 }, { style: "figure", numberFormat: UNITS.FTE.numberFormat });
  s.dress({ ...area, column: 4, columns: 2 }, { style: "figure", numberFormat: UNITS["£ per head"].numberFormat });
  s.dress({ ...area, column: 6 }, { style: "figure", numberFormat: "#,##0.0" });
  s.dress({ ...area, column: 7 }, { style: "reading" });
  s.dress({ ...head, column: 2, columns: 5 }, { style: "headingRight" });
  s.skip();

  const chartRow = s.row;
  s.row += 17;
  scaledBlock(s, areas, { lowest: money(first), highest: money(first + 1), feasibility: money(first + 7) }, people(OWN_POPULATION));
  s.skip();
  basesBlock(s, printed);
  s.frozenColumns = 2;
  s.chart({
    name: `${name} per resident`, title: "Saving per resident of the three councils, £ a year", type: "BarClustered",
    altText: "Bars of the saving per resident of the case and of the feasibility report; negative is a saving. The figures stand in the table above.",
    categories: area, series: [{ name: "Per resident", values: { ...area, column: 4 }, color: SERIES.dark }],
    valueTitle: "£ per resident, negative = saving", valueFormat: "£#,##0.00", place: { row: chartRow, column: 1, rows: 16, columns: 5 },
  });
  return {
    builder: s,
    refs: {
      feasibilityParts: `-1000*(${printed("Structural savings")}+${printed("Efficiency savings")}+${printed("Contract savings")})`, feasibilityTotal: s.ref(first + 7, 2),
      grossPerPost: s.ref(first + 3, 6), structuralPerPost: s.ref(first + 4, 6),
    },
  };
}

function scaledBlock(s: SheetBuilder, areas: TableView, savings: { readonly lowest: string; readonly highest: string; readonly feasibility: string }, own: string): void {
  s.section("The savings at other populations (£000 a year)", WIDTH + 1, "Saving × population ÷ population of the three councils in the tables.");
  const NAME = "Area";
  const scaled = (heading: string, saving: string) => ({
    heading, unit: "£000" as const,
    formula: (row: Parameters<typeof whereGiven>[0]) => whereGiven(row, NAME, ["Population"], `${saving}*${row.cell("Population")}/${own}`),
  });
  rowBlock(s, areas, [
    { heading: NAME, formula: ({ from }) => from(AREA_HEADINGS.area) },
    inputColumn("Population", AREA_HEADINGS.population, NAME, { unit: "persons" }),
    scaled("Case, lowest", savings.lowest),
    scaled("Case, highest", savings.highest),
    scaled("Feasibility in all", savings.feasibility),
    textColumn("Basis", AREA_HEADINGS.basis, NAME),
    textColumn("Remark", AREA_HEADINGS.remark, NAME),
  ]);
}

function basesBlock(s: SheetBuilder, printed: (figure: string) => string): void {
  s.section("What the printed percentages imply (£m)", WIDTH + 1, "The feasibility report takes 2% of a base each time; the base follows from the saving.");
  s.add(["Saving", "Saving (£m)", "Base implied (£m)", "Base printed (£m)", "2% of it (£m)", "Difference (£m)"], { style: "heading" }, 1);
  const first = s.row;
  const line = (label: string, saving: string, base: string) => {
    const at = (column: number) => absolute(s.row, column);
    s.add([
      label, `=${printed(saving)}`, `=${at(2)}/${TWO_PER_CENT}`, base === "" ? "not printed" : `=${printed(base)}`,
      base === "" ? "not known" : `=${at(4)}*${TWO_PER_CENT}`, base === "" ? "not known" : `=${at(2)}-${at(5)}`,
    ], {}, 1);
  };
  line("Efficiency", "Efficiency savings", "");
  line("Contracts", "Contract savings", "External spend");
  s.dress({ row: first, column: 2, rows: 2, columns: 5 }, { style: "figure", numberFormat: UNITS["£m"].numberFormat });
}
