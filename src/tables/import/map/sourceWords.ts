import { templates } from "../../templates/templates";
import type { Imported } from "../Imported";

/** The line under the title of a sheet that we wrote: unit, sign and status. */
const OWN_STATEMENT = /\bStatus: (published|assumed|derived|yours|synthetic)\b/;
const OWN_SOURCE = /^Source: /;
const OWN_NOTES_HEADING = "Notes";
const ofTemplates = new Set(templates.flatMap(({ source, notes }) => [source, ...notes]));

/** Where an imported table came from, once: the file or sheet and the titles above it, without what a template or an earlier import said of itself. */
export function sourceWords({ source, title }: Imported): string {
  const said = title.filter((line) => !OWN_STATEMENT.test(line)).map((line) => line.replace(OWN_SOURCE, "")).filter((line) => !ofTemplates.has(line));
  return [...new Set([source, ...said])].join(", ");
}

/** Notes below an imported table, without those of a template. */
export const sourceNotes = ({ notes }: Imported): readonly string[] => notes.filter((note) => note !== OWN_NOTES_HEADING && !ofTemplates.has(note));
