import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Host } from "../engine/Host";

/** The grid's commands for cells, rows and columns move what draws on the sheet that is shown, whichever sheet they are meant for. */
export async function whileShown(host: Host, sheet: FWorksheet, work: () => unknown): Promise<void> {
  const shown = host.book.getActiveSheet();
  const isOther = shown.getSheetId() !== sheet.getSheetId();
  if (isOther) sheet.activate();
  try {
    await work();
  } finally {
    if (isOther) shown.activate();
  }
}
