import { openWorkbookFile } from "../../host/file/openWorkbookFile";
import { workbookFileFrom } from "../../host/file/workbookFileFrom";
import type { NodeHost } from "../../host/headless/createNodeHost";
import { readXlsx } from "../../host/xlsx/readXlsx";
import { writeXlsx } from "../../host/xlsx/writeXlsx";
import { isActionFault } from "../../src/excel/ActionFault";
import { compareModels, prepareComparison, type Prepared } from "../../src/excel/actions/compareModels";
import { loadTables } from "../../src/excel/actions/loadTables";
import { background } from "../../src/excel/background";
import { forgetRestorePoint, lastRestorePoint, restoreLast } from "../../src/excel/restorePoint";
import { registry } from "../../src/functions/registry";
import { loadableTables, PEOPLE_SERVICES_CASE } from "../../src/tables/caseBackground";
import { sheetNames } from "../support/cells";
import { nodeWorkbook } from "../support/nodeWorkbook";

jest.setTimeout(300_000);

const functionNames = registry.map(({ name }) => name);
let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  forgetRestorePoint();
  await loadTables(loadableTables.filter(({ id }) => PEOPLE_SERVICES_CASE.some((wanted) => wanted === id)).map((content) => ({ content, as: { newSheet: content.sheet } })));
});
afterAll(() => workbook.close());

/** Formulas and values of every sheet, and where every name points: all that an undo must bring back. */
const everything = () =>
  Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const used = worksheets.items.map((sheet) => ({ name: sheet.name, range: sheet.getUsedRangeOrNullObject(true) }));
    used.forEach(({ range }) => range.load("formulas,values"));
    await context.sync();
    return {
      values: Object.fromEntries(used.map(({ name, range }) => [name, range.isNullObject ? [] : (range.values as unknown[][])])),
      cells: Object.fromEntries(used.map(({ name, range }) => [name, range.isNullObject ? [] : (range.formulas as unknown[][])])),
      names: Object.fromEntries(names.items.map(({ name, formula }) => [name, String(formula)])),
    };
  });

/** What each sheet's charts draw and say, and where they stand; its conditional formats and what its cells take as entries, in any order. */
const drawn = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/id");
    await context.sync();
    return Object.fromEntries(worksheets.items.map(({ name, id }) => {
      const { charts, conditionalFormats, validations } = workbook.host.extrasOf(id);
      const inAnyOrder = (rules: readonly { readonly rule: object }[]) => rules.map(({ rule }) => JSON.stringify(Object.entries(rule).sort())).sort();
      return [name, { charts: charts.map((chart) => ({ ...chart, id: "" })), rules: inAnyOrder(conditionalFormats), entries: inAnyOrder(validations) }];
    }));
  });

async function prepared(): Promise<Prepared> {
  const found = await prepareComparison(background);
  if (isActionFault(found)) throw new Error(found.fault);
  return found;
}

it("takes out a comparison that stopped half-way, and keeps the restore point of the write before", async () => {
  const before = await everything();
  const found = await prepared();
  workbook.host.failAtSync = workbook.host.counters.syncs + 2;
  const result = await compareModels(found, found.choices, background);
  workbook.host.failAtSync = 0;
  expect(isActionFault(result)).toBe(true);
  expect(await everything()).toEqual(before);
  expect(lastRestorePoint()?.action).toMatch(/^Loaded/);
});

it("stops a comparison when that is asked for and leaves nothing behind", async () => {
  const before = await everything();
  const found = await prepared();
  const controller = new AbortController();
  const result = await compareModels(found, found.choices, background, { say: (message) => message.startsWith("Writing Comparison") && controller.abort(), signal: controller.signal });
  expect(result).toEqual({ fault: expect.stringContaining("Cancelled") });
  expect(await everything()).toEqual(before);
});

it("puts a comparison back as it stood before it was written again with fewer models", async () => {
  const first = await prepared();
  await compareModels(first, first.choices, background);
  const before = await everything();
  const again = await prepared();
  await compareModels(again, { ...again.choices, models: again.choices.models.filter(({ model }) => model !== "Model 2a") }, background);
  expect((await everything()).cells["Comparison"]).not.toEqual(before.cells["Comparison"]);
  expect(await restoreLast()).toBe("Compared the models");
  const after = await everything();
  expect(after.names).toEqual(before.names);
  for (const sheet of await sheetNames()) expect({ sheet, cells: after.cells[sheet], values: after.values[sheet] }).toEqual({ sheet, cells: before.cells[sheet], values: before.values[sheet] });
});

it("draws the charts of a comparison again as they stood, with its conditional formats and data validations, also after the file was opened anew", async () => {
  const first = await prepared();
  await compareModels(first, first.choices, background);
  const before = await drawn();
  expect(Object.values(before).flatMap(({ charts }) => charts).length).toBeGreaterThan(3);
  expect(Object.values(before).flatMap(({ rules }) => rules).length).toBeGreaterThan(3);
  expect(Object.values(before).flatMap(({ entries }) => entries).length).toBeGreaterThan(3);
  const fewer = async () => {
    const again = await prepared();
    await compareModels(again, { ...again.choices, models: again.choices.models.slice(0, 2) }, background);
    const changed = Object.entries(await drawn());
    expect(changed.map(([, { charts }]) => charts)).not.toEqual(Object.values(before).map(({ charts }) => charts));
    expect(changed.map(([, { rules }]) => rules)).not.toEqual(Object.values(before).map(({ rules }) => rules));
    expect(changed.map(([, { entries }]) => entries)).not.toEqual(Object.values(before).map(({ entries }) => entries));
    await restoreLast();
  };
  await fewer();
  expect(await drawn()).toEqual(before);

  await openWorkbookFile(workbook.host, await readXlsx(await writeXlsx(workbookFileFrom(workbook.host), { functionNames }), { functionNames }));
  const opened = await drawn();
  await fewer();
  expect(await drawn()).toEqual(opened);
});
