import { CellValueType, ICommandService, InterceptorEffectEnum, isDefaultFormat, type ICellDataForSheetInterceptor } from "@univerjs/core";
import { FontCache, getFontStyleString } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Host } from "../engine/Host";

/** After the grid has formatted the number. */
const PRIORITY = 5;
/** The grid leaves this much of a column empty beside its text, in pixels. */
const PADDING = 5;
const MOST_DIGITS = 11;
const FIT_COLUMN = "sheet.command.set-col-auto-width";

/**
 * A number that does not fit its column must not lose digits at the edge: it would read as another number. As in Excel, one
 * without a format is shown with fewer decimals, and what still does not fit as #####.
 */
export function fitNumbers(host: Host): void {
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
      if (!cell || cell.t !== CellValueType.NUMBER || cell.v === undefined || cell.v === null || worksheet.getMergedCell(row, col)) return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell);
      const raw = Number(rawData?.v ?? cell.v);
      const general = isDefaultFormat(style?.n?.pattern);
      const room = worksheet.getColumnWidth(col) - PADDING;
      const font = getFontStyleString(style ?? undefined).fontCache;
      const fits = (text: string): boolean => fitting || FontCache.getMeasureText(text, font).width <= room;
      const text = general ? generalText(raw, fits) : String(cell.v);
      const shown = fits(text) ? text : hashes(fits);
      if (shown === String(cell.v)) return next(cell);
      return next({ ...(cell as ICellDataForSheetInterceptor), v: shown });
    },
  });
}

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
