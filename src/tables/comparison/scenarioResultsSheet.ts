import { UNITS } from "../../domain/units";
import { absolute, absoluteArea, columnLetter, literal, onSheet } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area, CellContent } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { AssumptionRefs } from "./AssumptionRefs";
import { CHOICE_LABELS, NEEDS_ASSUMPTION, PHASING_YEARS } from "./Choices";
import { rampFormula, slipFormula } from "./phasingFormulas";
import { SCENARIO_FACTS, SCENARIO_LABELS, type ScenarioAssumption } from "./scenarioRows";
import { FIRST_SCENARIO_COLUMN, SCENARIO_HEADING_ROW, type ScenarioRefs } from "./scenarioSheet";
import type { ScoreRefs } from "./scoresSheet";
import type { WorkingRefs } from "./workingsSheet";

const NEEDS = literal(NEEDS_ASSUMPTION);

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

interface ResultRow {
  readonly label: string;
  readonly unit: string;
  readonly numberFormat: string;
  readonly formula: (column: Column) => string;
}

/** What a formula in a scenario's column may speak of: its own column on both sheets, and nothing of any other scenario. */
interface Column {
  readonly input: (label: string) => string;
  readonly inputs: (from: string, to: string) => string;
  readonly result: (key: string) => string;
  readonly results: (from: string, to: string) => string;
}

interface Subject {
  readonly assumptions: AssumptionRefs;
  readonly workings: WorkingRefs;
  readonly scores: ScoreRefs | undefined;
}

const part = (line: number) => `part ${line}`;
const grant = (line: number) => `grant ${line}`;
const after = (measure: string, line: number) => `${measure} after grant ${line}`;
const saving = (measure: string, model: number) => `${measure} ${model}`;
const ramp = (year: number) => `ramp ${year}`;
const phasing = (year: number) => `phasing ${year}`;

type Section = { readonly title: string; readonly rows: readonly (ResultRow & { readonly key: string })[] };

function sections({ assumptions, workings, scores }: Subject): Section[] {
  const { model: models, line: lines, council: councils, criterion: criteria } = assumptions;
  const L = SCENARIO_LABELS;
  const years = Array.from({ length: PHASING_YEARS }, (_, i) => i + 1);
  const last = lines.length - 1;
  const money = { unit: "£000", numberFormat: UNITS["£000"].numberFormat };
  const share = { unit: "%", numberFormat: UNITS["% to 2 places"].numberFormat };

  const inPart = (column: Column, costs: readonly string[]) => {
    const flag = (i: number) => `(${column.input(L.council(councils[i]!.name))}="yes")`;
    const whole = costs.join("+");
    return `IF(${whole}=0,(${councils.map((_, i) => flag(i)).join("+")})/${councils.length},(${costs.map((cost, i) => `${cost}*${flag(i)}`).join("+")})/(${whole}))`;
  };
  const bySaving = (measure: "lowest" | "highest", title: string): Section => ({
    title,
    rows: models.map(({ name }, m) => ({
      key: saving(measure, m), label: name, ...money,
      formula: (column) =>
        `IF(COUNT(${column.inputs(L.reach(name, lines[0]!.name), L.reach(name, lines[last]!.name))})<${lines.length},${NEEDS},SUMPRODUCT(${column.inputs(L.reach(name, lines[0]!.name), L.reach(name, lines[last]!.name))},${column.results(after(measure, 0), after(measure, last))})+${column.input(L.furtherChange(name))}*${column.result("part of all")})`,
    })),
  });

  return [
    {
      title: "Saving a year on each scenario's own salary basis, £000",
      rows: models.map(({ name }, m) => ({
        key: saving("chosen", m), label: name, ...money,
        formula: (column) => `IF(${column.input(CHOICE_LABELS.salaryBasis)}="highest",${column.result(saving("lowest", m))},${column.result(saving("highest", m))})`,
      })),
    },
    bySaving("lowest", "Lowest saving after grant, £000 a year"),
    bySaving("highest", "Highest saving after grant, £000 a year"),
    ...(scores
      ? [{
          title: "Weighted score",
          rows: models.map(({ name }, m) => ({
            key: saving("score", m), label: name, unit: "points", numberFormat: "0.0",
            formula: (column: Column) => criteria.map((criterion, c) => `INDEX(${scores.points[c]!},${m + 1})*${column.input(L.weight(criterion.name))}`).join("+"),
          })),
        }]
      : []),
    {
      title: "One-off cost, £000",
      rows: models.map(({ name }, m) => ({
        key: saving("one-off", m), label: name, ...money,
        formula: (column) => `IF(ISNUMBER(${column.input(L.oneOffCost(name))}),${column.input(L.oneOffCost(name))},${NEEDS})`,
      })),
    },
    ...models.map(({ name }, m): Section => ({
      title: `${name}: saving year by year, £000`,
      rows: years.map((year) => ({
        key: `${saving("year", m)} ${year}`, label: `${name}, year ${year}`, ...money,
        formula: (column) => `IF(AND(ISNUMBER(${column.result(phasing(year))}),ISNUMBER(${column.result(saving("chosen", m))})),${column.result(saving("chosen", m))}*${column.result(phasing(year))},${NEEDS})`,
      })),
    })),
    {
      title: "Workings: part of the full saving in each year, after ramp and slip",
      rows: [
        ...years.map((year) => ({ key: ramp(year), label: `Before the slip, year ${year}`, ...share, formula: (column: Column) => rampFormula(column.input(CHOICE_LABELS.ramp), column.input(L.phasing(year)), year) })),
        ...years.map((year) => ({ key: phasing(year), label: `After the slip, year ${year}`, ...share, formula: (column: Column) => slipFormula(column.results(ramp(1), ramp(PHASING_YEARS)), column.input(CHOICE_LABELS.slip), year) })),
      ],
    },
    {
      title: "Workings: councils taking part, grant, and full-reach savings by line",
      rows: [
        { key: "part of all", label: "Part of the whole that takes part, by cost", ...share, formula: (column) => inPart(column, workings.councilCost) },
        ...lines.map(({ name }, i) => ({ key: part(i), label: `Part that takes part: ${name}`, ...share, formula: (column: Column) => inPart(column, councils.map((_, c) => workings.lineCost(i, c))) })),
        ...lines.map(({ name, tableGrantShare }, i) => ({
          key: grant(i), label: `Grant share taken: ${name}`, ...share,
          formula: (column: Column) => `IF(${column.input(CHOICE_LABELS.grantAdjusted)}="yes",IF(${column.input(L.grantShare(name))}="",${tableGrantShare},${column.input(L.grantShare(name))}),0)`,
        })),
        ...(["lowest", "highest"] as const).flatMap((measure) => lines.map(({ name }, i) => ({
          key: after(measure, i), label: `${measure === "lowest" ? "Lowest" : "Highest"} after grant: ${name}`, ...money,
          formula: (column: Column) => {
            const gross = `IF(${column.input(CHOICE_LABELS.savingSource)}="published",${workings.gross.published[measure](i)},${workings.gross.recomputed[measure](i)})`;
            return `SAVINGS.GRANTADJ(${gross}*${column.result(part(i))},${column.result(grant(i))})`;
          },
        }))),
      ],
    },
  ];
}

/** Every scenario's results at once: one column per scenario, in the column it has on the Scenarios sheet. */
export function scenarioResultsSheet(
  name: string, scenarioSheetName: string, scenarios: ScenarioRefs, assumptions: AssumptionRefs, workings: WorkingRefs, scores: ScoreRefs | undefined, table: readonly ScenarioAssumption[],
): { builder: SheetBuilder; refs: ScenarioResultRefs } {
  const s = new SheetBuilder(name, "outputs");
  const n = scenarios.names.length;
  const width = FIRST_SCENARIO_COLUMN + n;
  s.heading(
    "Scenario results",
    "Outputs, live for every scenario at once. Changes are proposed − current: a negative figure is a saving. Each scenario stands in the column that it has on the Scenarios sheet.",
    "Year by year: the saving on the scenario's own salary basis × the part that arises in that year. Spread: the least and the greatest over all scenarios.",
  );
  s.put(SCENARIO_HEADING_ROW, 0, [["Result", "Unit", "Spread", ...scenarios.names.map((_, i) => `=${onSheet(scenarioSheetName, absolute(SCENARIO_HEADING_ROW, FIRST_SCENARIO_COLUMN + i))}`)]], { style: "heading" });
  const facts: readonly [string, string][] = [["Base case", SCENARIO_FACTS.base], ["Author", SCENARIO_FACTS.author], ["Date", SCENARIO_FACTS.date]];
  s.add(["Notes and the assumptions themselves stand on the Scenarios sheet."], { style: "statement" });
  for (const [label, fact] of facts) s.add([label, "", "", ...scenarios.names.map((_, i) => `=IF(${scenarios.cell(fact, i)}="","",${scenarios.cell(fact, i)})`)], { style: "unit" });

  const own = (i: number) => onSheet(scenarioSheetName, absoluteArea({ row: scenarios.rowOf(table[0]!.label), column: FIRST_SCENARIO_COLUMN + i, rows: table.length, columns: 1 }));
  const base = `INDEX(${scenarios.block},0,${scenarios.baseIndex})`;
  s.add(["Assumptions that differ from the base case", "number", "", ...scenarios.names.map((_, i) => `=SUMPRODUCT(--(${own(i)}<>${base}))`)], { style: "unit", numberFormat: "0" });

  // The shown model on top, so that the chart stands where the sheet opens.
  const shownRow = s.row;
  s.skip(2);
  const chartRow = s.row + 1;
  s.row = chartRow + 17;

  const all = sections({ assumptions, workings, scores });
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
    const whole = (row: number): Area => ({ row, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: n });
    s.put(first, 0, section.rows.map(({ label, unit, numberFormat }, i): CellContent[] => {
      const spread = absoluteArea(whole(first + i));
      const text = (of: string) => `TEXT(${of}(${spread}),${literal(numberFormat.split(";")[0]!)})`;
      return [label, unit, `=IF(COUNT(${spread})=0,${NEEDS},${text("MIN")}&" to "&${text("MAX")})`];
    }));
    scenarios.names.forEach((_, i) => {
      const column = columnAt(i);
      s.put(first, FIRST_SCENARIO_COLUMN + i, section.rows.map(({ formula }) => [`=${formula(column)}`]));
    });
    section.rows.forEach(({ numberFormat }, i) => s.dress(whole(first + i), { numberFormat }));
    s.dress({ row: first, column: 2, rows: section.rows.length, columns: 1 + n }, { style: "right" });
    s.skip();
  }

  const block = (from: string, count: number) => onSheet(name, absoluteArea({ row: rowOf(from), column: FIRST_SCENARIO_COLUMN, rows: count, columns: n }));
  const m = assumptions.model.length;
  const shownModel = `MATCH(${assumptions.shownModel},${absoluteArea({ row: rowOf(saving("chosen", 0)), column: 0, rows: m, columns: 1 })},0)`;
  const shown = (measure: "lowest" | "highest", at: number) => {
    s.put(shownRow + at, 0, [[`="${measure === "lowest" ? "Lowest" : "Highest"} saving of "&${assumptions.shownModel}`, "£000", "", ...scenarios.names.map((_, i) => {
      const column = absoluteArea({ row: rowOf(saving(measure, 0)), column: FIRST_SCENARIO_COLUMN + i, rows: m, columns: 1 });
      return `=INDEX(${column},${shownModel})`;
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
  s.widths = [64, 9, 22, ...scenarios.names.map(() => 22)];
  s.frozenRows = SCENARIO_HEADING_ROW + 1;
  s.frozenColumns = FIRST_SCENARIO_COLUMN;
  s.printTitleRows = SCENARIO_HEADING_ROW + 1;
  const single = (key: string) => block(key, 1);
  return {
    builder: s,
    refs: {
      chosen: block(saving("chosen", 0), m),
      models: onSheet(name, absoluteArea({ row: rowOf(saving("chosen", 0)), column: 0, rows: m, columns: 1 })),
      headings: onSheet(name, absoluteArea({ row: SCENARIO_HEADING_ROW, column: FIRST_SCENARIO_COLUMN, rows: 1, columns: n })),
      part: (line) => single(part(line)),
      partOfAll: single("part of all"),
      grant: (line) => single(grant(line)),
      phasing: (year) => single(phasing(year)),
      oneOff: block(saving("one-off", 0), m),
      cell: (measure, model, scenario) => s.ref(rowOf(saving(measure, model)), FIRST_SCENARIO_COLUMN + scenario),
    },
  };
}
