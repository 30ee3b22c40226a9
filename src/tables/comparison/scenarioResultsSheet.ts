import { UNITS } from "../../domain/units";
import { absolute, absoluteArea, columnLetter, literal, onSheet } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area, CellContent } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { AssumptionRefs } from "./AssumptionRefs";
import { NEEDS_ASSUMPTION, OWN_ENTRIES } from "./Choices";
import type { OwnCheck } from "./OwnCheck";
import { RESULT_KEYS, resultSections, type Column } from "./scenarioResultRows";
import { SCENARIO_FACTS, type ScenarioAssumption } from "./scenarioRows";
import { FIRST_SCENARIO_COLUMN, SCENARIO_HEADING_ROW, type ScenarioRefs } from "./scenarioSheet";
import type { ScoreRefs } from "./scoresSheet";
import type { WorkingRefs } from "./workingsSheet";

const NEEDS = literal(NEEDS_ASSUMPTION);
const { part, grant, saving, phasing, partOfAll } = RESULT_KEYS;

/** Where the bridge between two scenarios finds each scenario's figures: whole rows over all scenarios. */
export interface ScenarioResultRefs {
  readonly chosen: string;
  readonly models: string;
  readonly headings: string;
  readonly part: (line: number) => string;
  readonly partOfAll: string;
  readonly grant: (line: number) => string;
  readonly phasing: (year: number) => string;
  /** One-off cost of every model, one below the other. */
  readonly oneOff: string;
  /** The same saving of the shown scenario and model, to be checked against the Comparison sheet. */
  readonly cell: (measure: "lowest" | "highest" | "chosen", model: number, scenario: number) => string;
}

/** Row of the names that can be shown, from 0. */
const CHOICES_ROW = SCENARIO_HEADING_ROW + 5;

/** The names that can be shown, own entries first: known before the sheet is built, for the Assumptions sheet offers them. */
export const scenarioChoices = (sheet: string, { columns }: ScenarioRefs): string =>
  onSheet(sheet, absoluteArea({ row: CHOICES_ROW, column: FIRST_SCENARIO_COLUMN - 1, rows: 1, columns: 1 + columns }));

/** Every scenario's results at once: one column per scenario, in the column it has on the Scenarios sheet. */
export function scenarioResultsSheet(
  name: string, scenarioSheetName: string, scenarios: ScenarioRefs, assumptions: AssumptionRefs, workings: WorkingRefs, scores: ScoreRefs | undefined, table: readonly ScenarioAssumption[],
): { builder: SheetBuilder; refs: ScenarioResultRefs; checks: OwnCheck[] } {
  const s = new SheetBuilder(name, "outputs");
  const n = scenarios.names.length;
  const columns = Array.from({ length: scenarios.columns }, (_, i) => i);
  const width = FIRST_SCENARIO_COLUMN + n;
  const nameAt = (i: number) => absolute(SCENARIO_HEADING_ROW, FIRST_SCENARIO_COLUMN + i);
  /** Nothing while no scenario stands in the column. */
  const ifNamed = (i: number, formula: string) => `=IF(${nameAt(i)}="","",${formula})`;
  s.heading(
    "Scenario results",
    "Outputs, live for every scenario at once. Changes are proposed − current: a negative figure is a saving. Each scenario stands in the column that it has on the Scenarios sheet.",
    "Year by year: the saving on the scenario's own salary basis × the part that arises in that year. Spread: the least and the greatest over all scenarios.",
  );
  s.put(SCENARIO_HEADING_ROW, 0, [["Result", "Unit", "Spread"]], { style: "heading" });
  s.put(SCENARIO_HEADING_ROW, FIRST_SCENARIO_COLUMN, [columns.map((i) => `=IF(${onSheet(scenarioSheetName, nameAt(i))}="","",${onSheet(scenarioSheetName, nameAt(i))})`)], { style: "group" });
  s.dress({ row: SCENARIO_HEADING_ROW, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: n }, { style: "heading" });
  const facts: readonly [string, string][] = [["Base case", SCENARIO_FACTS.base], ["Author", SCENARIO_FACTS.author], ["Date", SCENARIO_FACTS.date]];
  s.add(["Notes and the assumptions themselves stand on the Scenarios sheet."], { style: "statement" });
  for (const [label, fact] of facts) s.add([label, "", "", ...columns.map((i) => `=IF(${scenarios.cell(fact, i)}="","",${scenarios.cell(fact, i)})`)], { style: "unit" });
  s.row = CHOICES_ROW;
  s.add(["Names that can be shown", "", OWN_ENTRIES, ...columns.map((i) => `=${nameAt(i)}`)], { style: "unit" });

  const own = (i: number) => onSheet(scenarioSheetName, absoluteArea({ row: scenarios.rowOf(table[0]!.label), column: FIRST_SCENARIO_COLUMN + i, rows: table.length, columns: 1 }));
  const base = `INDEX(${scenarios.block},0,${scenarios.baseIndex})`;
  s.add(["Assumptions that differ from the base case", "number", "", ...columns.map((i) => ifNamed(i, `SUMPRODUCT(--(${own(i)}<>${base}))`))], { style: "unit", numberFormat: "0" });

  const named: Area = { row: SCENARIO_HEADING_ROW, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: scenarios.columns };
  // The shown model on top, so that the chart stands where the sheet opens.
  const shownRow = s.row;
  s.skip(2);
  const chartRow = s.row + 1;
  s.row = chartRow + 16;
  s.add([`=IF(COUNTIF(${s.areaRef(named)},"?*")>${n},"The chart shows the first ${n} of "&COUNTIF(${s.areaRef(named)},"?*")&" scenarios; it takes in the others when the comparison is written again, or at once while the pane is open.","")`], { style: "statement" });

  const all = resultSections({ assumptions, workings, scores });
  const rows = new Map<string, number>();
  let next = s.row;
  for (const { rows: inSection } of all) {
    next++;
    for (const { key } of inSection) rows.set(key, next++);
    next++;
  }
  const rowOf = (key: string): number => rows.get(key)!;
  const columnAt = (index: number): Column => {
    const at = FIRST_SCENARIO_COLUMN + index;
    const letter = `$${columnLetter(at)}`;
    const input = (row: number) => onSheet(scenarioSheetName, `${letter}$${row + 1}`);
    return {
      input: (label) => input(scenarios.rowOf(label)),
      inputs: (from, to) => `${input(scenarios.rowOf(from))}:${letter}$${scenarios.rowOf(to) + 1}`,
      result: (key) => `${letter}$${rowOf(key) + 1}`,
      results: (from, to) => `${letter}$${rowOf(from) + 1}:${letter}$${rowOf(to) + 1}`,
    };
  };

  for (const section of all) {
    s.section(section.title, width);
    const first = s.row;
    const whole = (row: number): Area => ({ row, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: scenarios.columns });
    s.put(first, 0, section.rows.map(({ label, unit, numberFormat }, i): CellContent[] => {
      const spread = absoluteArea(whole(first + i));
      const text = (of: string) => `TEXT(${of}(${spread}),${literal(numberFormat.split(";")[0]!)})`;
      return [inert(label), unit, `=IF(COUNT(${spread})=0,${NEEDS},${text("MIN")}&" to "&${text("MAX")})`];
    }));
    const byColumn = columns.map(columnAt);
    s.put(first, FIRST_SCENARIO_COLUMN, section.rows.map(({ formula }) => byColumn.map((column, i) => ifNamed(i, formula(column)))));
    section.rows.forEach(({ numberFormat }, i) => s.dress(whole(first + i), { numberFormat }));
    s.dress({ row: first, column: 2, rows: section.rows.length, columns: 1 + scenarios.columns }, { style: "right" });
    s.skip();
  }

  const block = (from: string, count: number) => onSheet(name, absoluteArea({ row: rowOf(from), column: FIRST_SCENARIO_COLUMN, rows: count, columns: scenarios.columns }));
  const m = assumptions.model.length;
  const shownModel = `MATCH(${assumptions.shownModel},${absoluteArea({ row: rowOf(saving("chosen", 0)), column: 0, rows: m, columns: 1 })},0)`;
  const shown = (measure: "lowest" | "highest", at: number) => {
    s.put(shownRow + at, 0, [[`="${measure === "lowest" ? "Lowest" : "Highest"} saving of "&${assumptions.shownModel}`, "£000", "", ...columns.map((i) => {
      const column = absoluteArea({ row: rowOf(saving(measure, 0)), column: FIRST_SCENARIO_COLUMN + i, rows: m, columns: 1 });
      return ifNamed(i, `INDEX(${column},${shownModel})`);
    })]], { style: "group", numberFormat: UNITS["£000"].numberFormat });
  };
  shown("lowest", 0);
  shown("highest", 1);
  s.chart({
    name: `${name} shown model`, title: "The model shown in every scenario, £000 a year", type: "ColumnClustered",
    altText: "Columns of the lowest and highest saving of the model shown, one pair for each scenario; negative is a saving. The figures stand in the two rows above.",
    categories: { row: SCENARIO_HEADING_ROW, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: n },
    series: [
      { name: "Lowest saving", values: { row: shownRow, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: n }, color: SERIES.dark },
      { name: "Highest saving", values: { row: shownRow + 1, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: n }, color: SERIES.light },
    ],
    valueTitle: "£000 a year, negative = saving", valueFormat: "#,##0", place: { row: chartRow, column: 0, rows: 16, columns: 4 },
  });
  s.widths = [64, 9, 22, ...Array<number>(scenarios.columns).fill(22)];
  s.printColumns = width;
  s.frozenRows = SCENARIO_HEADING_ROW + 1;
  s.frozenColumns = FIRST_SCENARIO_COLUMN;
  s.printTitleRows = SCENARIO_HEADING_ROW + 1;
  const single = (key: string) => block(key, 1);
  return {
    builder: s,
    refs: {
      chosen: block(saving("chosen", 0), m),
      models: onSheet(name, absoluteArea({ row: rowOf(saving("chosen", 0)), column: 0, rows: m, columns: 1 })),
      headings: onSheet(name, absoluteArea({ row: SCENARIO_HEADING_ROW, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: scenarios.columns })),
      part: (line) => single(part(line)),
      partOfAll: single(partOfAll),
      grant: (line) => single(grant(line)),
      phasing: (year) => single(phasing(year)),
      oneOff: block(saving("one-off", 0), m),
      cell: (measure, model, scenario) => s.ref(rowOf(saving(measure, model)), FIRST_SCENARIO_COLUMN + scenario),
    },
    checks: [{
      what: "Scenarios, names", how: "each name once (columns whose name stands twice)",
      one: `SUMPRODUCT((${s.areaRef(named)}<>"")*(COUNTIF(${s.areaRef(named)},${s.areaRef(named)})>1))`, other: "0", tolerance: 0,
    }],
  };
}
