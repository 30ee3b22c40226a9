import { excelDate } from "../domain/excelDate";
import { lastDayOf, type DatedSeed } from "../tables/seeds/parameterSchema";

/**
 * The dated parameters as functions.js carries them: dates as Excel counts them, each source once with the day of its check. Labels,
 * notes and addresses stay with the seeds, for the sheet and the reference.
 */
export function parametersModule(seeds: readonly DatedSeed[]): string {
  const sourceOf = ({ source, checked }: DatedSeed["entries"][number]) => JSON.stringify([source.title, excelDate(checked)]);
  const sources = [...new Set(seeds.flatMap(({ entries }) => entries.map(sourceOf)))];
  const lines = seeds.map(({ id, entries }) => {
    let [day, source] = [0, -1];
    const rows = entries.map((entry, i) => {
      const [from, to, of] = [excelDate(entry.from), lastDayOf(entries, i) ?? 0, sources.indexOf(sourceOf(entry))];
      const row = [entry.value, to, ...(from !== day || of !== source ? [of] : []), ...(from !== day ? [from] : [])];
      [day, source] = [to + 1, of];
      return row;
    });
    return `  ${JSON.stringify(id)}: ${JSON.stringify(rows)},`;
  });
  return [
    "// Made from seeds/parameters by `npm run generate`; do not edit.",
    'import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";',
    "",
    "/** The last day is 0 while in force. What follows directly on the row before leaves out its first day, and its source when it is the same. */",
    "type Row = readonly [value: DatedValue[\"value\"], to: number, source?: number, from?: number];",
    "",
    `const sources: readonly (readonly [title: string, checked: number])[] = [${sources.join(",")}];`,
    "",
    "const rows: Readonly<Record<string, readonly Row[]>> = {",
    ...lines,
    "};",
    "",
    "const datedValues = (known: readonly Row[]): readonly DatedValue[] => {",
    "  let [next, of] = [0, 0];",
    "  return known.map(([value, to, source = of, from = next]) => {",
    "    [next, of] = [to + 1, source];",
    "    const [title, checked] = sources[source]!;",
    "    return { from, ...(to > 0 && { to }), value, source: title, checked };",
    "  });",
    "};",
    "",
    "export const parameters: DatedParameters = Object.fromEntries(Object.entries(rows).map(([name, known]) => [name, datedValues(known)]));",
    "",
  ].join("\n");
}
