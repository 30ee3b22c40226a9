import { ICommandService } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { SetSelectionsOperation, SheetsSelectionsService, type ISelectionWithStyle } from "@univerjs/sheets";
import { SetActivateCellEditOperation, type IEditorBridgeService } from "@univerjs/sheets-ui";
import type { Host } from "../../engine/Host";

/** A sheet and what is selected in it. */
export interface Place {
  readonly sheetId: string;
  readonly selections: readonly ISelectionWithStyle[];
}

const selectionsIn = (host: Host): readonly ISelectionWithStyle[] => host.inject<SheetsSelectionsService>(SheetsSelectionsService).getCurrentSelections();
const cellOf = (selections: readonly ISelectionWithStyle[]) => selections.at(-1)?.primary ?? undefined;

/** What is selected now. */
export const placeNow = (host: Host): Place => ({ sheetId: host.book.getActiveSheet().getSheetId(), selections: structuredClone(selectionsIn(host)) });

/** Goes back to where a key was pressed. False where that sheet is no longer there. */
export function goTo(host: Host, { sheetId, selections }: Place): boolean {
  const sheet = host.book.getSheetBySheetId(sheetId);
  if (!sheet) return false;
  const { book } = host;
  const [there, now] = [cellOf(selections), cellOf(selectionsIn(host))];
  const away = book.getActiveSheet().getSheetId() !== sheetId;
  if (away) book.setActiveSheet(sheet);
  if (away || there?.actualRow !== now?.actualRow || there?.actualColumn !== now?.actualColumn) {
    host.inject<ICommandService>(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, { unitId: book.getId(), subUnitId: sheetId, selections: structuredClone(selections) });
  }
  return true;
}

/** The grid notes which cell an entry would be for when the selection moves, but not while another entry is open. */
export function bringToCell(host: Host, bridge: IEditorBridgeService): void {
  const primary = cellOf(selectionsIn(host));
  const unitId = host.book.getId();
  const sheetId = host.book.getActiveSheet().getSheetId();
  const noted = bridge.getEditLocation();
  if (!primary || (noted?.unitId === unitId && noted.sheetId === sheetId && noted.row === primary.startRow && noted.column === primary.startColumn)) return;
  const render = host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(unitId);
  if (render) host.inject<ICommandService>(ICommandService).syncExecuteCommand(SetActivateCellEditOperation.id, { scene: render.scene, engine: render.engine, primary, unitId, sheetId });
}
