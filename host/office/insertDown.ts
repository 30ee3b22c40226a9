import { ICommandService } from "@univerjs/core";
import { InsertRangeMoveDownCommand } from "@univerjs/sheets";
import type { Host } from "../engine/Host";
import { clipped, gridRange, type RangeHandle } from "./RangeHandle";
import { whileShown } from "./whileShown";

/** Moves the cells of a range, and all below them, down by its height. */
export function insertDown(host: Host, range: RangeHandle): Promise<void> {
  const { sheet, row, column, rows, columns } = clipped(range);
  gridRange({ sheet, row, column, rows, columns });
  return whileShown(host, sheet, () =>
    host.inject<ICommandService>(ICommandService).executeCommand(InsertRangeMoveDownCommand.id, { range: { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 } }));
}
