import { UNITS, type Unit } from "../../domain/units";
import { a1, absolute, absoluteArea, columnLetter } from "../sheet/address";
import type { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import type { StyleName } from "../sheet/styles";
import { NEEDS } from "./needs";
import type { TableView } from "../TableView";

/** Hands a column's formula the references it needs, for one row of the block. */
export interface BlockRow {
  /** The row's number, counted from 1. */
  readonly number: string;
  /** The cell of this row under a heading. */
  readonly cell: (heading: string) => string;
  /** All cells of the block under a heading. */
  readonly column: (heading: string) => string;
  /** The cells under a heading from the block's head down to the row above this one. */
  readonly above: (heading: string) => string;
  /** The table's cell of this row under a heading; "" where it is blank or past the table's end. For the column that names the row. */
  readonly from: (heading: string) => string;
  /** The same as it stands, for rows that have a name. */
  readonly at: (heading: string) => string;
}

export interface BlockColumn {
  readonly heading: string;
  readonly unit?: Unit;
  readonly numberFormat?: string;
  readonly style?: StyleName;
  /** Without "=". */
  readonly formula: (row: BlockRow) => string;
}

export interface Block {
  /** All rows, without the headings. */
  readonly area: Area;
  readonly headingRow: number;
  /** The cells under a heading, with the sheet. */
  readonly column: (heading: string) => string;
  /** The same as an area of the sheet, for charts. */
  readonly areaOf: (heading: string) => Area;
}

export const NUMBER_HEADING = "No.";

/**
 * A block of formulas with one row for each row of a table. Each row finds its table row by number, so that rows put in
 * anywhere are taken in. Numbers stand first and the column that names the row second; a row without a name stays empty.
 */
export function rowBlock(s: SheetBuilder, table: TableView, columns: readonly BlockColumn[], rows = table.rows.length): Block {
  const headings = [NUMBER_HEADING, ...columns.map(({ heading }) => heading)];
  const { row: headingRow } = s.add(headings, { style: "heading" });
  const area: Area = { row: headingRow + 1, column: 0, rows, columns: headings.length };
  const index = (heading: string): number => {
    const found = headings.indexOf(heading);
    if (found < 0) throw new Error(`The block has no column "${heading}".`);
    return found;
  };
  const areaOf = (heading: string): Area => ({ ...area, column: index(heading), columns: 1 });
  const cells = Array.from({ length: rows }, (_, i) => {
    const at = area.row + i;
    const number = `(ROW()-ROW(${absolute(headingRow, 0)}))`;
    const row: BlockRow = {
      number,
      cell: (heading) => `$${columnLetter(index(heading))}${at + 1}`,
      column: (heading) => absoluteArea(areaOf(heading)),
      above: (heading) => `${absolute(headingRow, index(heading))}:$${columnLetter(index(heading))}${at}`,
      from: (heading) => `IF(${number}>ROWS(${table.columnRef(heading)}),"",INDEX(${table.columnRef(heading)},${number})&"")`,
      at: (heading) => `INDEX(${table.columnRef(heading)},${number})`,
    };
    return [`=IF($B${at + 1}="","",${number})`, ...columns.map(({ formula }) => `=${formula(row)}`)];
  });
  s.put(area.row, 0, cells);
  columns.forEach(({ unit, numberFormat, style }, i) => {
    const format = numberFormat ?? (unit && UNITS[unit].numberFormat);
    s.dress({ ...area, column: 1 + i, columns: 1 }, { style: style ?? (format ? "figure" : "text"), ...(format && { numberFormat: format }) });
    if (format) s.dress({ row: headingRow, column: 1 + i, rows: 1, columns: 1 }, { style: "headingRight" });
  });
  s.dress({ ...area, columns: 1 }, { style: "word" });
  return { area, headingRow, areaOf, column: (heading) => s.areaRef(areaOf(heading)) };
}

/** Totals under a block, in the columns named: of the rows that have a figure. */
export function totalRow(s: SheetBuilder, block: Block, label: string, labelColumn: number, headings: readonly string[], unit: Unit): Area {
  const total = s.put(s.row, 0, [Array.from({ length: block.area.columns }, (_, i) => (i === labelColumn ? label : ""))], { style: "total" });
  for (const heading of headings) {
    const { column, row, rows } = block.areaOf(heading);
    const cells = `${a1(row, column)}:${a1(row + rows - 1, column)}`;
    s.put(total.row, column, [[`=IF(COUNT(${cells})=0,${NEEDS},SUM(${cells}))`]], { style: "figure", numberFormat: UNITS[unit].numberFormat });
  }
  return total;
}
