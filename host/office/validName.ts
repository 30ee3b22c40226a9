import { MAX_COLUMNS, MAX_ROWS, columnIndex } from "../engine/a1";

const LONGEST_NAME = 255;

/** Whether a text could be a cell's address, in letters and figures (AB12) or by row and column (R1C1, RC, R, C). */
function couldBeCell(name: string): boolean {
  if (/^(?:r\d*(?:c\d*)?|c\d*)$/i.test(name)) return true;
  const [, letters, row] = /^([A-Za-z]{1,3})(\d+)$/.exec(name) ?? [];
  return letters !== undefined && columnIndex(letters) < MAX_COLUMNS && Number(row) >= 1 && Number(row) <= MAX_ROWS;
}

/** Whether Excel takes a text as the name of a range, a formula or a table. */
export const isValidName = (name: string): boolean => name.length <= LONGEST_NAME && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !couldBeCell(name);
