import { ICommandService, type ICellData, type IObjectMatrixPrimitiveType, type IStyleData, type Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "./a1";
import type { Host } from "./Host";

/** Lines through and under a text are drawn in its colour. */
const LINES = ["ul", "ol", "st"] as const;

function merged(before: Nullable<IStyleData>, change: IStyleData): IStyleData {
  const style = Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== undefined)) as IStyleData;
  if (style.cl) for (const line of LINES) if (style[line]) style[line] = { ...style[line], cl: style.cl };
  return style;
}

/**
 * Gives every cell of a range a look, beside what it has. Straight into the grid: its commands make a copy of each cell for undo, and merge
 * the look of each anew, though a sheet has a few looks only.
 */
export function restyle(host: Host, sheet: FWorksheet, { row, column, rows, columns }: Rect, change: IStyleData): void {
  const styles = host.book.getWorkbook().getStyles();
  const matrix = sheet.getSheet().getCellMatrix();
  const known = new Map<Nullable<string>, string | undefined>();
  const made = (before: ICellData["s"]): string | undefined => {
    const style = merged(typeof before === "string" ? styles.get(before) : before, change);
    return Object.keys(style).length === 0 ? undefined : (styles.setValue(style) ?? undefined);
  };
  const styleFor = (before: ICellData["s"]): string | undefined => {
    if (typeof before === "object" && before !== null) return made(before);
    if (!known.has(before)) known.set(before, made(before));
    return known.get(before);
  };
  // Of cells with parts of their own look the grid has to do the rest itself.
  const told: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      const cell = matrix.getValue(r, c);
      const style = styleFor(cell?.s);
      if (cell?.p) (told[r] ??= {})[c] = { s: change };
      else if (cell && style === undefined) {
        delete cell.s;
        if (Object.keys(cell).length === 0) matrix.realDeleteValue(r, c);
      }
      else if (cell) cell.s = style!;
      else if (style !== undefined) matrix.setValue(r, c, { s: style });
    }
  }
  if (Object.keys(told).length > 0) host.inject<ICommandService>(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, { unitId: host.book.getId(), subUnitId: sheet.getSheetId(), cellValue: told, trigger: SetStyleCommand.id });
  host.restyled.add(sheet.getSheetId(), row + rows - 1, column + columns - 1);
}
