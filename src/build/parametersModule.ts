import { excelDate } from "../domain/excelDate";
import type { DatedSeed } from "../tables/seeds/parameterSchema";

/**
 * The dated parameters as functions.js carries them: dates as Excel counts them, each source once. Labels, notes and addresses
 * stay with the seeds, for the sheet and the reference.
 */
export function parametersModule(seeds: readonly DatedSeed[]): string {
  const sources = [...new Set(seeds.flatMap(({ entries }) => entries.map(({ source }) => source.title)))];
  const lines = seeds.map(({ id, entries }) => {
    let [day, source] = [0, -1];
    const rows = entries.map((entry) => {
      const [from, to, of] = [excelDate(entry.from), excelDate(entry.to ?? entry.checked), sources.indexOf(entry.source.title)];
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
    "/** What follows directly on the row before leaves out its first day, and its source when it is the same. */",
    "type Row = readonly [value: DatedValue[\"value\"], to: number, source?: number, from?: number];",
    "",
    `const sources: readonly string[] = ${JSON.stringify(sources)};`,
    "",
    "const rows: Readonly<Record<string, readonly Row[]>> = {",
    ...lines,
    "};",
    "",
    "const datedValues = (known: readonly Row[]): readonly DatedValue[] => {",
    "  const values: DatedValue[] = [];",
    "  for (const [value, to, source, from] of known) {",
    "    const before = values.at(-1);",
    "    values.push({ from: from ?? before!.to + 1, to, value, source: source === undefined ? before!.source : sources[source]! });",
    "  }",
    "  return values;",
    "};",
    "",
    "export const parameters: DatedParameters = Object.fromEntries(Object.entries(rows).map(([name, known]) => [name, datedValues(known)]));",
    "",
  ].join("\n");
}
