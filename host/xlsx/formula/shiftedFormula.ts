import { columnLetter } from "../../../src/tables/sheet/address";
import { columnNumber, COLUMNS, ROWS } from "../address";
import { type Token, isText, tokens } from "./tokens";

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

/**
 * A stored formula moved by rows and columns, as Excel moves it when it fills down: references without $ follow, and one
 * that leaves the sheet becomes #REF!. A file writes a filled column once, as a shared formula; the other cells need this.
 */
export const shiftedFormula = (formula: string, rows: number, columns: number): string => {
  if (rows === 0 && columns === 0) return formula;
  const list = tokens(formula);
  return list.map((token, index) => shifted(token, list[index - 1], list[index + 1], rows, columns)).join("");
};

const shifted = (token: Token, before: Token | undefined, after: Token | undefined, rows: number, columns: number): string => {
  if ((token.kind !== "word" && token.kind !== "number") || isText(after, "!") || after?.kind === "brackets") return token.text;
  const cell = CELL.exec(token.text);
  if (cell) {
    const column = movedColumn(cell[1] ?? "", cell[2] ?? "", columns);
    const row = movedRow(cell[3] ?? "", cell[4] ?? "", rows);
    return column === undefined || row === undefined ? "#REF!" : column + row;
  }
  if (!isText(before, ":") && !isText(after, ":")) return token.text;
  const wholeColumn = COLUMN.exec(token.text);
  if (wholeColumn) return movedColumn(wholeColumn[1] ?? "", wholeColumn[2] ?? "", columns) ?? "#REF!";
  const wholeRow = ROW.exec(token.text);
  if (wholeRow) return movedRow(wholeRow[1] ?? "", wholeRow[2] ?? "", rows) ?? "#REF!";
  return token.text;
};

/** undefined outside the sheet; a name that only looks like a column stays. */
const movedColumn = (fixed: string, letters: string, by: number): string | undefined => {
  const column = columnNumber(letters);
  if (fixed || column >= COLUMNS) return fixed + letters;
  const moved = column + by;
  return moved >= 0 && moved < COLUMNS ? columnLetter(moved) : undefined;
};

const movedRow = (fixed: string, digits: string, by: number): string | undefined => {
  if (fixed) return fixed + digits;
  const moved = Number(digits) + by;
  return moved >= 1 && moved <= ROWS ? String(moved) : undefined;
};
