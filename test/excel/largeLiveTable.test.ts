import type { NodeHost } from "../../host/headless/createNodeHost";
import { emptyUndo, loadStanding, readStanding, writeLiveTables, type Marked } from "../../src/excel/liveTables";
import { silent } from "../../src/excel/Progress";
import { putBack } from "../../src/excel/restorePoint";
import { loadState, stateFrom } from "../../src/excel/WorkbookState";
import type { LiveTable } from "../../src/tables/live/LiveTable";
import { placeTable, type StandingTable } from "../../src/tables/live/TablePlace";
import { nodeWorkbook } from "../support/nodeWorkbook";

const MOST_BYTES = 4 * 1024 * 1024;
const MARKED: Marked = { kind: "facts", id: "large", is: "a large table" };
const KEYS = Array.from({ length: 1_200 }, (_, i) => `Line ${i + 1}`);
const COLUMNS = Array.from({ length: 12 }, (_, i) => `Text ${i + 1}`);

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

/** More than any one request or answer can hold, in texts as long as formulas are. */
function large(of: string, standing?: StandingTable): LiveTable {
  const headings = ["Line", "Figure (£000)", ...COLUMNS];
  const place = placeTable({ sheet: "Large", headings, keys: KEYS, keyOf: (cell) => String(cell("Line")) }, standing);
  return {
    place,
    rows: new Map(KEYS.map((key, i) => [key, { Line: key, "Figure (£000)": `=${i}*LEN("${of}")`, ...Object.fromEntries(COLUMNS.map((heading) => [heading, of.repeat(280 / of.length)])) }])),
    content: {
      id: "large", kind: "facts", title: "Large", table: "Large_table", statement: "Figures in £000.", source: "a test",
      columns: [{ heading: "Line" }, { heading: "Figure (£000)", unit: "£000", formulas: true }, ...COLUMNS.map((heading) => ({ heading }))], notes: [],
    },
  };
}

const write = (of: string) =>
  Excel.run(async (context) => {
    const seen = loadState(context);
    await context.sync();
    const state = stateFrom(seen);
    const loaded = loadStanding(context, state, MARKED);
    await context.sync();
    const [standing] = await readStanding(context, loaded ? [loaded] : [], silent);
    const undo = emptyUndo();
    const typedOver = await writeLiveTables(context, state, [{ ...MARKED, table: large(of, standing), standing }], undo, silent);
    await context.sync();
    return { typedOver, undo };
  });

/** Figure and last text of the last row, and what its figure comes of. */
const lastRow = (): Promise<[unknown, string, unknown]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Large").getRange("B1205:N1205");
    range.load("values,formulas");
    await context.sync();
    const [values, formulas] = [range.values[0] as unknown[], range.formulas[0] as unknown[]];
    return [values[0], String(values.at(-1)).slice(0, 4), formulas[0]];
  });

it("a live table larger than a request can be is written, read again, updated in place and put back, in requests of at most 4 MiB", async () => {
  await write("a");
  const from = workbook.host.counters.requestBytes.length;
  const { undo } = await write("bc");
  expect(await lastRow()).toEqual([2398, "bcbc", '=1199*LEN("bc")']);
  await putBack({ action: "Wrote Large", ...undo });
  expect(await lastRow()).toEqual([1199, "aaaa", '=1199*LEN("a")']);
  const bytes = workbook.host.counters.requestBytes.slice(from);
  // More than a request holds each time.
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeGreaterThan((3 * MOST_BYTES) / 2);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(MOST_BYTES);
}, 120_000);
