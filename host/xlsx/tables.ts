import { type TableColumn, type TableDefinition } from "hucre";
import { quoted } from "../../src/tables/sheet/address";
import { type CellFile, type SheetFile, type TableFile, type WorkbookFile } from "../file/WorkbookFile";
import { type CellRange, cellRange, contains, overlap } from "./address";
import { heldText, readText } from "./package/escapeXml";
import { UnwritableWorkbook } from "./UnwritableWorkbook";

/** A table with its range as numbers. */
export interface PlacedTable {
  readonly table: TableFile;
  readonly range: CellRange;
}

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/;

/**
 * The tables of each sheet, checked: Excel repairs, that is removes, a table whose name, range or headings are not right.
 * @throws UnwritableWorkbook naming the table and the remedy.
 */
export const placedTables = (file: WorkbookFile): readonly (readonly PlacedTable[])[] => {
  const taken = new Map(file.names.filter(({ sheet }) => sheet === undefined).map(({ name }) => [name.toLowerCase(), "a defined name"]));
  return file.sheets.map((sheet) => {
    const placed: PlacedTable[] = [];
    for (const table of sheet.tables) {
      const range = cellRange(table.range);
      const where = `The table “${table.name}” on sheet “${sheet.name}”`;
      const other = taken.get(table.name.toLowerCase());
      if (other) throw new UnwritableWorkbook(`${where} has the same name as ${other}. Give it another name.`);
      if (!VALID_NAME.test(table.name) || LOOKS_LIKE_CELL.test(table.name) || table.name.length > 255) {
        throw new UnwritableWorkbook(`${where} needs a name of letters, digits and underscores that starts with a letter and is no cell address.`);
      }
      if (!range) throw new UnwritableWorkbook(`${where} has the range “${table.range}”, which is not a range of cells.`);
      if (range.right - range.left + 1 !== table.columns.length) {
        throw new UnwritableWorkbook(`${where} has ${table.columns.length} headings for ${range.right - range.left + 1} columns. Give each column one heading.`);
      }
      if (range.bottom - range.top < (table.totalsRow ? 2 : 1)) throw new UnwritableWorkbook(`${where} needs at least one row below its headings.`);
      const twice = repeated(table.columns);
      if (twice !== undefined) throw new UnwritableWorkbook(`${where} has the heading “${twice}” twice (Excel does not tell capitals apart). Make the headings differ.`);
      const under = placed.find((earlier) => overlap(earlier.range, range));
      if (under) throw new UnwritableWorkbook(`${where} overlaps the table “${under.table.name}”. Move one of them.`);
      taken.set(table.name.toLowerCase(), `the table on sheet “${sheet.name}”`);
      placed.push({ table, range });
    }
    return placed;
  });
};

const repeated = (columns: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  return columns.find((column) => seen.size === seen.add(column.toLowerCase()).size);
};

/** Excel wants every heading cell to hold its column's name as text. */
export const withHeadings = (sheet: SheetFile, tables: readonly PlacedTable[]): SheetFile => {
  if (tables.length === 0) return sheet;
  const headings = new Map<string, string>(tables.flatMap(({ table, range }) => table.columns.map((column, index) => [`${range.top},${range.left + index}`, column] as const)));
  const right = new Set<string>();
  const cells = sheet.cells.map((cell): CellFile => {
    const key = `${cell.row},${cell.column}`;
    const heading = headings.get(key);
    if (heading === undefined) return cell;
    right.add(key);
    if (cell.value === heading && cell.formula === undefined) return cell;
    const { formula: _formula, spill: _spill, array: _array, ...kept } = cell;
    return { ...kept, value: heading };
  });
  for (const [key, value] of headings) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (!right.has(key)) cells.push({ row, column, value });
  }
  return { ...sheet, cells };
};

const SUBTOTALS: Readonly<Record<string, string>> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/** A table as hucre writes it. `stored` turns a total's formula into the one the file holds. */
export const writtenTable = ({ table, range }: PlacedTable, sheet: SheetFile, stored: (formula: string) => string): TableDefinition => ({
  name: table.name,
  range: table.range.replace(/\$/g, ""),
  style: table.style,
  columns: table.columns.map((name, index): TableColumn => ({
    name: heldText(name).replace(/\n/g, "_x000a_"),
    ...(table.totalsRow && total(sheet, range.bottom, range.left + index, stored)),
  })),
  ...(table.totalsRow && { showTotalRow: true }),
});

const total = (sheet: SheetFile, row: number, column: number, stored: (formula: string) => string): Partial<TableColumn> => {
  const cell = sheet.cells.find((each) => each.row === row && each.column === column);
  if (cell?.formula === undefined) return typeof cell?.value === "string" ? { totalLabel: cell.value } : {};
  const code = /^=SUBTOTAL\((\d{3}),[^()]*\)$/i.exec(cell.formula)?.[1];
  const known = code === undefined ? undefined : SUBTOTALS[code];
  return known === undefined ? { totalFunction: "custom", totalFormula: stored(cell.formula) } : { totalFunction: known };
};

export const readTable = (table: TableDefinition): TableFile => ({
  name: table.displayName ?? table.name,
  range: table.range ?? "A1",
  columns: table.columns.map(({ name }) => readText(name)),
  style: table.style ?? "",
  totalsRow: table.showTotalRow === true,
});

/** The table around a cell, for [@Column]. */
export const tableAround = (tables: readonly PlacedTable[], row: number, column: number): string | undefined =>
  tables.find(({ range }) => contains(range, row, column))?.table.name;

/** A sheet's own part of a reference: "'My sheet'!". */
export const sheetPrefix = (sheet: string): string => `${quoted(sheet)}!`;
