import { parseRect, rectAddress } from "../engine/a1";
import type { Host } from "../engine/Host";

/** What is to be said of the selected cell: why its function failed, else what may be entered. */
export function cellNote(host: Host): string {
  const range = host.book.getActiveRange();
  if (!range) return "";
  const sheetId = range.getSheetId();
  const [row, column] = [range.getRow(), range.getColumn()];
  const address = rectAddress({ row, column, rows: 1, columns: 1 });
  const failure = host.errorMessage(sheetId, row, column);
  if (failure !== undefined) return `${address}: ${failure}`;
  const validation = host.extrasOf(sheetId).validations.find(({ rule }) => {
    const rect = parseRect(rule.range);
    return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
  })?.rule;
  return validation?.promptMessage ? `${address}: ${validation.promptMessage}` : "";
}
