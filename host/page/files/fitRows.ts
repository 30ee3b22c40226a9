import { ICommandService } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { PageHost } from "../PageHost";

/**
 * A file says how high a row is only where somebody set it; as in Excel, every other row is fitted to its texts when its sheet is
 * first shown. Fitting is nothing that Undo takes back.
 */
export function fitRows(host: PageHost): { readonly begin: () => void } {
  const waiting = new Set<string>();
  const fit = (sheetId: string): void => {
    const sheet = waiting.delete(sheetId) ? host.book.getSheetBySheetId(sheetId) : undefined;
    const render = sheet && host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(host.book.getId());
    if (!sheet || !render) return;
    const { redos } = host
      .inject<AutoHeightController>(AutoHeightController)
      .getUndoRedoParamsOfAutoHeight([{ startRow: 0, endRow: sheet.getLastRow(), startColumn: 0, endColumn: sheet.getLastColumn() }], sheetId);
    for (const { id, params } of redos) host.inject<ICommandService>(ICommandService).syncExecuteCommand(id, params);
  };
  host.onForPage(({ kind, sheetId }) => {
    if (kind === "activated") fit(sheetId);
  });
  return {
    begin: () => {
      waiting.clear();
      for (const sheet of host.book.getSheets()) waiting.add(sheet.getSheetId());
      fit(host.book.getActiveSheet().getSheetId());
    },
  };
}
