import { absolute, absoluteArea, onSheet } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area, CellContent, SheetPlan } from "../sheet/SheetPlan";
import { SCENARIO_FACTS, type Scenario, type ScenarioAssumption } from "./scenarioRows";

export const SCENARIO_TABLE = "Scenarios";
/** Row of the headings, from 0: "Assumption", "Unit", "Shown now", then one column per scenario. */
export const SCENARIO_HEADING_ROW = 5;
/** The first scenario's column; on the sheet of results every scenario stands in the same column. */
export const FIRST_SCENARIO_COLUMN = 3;
/** Columns beyond the last scenario that every formula takes in as well: a scenario typed or pasted there is live at once. */
export const SPARE_SCENARIOS = 8;

const FACT_KEYS = Object.keys(SCENARIO_FACTS) as (keyof typeof SCENARIO_FACTS)[];
const FIRST_ROW = SCENARIO_HEADING_ROW + 1;
const SHOWN_ROW = 3;

/** Where the other sheets find the scenarios: known before the sheet is built, for its own formulas refer to the Assumptions sheet. */
export interface ScenarioRefs {
  readonly names: readonly string[];
  /** How many columns the formulas take in: those that hold a scenario, and spare ones. */
  readonly columns: number;
  /** Place of the shown scenario among the columns; an error while own entries are shown. */
  readonly shownIndex: string;
  /** The shown scenario's value of an assumption, without "=". */
  readonly shownValue: (label: string) => string;
  /** Row of an assumption or fact, from 0. */
  readonly rowOf: (label: string) => number;
  /** A scenario's cell on the Scenarios sheet. */
  readonly cell: (label: string, scenario: number) => string;
  /** Headings, and any row, over all columns that may hold a scenario. */
  readonly headings: string;
  readonly row: (label: string) => string;
  /** Every scenario's cells below the facts, one row per assumption. */
  readonly block: string;
  /** Column of the base case among the scenarios, from 1, as a reference. */
  readonly baseIndex: string;
}

export function scenarioRefs(sheet: string, assumptions: readonly ScenarioAssumption[], scenarios: readonly Scenario[]): ScenarioRefs {
  const labels = [...FACT_KEYS.map((key) => SCENARIO_FACTS[key]), ...assumptions.map(({ label }) => label)];
  const rows = new Map(labels.map((label, i) => [label, FIRST_ROW + i]));
  const rowOf = (label: string): number => {
    const row = rows.get(label);
    if (row === undefined) throw new Error(`no scenario row is called "${label}"`);
    return row;
  };
  const columns = scenarios.length + SPARE_SCENARIOS;
  const whole = (row: number) => {
    const area = { row, column: FIRST_SCENARIO_COLUMN, rows: 1, columns };
    return onSheet(sheet, `${absolute(area.row, area.column)}:${absolute(area.row, area.column + columns - 1)}`);
  };
  return {
    names: scenarios.map(({ name }) => name),
    columns,
    shownIndex: onSheet(sheet, absolute(SHOWN_ROW, 2)),
    shownValue: (label) => onSheet(sheet, absolute(rowOf(label), 2)),
    rowOf,
    cell: (label, scenario) => onSheet(sheet, absolute(rowOf(label), FIRST_SCENARIO_COLUMN + scenario)),
    headings: whole(SCENARIO_HEADING_ROW),
    row: (label) => whole(rowOf(label)),
    block: onSheet(sheet, absoluteArea({ row: FIRST_ROW + FACT_KEYS.length, column: FIRST_SCENARIO_COLUMN, rows: assumptions.length, columns })),
    baseIndex: onSheet(sheet, absolute(SHOWN_ROW, 4)),
  };
}

/** One scenario's cells below its heading. A row the scenario lacks is left empty, as is one that nobody has made an assumption for. */
export const scenarioColumn = ({ facts, rows }: Scenario, assumptions: readonly ScenarioAssumption[]): CellContent[] => [
  ...FACT_KEYS.map((key) => inert(facts[key])),
  ...assumptions.map(({ label }) => {
    const value = rows.find((row) => row.label === label)?.value ?? "";
    return typeof value === "string" ? inert(value) : value;
  }),
];

/** Named sets of assumptions side by side: one column each, one row per assumption, every one of them live at once. */
export function scenarioSheet(name: string, assumptions: readonly ScenarioAssumption[], scenarios: readonly Scenario[], shownChoice: string): SheetBuilder {
  const s = new SheetBuilder(name, "inputs");
  const refs = scenarioRefs(name, assumptions, scenarios);
  s.heading(
    "Scenarios",
    "Inputs. One column per scenario, yours to change; units stand beside each row. An empty cell means that nobody has made that assumption; an empty grant share means the table's.",
    "Every scenario is worked out at once on the sheet Scenario results. A cell changes the results of its own column only, so two people can work in two columns at the same time.",
  );
  s.put(SHOWN_ROW, 0, [[
    `="Shown now: "&${shownChoice}`, "Its column", `=IFERROR(MATCH(${shownChoice},${refs.headings},0),"none")`, "Base column", `=IFERROR(MATCH("yes",${refs.row(SCENARIO_FACTS.base)},0),1)`,
  ]], { style: "unit" });
  s.put(SHOWN_ROW + 1, 0, [[`To add one, type or paste a column beside the last, its name in the row of headings: it is live at once. There is room for ${SPARE_SCENARIOS} more; an open pane makes room for others.`]], { style: "statement" });
  s.put(SCENARIO_HEADING_ROW, 0, [["Assumption", "Unit", "Shown now", ...scenarios.map((scenario) => inert(scenario.name))]], { style: "heading" });

  const all: readonly Pick<ScenarioAssumption, "label" | "unit" | "numberFormat" | "rule">[] = [...FACT_KEYS.map((key) => ({ label: SCENARIO_FACTS[key], unit: "text" })), ...assumptions];
  s.put(FIRST_ROW, 0, all.map(({ label, unit }) => [inert(label), unit]));
  s.put(FIRST_ROW, 2, all.map(({ label }) => {
    const found = `INDEX(${refs.row(label)},${refs.shownIndex})`;
    return [`=IF(ISNUMBER(${refs.shownIndex}),IF(${found}="","",${found}),"")`];
  }));
  scenarios.forEach((scenario, i) => dressColumn(s, scenarioColumn(scenario, assumptions), FIRST_SCENARIO_COLUMN + i));
  validateRows(s, all, FIRST_SCENARIO_COLUMN, refs.columns);
  all.forEach(({ numberFormat }, i) => {
    if (numberFormat) s.dress({ row: FIRST_ROW + i, column: 2, rows: 1, columns: 1 + refs.columns }, { numberFormat });
  });
  s.dress({ row: FIRST_ROW, column: 2, rows: all.length, columns: 1 }, { style: "right" });
  s.table(SCENARIO_TABLE, { row: SCENARIO_HEADING_ROW, column: 0, rows: all.length + 1, columns: FIRST_SCENARIO_COLUMN + scenarios.length });
  s.widths = [58, 12, 18, ...Array<number>(refs.columns).fill(18)];
  s.printColumns = FIRST_SCENARIO_COLUMN + scenarios.length;
  s.frozenRows = FIRST_ROW;
  s.frozenColumns = FIRST_SCENARIO_COLUMN;
  s.printTitleRows = FIRST_ROW;
  return s;
}

type Row = Pick<ScenarioAssumption, "label" | "rule">;

function dressColumn(s: SheetBuilder, cells: readonly CellContent[], column: number): void {
  const area = s.put(FIRST_ROW, column, cells.map((cell) => [cell]), { style: "input" });
  s.dress(area, { style: "right" });
}

/** Neighbouring rows that take the same entries share one rule, over every scenario's column. */
function validateRows(s: SheetBuilder, all: readonly Row[], column: number, columns: number): void {
  const same = (a: Row, b: Row) => JSON.stringify(a.rule) === JSON.stringify(b.rule);
  let start = 0;
  all.forEach((row, i) => {
    const next = all[i + 1];
    if (next && same(row, next)) return;
    if (row.rule) {
      const { rule } = row;
      const message = rule.kind === "list" ? `Choose one of: ${rule.choices.join(", ")}.` : rule.kind === "number" && rule.max === 1 ? "Enter a share from 0% to 100%; leave it empty while nobody knows." : "Enter a number, 0 or more.";
      s.validate({ area: { row: FIRST_ROW + start, column, rows: i + 1 - start, columns }, rule, title: "Scenario", message });
    }
    start = i + 1;
  });
}

/** As much of the sheet's plan as makes room for more columns: the column that shows a scenario, looks, rules and the table's extent; no scenario's cell. */
export const spareRoomPlan = (plan: SheetPlan): SheetPlan => ({
  ...plan, blocks: plan.blocks.filter(({ row, column }) => row === SHOWN_ROW || (row === FIRST_ROW && column === 2)), names: [], highlights: [], charts: [],
});

/** As much of the sheet's plan as one scenario's column needs: its cells, its heading, the column that shows one, and the table's new extent. */
export function scenarioColumnPlan(plan: SheetPlan, column: number, scenario: string): SheetPlan {
  const heading = { row: SCENARIO_HEADING_ROW, column, cells: [[inert(scenario)]] };
  const within = <T extends Area>(area: T): T[] => (area.column <= column && column < area.column + area.columns && area.row >= SCENARIO_HEADING_ROW ? [{ ...area, column, columns: 1 }] : []);
  return {
    ...plan,
    blocks: [...plan.blocks.filter((block) => block.row === FIRST_ROW && (block.column === column || block.column === 2)), ...plan.blocks.filter((block) => block.row === SHOWN_ROW), heading],
    styles: plan.styles.flatMap(within),
    formats: plan.formats.flatMap(within),
    validations: plan.validations.flatMap((validation) => within(validation.area).map((area) => ({ ...validation, area }))),
    highlights: [],
    charts: [],
    names: [],
  };
}
