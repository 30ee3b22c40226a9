import { UNITS } from "../domain/units";
import { areaAddress, columnLetter } from "../tables/sheet/address";
import { inert } from "../tables/sheet/inert";
import { changedCells, CHECK_ROW, type LiveTable } from "../tables/live/LiveTable";
import type { TablePlace } from "../tables/live/TablePlace";
import type { RestorePoint } from "./restorePoint";
import { withFunctionPrefix } from "./functionPrefix";

/** Queues the rows and columns that a standing table of ours grows by, and gives what an undo must take out again. */
export function makeRoom(context: Excel.RequestContext, { sheet: name, newRows, newColumns }: TablePlace): Required<Pick<RestorePoint, "removeRows" | "removeColumns">> {
  const sheet = context.workbook.worksheets.getItem(name);
  // Whole rows and columns: references and notes of other people move with the cells that they speak of.
  if (newColumns) sheet.getRange(`${columnLetter(newColumns.column)}:${columnLetter(newColumns.column + newColumns.count - 1)}`).insert("Right");
  if (newRows) sheet.getRange(`${newRows.row + 1}:${newRows.row + newRows.count}`).insert("Down");
  return {
    removeRows: newRows ? [{ sheet: name, row: newRows.row, rows: newRows.count }] : [],
    removeColumns: newColumns ? [{ sheet: name, column: newColumns.column, columns: newColumns.count }] : [],
  };
}

/** Queues the cells of a standing table that are ours to write. Gives how many figures somebody typed over formulas: those stay. */
export function updateTable(context: Excel.RequestContext, table: LiveTable): number {
  const { place, content, check } = table;
  const { cells, typedOver } = changedCells(table);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const range = sheet.getRangeByIndexes(place.top, place.left, cells.length, place.headings.length);
  range.formulas = cells.map((row) => row.map((cell) => withFunctionPrefix(cell)));
  sheet.getRange(`A2:A${CHECK_ROW + 1}`).formulas = [[inert(content.statement)], [inert(`Source: ${content.source}`)], [check ?? null]];
  const { newColumns, keys } = place;
  for (const { heading, unit } of content.columns) {
    const column = place.left + place.headings.indexOf(heading);
    if (!unit || !newColumns || column < newColumns.column || column >= newColumns.column + newColumns.count) continue;
    const area = sheet.getRange(areaAddress({ row: place.top + 1, column, rows: keys.length, columns: 1 }));
    (area as { numberFormat: unknown }).numberFormat = UNITS[unit].numberFormat;
  }
  if (newColumns && newColumns.column + newColumns.count === place.left + place.headings.length) {
    context.workbook.tables.getItem(place.standing!.name).resize(areaAddress({ row: place.top, column: place.left, rows: cells.length, columns: place.headings.length }));
  }
  return typedOver;
}
