import { entryOf } from "../../../domain/entryOf";
import { wrongValue, type Outcome } from "../../../domain/fault";
import type { TableContent, TableKind } from "../../TableContent";
import type { Imported, ImportedColumn } from "../Imported";
import type { ImportMap } from "./ImportMap";
import { importedContent } from "./importedContent";
import { sourceFields } from "./sourceColumns";
import { councilsOf, doubled, suggestMapping, type Mapping } from "./suggestMapping";
import { targetColumns } from "./targetColumns";
import { writtenAs } from "./writtenAs";

export interface MappedImport {
  /** The import in the words of the map: columns by their new headings, those left out gone, other spellings replaced. */
  readonly imported: Imported;
  /** The table as it would be written to a sheet. */
  readonly content: TableContent;
  /** Columns and words of the map that the source does not have. */
  readonly notFound: { readonly fields: readonly string[]; readonly labels: readonly string[] };
}

/** Kinds that take every column of the source. */
const FREE: readonly TableKind[] = ["facts", "scoreSymbols"];

/** The whole map on an import; a fault where it names a heading that its kind of table does not have. */
export function applyMap(imported: Imported, map: ImportMap, title: string, on: string): Outcome<MappedImport> {
  const kind = map.table ?? writtenAs(imported);
  const fields = sourceFields(imported);
  const mapping = suggestMapping(kind, fields, map.fields ?? {});
  const twice = doubled(mapping);
  if (twice.length > 0) return wrongValue(`The map writes two columns to "${twice[0]!}". Leave one of them out: give it "".`);
  const unknown = unknownHeading(kind, mapping);
  if (unknown) return unknown;
  const labels = map.labels ?? {};
  const spoken = new Set([...fields.flatMap(({ name, kind: holds, cells }) => [name, name.split(": ")[0]!, ...(holds === "text" ? cells.map(String) : [])])]);
  return {
    imported: relabelled(renamed(imported, mapping, kind === "scoreSymbols"), labels),
    content: importedContent(imported, { kind, mapping, title, on, labels, ...(map.unit && { unit: map.unit }) }),
    notFound: {
      fields: Object.keys(map.fields ?? {}).filter((name) => !fields.some((field) => field.name === name)),
      labels: Object.keys(labels).filter((word) => !spoken.has(word)),
    },
  };
}

function unknownHeading(kind: TableKind, mapping: Mapping) {
  if (FREE.includes(kind)) return undefined;
  const known = targetColumns(kind, councilsOf(mapping)).map(({ heading }) => heading);
  const wrong = Object.entries(mapping).find(([, heading]) => heading !== "" && !known.includes(heading));
  return wrong && wrongValue(`The map writes the column "${wrong[0]}" to "${wrong[1]}", but a table of the kind ${kind} has no such column. It has: ${known.join(", ")}.`);
}

function renamed(imported: Imported, mapping: Mapping, keepsAll: boolean): Imported {
  if (imported.posts) return imported;
  const stays = ({ name }: ImportedColumn) => keepsAll || entryOf(mapping, name) !== "";
  const called = (column: ImportedColumn): ImportedColumn => ({ ...column, name: entryOf(mapping, column.name) || column.name });
  const { columns, textColumns } = imported;
  return {
    ...imported,
    columns: columns.filter(stays).map(called),
    textColumns: textColumns.filter(stays).map(called),
    rows: imported.rows.map((row) => ({ ...row, values: row.values.filter((_, i) => stays(columns[i]!)), texts: row.texts.filter((_, i) => stays(textColumns[i]!)) })),
  };
}

function relabelled(imported: Imported, labels: Readonly<Record<string, string>>): Imported {
  if (Object.keys(labels).length === 0) return imported;
  const word = (text: string) => entryOf(labels, text) ?? text;
  return {
    ...imported,
    rows: imported.rows.map(({ label, section, texts, ...row }) => ({ ...row, label: word(label), ...(section !== undefined && { section: word(section) }), texts: texts.map(word) })),
    subtotals: imported.subtotals.map((total) => ({ ...total, label: word(total.label), parts: total.parts.map(word) })),
    ...(imported.posts && {
      posts: imported.posts.map(({ council, team, title, ...post }) => ({
        ...post, ...(council !== undefined && { council: word(council) }), ...(team !== undefined && { team: word(team) }), title: word(title),
      })),
    }),
  };
}
