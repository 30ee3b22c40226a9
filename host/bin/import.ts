import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readFileGrids } from "../../src/tables/import/file/readFileGrids";
import { UnreadableFile } from "../../src/tables/import/file/UnreadableFile";
import { importJson } from "../../src/tables/import/importJson";
import { choicesFromMap, importMapSchema } from "../../src/tables/import/map/ImportMap";
import { importTable } from "../../src/tables/import/importTable";

const USAGE = `Usage: npm run -s import -- FILE [--map MAP.json] [--sheet NAME]

Reads a council's table (MTFP, savings tracker, establishment list, posts comparison, assumptions) from a CSV file or an .xlsx
workbook and prints it as JSON: kind, unit, columns, rows, subtotals, notes, issues. Cells that cannot be read without guessing are null
and have an issue.

  --map MAP.json   decisions to apply: {"kind": "mtfp", "unit": "£000", "funding": {"EIG": "general fund"}}
  --sheet NAME     sheet of a workbook; the first that holds a table when left out

Exit: 0 with issues listed, 2 when the file cannot be read.`;

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

const readMap = (path: string) => {
  let map: unknown;
  try {
    map = JSON.parse(new TextDecoder().decode(readBytes(path)));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${path} is not JSON.`);
  }
  const read = importMapSchema.safeParse(map);
  if (!read.success) throw new Refused(`${path} is not a map of an import:\n${z.prettifyError(read.error)}`);
  return choicesFromMap(read.data);
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { map: { type: "string" }, sheet: { type: "string" }, help: { type: "boolean", short: "h" } } });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Refused(USAGE);
  const choices = values.map === undefined ? {} : readMap(values.map);
  const grids = await readFileGrids(basename(path), readBytes(path));
  const picked = grids.filter(({ name }) => values.sheet === undefined || name === values.sheet);
  if (picked.length === 0) throw new Refused(`There is no sheet ${values.sheet ?? ""}. There are: ${grids.map(({ name }) => name).join(", ")}.`);
  const found = picked.map((grid) => importTable(grid, choices)).find(({ rows }) => rows.length > 0);
  if (!found) throw new Refused(`${path} holds no table: no headings with rows of figures under them.`);
  process.stdout.write(`${JSON.stringify(importJson(found), null, 1)}\n`);
}

main().catch((error: unknown) => {
  const known = error instanceof Refused || error instanceof UnreadableFile || (error instanceof TypeError && "code" in error);
  process.stderr.write(`${known ? error.message : `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`}\n`);
  process.exitCode = 2;
});
