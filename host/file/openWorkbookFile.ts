import { LocaleType } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { parseRect } from "../engine/a1";
import { DEFAULT_FONT, newBookId } from "../engine/emptyWorkbook";
import type { Host } from "../engine/Host";
import { gridSheet } from "./gridSheet";
import { hostChartFrom } from "./hostChartFrom";
import type { NameFile, SheetFile, WorkbookFile } from "./WorkbookFile";

let opened = 0;

/** Closes the workbook that is open without asking, opens this one instead and calculates all its formulas. */
export async function openWorkbookFile(host: Host, file: WorkbookFile): Promise<void> {
  opened += 1;
  const before = host.book.getId();
  host.forgetAll();
  host.api.disposeUnit(before);
  const ids = file.sheets.map((_, i) => `sheet-${opened}-${i + 1}`);
  host.api.createWorkbook({
    id: newBookId(), name: "Workbook", locale: LocaleType.EN_US, styles: {}, defaultStyle: DEFAULT_FONT,
    sheetOrder: ids,
    sheets: Object.fromEntries(file.sheets.map((sheet, i) => [ids[i]!, gridSheet(ids[i]!, sheet)])),
  });
  for (const [key, value] of Object.entries(file.settings)) host.settings.set(key, value);
  host.customProperties = file.customProperties ?? {};
  for (const name of file.names) addName(host, name);
  for (const [i, sheetFile] of file.sheets.entries()) {
    const sheet = host.book.getSheetBySheetId(ids[i]!)!;
    await addTables(host, sheet, sheetFile);
    addNotes(sheet, sheetFile);
    keepExtras(host, sheet.getSheetId(), sheetFile);
  }
  const active = host.book.getSheetByName(file.activeSheet) ?? host.book.getSheets().find((sheet) => !sheet.isSheetHidden());
  active?.activate();
  await host.settle();
  for (const sheet of host.book.getSheets()) host.emit({ kind: "extras", sheetId: sheet.getSheetId() });
  if (active) host.emit({ kind: "activated", sheetId: active.getSheetId() });
}

function addName(host: Host, { name, refersTo, comment, sheet }: NameFile): void {
  const on = sheet === undefined ? undefined : host.book.getSheetByName(sheet);
  host.defineName(name, refersTo, on ?? undefined);
  if (comment !== undefined) host.nameComments.set(name, comment);
}

async function addTables(host: Host, sheet: FWorksheet, { tables }: SheetFile): Promise<void> {
  const extras = host.extrasOf(sheet.getSheetId());
  for (const [i, { name, range, style, totalsRow }] of tables.entries()) {
    const id = `table-${sheet.getSheetId()}-${i + 1}`;
    const { row, column, rows, columns } = parseRect(range);
    await host.addTable(sheet, id, name, { row, column, columns, rows: rows - (totalsRow ? 1 : 0) });
    extras.tableStyles.set(id, style);
    if (totalsRow) extras.tablesWithTotals.add(id);
  }
}

const NOTE = { width: 200, height: 100, show: false };

function addNotes(sheet: FWorksheet, { cells }: SheetFile): void {
  for (const { row, column, note } of cells) {
    if (note !== undefined) sheet.getRange(row, column).createOrUpdateNote({ ...NOTE, id: `note-${row}-${column}`, row, col: column, note });
  }
}

function keepExtras(host: Host, sheetId: string, file: SheetFile): void {
  Object.assign(host.extrasOf(sheetId), {
    charts: file.charts.map(hostChartFrom),
    conditionalFormats: file.conditionalFormats.map((rule, i) => ({ id: `rule-${sheetId}-${i + 1}`, rule })),
    validations: file.validations.map((rule) => ({ id: rule.range, rule })),
    page: file.page,
    veryHidden: file.visibility === "veryHidden",
  });
}
