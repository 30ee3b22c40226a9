import { ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { Host } from "./Host";

interface LastCell {
  readonly row: number;
  readonly column: number;
}

/**
 * Sheets whose cells look otherwise than the grid has heard. It hears of the last cell, and redraws all up to there: once a sheet at the end
 * of a request, since telling it costs more than the looks themselves.
 */
export class RestyledSheets {
  private readonly untold = new Map<string, LastCell>();
  private isHeld = false;

  constructor(private readonly host: Host) {}

  add(sheetId: string, row: number, column: number): void {
    const before = this.untold.get(sheetId);
    this.untold.set(sheetId, { row: Math.max(row, before?.row ?? 0), column: Math.max(column, before?.column ?? 0) });
    if (!this.isHeld) this.tell();
  }

  /** In the middle of a request the grid is not drawn, and need not hear. */
  hold(underWay: boolean): void {
    this.isHeld = underWay;
    if (!underWay) this.tell();
  }

  private tell(): void {
    const { host } = this;
    for (const [sheetId, { row, column }] of this.untold) {
      const matrix = host.book.getSheetBySheetId(sheetId)?.getSheet().getCellMatrix();
      if (!matrix) continue;
      const before = matrix.getValue(row, column);
      host.inject<ICommandService>(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
        unitId: host.book.getId(), subUnitId: sheetId, cellValue: { [row]: { [column]: before?.s ? { s: before.s } : {} } }, trigger: SetStyleCommand.id,
      });
      if (!before) matrix.realDeleteValue(row, column);
    }
    this.untold.clear();
  }
}
