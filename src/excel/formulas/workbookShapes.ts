import { parseStructRef } from "@borgar/fx";
import { ONE_CELL } from "../../functions/twin/Shape";
import { shapeOfText, type ShapeOfReference } from "../../functions/twin/shapeOfText";
import { structuredArea, type TableArea } from "./tableAreas";

/** Whether a reference stands for the cell of one column in the formula's own row. */
const isInThisRow = (reference: string): boolean => {
  const parsed = parseStructRef(reference);
  return parsed !== undefined && (parsed.columns ?? []).length === 1 && (parsed.sections ?? []).some((section) => section.toLowerCase() === "this row");
};

/** How many cells a name or a table's column stands for in this workbook. */
export function workbookShapes(definedNames: ReadonlyMap<string, string>, tables: readonly TableArea[]): ShapeOfReference {
  const byName = new Map([...definedNames].map(([name, formula]) => [name.toLowerCase(), formula]));
  return (reference) => {
    if (reference.includes("[")) return isInThisRow(reference) ? ONE_CELL : structuredArea(reference, tables, { sheet: "", row: 0, column: 0 })?.area;
    const table = tables.find(({ name }) => name.toLowerCase() === reference.toLowerCase());
    if (table) return { rows: table.rows, columns: table.columns.length };
    const formula = byName.get(reference.toLowerCase());
    return formula === undefined ? undefined : shapeOfText(formula.replace(/^=/, ""), () => undefined);
  };
}
