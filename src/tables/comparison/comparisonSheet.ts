import { UNITS, type Unit } from "../../domain/units";
import { jointHeading, KIND_HEADING, LINE_HEADING, ROW_KINDS } from "../kinds/postsComparison";
import { a1, areaAddress, literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { AssumptionRefs } from "./AssumptionRefs";
import { NEEDS_ASSUMPTION } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";
import type { ScoreRefs } from "./scoresSheet";
import type { WorkingRefs } from "./workingsSheet";

export interface ComparisonRefs {
  /** Saving of the shown model on the chosen basis and its one-off cost, £000, or the words that it needs an assumption. */
  readonly shownSaving: string;
  readonly shownOneOff: string;
  /** Saving on the chosen basis of each model, in the order of the choices. */
  readonly chosen: readonly string[];
  /** After grant, and the one-off cost: £000, or the words that an assumption is needed. */
  readonly lowest: readonly string[];
  readonly middle: readonly string[];
  readonly highest: readonly string[];
  readonly oneOff: readonly string[];
  /** The same as columns, one row per model. */
  readonly chosenColumn: string;
  readonly lowestColumn: string;
  readonly highestColumn: string;
  readonly oneOffColumn: string;
  readonly grossLowestColumn: string;
  readonly grossHighestColumn: string;
  /** Totals of the shown model's lines. */
  readonly linesHighest: string;
  readonly linesLowest: string;
  readonly bridgeHighest: string;
  readonly bridgeLowest: string;
}

const NEEDS = literal(NEEDS_ASSUMPTION);

const OPTION_COLUMNS: readonly { readonly heading: string; readonly unit?: Unit }[] = [
  { heading: "Model" },
  { heading: "Change in posts (FTE)", unit: "FTE" },
  { heading: "Highest saving, gross (£000)", unit: "£000" },
  { heading: "Lowest saving, gross (£000)", unit: "£000" },
  { heading: "Highest saving after grant (£000)", unit: "£000" },
  { heading: "Middle after grant (£000)", unit: "£000" },
  { heading: "Lowest saving after grant (£000)", unit: "£000" },
  { heading: "Saving on the chosen basis (£000)", unit: "£000" },
  { heading: "Per resident (£)", unit: "£ per head" },
  { heading: "Part of savings requirement met", unit: "%" },
  { heading: "One-off cost (£000)", unit: "£000" },
  { heading: "Payback (years)", unit: "years" },
  { heading: "Score", unit: "score" },
  { heading: "Rank by score" },
  { heading: "Rank by saving" },
  { heading: "Status of its saving" },
];

/** The models side by side, the shown model from gross to net, and its lines one by one. */
export function comparisonSheet(
  name: string, study: ComparisonCase, assumptions: AssumptionRefs, workings: WorkingRefs, scores: ScoreRefs | undefined, masterCheck: string,
): { builder: SheetBuilder; refs: ComparisonRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [45, ...Array<number>(OPTION_COLUMNS.length - 1).fill(13)];
  s.heading(
    "Comparison",
    "Savings a year in £000, at full effect. Changes are proposed − current: a negative figure is a saving, a positive one a cost.",
    "Lowest saving: every post at the highest of the councils' salaries (prudent). Highest saving: at the lowest. Middle: half-way, for reading only.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();

  const options = optionsBlock(s, assumptions, workings, scores);
  const chartRow = s.row;
  s.skip(16);
  const bridge = bridgeBlock(s, assumptions, options);
  const lines = linesBlock(s, study, assumptions, workings, options);

  const { models } = options;
  s.chart({
    name: `${name} savings`, title: "Saving to the general fund by model, £000 a year", type: "ColumnClustered",
    altText: "Columns of the lowest and the highest saving after grant of each model; negative is a saving. The figures stand in the table above.",
    categories: models,
    series: [
      { name: "Lowest saving after grant", values: { ...models, column: 6 }, color: SERIES.dark },
      { name: "Highest saving after grant", values: { ...models, column: 4 }, color: SERIES.light },
    ],
    valueTitle: "£000 a year, negative = saving", valueFormat: "#,##0", place: { row: chartRow, column: 0, rows: 15, columns: 6 },
  });
  s.chart({
    name: `${name} bridge`, title: "From gross saving to general fund, lowest saving, £000 a year", type: "ColumnStacked",
    altText: "Three columns: the gross saving, the part lost with the grant, and what is left for the general fund. The figures stand in the table below.",
    categories: { ...bridge.steps, columns: 1 },
    series: [
      { name: "Foot", values: { ...bridge.steps, column: 3, columns: 1 }, color: "#FFFFFF", invisible: true },
      { name: "Lowest saving", values: { ...bridge.steps, column: 1, columns: 1 }, color: SERIES.dark },
    ],
    valueTitle: "£000 saved a year", valueFormat: "#,##0", place: { row: chartRow, column: 6, rows: 15, columns: 6 },
  });
  s.frozenColumns = 1;
  const column = (c: number) => assumptions.model.map((_, i) => s.ref(models.row + i, c));
  const whole = (c: number) => s.areaRef({ ...models, column: c });
  const columns = { chosenColumn: whole(7), lowestColumn: whole(6), highestColumn: whole(4), oneOffColumn: whole(10), grossLowestColumn: whole(3), grossHighestColumn: whole(2) };
  return { builder: s, refs: { ...columns, chosen: column(7), lowest: column(6), middle: column(5), highest: column(4), oneOff: column(10), ...bridge.refs, ...lines } };
}

function optionsBlock(s: SheetBuilder, assumptions: AssumptionRefs, workings: WorkingRefs, scores: ScoreRefs | undefined) {
  s.section("The models side by side", OPTION_COLUMNS.length);
  s.add(OPTION_COLUMNS.map(({ heading }) => heading), { style: "heading" });
  const models: Area = { row: s.row, column: 0, rows: assumptions.model.length, columns: 1 };
  const chosenColumn = areaAddress({ ...models, column: 7 });

  assumptions.model.forEach((model, i) => {
    const row = s.row;
    const at = (column: number) => a1(row, column);
    const known = (formula: string) => `=IF(COUNT(${model.reach})<${assumptions.line.length},${NEEDS},IFNA(${formula},${NEEDS}))`;
    const saving = (lines: string) => known(`SUMPRODUCT(${model.reach},${lines})+${model.furtherChange}*${workings.partIn}`);
    const chosen = at(7);
    s.add([
      `=${model.label}`,
      known(`SUMPRODUCT(${model.reach},${workings.fteChange})+${model.furtherPosts}*${workings.partIn}`),
      saving(workings.highestSaving),
      saving(workings.lowestSaving),
      saving(workings.highestAfterGrant),
      `=IF(ISNUMBER(${at(4)}),(${at(4)}+${at(6)})/2,${NEEDS})`,
      saving(workings.lowestAfterGrant),
      `=IF(${assumptions.salaryBasis}="highest",${at(6)},${at(4)})`,
      `=IF(AND(ISNUMBER(${chosen}),ISNUMBER(${workings.populationIn})),BUDGET.PERHEAD(${chosen},${workings.populationIn},"£k"),${NEEDS})`,
      `=IF(AND(ISNUMBER(${chosen}),ISNUMBER(${workings.requirementIn})),BUDGET.REDUCTIONPCT(-${chosen}/1000,${workings.requirementIn}),${NEEDS})`,
      `=IF(ISNUMBER(${model.oneOffCost}),${model.oneOffCost},${NEEDS})`,
      `=IF(COUNT(${workings.flows[i]!})=${workings.flowYears + 1},IFNA(APPRAISE.PAYBACK(${workings.flows[i]!}),"not in ${workings.flowYears} years"),${NEEDS})`,
      scores ? `=${scores.total[i]!}` : "no scores loaded",
      scores ? `=${scores.rank[i]!}` : "no scores loaded",
      `=IF(ISNUMBER(${chosen}),1+COUNTIF(${chosenColumn},"<"&(${chosen}-0.000001)),${NEEDS})`,
      `=${model.status}`,
    ]);
  });
  s.dress(models, { style: "group" });
  s.dress({ ...models, column: 1, columns: OPTION_COLUMNS.length - 2 }, { style: "right" });
  s.dress({ ...models, column: 13, columns: 2 }, { numberFormat: "0" });
  s.dress({ ...models, column: 7 }, { style: "result" });
  OPTION_COLUMNS.forEach(({ unit }, column) => {
    if (unit) s.dress({ ...models, column }, { numberFormat: unit === "score" ? "0.0" : UNITS[unit].numberFormat });
  });
  s.highlight({ kind: "text", area: { ...models, column: 1, columns: OPTION_COLUMNS.length - 1 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.add(["Where the status is assumed, no saving was printed: read the row as an illustration. Payback is undiscounted, counted from the start of year 1 over the phased years."], { style: "statement" });
  s.add(["The further change of a model (such as one director fewer) counts in full against the general fund and shrinks with the councils taking part, by cost."], { style: "statement" });
  s.skip();
  return { models };
}

function bridgeBlock(s: SheetBuilder, assumptions: AssumptionRefs, { models }: { readonly models: Area }) {
  const pick = (column: number) => `INDEX(${areaAddress({ ...models, column })},MATCH(${assumptions.shownModel},${areaAddress(models)},0))`;
  const saved = (column: number) => `=IF(ISNUMBER(${pick(column)}),-${pick(column)},${NEEDS})`;
  s.section("From gross saving to the general fund: the model shown", 5, "Amounts saved, in £000 a year: here a saving is positive, so that the steps can be drawn. The model shown is chosen on the Assumptions sheet.");
  s.add([`="Model shown: "&${assumptions.shownModel}`], { style: "group" });
  s.add(["Step", "Lowest saving (£000)", "Highest saving (£000)", "Foot of the column, lowest", "Foot of the column, highest"], { style: "heading" });
  const first = s.row;
  const cell = (row: number, column: number) => a1(first + row, column);
  const lost = (column: number) => `=IF(AND(ISNUMBER(${cell(0, column)}),ISNUMBER(${cell(2, column)})),${cell(0, column)}-${cell(2, column)},${NEEDS})`;
  const foot = (column: number) => `=IF(AND(ISNUMBER(${cell(0, column)}),ISNUMBER(${cell(2, column)})),MIN(${cell(0, column)},${cell(2, column)}),${NEEDS})`;
  s.add(["Gross saving", saved(3), saved(2), 0, 0]);
  s.add(["Lost with the grant", lost(1), lost(2), foot(1), foot(2)]);
  s.add(["Saving to the general fund", saved(6), saved(4), 0, 0], { style: "total" });
  const steps = { row: first, column: 0, rows: 3, columns: 5 };
  s.dress({ ...steps, column: 1, columns: 4 }, { numberFormat: UNITS["£000"].numberFormat, style: "right" });
  const shown = (column: number, label: string) => {
    const { row } = s.add([label, `=${pick(column)}`]);
    s.dress({ row, column: 1, rows: 1, columns: 1 }, { numberFormat: UNITS["£000"].numberFormat, style: "right" });
    return s.ref(row, 1);
  };
  const shownSaving = shown(7, "Change on the chosen basis (£000, negative is a saving)");
  const shownOneOff = shown(10, "One-off cost (£000)");
  s.skip();
  return { steps, refs: { shownSaving, shownOneOff, bridgeLowest: s.ref(first + 2, 1), bridgeHighest: s.ref(first + 2, 2) } };
}

function linesBlock(s: SheetBuilder, study: ComparisonCase, assumptions: AssumptionRefs, workings: WorkingRefs, { models }: { readonly models: Area }) {
  const headings: readonly [string, Unit?][] = [
    ["Service line"], ["Reach", "%"], ["Posts now (FTE)", "FTE"], ["Posts proposed (FTE)", "FTE"], ["Change in posts (FTE)", "FTE"], ["Cost now (£000)", "£000"],
    ["Highest saving, gross (£000)", "£000"], ["Lowest saving, gross (£000)", "£000"], ["Grant share taken", "% to 2 places"],
    ["Highest saving after grant (£000)", "£000"], ["Lowest saving after grant (£000)", "£000"],
  ];
  s.section("Line by line: the model shown", headings.length, "Posts proposed = posts now + reach × change. Where a line's figures are positive the structure costs more there.");
  s.add(headings.map(([heading]) => heading), { style: "heading" });
  const first = s.row;
  const which = `MATCH(${assumptions.shownModel},${areaAddress(models)},0)`;
  /** A figure that is missing travels between the sheets as #N/A, so that no sum takes it for 0; here it is told in words. */
  const told = (formula: string) => `=IFNA(${formula},${NEEDS})`;
  const of = (area: string, i: number) => `INDEX(${area},${i + 1})`;
  assumptions.line.forEach((line, i) => {
    const row = s.row;
    const reach = a1(row, 1);
    const times = (area: string) => `=IF(ISNUMBER(${reach}),IFNA(${reach}*${of(area, i)},${NEEDS}),${NEEDS})`;
    s.add([
      `=${line.label}`,
      `=IF(INDEX(${assumptions.reach},${i + 1},${which})="",${NEEDS},INDEX(${assumptions.reach},${i + 1},${which}))`,
      told(of(workings.fteNow, i)),
      `=IF(AND(ISNUMBER(${a1(row, 2)}),ISNUMBER(${a1(row, 4)})),${a1(row, 2)}+${a1(row, 4)},${NEEDS})`,
      times(workings.fteChange),
      told(of(workings.costNow, i)),
      times(workings.highestSaving),
      times(workings.lowestSaving),
      told(of(workings.grantShare, i)),
      times(workings.highestAfterGrant),
      times(workings.lowestAfterGrant),
    ]);
  });
  const rows = assumptions.line.length;
  const body = (column: number): Area => ({ row: first, column, rows, columns: 1 });
  s.add([
    "Further change", "", "", ...[0, 1].map(() => told(`INDEX(${assumptions.furtherPosts},${which})*${workings.partIn}`)), "",
    ...[0, 1].map(() => told(`INDEX(${assumptions.furtherChanges},${which})*${workings.partIn}`)), "",
    ...[0, 1].map(() => told(`INDEX(${assumptions.furtherChanges},${which})*${workings.partIn}`)),
  ]);
  const summed = (column: number) => `=IF(COUNT(${areaAddress(body(1))})-COUNTIF(${areaAddress({ ...body(column), rows: rows + 1 })},${NEEDS})<${rows},${NEEDS},SUM(${areaAddress({ ...body(column), rows: rows + 1 })}))`;
  const total = s.add(["Total", "", summed(2), summed(3), summed(4), summed(5), summed(6), summed(7), "", summed(9), summed(10)], { style: "total" });
  const printed = printedTotals(study);
  if (printed) {
    s.add(["As printed in the table's total row (all lines, all councils)", "", ...printed]);
    s.add(["A printed total was added up before rounding, so it may differ by a few thousand from the sum of the rounded lines; the Checks sheet says whether that is rounding."], { style: "statement" });
  }
  s.dress({ row: first, column: 1, rows: rows + 3, columns: headings.length - 1 }, { style: "right" });
  headings.forEach(([, unit], column) => {
    if (unit) s.dress({ ...body(column), rows: rows + 3 }, { numberFormat: UNITS[unit].numberFormat });
  });
  s.skip();
  return { linesHighest: s.ref(total.row, 9), linesLowest: s.ref(total.row, 10) };
}

/** The total row of the loaded table, to be read beside the recomputed one; undefined where the table has none. */
function printedTotals({ baseline }: ComparisonCase): string[] | undefined {
  const total = baseline.column(LINE_HEADING)[baseline.column(KIND_HEADING).indexOf(ROW_KINDS.total)];
  if (total === undefined) return undefined;
  const shown = ["currentFte", "proposedFte", "fteChange", "currentCost", "highestSaving", "lowestSaving", undefined, "highestAfterGrant", "lowestAfterGrant"] as const;
  return shown.map((measure) =>
    measure && baseline.has(jointHeading(measure)) ? `=${baseline.lookup(jointHeading(measure), LINE_HEADING, literal(String(total)))}` : "",
  );
}
