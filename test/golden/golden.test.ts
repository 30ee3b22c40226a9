import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../host/file/openWorkbookFile";
import { workbookFileFrom } from "../../host/file/workbookFileFrom";
import type { SheetFile, WorkbookFile } from "../../host/file/WorkbookFile";
import type { NodeHost } from "../../host/headless/createNodeHost";
import { readXlsx } from "../../host/xlsx/readXlsx";
import { budgetsFromMtfp } from "../../src/excel/actions/budgetsFromMtfp";
import { compareModels, prepareComparison } from "../../src/excel/actions/compareModels";
import { comparePosts } from "../../src/excel/actions/comparePosts";
import { loadCase } from "../../src/excel/actions/loadCase";
import { listScenarios } from "../../src/excel/actions/scenarios";
import { background } from "../../src/excel/background";
import { registry } from "../../src/functions/registry";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { succeeded } from "../support/ownImports";
import { entries, placeOf, type Entry } from "./entries";
import { missingResults, type MissingResult } from "./missingResults";

jest.setTimeout(300_000);

const functionNames = registry.map(({ name }) => name);

/** Compare again, as the pane's button does; gives the master check. */
async function compareAgain(): Promise<string> {
  const prepared = succeeded(await prepareComparison(background));
  return succeeded(await compareModels(prepared, prepared.choices, background)).masterCheck;
}

const SCENARIOS = ["Base", "Working paper", "Cautious"];

/** How each file's owner brings it up to date; gives every master check. */
const UPDATES: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  "people-services-2013.xlsx": async () => [await compareAgain()],
  "people-services-2013-entries.xlsx": async () => {
    const checks = [await compareAgain(), succeeded(await loadCase("csw-2010", background)).masterCheck];
    expect(await listScenarios()).toEqual(SCENARIOS);
    return checks;
  },
  "synthetic-reorganisation.xlsx": async () => [await compareAgain()],
  "own-tables.xlsx": async () => {
    succeeded(await comparePosts());
    succeeded(await budgetsFromMtfp());
    return [await compareAgain()];
  },
};

/** Sheets that people read results on. Checks and workings may be laid out otherwise by a later version. */
const RESULTS = [
  "Comparison", "Savings by year", "Money", "Grant question", "Scores", "Ranking", "Sharing", "Sharing tests", "Posts", "Eligibility", "Scenario results", "Scenario bridge",
  "CSW allocation", "Posts by council", "Establishment lists", "Council budgets",
];

/** Amounts that are shared out in whole pounds since 1 December 2026, rounded where one sees it: their parts are what they were. */
const IN_WHOLE_POUNDS = new Set(["Saving shared (£ a year)", "Cost of the shared structure (£ a year)"]);

const isRoundedOnPurpose = ({ label, before, now }: MissingResult): boolean =>
  IN_WHOLE_POUNDS.has(label) && now.some((row) => before.every((value, i) => Math.round(value) === row[i]));

const rowsOf = ({ cells }: SheetFile): unknown[][] => {
  const rows: unknown[][] = [];
  for (const { row, column, value } of cells) (rows[row] ??= [])[column] = value;
  return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? ""));
};

const sheetOf = (file: WorkbookFile, name: string): unknown[][] => {
  const sheet = file.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return rowsOf(sheet);
};

const entered = (file: WorkbookFile, list: readonly Entry[]): readonly (Entry & { readonly value: unknown })[] =>
  list.map((entry) => {
    const cells = sheetOf(file, entry.sheet);
    const { row, column } = placeOf(entry, cells);
    return { ...entry, value: cells[row]![column] as never };
  });

let workbook: NodeHost;
afterEach(() => workbook.close());

const folder = __dirname;

it("every workbook of this folder is updated here", () => {
  workbook = nodeWorkbook();
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx")).sort();
  expect(files).toEqual(Object.keys(UPDATES).sort());
  expect(Object.keys(entries).sort()).toEqual(files);
});

it.each(Object.keys(UPDATES))("%s of 1 December 2026 opens and is updated: every entry is kept, the results are the same", async (name) => {
  const stored = await readXlsx(new Uint8Array(readFileSync(join(folder, name))), { functionNames });
  const list = entries[name]!;
  // The entries stand in the file as it was saved.
  expect(entered(stored, list)).toEqual(list);
  workbook = nodeWorkbook();
  await openWorkbookFile(workbook.host, stored);
  expect(await UPDATES[name]!()).toEqual(name === "people-services-2013-entries.xlsx" ? ["OK", "OK"] : ["OK"]);
  await workbook.host.settle();
  const updated = workbookFileFrom(workbook.host);
  expect(entered(updated, list)).toEqual(list);
  const shown = RESULTS.filter((sheet) => stored.sheets.some((each) => each.name === sheet));
  expect(shown.length).toBeGreaterThan(5);
  const missing = shown.flatMap((sheet) => missingResults(sheetOf(stored, sheet), sheetOf(updated, sheet)).filter((result) => !isRoundedOnPurpose(result)).map((result) => ({ sheet, ...result })));
  expect(missing).toEqual([]);
  // No sheet is added beside the one that it updates, and none is lost.
  expect(updated.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(stored.sheets.map((sheet) => sheet.name)));
  expect(updated.sheets.map((sheet) => sheet.name).filter((sheet) => /\s\(?\d+\)?$/.test(sheet))).toEqual([]);
});
