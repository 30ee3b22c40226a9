import { isFault } from "../../../src/domain/fault";
import { readCase } from "../../../src/tables/comparison/ComparisonCase";
import { templates } from "../../../src/tables/templates/templates";
import { tableSheet, HEADING_ROW } from "../../../src/tables/tableSheet";
import { TableView } from "../../../src/tables/TableView";

const view = (kind: string) => {
  const { sheet, columns, rows } = templates.find((template) => template.kind === kind)!;
  // A sum over one row: as the sheet works it out.
  const filled = rows.slice(0, 1).map((row) => columns.map(({ sumOf }, i) => (sumOf ? sumOf.reduce((sum, part) => sum + Number(row[columns.findIndex(({ heading }) => heading === part)]), 0) : (row[i] ?? ""))));
  return new TableView(sheet, HEADING_ROW, 0, columns.map(({ heading }) => heading), filled);
};

describe("the templates", () => {
  it("have every column that a comparison needs: their worked rows make a case", () => {
    const study = readCase({ baseline: view("postsComparison"), models: view("operatingModels"), budgets: view("councilBudgets"), symbols: view("scoreSymbols"), criteria: view("criteria") });
    if (isFault(study)) throw new Error(study.fault);
    expect([study.councils, study.lines, study.modelNames]).toEqual([["Council A", "Council B"], ["Example: social work managers"], ["Example: Model 1"]]);
  });

  it("hold one worked row, then empty ones, as wide as their headings", () => {
    for (const { title, columns, rows } of templates) {
      expect({ title, widths: new Set(rows.map((row) => row.length)) }).toEqual({ title, widths: new Set([columns.length]) });
      expect({ title, filled: rows.slice(1).flat().filter((cell) => cell !== "") }).toEqual({ title, filled: [] });
      expect(String(rows[0]![0])).not.toBe("");
    }
  });

  it("refuse what is no figure and offer the words that count, and say so", () => {
    for (const template of templates) {
      const plan = tableSheet(template);
      const listed = template.columns.filter(({ choices, figures }) => choices || figures);
      expect(plan.validations).toHaveLength(listed.length);
      for (const { message } of plan.validations) expect(message).toMatch(/^Enter /);
    }
  });
});
