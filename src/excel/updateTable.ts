import { UNITS } from "../domain/units";
import { areaAddress, columnLetter } from "../tables/sheet/address";
import { inert } from "../tables/sheet/inert";
import { changedCells, CHECK_ROW, type LiveTable } from "../tables/live/LiveTable";
import type { TablePlace } from "../tables/live/TablePlace";
import type { RestorePoint } from "./restorePoint";
import { withFunctionPrefix } from "./functionPrefix";
import { blockParts, bytesOf, type SheetPart } from "./writeSheet";

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

/** What an update of a standing table writes, and how many figures somebody typed over formulas: those stay. */
export interface TableUpdate {
  readonly typedOver: number;
  readonly parts: readonly SheetPart[];
}

/** The cells of a standing table that are ours to write, in pieces to be queued in order. */
export function updateTable(context: Excel.RequestContext, table: LiveTable): TableUpdate {
  const { place, content, check } = table;
  const { cells, typedOver } = changedCells(table);
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const { newColumns, keys } = place;
  const around = () => {
    sheet.getRange(`A2:A${CHECK_ROW + 1}`).formulas = [[inert(content.statement)], [inert(`Source: ${content.source}`)], [check ?? null]];
    for (const { heading, unit } of content.columns) {
      const column = place.left + place.headings.indexOf(heading);
      if (!unit || !newColumns || column < newColumns.column || column >= newColumns.column + newColumns.count) continue;
      const area = sheet.getRange(areaAddress({ row: place.top + 1, column, rows: keys.length, columns: 1 }));
      (area as { numberFormat: unknown }).numberFormat = UNITS[unit].numberFormat;
    }
    if (newColumns && newColumns.column + newColumns.count === place.left + place.headings.length) {
      context.workbook.tables.getItem(place.standing!.name).resize(areaAddress({ row: place.top, column: place.left, rows: cells.length, columns: place.headings.length }));
    }
  };
  const blocks = blockParts({ row: place.top, column: place.left, cells: cells.map((row) => row.map((cell) => withFunctionPrefix(cell))) });
  return {
    typedOver,
    parts: [
      ...blocks.map((block) => ({ bytes: bytesOf(block), queue: () => void (sheet.getRangeByIndexes(block.row, block.column, block.cells.length, place.headings.length).formulas = block.cells.map((row) => [...row])) })),
      { bytes: content.statement.length * 2 + content.columns.length * 300 + 1_000, queue: around },
    ],
  };
}
