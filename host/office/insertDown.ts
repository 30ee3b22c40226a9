import { ICommandService } from "@univerjs/core";
import { InsertRangeMoveDownCommand } from "@univerjs/sheets";
import type { Host } from "../engine/Host";
import { clipped, gridRange, type RangeHandle } from "./RangeHandle";

/** Moves the cells of a range, and all below them, down by its height. The grid's command for it knows the sheet that is shown only. */
export async function insertDown(host: Host, range: RangeHandle): Promise<void> {
  const { sheet, row, column, rows, columns } = clipped(range);
  gridRange({ sheet, row, column, rows, columns });
  const shown = host.book.getActiveSheet();
  sheet.activate();
  try {
    await host.inject<ICommandService>(ICommandService).executeCommand(InsertRangeMoveDownCommand.id, { range: { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 } });
  } finally {
    shown.activate();
  }
}
