import { CommandType, ICommandService, type ICellData, type ICommand, type IObjectMatrixPrimitiveType, type Nullable } from "@univerjs/core";
import { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "./a1";
import type { Host } from "./Host";

interface Entered extends Rect {
  readonly unitId: string;
  readonly sheetId: string;
}

/** Tells the calculation that a range was written. */
const ENTERED: ICommand<Entered> = { id: "host.mutation.cells-entered", type: CommandType.MUTATION, handler: () => true };

/** Makes the engine know of ranges that were written by `enterPlain`. */
export function calculateEntered(host: Host): void {
  host.inject<ICommandService>(ICommandService).registerCommand(ENTERED);
  host.inject<IActiveDirtyManagerService>(IActiveDirtyManagerService).register(ENTERED.id, {
    commandId: ENTERED.id,
    getDirtyData: ({ params }) => {
      const { unitId, sheetId, row, column, rows, columns } = params as Entered;
      return { dirtyRanges: [{ unitId, sheetId, range: { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 } }] };
    },
  });
}

/**
 * Writes figures and texts over cells that hold no formula. The engine otherwise gathers every formula of the sheet, looks each cell up for
 * the calculation and keeps what was written until that begins. The calculation has to be told afterwards.
 */
export function enterPlain(host: Host, sheet: FWorksheet, cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
  host.inject<ICommandService>(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, { unitId: host.book.getId(), subUnitId: sheet.getSheetId(), cellValue }, { onlyLocal: true });
}

/** Tells the calculation that these cells were written. */
export function tellEntered(host: Host, sheet: FWorksheet, { row, column, rows, columns }: Rect): void {
  host.inject<ICommandService>(ICommandService).syncExecuteCommand(ENTERED.id, { unitId: host.book.getId(), sheetId: sheet.getSheetId(), row, column, rows, columns } satisfies Entered);
}
