import { CellValueType, ICommandService, InterceptorEffectEnum, isDefaultFormat, type ICellDataForSheetInterceptor, type IStyleData, type Nullable } from "@univerjs/core";
import { FontCache, getFontStyleString } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SetWorksheetColWidthMutation, SheetInterceptorService } from "@univerjs/sheets";
import type { PageHost } from "./PageHost";
import { shownNumber } from "./shownNumber";

/** After the grid has formatted the number. */
const PRIORITY = 5;
/** The grid leaves this much of a column empty beside its text, in pixels. */
const PADDING = 5;
const MOST_DIGITS = 11;
const FIT_COLUMN = "sheet.command.set-col-auto-width";

/**
 * A number that does not fit its column must not lose digits at the edge: it would read as another number. As in Excel, a column
 * that nobody has sized grows with a number typed into it; elsewhere a number without a format is shown with fewer decimals, and
 * what still does not fit as #####.
 */
export function fitNumbers(host: PageHost): void {
  // While a column is fitted to its numbers, they are shown whole.
  let fitting = false;
  const commands = host.inject<ICommandService>(ICommandService);
  commands.beforeCommandExecuted(({ id }) => {
    if (id === FIT_COLUMN) fitting = true;
  });
  commands.onCommandExecuted(({ id }) => {
    if (id === FIT_COLUMN) fitting = false;
  });

  host.inject<SheetInterceptorService>(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { workbook, worksheet, row, col, rawData }, next) => {
      if (fitting || !cell || cell.t !== CellValueType.NUMBER || cell.v === undefined || cell.v === null || worksheet.getMergedCell(row, col)) return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell);
      const room = worksheet.getColumnWidth(col) - PADDING;
      const fits = (text: string): boolean => widthOf(text, style) <= room;
      const text = isDefaultFormat(style?.n?.pattern) ? generalText(Number(rawData?.v ?? cell.v), fits) : String(cell.v);
      const shown = fits(text) ? text : hashes(fits);
      return next(shown === String(cell.v) ? cell : { ...(cell as ICellDataForSheetInterceptor), v: shown });
    },
  });

  host.onForPage((event) => {
    if (event.kind !== "changed" || host.addInWrites || event.rows * event.columns > 1) return;
    const sheet = host.book.getSheetBySheetId(event.sheetId)?.getSheet();
    const cell = sheet?.getCellRaw(event.row, event.column);
    const style = sheet && host.book.getWorkbook().getStyles().getStyleByCell(cell);
    const sized = sheet?.getColumnManager().getColumn(event.column)?.w !== undefined;
    if (!sheet || sized || typeof cell?.v !== "number" || cell.t !== CellValueType.NUMBER || cell.f || isDefaultFormat(style?.n?.pattern)) return;
    const needed = Math.ceil(widthOf(shownNumber(style!.n!.pattern, cell.v), style)) + PADDING + 1;
    if (needed <= sheet.getColumnWidth(event.column)) return;
    commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, {
      unitId: host.book.getId(),
      subUnitId: event.sheetId,
      ranges: [{ startColumn: event.column, endColumn: event.column, startRow: 0, endRow: sheet.getRowCount() - 1 }],
      colWidth: needed,
    });
  });
}

const widthOf = (text: string, style: Nullable<IStyleData>): number => FontCache.getMeasureText(text, getFontStyleString(style ?? undefined).fontCache).width;

/** With as many digits as there is room for, at most eleven; whole digits are never left out. */
function generalText(value: number, fits: (text: string) => boolean): string {
  const decimals = (String(value).split(".")[1] ?? "").length;
  const whole = String(Math.trunc(Math.abs(value))).length;
  for (let places = Math.min(decimals, Math.max(0, MOST_DIGITS - whole)); places > 0; places--) {
    const text = String(Number(value.toFixed(places)));
    if (fits(text)) return text;
  }
  return /e/.test(String(value)) ? String(value) : String(Math.round(value));
}

function hashes(fits: (text: string) => boolean): string {
  let text = "#";
  while (text.length < 255 && fits(`${text}#`)) text += "#";
  return text;
}
