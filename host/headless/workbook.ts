import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isActionFault } from "../../src/excel/ActionFault";
import { loadTables } from "../../src/excel/actions/loadTables";
import { templates } from "../../src/tables/templates/templates";
import { workbookFileFrom } from "../file/workbookFileFrom";
import { writeXlsx } from "../xlsx/writeXlsx";
import { functionNames } from "./addInFunctions";
import { addInWorkbook } from "./addInWorkbook";
import { Misuse, runProgram } from "./runProgram";
import { workbookSteps } from "./workbookSteps/workbookSteps";

const OPTION_WIDTH = 22;
const option = (name: string, value: string, [first = "", ...more]: readonly string[]): string =>
  [`  ${`--${name} ${value}`.padEnd(OPTION_WIDTH)}${first}`, ...more.map((line) => " ".repeat(OPTION_WIDTH + 2) + line)].join("\n");

const USAGE = `Makes a workbook with Common Purse and saves it as .xlsx, which Excel and LibreOffice open.

  npm run -s workbook -- --out out.xlsx
  npm run -s workbook -- --case csw-2010 --out csw.xlsx --report csw.docx

${option("out", "FILE.xlsx", ["where to save it; folders are made"])}
${option("template", "FILE.xlsx", ["instead: an empty workbook for your own figures, saved there"])}
${workbookSteps.map((step) => option(step.option, step.value ?? "", step.help)).join("\n")}`;

/** Where to save, or what is wrong with it, before any work is done. */
function savePath(given: string | undefined): string {
  if (given === undefined || given === "") throw new Misuse("Say where to save the workbook: --out out.xlsx. --help tells more.");
  const path = resolve(given);
  if (!/\.xlsx$/i.test(path)) throw new Misuse(`${given} does not end in .xlsx. Give a name such as --out out.xlsx.`);
  if (existsSync(path) && statSync(path).isDirectory()) throw new Misuse(`${given} is a folder. Give the name of a file in it.`);
  return path;
}

function save(path: string, given: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === "EACCES" || code === "EPERM" || code === "EROFS" ? "it may not be written there" : code === "EBUSY" ? "another program has it open" : (error as Error).message;
    throw new Misuse(`${given} could not be saved: ${reason}. Choose another place.`);
  }
}

/** The tables for own figures, each on its sheet. */
async function writeTemplates(): Promise<void> {
  const loaded = await loadTables(templates.map((content) => ({ content, as: { newSheet: content.sheet } })));
  if (isActionFault(loaded)) throw new Misuse(loaded.fault);
}

const optionsOf: Readonly<Record<string, { readonly type: "string" | "boolean" }>> = Object.fromEntries(workbookSteps.map(({ option: name, value }) => [name, { type: value === undefined ? "boolean" : "string" }]));

export const workbook = (args: readonly string[]): Promise<number> =>
  runProgram(USAGE, async (say) => {
    const { values } = parseArgs({ args: [...args], options: { ...optionsOf, out: { type: "string" }, template: { type: "string" }, help: { type: "boolean", short: "h" } } });
    if (values.help === true) return say(USAGE);
    const { template } = values;
    const given = template ?? (values.out as string | undefined);
    const savesOther = workbookSteps.some(({ option: name, saves }) => saves === true && typeof (values as Readonly<Record<string, unknown>>)[name] === "string");
    const path = given === undefined && savesOther ? undefined : savePath(given);
    const made = await addInWorkbook();
    if (template !== undefined) await writeTemplates();
    for (const { option: name, otherwise, run } of template === undefined ? workbookSteps : []) {
      const value = (values as Readonly<Record<string, string | boolean | undefined>>)[name] ?? otherwise;
      if (value !== undefined) (await run(String(value), made, path)).forEach(say);
    }
    // The empty sheet that every new workbook begins with.
    const [first] = made.host.book.getSheets();
    const used = made.host.book.getSheets().length > 1 && first?.getSheetName() === "Sheet1";
    if (used) made.host.book.deleteSheet(first);
    await made.host.settle();
    const file = workbookFileFrom(made.host);
    if (path !== undefined) {
      save(path, given!, await writeXlsx(file, { functionNames, title: "Common Purse" }));
      say(`Sheets: ${file.sheets.map(({ name }) => name).join(", ")}`);
      say(`Saved ${given!}`);
    }
    made.close();
    return 0;
  });
