import { IUndoRedoService, type ICellData } from "@univerjs/core";
import fc from "fast-check";
import { workbookFileFrom } from "../../../host/file/workbookFileFrom";
import { openWorkbookFile } from "../../../host/file/openWorkbookFile";
import type { Host } from "../../../host/engine/Host";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { propertyRuns } from "../../support/propertyRuns";

let workbook: NodeHost;
let fresh: NodeHost;
beforeAll(() => {
  fresh = nodeWorkbook();
  workbook = nodeWorkbook();
});
afterAll(() => {
  workbook.close();
  fresh.close();
});

const ROWS = 6;
const COLUMNS = 4;
type Edit =
  | { readonly kind: "write"; readonly sheet: number; readonly row: number; readonly column: number; readonly entry: number | string }
  | { readonly kind: "rows" | "columns"; readonly sheet: number; readonly at: number; readonly count: number }
  | { readonly kind: "move"; readonly sheet: number; readonly row: number; readonly to: number }
  | { readonly kind: "rename"; readonly sheet: number; readonly name: string }
  | { readonly kind: "name"; readonly row: number }
  | { readonly kind: "undo" | "redo" | "copy" | "fill" };

const place = { sheet: fc.nat(1), row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) };
// Formulas draw on the first column, or on the other sheet's: circles come about now and then, and are told.
const entry = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom("=A1*2", "=SUM(A1:A4)", "=SEQUENCE(2)", "=A1:A3+1", "=SUM(Named)", "=COUNT(B:B)", "=IFERROR(A2/A3,\"none\")", "", "text", "=Other!A1", "=Other!A1+1"),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("write" as const), ...place, entry }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("rows" as const, "columns" as const), sheet: fc.nat(1), at: fc.nat(3), count: fc.constantFrom(-1, 1, 2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("move" as const), sheet: fc.nat(1), row: fc.nat(3), to: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), sheet: fc.nat(1), name: fc.constantFrom("Other", "First", "New name") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("name" as const), row: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("undo" as const, "redo" as const, "copy" as const, "fill" as const) }) },
);

const cellFrom = (written: number | string): ICellData => (typeof written === "string" && written.startsWith("=") ? { f: written, v: null } : { v: written === "" ? null : written, f: null });

async function perform(host: Host, made: Edit): Promise<void> {
  const sheets = host.book.getSheets();
  const sheet = sheets["sheet" in made ? made.sheet % sheets.length : 0]!;
  switch (made.kind) {
    case "write":
      return void sheet.getRange(made.row, made.column).setValue(cellFrom(made.entry));
    case "rows":
      return void (made.count > 0 ? sheet.insertRows(made.at, made.count) : sheet.deleteRows(made.at, 1));
    case "columns":
      return void (made.count > 0 ? sheet.insertColumns(made.at, made.count) : sheet.deleteColumns(made.at, 1));
    case "move":
      return void sheet.moveRows(sheet.getRange(made.row, 0, 1, COLUMNS), made.to);
    case "rename":
      return sheets.some((other) => other.getSheetName() === made.name) ? undefined : void sheet.setName(made.name);
    case "name":
      return void host.pointName("Named", `=${sheet.getSheetName().includes(" ") ? `'${sheet.getSheetName()}'` : sheet.getSheetName()}!$A$${made.row + 1}:$A$${made.row + 3}`);
    case "copy":
      return sheets.length > 2 ? undefined : void host.book.duplicateSheet(sheet);
    case "fill":
      return void (await sheet.getRange(0, 1).autoFill(sheet.getRange(0, 1, 4, 1)));
    case "undo":
      return void host.book.undo();
    case "redo":
      return void host.book.redo();
  }
}

/** Every cell of the workbook with what is shown in it. */
const shown = (host: Host) =>
  Object.fromEntries(workbookFileFrom(host).sheets.map(({ name, cells }) => [name, Object.fromEntries(cells.filter(({ value }) => value !== null).map(({ row, column, value, formula, spill }) => [`${row},${column}`, { value, formula, spill }]))]));

it("whatever happens in the grid, every cell shows what the workbook shows that is opened anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 20 }), async (edits) => {
      await openWorkbookFile(workbook.host, { ...workbookFileFrom(fresh.host), names: [{ name: "Named", refersTo: "=Sheet1!$A$1:$A$3" }] });
      workbook.host.inject<IUndoRedoService>(IUndoRedoService).clearUndoRedo(workbook.host.book.getId());
      workbook.host.book.create("Other", 20, 10);
      for (const each of edits) {
        await perform(workbook.host, each);
        workbook.host.calculate();
      }
      const now = shown(workbook.host);
      const file = workbookFileFrom(workbook.host);
      await openWorkbookFile(workbook.host, file);
      expect(now).toEqual(shown(workbook.host));
    }),
    propertyRuns(40),
  );
}, 120_000);
