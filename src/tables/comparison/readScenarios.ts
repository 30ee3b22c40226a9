import type { Cell } from "../TableView";
import { SCENARIO_FACTS, type Scenario } from "./scenarioRows";
import { FIRST_SCENARIO_COLUMN, SCENARIO_HEADING_ROW } from "./scenarioSheet";

const FACTS = Object.entries(SCENARIO_FACTS) as [keyof typeof SCENARIO_FACTS, string][];

/**
 * The scenarios as they stand on their sheet, a column typed in beside the table included.
 * @param cells Values of the sheet from A1; nothing where the sheet is not there.
 */
export function scenariosIn(cells: readonly (readonly Cell[])[] = []): Scenario[] {
  const headings = cells[SCENARIO_HEADING_ROW] ?? [];
  const rows = cells.slice(SCENARIO_HEADING_ROW + 1).filter(([label]) => label !== "" && label !== undefined);
  const labels = FACTS.map(([, label]) => label);
  return headings.flatMap((heading, column) => {
    if (column < FIRST_SCENARIO_COLUMN || heading === "") return [];
    const value = (label: string): Cell => rows.find((row) => row[0] === label)?.[column] ?? "";
    return [{
      name: String(heading),
      facts: Object.fromEntries(FACTS.map(([key, label]) => [key, String(value(label))])) as Scenario["facts"],
      rows: rows.filter((row) => !labels.includes(String(row[0]))).map((row) => ({ label: String(row[0]), value: row[column] ?? "" })),
    }];
  });
}
