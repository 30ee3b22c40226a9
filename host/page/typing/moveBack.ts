import { Direction, ICommandService, Rectangle } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { MoveSelectionCommand } from "@univerjs/sheets-ui";
import type { Host } from "../../engine/Host";

/** Shift with Enter goes up and with Tab to the left, within what is selected if that is more than a cell. The grid's own commands select nothing at all. */
export function moveBack(host: Host, key: "Enter" | "Tab"): void {
  const commands = host.inject<ICommandService>(ICommandService);
  const selections = [...host.inject<SheetsSelectionsService>(SheetsSelectionsService).getCurrentSelections()];
  const at = selections.findIndex(({ primary }) => primary);
  const selection = selections[at];
  if (!selection?.primary) return;
  const { range, primary } = selection;
  if (Rectangle.equals(range, primary)) {
    const atEdge = key === "Enter" ? range.startRow === 0 : range.startColumn === 0;
    if (!atEdge) void commands.executeCommand(MoveSelectionCommand.id, { direction: key === "Enter" ? Direction.UP : Direction.LEFT });
    return;
  }
  const [rows, columns] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
  const [row, column] = [primary.startRow - range.startRow, primary.startColumn - range.startColumn];
  const cells = rows * columns;
  const place = ((key === "Enter" ? column * rows + row : row * columns + column) + cells - 1) % cells;
  const [nextRow, nextColumn] = key === "Enter" ? [place % rows, Math.floor(place / rows)] : [Math.floor(place / columns), place % columns];
  const [actualRow, actualColumn] = [range.startRow + nextRow, range.startColumn + nextColumn];
  selections[at] = {
    ...selection,
    primary: { actualRow, actualColumn, startRow: actualRow, endRow: actualRow, startColumn: actualColumn, endColumn: actualColumn, isMerged: false, isMergedMainCell: false },
  };
  commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId: host.book.getId(), subUnitId: host.book.getActiveSheet().getSheetId(), selections });
}
