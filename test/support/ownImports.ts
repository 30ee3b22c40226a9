import { isActionFault, type ActionFault } from "../../src/excel/ActionFault";
import { importTable, type ImportedTo } from "../../src/excel/actions/importTable";
import { readCsv } from "../../src/tables/import/file/readCsv";
import { importTable as readImport } from "../../src/tables/import/importTable";
import { importedContent } from "../../src/tables/import/map/importedContent";
import { sourceFields } from "../../src/tables/import/map/sourceColumns";
import { suggestMapping } from "../../src/tables/import/map/suggestMapping";
import type { TableKind } from "../../src/tables/TableContent";

export const ON = "1 April 2026";

export function succeeded<T>(result: T | ActionFault): T {
  if (isActionFault(result)) throw new Error(result.fault);
  return result;
}

const cell = (value: string | number): string => (/[",\n]/.test(String(value)) ? `"${String(value).replace(/"/g, '""')}"` : String(value));

/** Imports lines as a CSV file would be, with every suggestion taken, to a new sheet of that title. */
export async function bring(title: string, kind: TableKind, lines: readonly (readonly (string | number)[])[]): Promise<ImportedTo> {
  const csv = lines.map((line) => line.map(cell).join()).join("\n");
  const imported = readImport(readCsv(`${title}.csv`, new TextEncoder().encode(csv)));
  const content = importedContent(imported, { kind, title, on: ON, mapping: suggestMapping(kind, sourceFields(imported)) });
  return succeeded(await importTable({ content, as: { newSheet: title }, imported, decisions: {}, on: ON }));
}
