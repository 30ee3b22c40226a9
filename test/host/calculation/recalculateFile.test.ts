import { recalculateFile } from "../../../host/calculation/recalculateFile";
import type { CellFile, SheetFile, WorkbookFile } from "../../../host/file/WorkbookFile";

const sheetOf = (name: string, cells: readonly CellFile[], more: Partial<SheetFile> = {}): SheetFile => ({
  name, cells, columnWidths: {}, rowHeights: {}, frozenRows: 0, frozenColumns: 0, showGridlines: true, tables: [], charts: [], conditionalFormats: [], validations: [],
  page: { orientation: "portrait", paper: "A4" }, merges: [], ...more,
});
const fileOf = (sheets: readonly SheetFile[], more: Partial<WorkbookFile> = {}): WorkbookFile => ({ sheets, names: [], settings: {}, activeSheet: sheets[0]!.name, ...more });
const column = (...cells: readonly (Partial<CellFile> & Pick<CellFile, "value">)[]): CellFile[] => cells.map((cell, row) => ({ row, column: 0, ...cell }));

it("counts what agrees and tells what differs, with both values", async () => {
  const cells = column({ value: 2 }, { formula: "=A1*3", value: 6 }, { formula: "=A1/3", value: 0.66666666667 }, { formula: "=A1&\"\"", value: "2" }, { formula: "=1/0", value: "#DIV/0!" }, { formula: "=A1>1", value: true }, { formula: "=A1+A2", value: 9 });
  expect(await recalculateFile(fileOf([sheetOf("Own sheet", cells)]))).toEqual({
    formulas: 6, equal: 5, volatile: {}, unsupported: {}, different: [{ cell: "'Own sheet'!A7", formula: "=A1+A2", stored: 9, calculated: 8 }],
  });
});

it("lists apart what changes of itself and what calls a function that is not there, with all that hangs on them", async () => {
  const cells = column({ formula: "=NOW()", value: 40000 }, { formula: "=A1+1", value: 40001 }, { formula: "=NOSUCH(1)", value: 5 }, { formula: "=A3*2", value: 10 }, { formula: '=IFERROR(A3,"none")', value: "none" }, { formula: "=1+1", value: 2 });
  expect(await recalculateFile(fileOf([sheetOf("One", cells)]))).toEqual({ formulas: 6, equal: 2, volatile: { NOW: 2 }, unsupported: { NOSUCH: 2 }, different: [] });
});

it("fills array formulas of a fixed range, and what is beyond the array with #N/A", async () => {
  const cells: CellFile[] = [
    ...column({ value: 1 }, { value: 2 }, { value: 3 }),
    { row: 0, column: 2, formula: "=A1:A2*10", array: "C1:C3", value: 10 }, { row: 1, column: 2, value: 20 }, { row: 2, column: 2, value: "#N/A" },
    { row: 0, column: 4, formula: "=SUM(A1:A3*2)", array: "E1", value: 12 },
    { row: 4, column: 4, formula: "=A1:A3", array: "E5", value: 1 },
  ];
  expect(await recalculateFile(fileOf([sheetOf("One", cells)]))).toMatchObject({ formulas: 3, equal: 3, different: [] });
});

it("counts days as the workbook does", async () => {
  const cells = column({ formula: "=DATE(2026,4,1)", value: 46113 - 1462 }, { formula: "=YEAR(A1)", value: 2026 });
  expect(await recalculateFile(fileOf([sheetOf("One", cells)], { from1904: true }))).toMatchObject({ equal: 2, different: [] });
});

it("knows names, tables with totals and texts that look like errors, and keeps what stands in other workbooks", async () => {
  const table = { name: "Costs", range: "A1:A4", columns: ["Cost"], style: "", totalsRow: true };
  const cells: CellFile[] = [
    ...column({ value: "Cost" }, { value: 4 }, { value: 6 }, { formula: "=SUBTOTAL(109,Costs[Cost])", value: 10 }),
    { row: 0, column: 2, formula: "=Costs[[#Totals],[Cost]]+Rate", value: 12 },
    { row: 1, column: 2, formula: "=[1]Rates!$B$2*1", value: 0.35 },
    { row: 2, column: 2, value: "#N/A", isText: true }, { row: 3, column: 2, formula: "=LEN(C3)", value: 4 },
  ];
  const file = fileOf([sheetOf("One", cells, { tables: [table] })], { names: [{ name: "Rate", refersTo: "=2" }] });
  expect(await recalculateFile(file)).toMatchObject({ formulas: 4, equal: 4, different: [] });
});

it("tells why a formula cannot be read, and goes on", async () => {
  const { different, equal } = await recalculateFile(fileOf([sheetOf("One", column({ formula: "=SUM(1,", value: 1 }, { formula: "=1+1", value: 2 }))]));
  expect([equal, different]).toEqual([1, [{ cell: "One!A1", formula: "=SUM(1,", stored: 1, calculated: "#NAME?", reason: expect.stringContaining("cannot be read") }]]);
});
