import { absoluteArea, onSheet } from "../sheet/address";
import type { TableView } from "../TableView";
import type { CaseCheck } from "./caseChecksSheet";

/** How far below a table's end somebody's rows are looked for. */
const LOOKED_AT = 400;

/**
 * Whether every row that was entered counts: rows put into the table beyond those that the sheets have places for, and rows typed right
 * below the table, which belong to none.
 * @param heading The column that names the row.
 */
export function rowsTaken(table: TableView, heading: string): readonly CaseCheck[] {
  const names = table.columnRef(heading);
  const column = table.left + table.headings.indexOf(heading);
  const below = onSheet(table.sheet, absoluteArea({ row: table.top + 1, column, rows: table.rows.length + LOOKED_AT, columns: 1 }));
  return [
    { what: `Rows shown: ${table.sheet}`, how: "rows of the table that have no row on these sheets: load the case again when there are any", one: `MAX(0,ROWS(${names})-${table.rows.length})`, other: "0" },
    { what: `Rows below the table: ${table.sheet}`, how: "1 where a row is typed right below the table and counts nowhere: put a row in above the table's last one, and move it there", one: `IF(INDEX(${below},ROWS(${names})+1)="",0,1)`, other: "0" },
  ];
}
