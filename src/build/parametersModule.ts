import { excelDate, yearLater } from "../domain/excelDate";
import { lastDayOf, type DatedSeed } from "../tables/seeds/parameterSchema";

/** In place of a last day. */
const IN_FORCE = 0;
const A_YEAR = 1;

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
      const [from, last, of] = [excelDate(entry.from), lastDayOf(entries, i), sources.indexOf(sourceOf(entry))];
      const length = last === undefined ? IN_FORCE : last === yearLater(from) - 1 ? A_YEAR : last;
      const row = [...(from !== day ? [from] : []), ...(from !== day || of !== source ? [of] : [])];
      [day, source] = [last === undefined ? -1 : last + 1, of];
      if (typeof entry.value === "number" && row.length === 0 && length === A_YEAR) return entry.value;
      return [entry.value, length, ...row.reverse()];
    });
    return `  ${JSON.stringify(id)}: ${JSON.stringify(rows)},`;
  });
  return [
    "// Made from seeds/parameters by `npm run generate`; do not edit.",
    'import { yearLater } from "../domain/excelDate";',
    'import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";',
    "",
    "/**",
    ` * The last day is ${A_YEAR} at the end of a year, ${IN_FORCE} while in force. What follows directly on the row before leaves out its first day,`,
    " * and its source when it is the same; a figure alone is such a row, for a year.",
    " */",
    "type Row = number | readonly [value: DatedValue[\"value\"], to: number, source?: number, from?: number];",
    "",
    `const sources: readonly (readonly [title: string, checked: number])[] = [${sources.join(",")}];`,
    "",
    "const rows: Readonly<Record<string, readonly Row[]>> = {",
    ...lines,
    "};",
    "",
    "const datedValues = (known: readonly Row[]): readonly DatedValue[] => {",
    "  let [next, of] = [0, 0];",
    "  return known.map((row) => {",
    `    const [value, last, source = of, from = next] = typeof row === "number" ? [row, ${A_YEAR}] : row;`,
    `    const to = last === ${A_YEAR} ? yearLater(from) - 1 : last;`,
    "    [next, of] = [to + 1, source];",
    "    const [title, checked] = sources[source]!;",
    `    return { from, ...(last !== ${IN_FORCE} && { to }), value, source: title, checked };`,
    "  });",
    "};",
    "",
    "export const parameters: DatedParameters = Object.fromEntries(Object.entries(rows).map(([name, known]) => [name, datedValues(known)]));",
    "",
  ].join("\n");
}
