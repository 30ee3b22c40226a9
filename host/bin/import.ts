import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { isFault } from "../../src/domain/fault";
import { readFileGrids } from "../../src/tables/import/file/readFileGrids";
import type { Imported } from "../../src/tables/import/Imported";
import { UnreadableFile } from "../../src/tables/import/file/UnreadableFile";
import { today } from "../../src/excel/today";
import { bearClosedPipe } from "../headless/bearClosedPipe";
import { importJson } from "../../src/tables/import/importJson";
import { importTable } from "../../src/tables/import/importTable";
import { applyMap } from "../../src/tables/import/map/applyMap";
import { choicesFromMap, type ImportMap } from "../../src/tables/import/map/ImportMap";
import { readMapFile } from "../../src/tables/import/map/mapFile";
import type { TableContent } from "../../src/tables/TableContent";

const USAGE = `Usage: npm run -s import -- FILE [--map MAP.json] [--sheet NAME]

Reads a council's table (MTFP, savings tracker, establishment list, posts comparison, assumptions) from a CSV file or an .xlsx
workbook and prints it as JSON: kind, unit, columns, rows, subtotals, notes, issues. Cells that cannot be read without guessing are null
and have an issue.

  --map MAP.json   decisions to apply, as the pane saves them: {"kind": "mtfp", "unit": "£000", "table": "facts",
                   "fields": {"26/27": "2026/27"}, "labels": {"Childrens": "Children's services"}, "funding": {"EIG": "general fund"},
                   "fullTimeHours": 37};
                   with fields, labels or table the table as it would be written is printed too, under "table"
  --sheet NAME     sheet of a workbook; the first that holds a table when left out, the others being named under "sheets_not_read"

Exit: 0 with issues listed, 2 when the file or the map cannot be read.`;

/** Anything the person who ran this can put right. */
class Refused extends Error {}

const readBytes = (path: string): Uint8Array => {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw new Refused(code === "ENOENT" ? `There is no file ${path}.` : code === "EISDIR" ? `${path} is a folder, not a file.` : `${path} cannot be opened.`);
  }
};

const readMap = (path: string): ImportMap => {
  const map = readMapFile(new TextDecoder().decode(readBytes(path)), path);
  if (isFault(map)) throw new Refused(map.fault);
  return map;
};

/** The table as it would stand on its sheet; a cell that holds nothing is null. */
const tableJson = ({ kind, columns, rows }: TableContent) => ({
  kind,
  columns: columns.filter(({ sumOf }) => !sumOf).map(({ heading }) => heading),
  rows: rows.map((row) => row.filter((_, i) => !columns[i]?.sumOf).map((cell) => (cell === "" ? null : cell))),
});

function printed(found: Imported, map: ImportMap, title: string) {
  if (!map.fields && !map.labels && !map.table) return importJson(found);
  const mapped = applyMap(found, map, title, today());
  if (isFault(mapped)) throw new Refused(mapped.fault);
  const { fields, labels } = mapped.notFound;
  return { ...importJson(mapped.imported), table: tableJson(mapped.content), ...(fields.length + labels.length > 0 && { map_not_found: { fields, labels } }) };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { map: { type: "string" }, sheet: { type: "string" }, help: { type: "boolean", short: "h" } } });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Refused(USAGE);
  const map = values.map === undefined ? {} : readMap(values.map);
  const choices = choicesFromMap(map);
  const grids = await readFileGrids(basename(path), readBytes(path));
  const picked = grids.filter(({ name }) => values.sheet === undefined || name === values.sheet);
  if (picked.length === 0) throw new Refused(`There is no sheet ${values.sheet ?? ""}. There are: ${grids.map(({ name }) => name).join(", ")}.`);
  const read = picked.map((grid) => importTable(grid, choices)).filter(({ rows }) => rows.length > 0);
  // A cover sheet or a list of contents has rows too, but no figures.
  const found = read.find(({ columns }) => columns.length > 0) ?? read[0];
  if (!found) throw new Refused(`${path} holds no table: no headings with rows of figures under them.`);
  const others = picked.flatMap(({ name }) => (name === found.source ? [] : [name]));
  const sheet = grids.length > 1 || found.source !== basename(path) ? { sheet: found.source, ...(others.length > 0 && { sheets_not_read: others }) } : {};
  process.stdout.write(`${JSON.stringify({ ...printed(found, map, basename(path)), file: basename(path), ...sheet }, null, 1)}\n`);
}

// Whoever reads the output may stop before its end: "| head".
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));

bearClosedPipe();
main().catch((error: unknown) => {
  const known = error instanceof Refused || error instanceof UnreadableFile || (error instanceof TypeError && "code" in error);
  process.stderr.write(`${known ? error.message : `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`}\n`);
  process.exitCode = 2;
});
