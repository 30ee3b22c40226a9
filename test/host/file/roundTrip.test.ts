import { openWorkbookFile } from "../../../host/file/openWorkbookFile";
import type { SheetFile, WorkbookFile } from "../../../host/file/WorkbookFile";
import { workbookFileFrom } from "../../../host/file/workbookFileFrom";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { readXlsx } from "../../../host/xlsx/readXlsx";
import { writeXlsx } from "../../../host/xlsx/writeXlsx";
import { isActionFault } from "../../../src/excel/ActionFault";
import { background } from "../../../src/excel/background";
import { compareModels, prepareComparison } from "../../../src/excel/actions/compareModels";
import { loadTables } from "../../../src/excel/actions/loadTables";
import { registry } from "../../../src/functions/registry";
import { loadableTables, PEOPLE_SERVICES_CASE } from "../../../src/tables/caseBackground";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { cellsOf, emptySheet, sampleWorkbook } from "../xlsx/sampleWorkbook";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());
jest.setTimeout(300_000);

const options = { functionNames: registry.map(({ name }) => name) };
const savedAndOpened = async (file: WorkbookFile): Promise<WorkbookFile> => {
  await openWorkbookFile(workbook.host, await readXlsx(await writeXlsx(file, options), options));
  return workbookFileFrom(workbook.host);
};

/** Numbers to the last digit but one: the order of a sum may differ. */
const rounded = (file: WorkbookFile): WorkbookFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => (typeof cell.value === "number" ? { ...cell, value: Number(cell.value.toPrecision(13)) } : cell)) })),
});

const at = (file: WorkbookFile, sheet: string, row: number, column: number) =>
  file.sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column);

describe("a workbook saved and opened again", () => {
  it("holds everything that load and compare wrote, and recalculates", async () => {
    const tables = loadableTables.filter(({ id }) => (PEOPLE_SERVICES_CASE as readonly string[]).includes(id));
    await loadTables(tables.map((content) => ({ content, as: { newSheet: content.sheet } })));
    const prepared = await prepareComparison(background);
    if (isActionFault(prepared)) throw new Error(prepared.fault);
    const compared = await compareModels(prepared, prepared.choices, background);
    if (isActionFault(compared)) throw new Error(compared.fault);

    const file = workbookFileFrom(workbook.host);
    const again = await savedAndOpened(file);
    expect(rounded(again)).toEqual(rounded(file));

    expect(file.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(2);
    expect(file.sheets.flatMap(({ tables }) => tables).length).toBeGreaterThanOrEqual(tables.length);
    expect(file.sheets.flatMap(({ cells }) => cells.filter(({ spill }) => spill)).length).toBeGreaterThan(4);
    expect(file.names.length).toBeGreaterThan(10);

    const { row } = file.sheets.find(({ name }) => name === "Assumptions")!.cells.find(({ column, value }) => column === 0 && value === "Hartlepool")!;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Assumptions").getCell(row, 1).values = [["no"]];
      await context.sync();
    });
    const changed = workbookFileFrom(workbook.host);
    const { row: model } = file.sheets.find(({ name }) => name === "Comparison")!.cells.find(({ column, value }) => column === 0 && value === "Model 3b")!;
    expect(at(file, "Comparison", model, 6)?.value).toBeCloseTo(-1392.671, 6);
    expect(at(changed, "Comparison", model, 6)?.value).toBeGreaterThan(-1392);
  });

  it("holds every kind of thing a workbook can", async () => {
    const file = sampleWorkbook();
    await openWorkbookFile(workbook.host, file);
    const seen = workbookFileFrom(workbook.host);
    const keys: readonly (keyof SheetFile)[] = [
      "name", "tabColor", "visibility", "columnWidths", "rowHeights", "hiddenColumns", "hiddenRows", "frozenRows", "frozenColumns", "showGridlines", "tables", "charts",
      "conditionalFormats", "validations", "page", "merges",
    ];
    const beside = (sheet: SheetFile) => Object.fromEntries(keys.map((key) => [key, sheet[key]]));
    expect(seen.sheets.map(beside)).toEqual(file.sheets.map(beside));
    expect({ ...seen, sheets: [] }).toEqual({ ...file, sheets: [] });
    for (const { name, cells } of file.sheets) {
      for (const cell of cells) {
        const { value, ...rest } = cell;
        const { value: found, ...shown } = at(seen, name, cell.row, cell.column)!;
        expect({ name, ...shown }).toEqual({ name, ...rest });
        // What this workbook's own function gives is for the function to say.
        if (cell.formula === undefined) expect(found).toBe(value);
      }
    }
    expect(at(seen, "Model comparison", 12, 1)?.value).toBe(-8309);
    expect(await savedAndOpened(seen)).toEqual(seen);
  });

  it("keeps what it holds of other programs' properties, and a table's row of totals", async () => {
    const cells = [...cellsOf([["Year", "Saving"], [2013, -1], [2014, -2], ["Total"]]), { row: 3, column: 1, value: -3, formula: "=SUM(Savings[Saving])" }];
    const file: WorkbookFile = {
      sheets: [emptySheet("A", { cells, tables: [{ name: "Savings", range: "A1:B4", columns: ["Year", "Saving"], style: "TableStyleLight1", totalsRow: true }] })],
      names: [], settings: {}, activeSheet: "A", customProperties: { Sensitivity: "Official" },
    };
    const again = await savedAndOpened(file);
    expect(again.customProperties).toEqual({ Sensitivity: "Official" });
    expect(again.sheets[0]!.tables).toEqual(file.sheets[0]!.tables);
    expect(at(again, "A", 3, 1)?.value).toBe(-3);
  });

  it("forgets the workbook that was open before", async () => {
    await openWorkbookFile(workbook.host, { sheets: [emptySheet("Only", { cells: cellsOf([[1]]) })], names: [], settings: {}, activeSheet: "Only" });
    expect(workbookFileFrom(workbook.host)).toEqual({ sheets: [emptySheet("Only", { cells: cellsOf([[1]]) })], names: [], settings: {}, activeSheet: "Only" });
  });
});
