import { ICommandService } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { PageHost } from "./PageHost";

const NOTHING = { redos: [], undos: [] };

/**
 * Rows without a height of their own are fitted to their texts. Where the add-in writes, or a file is opened, each sheet is fitted
 * once, when it is seen or before a chart is placed on it, not again with every column's width. Undo does not take fitting back.
 */
export class RowFitter {
  private readonly waiting = new Set<string>();
  private readonly fitting: AutoHeightController["getUndoRedoParamsOfAutoHeight"];

  constructor(private readonly host: PageHost) {
    const controller = host.inject<AutoHeightController>(AutoHeightController);
    this.fitting = controller.getUndoRedoParamsOfAutoHeight.bind(controller);
    controller.getUndoRedoParamsOfAutoHeight = (ranges, sheetId, heights) => {
      if (!host.addInWrites) return this.fitting(ranges, sheetId, heights);
      this.waiting.add(sheetId ?? host.book.getActiveSheet().getSheetId());
      return NOTHING;
    };
    host.onForPage(({ kind, sheetId }) => {
      if (kind === "changed" && host.addInWrites) this.waiting.add(sheetId);
      if (kind === "extras" || kind === "activated") this.fit(sheetId);
    });
    host.whenAddInHasWritten(() => this.fit(host.book.getActiveSheet().getSheetId()));
  }

  /** After a workbook was opened: a file says how high a row is only where somebody set it. */
  fitAll(): void {
    this.waiting.clear();
    for (const sheet of this.host.book.getSheets()) this.waiting.add(sheet.getSheetId());
    this.fit(this.host.book.getActiveSheet().getSheetId());
  }

  private fit(sheetId: string): void {
    const { host } = this;
    const sheet = this.waiting.delete(sheetId) ? host.book.getSheetBySheetId(sheetId) : undefined;
    if (!sheet || !host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(host.book.getId())) return;
    const { redos } = this.fitting([{ startRow: 0, endRow: sheet.getLastRow(), startColumn: 0, endColumn: sheet.getLastColumn() }], sheetId);
    for (const { id, params } of redos) host.inject<ICommandService>(ICommandService).syncExecuteCommand(id, params);
  }
}
