import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { recalculateFile, type FileRecalculated } from "../calculation/recalculateFile";
import { readXlsx } from "../xlsx/readXlsx";
import { UnreadableWorkbook } from "../../src/tables/import/package/UnreadableWorkbook";
import { roundedTo15 } from "../../src/calculation/values/textOfNumber";
import { addInFunctions, functionNames, functionsFile } from "./addInFunctions";
import { evaluate, type Evaluated } from "./evaluate";
import { Misuse, runProgram } from "./runProgram";

const USAGE = `Works out formulas with Common Purse's functions and Excel's own, and prints each value.

  npm run -s calc -- '=BUDGET.PERHEAD(121.8,135200,"£m")'
  npm run -s calc -- '=SAVINGS.GRANTADJ(-490,417,803)' '=SHARE.ALLOCATE(150,{1;2;3})'
  npm run -s calc -- --file formulas.json     a JSON array of formulas; prints a JSON array
                                              of {formula, value} or {formula, error, message}

  npm run -s calc -- --workbook file.xlsx     works out every formula of a workbook anew and prints JSON: how many
                                              formulas there are, how many give the value saved with them, and
                                              which do not; apart, by function, those that change with the time or
                                              by chance and those that call a function that is not there

  --blanks null    gives blank cells to the functions as Excel on the web does; 0, as on the desktop, if not told

A result of several cells is printed as JSON, rows in a list; an error as Excel shows it, with its reason.
Ends with 1 when Excel would not take a formula.`;

/** As a person reads it in a cell, with the 15 digits that Excel shows at most; several cells as JSON. */
const shown = (result: Evaluated): string => {
  if ("error" in result) return result.message === undefined ? result.error : `${result.refused ? "" : `${result.error} `}${result.message}`;
  const { value } = result;
  if (typeof value === "number") return String(roundedTo15(value));
  return typeof value === "boolean" ? String(value).toUpperCase() : typeof value === "object" ? JSON.stringify(value) : String(value);
};

function formulasIn(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new Misuse(`${path} cannot be read. Give the path of a JSON file, such as --file formulas.json.`);
  }
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Misuse(`${path} is no JSON: ${(error as Error).message}. It needs an array of formulas: ["=1+1", "=2+2"].`);
  }
  if (!Array.isArray(found) || found.some((formula) => typeof formula !== "string")) {
    throw new Misuse(`${path} needs an array of formulas, each a text: ["=1+1", "=2+2"].`);
  }
  return found as string[];
}

async function recalculated(path: string, blankAs: 0 | null): Promise<FileRecalculated> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    throw new Misuse(`${path} cannot be read. Give the path of a workbook, such as --workbook file.xlsx.`);
  }
  try {
    return await recalculateFile(await readXlsx(bytes, { functionNames, keepsDays: true }), { customFunctions: await addInFunctions(blankAs) });
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw new Misuse(`${path}: ${error.message}`);
    throw error;
  }
}

export const calc = (args: readonly string[]): Promise<number> =>
  runProgram(USAGE, async (say) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { file: { type: "string" }, workbook: { type: "string" }, blanks: { type: "string", default: "0" }, help: { type: "boolean", short: "h" } },
    });
    if (values.help) return say(USAGE);
    if (values.blanks !== "0" && values.blanks !== "null") throw new Misuse(`--blanks ${values.blanks} is neither 0 nor null.`);
    const blankAs = values.blanks === "null" ? null : 0;
    if (values.workbook !== undefined) {
      if (values.file !== undefined || positionals.length > 0) throw new Misuse("Give formulas, --file or --workbook, not several of them.");
      return say(JSON.stringify(await recalculated(values.workbook, blankAs), null, 2));
    }
    if (values.file !== undefined && positionals.length > 0) throw new Misuse("Give formulas or --file, not both.");
    const formulas = values.file === undefined ? positionals : formulasIn(values.file);
    if (formulas.length === 0) throw new Misuse("Give a formula, such as '=BUDGET.PERHEAD(121.8,135200,\"£m\")'. --help tells more.");

    const results = await evaluate(await addInFunctions(blankAs), functionsFile, formulas);
    if (values.file === undefined) for (const result of results) say(shown(result));
    else say(JSON.stringify(results, (key, value: unknown) => (key === "refused" ? undefined : value), 2));
    return results.some((result) => "refused" in result) ? 1 : 0;
  });
