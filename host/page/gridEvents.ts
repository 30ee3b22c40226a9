import { ICommandService } from "@univerjs/core";
import type { ISetRangeValuesMutationParams, ISetWorksheetNameMutationParams } from "@univerjs/sheets";
import type { HostEvent } from "../engine/Host";
import type { PageHost } from "./PageHost";

const SET_VALUES = "sheet.mutation.set-range-values";
const SET_NAME = "sheet.mutation.set-worksheet-name";

interface Cells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The rectangle around all cells whose content, not only whose look, a change of the grid sets. */
function changedCells({ cellValue }: ISetRangeValuesMutationParams): Cells | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [r, line] of Object.entries(cellValue ?? {})) {
    for (const [c, cell] of Object.entries((line ?? {}) as Record<string, object | null>)) {
      if (cell && !("v" in cell || "f" in cell || "p" in cell)) continue;
      [top, left, bottom, right] = [Math.min(top, +r), Math.min(left, +c), Math.max(bottom, +r), Math.max(right, +c)];
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const covers = (told: HostEvent, event: HostEvent): boolean => {
  if (told.kind !== event.kind || told.sheetId !== event.sheetId) return false;
  if (told.kind !== "changed" || event.kind !== "changed") return true;
  return told.row <= event.row && told.column <= event.column && told.row + told.rows >= event.row + event.rows && told.column + told.columns >= event.column + event.columns;
};

/** Tells the host what the person does in the grid. What an add-in does, the emulation tells itself, in the same turn. */
export function tellGridEvents(host: PageHost): void {
  let told: HostEvent[] = [];
  host.onForPage((event) => {
    told.push(event);
    queueMicrotask(() => (told = []));
  });
  const tell = (event: HostEvent): void =>
    queueMicrotask(() => {
      if (!already(event)) host.emit(event);
    });
  const already = (event: HostEvent): boolean => told.some((other) => covers(other, event));

  const { api } = host;
  const commands = host.inject<ICommandService>(ICommandService);
  // Before it is carried out: afterwards nobody knows the name that the sheet had.
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SET_NAME) return;
    const { subUnitId: sheetId, name: nameAfter } = params as ISetWorksheetNameMutationParams;
    const nameBefore = host.book.getSheetBySheetId(sheetId)?.getSheetName();
    if (nameBefore !== undefined && nameBefore !== nameAfter) tell({ kind: "renamed", sheetId, nameBefore, nameAfter });
  });
  commands.onCommandExecuted(({ id, params }, options) => {
    if (id !== SET_VALUES || options?.fromFormula || host.addInWrites) return;
    const change = params as ISetRangeValuesMutationParams;
    const cells = changedCells(change);
    if (cells) tell({ kind: "changed", sheetId: change.subUnitId, ...cells });
  });
  api.addEvent(api.Event.SelectionChanged, ({ worksheet }) => tell({ kind: "selected", sheetId: worksheet.getSheetId() }));
  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => tell({ kind: "activated", sheetId: activeSheet.getSheetId() }));
  api.addEvent(api.Event.SheetCreated, ({ worksheet }) => tell({ kind: "added", sheetId: worksheet.getSheetId() }));
  // What is kept beside the sheet stays: the person may undo.
  api.addEvent(api.Event.SheetDeleted, ({ sheetId }) => tell({ kind: "deleted", sheetId }));
}
