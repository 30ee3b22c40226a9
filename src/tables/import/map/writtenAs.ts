import { entryOf } from "../../../domain/entryOf";
import type { Imported, ImportKind } from "../Imported";
import type { TableKind } from "../../TableContent";
import { sourceFields, type SourceField } from "./sourceColumns";
import { councilsOf, suggestMapping, type Mapping } from "./suggestMapping";
import { targetColumns } from "./targetColumns";

const USUALLY: Readonly<Record<ImportKind, TableKind>> = {
  mtfp: "facts", savingsTracker: "facts", establishment: "facts", assumptions: "facts", facts: "facts",
  postsComparison: "postsComparison", councilBudgets: "councilBudgets", operatingModels: "operatingModels", scoreSymbols: "scoreSymbols", criteria: "criteria",
};

/** Whether a table that is made of figures would be written without any: none of the source's columns is one of its own. */
export function losesAllFigures(kind: TableKind, fields: readonly SourceField[], mapping: Mapping): boolean {
  const figures = fields.filter((field) => field.kind === "figure");
  const needed = targetColumns(kind, councilsOf(mapping)).some(({ required, unit }) => required && unit);
  return needed && figures.length > 0 && figures.every(({ name }) => (entryOf(mapping, name) ?? "") === "");
}

/** What a table is written as unless somebody says otherwise: as found where it stands on its side, councils in columns and measures in lines. */
export function writtenAs(imported: Imported): TableKind {
  const kind = USUALLY[imported.kind];
  const fields = sourceFields(imported);
  return losesAllFigures(kind, fields, suggestMapping(kind, fields)) ? "facts" : kind;
}
