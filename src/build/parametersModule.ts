import { excelDate } from "../domain/excelDate";
import type { DatedSeed } from "../tables/seeds/parameterSchema";

/**
 * The dated parameters as functions.js carries them: dates as Excel counts them, each source once. Labels, notes and addresses
 * stay with the seeds, for the sheet and the reference.
 */
export function parametersModule(seeds: readonly DatedSeed[]): string {
  const sources = [...new Set(seeds.flatMap(({ entries }) => entries.map(({ source }) => source.title)))];
  const lines = seeds.map(({ id, entries }) => {
    const rows = entries.map(({ from, to, value, source, checked }) => [excelDate(from), excelDate(to ?? checked), value, sources.indexOf(source.title)]);
    return `  ${JSON.stringify(id)}: ${JSON.stringify(rows)},`;
  });
  return [
    "// Made from seeds/parameters by `npm run generate`; do not edit.",
    'import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";',
    "",
    "type Row = readonly [from: number, to: number, value: DatedValue[\"value\"], source: number];",
    "",
    `const sources: readonly string[] = ${JSON.stringify(sources)};`,
    "",
    "const rows: Readonly<Record<string, readonly Row[]>> = {",
    ...lines,
    "};",
    "",
    "export const parameters: DatedParameters = Object.fromEntries(",
    "  Object.entries(rows).map(([name, values]) => [name, values.map(([from, to, value, source]) => ({ from, to, value, source: sources[source]! }))]),",
    ");",
    "",
  ].join("\n");
}
