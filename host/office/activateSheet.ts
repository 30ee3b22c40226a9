import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Host } from "../engine/Host";

/** Shows a sheet; told as an event only where another was shown before. */
export function activateSheet(host: Host, sheet: FWorksheet): void {
  const before = host.book.getActiveSheet().getSheetId();
  sheet.activate();
  if (before !== sheet.getSheetId()) host.emit({ kind: "activated", sheetId: sheet.getSheetId() });
}
