import { columnLetter } from "../../../src/tables/sheet/address";
import { type CellFile, type SheetFile } from "../../file/WorkbookFile";
import { COLUMNS, ROWS } from "../address";
import { escapedText, heldText } from "../package/escapeXml";
import { UnwritableWorkbook } from "../UnwritableWorkbook";
import { fittedHeights } from "./fittedHeights";
import { type SharedStrings } from "./sharedStrings";

/** Errors a file may hold. Younger ones (#SPILL!, #CALC!, #BUSY! …) need parts that only Excel writes; they are worked out anew. */
const STORED_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);
const YOUNGER_ERRORS = new Set(["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!", "#TIMEOUT!"]);
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

export interface StoredFormula {
  readonly text: string;
  /** The range it fills when Excel is to work it out as an array; absent for a plain formula. */
  readonly array?: string;
  /** Whether that range is fixed, as before Excel had dynamic arrays. */
  readonly fixed?: boolean;
}

export interface SheetDataWriter {
  readonly strings: SharedStrings;
  /** The number of a cell's format in the file's styles; 0 for none. */
  readonly format: (cell: CellFile) => number;
  readonly formula: (cell: CellFile, typed: string) => StoredFormula;
}

const inOrder = (cells: readonly CellFile[]): readonly CellFile[] => {
  const before = (a: CellFile, b: CellFile) => a.row - b.row || a.column - b.column;
  for (let index = 1; index < cells.length; index += 1) if (before(cells[index - 1]!, cells[index]!) >= 0) return [...cells].sort(before);
  return cells;
};

/** The <dimension> and <sheetData> elements of a worksheet. */
export const sheetDataXml = (sheet: SheetFile, writer: SheetDataWriter): { readonly dimension: string; readonly data: string } => {
  const cells = inOrder(sheet.cells);
  const hidden = new Set(sheet.hiddenRows);
  const bare = new Set([...Object.keys(sheet.rowHeights).map(Number), ...hidden]);
  for (const cell of cells) bare.delete(cell.row);
  const emptyRows = [...bare].sort((a, b) => a - b);
  const rows: string[] = [];
  const fitted = fittedHeights(sheet);
  const rowStart = (row: number): string => {
    const height = sheet.rowHeights[row];
    const fits = fitted.get(row);
    const size = height !== undefined ? ` ht="${height}" customHeight="1"` : fits !== undefined ? ` ht="${fits}"` : "";
    return `<row r="${row + 1}"${size}${hidden.has(row) ? ' hidden="1"' : ""}`;
  };
  let left = COLUMNS;
  let right = 0;
  let nextEmpty = 0;
  for (let at = 0; at < cells.length; ) {
    const row = cells[at]!.row;
    for (; nextEmpty < emptyRows.length && emptyRows[nextEmpty]! < row; nextEmpty += 1) rows.push(`${rowStart(emptyRows[nextEmpty]!)}/>`);
    let text = `${rowStart(row)}>`;
    let last = -1;
    for (; at < cells.length && cells[at]!.row === row; at += 1) {
      const cell = cells[at]!;
      if (cell.column === last) throw new UnwritableWorkbook(`Sheet “${sheet.name}” has two contents for cell ${columnLetter(cell.column)}${row + 1}.`);
      last = cell.column;
      text += cellXml(cell, sheet.name, writer);
      if (cell.column < left) left = cell.column;
      if (cell.column > right) right = cell.column;
    }
    rows.push(`${text}</row>`);
  }
  for (; nextEmpty < emptyRows.length; nextEmpty += 1) rows.push(`${rowStart(emptyRows[nextEmpty]!)}/>`);
  const corner = cells.length === 0 ? "A1" : `${columnLetter(left)}${cells[0]!.row + 1}`;
  const end = cells.length === 0 ? corner : `${columnLetter(right)}${cells[cells.length - 1]!.row + 1}`;
  return {
    dimension: `<dimension ref="${corner === end ? corner : `${corner}:${end}`}"/>`,
    data: rows.length === 0 ? "<sheetData/>" : `<sheetData>${rows.join("")}</sheetData>`,
  };
};

const cellXml = (cell: CellFile, sheet: string, writer: SheetDataWriter): string => {
  const { row, column } = cell;
  if (!(row >= 0 && row < ROWS && column >= 0 && column < COLUMNS)) throw new UnwritableWorkbook(`Sheet “${sheet}” has a cell outside an Excel sheet (row ${row + 1}, column ${column + 1}).`);
  const format = writer.format(cell);
  const address = `${columnLetter(column)}${row + 1}`;
  const start = `<c r="${address}"${format === 0 ? "" : ` s="${format}"`}`;
  if (cell.formula === undefined) return plainCell(start, cell, address, sheet, writer.strings);
  const formula = writer.formula(cell, cell.formula);
  if (formula.text.length > LONGEST_FORMULA) {
    throw new UnwritableWorkbook(`The formula in ${sheet}!${address} has ${formula.text.length} characters; Excel holds ${LONGEST_FORMULA}. Split it over several cells.`);
  }
  const text = escapedText(formula.text);
  const held = formula.array === undefined ? `<f>${text}</f>` : `<f t="array" ref="${formula.array}">${text}</f>`;
  const result = resultXml(cell);
  return `${start}${result.type}${formula.array === undefined || formula.fixed ? "" : ' cm="1"'}>${held}${result.value}</c>`;
};

const plainCell = (start: string, { value, isText }: CellFile, address: string, sheet: string, strings: SharedStrings): string => {
  if (value === null) return `${start}/>`;
  if (typeof value === "number") return Number.isFinite(value) ? `${start}><v>${value}</v></c>` : `${start} t="e"><v>#NUM!</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (!isText && isError(value)) return `${start} t="e"><v>${storedError(value)}</v></c>`;
  if (value.length > LONGEST_TEXT) throw new UnwritableWorkbook(`The text in ${sheet}!${address} has ${value.length} characters; Excel holds ${LONGEST_TEXT}. Shorten it or split it over several cells.`);
  return `${start} t="s"><v>${strings.numberOf(value)}</v></c>`;
};

const isError = (value: string): boolean => value.startsWith("#") && (STORED_ERRORS.has(value) || YOUNGER_ERRORS.has(value));
const storedError = (value: string): string => (STORED_ERRORS.has(value) ? value : "#VALUE!");

/** A formula's last result. */
const resultXml = ({ value, isText }: CellFile): { readonly type: string; readonly value: string } => {
  if (value === null) return { type: "", value: "" };
  if (typeof value === "number") return Number.isFinite(value) ? { type: "", value: `<v>${value}</v>` } : { type: ' t="e"', value: "<v>#NUM!</v>" };
  if (typeof value === "boolean") return { type: ' t="b"', value: `<v>${value ? 1 : 0}</v>` };
  if (!isText && isError(value)) return { type: ' t="e"', value: `<v>${storedError(value)}</v>` };
  return { type: ' t="str"', value: `<v>${escapedText(heldText(value.slice(0, LONGEST_TEXT)))}</v>` };
};
