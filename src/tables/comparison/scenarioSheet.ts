import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { SheetPlan } from "../sheet/SheetPlan";
import type { ScenarioRow } from "./scenarioRows";

export const SCENARIO_SHEET = "Scenarios";
export const SCENARIO_TABLE = "Scenarios";
/** Row of the headings, from 0: "Assumption", then one column per scenario. */
export const SCENARIO_HEADING_ROW = 4;

/** Named sets of assumptions side by side: one column each, one row per assumption; rows that differ from the first are marked in words. */
export function scenarioSheet(name: string, scenarios: readonly { readonly name: string; readonly rows: readonly ScenarioRow[] }[]): SheetPlan {
  const s = new SheetBuilder(name, "inputs");
  const labels = [...new Set(scenarios.flatMap(({ rows }) => rows.map(({ label }) => label)))];
  s.put(0, 0, [["Scenarios"]], { style: "title" });
  s.put(1, 0, [["Named sets of assumptions, yours to change. Apply one in the pane: the Assumptions sheet takes its values and every result follows."]], { style: "statement" });
  s.put(2, 0, [["An empty cell means that nobody has made that assumption."]], { style: "statement" });
  s.put(SCENARIO_HEADING_ROW, 0, [["Assumption", ...scenarios.map((scenario) => inert(scenario.name))]], { style: "heading" });
  const cells = labels.map((label) => [
    inert(label),
    ...scenarios.map(({ rows }) => {
      const value = rows.find((row) => row.label === label)?.value ?? "";
      return typeof value === "string" ? inert(value) : value;
    }),
  ]);
  const first = SCENARIO_HEADING_ROW + 1;
  s.put(first, 0, cells);
  s.dress({ row: first, column: 1, rows: labels.length, columns: scenarios.length }, { style: "input" });
  s.table(SCENARIO_TABLE, { row: SCENARIO_HEADING_ROW, column: 0, rows: labels.length + 1, columns: 1 + scenarios.length });
  s.widths = [56, ...scenarios.map(() => 18)];
  s.frozenRows = first;
  s.frozenColumns = 1;
  s.printTitleRows = first;
  return s.plan();
}
