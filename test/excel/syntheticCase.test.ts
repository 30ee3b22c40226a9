import type { NodeHost } from "../../host/headless/createNodeHost";
import { isActionFault } from "../../src/excel/ActionFault";
import { loadCase } from "../../src/excel/actions/loadCase";
import { restoreLast } from "../../src/excel/restorePoint";
import { background } from "../../src/excel/background";
import { nodeWorkbook } from "../support/nodeWorkbook";

jest.setTimeout(120_000);

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

it("compares five synthetic councils by the same path as the councils of 2013", async () => {
  const loaded = await loadCase("synthetic-reorganisation", background);
  if (isActionFault(loaded)) throw new Error(loaded.fault);
  expect(loaded.masterCheck).toBe("OK");
  const comparison = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Comparison").getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as (string | number)[][];
  });
  expect(comparison[0]![0]).toBe("Comparison (synthetic)");
  const saving = (model: string) => comparison.find(([label]) => label === model)![6] as number;
  expect(saving("One unitary council")).toBeLessThan(saving("Three unitary councils"));
  expect(saving("As today")).toBe(0);
});

it("takes the place of nothing for good: undone, the comparison that stood there has its charts and rules again", async () => {
  const drawn = () => {
    const { charts, conditionalFormats, validations } = workbook.host.extrasOf(workbook.host.book.getSheetByName("Comparison")!.getSheetId());
    return { charts: charts.map(({ title }) => title).sort(), rules: conditionalFormats.length, entries: validations.length };
  };
  const before = drawn();
  expect(before.charts.length).toBeGreaterThan(1);
  const other = await loadCase("people-services-2013", background);
  if (isActionFault(other)) throw new Error(other.fault);
  expect(await restoreLast()).toMatch(/^Loaded /);
  expect(drawn()).toEqual(before);
});
