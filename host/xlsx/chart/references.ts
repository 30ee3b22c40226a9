import { type CellValue, type WorkbookFile } from "../../file/WorkbookFile";
import { type CellRange, cellRange } from "../address";

/** A chart's reference to cells, such as 'My sheet'!$A$2:$A$9. */
export interface Reference {
  readonly sheet: string;
  readonly range: CellRange;
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!,()]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)$/;

/** undefined for plain text, and for what is more than one range. */
export const reference = (text: string): Reference | undefined => {
  const parts = REFERENCE.exec(text.trim());
  const range = parts && cellRange(parts[3]!);
  return parts && range ? { sheet: parts[1]?.replace(/''/g, "'") ?? parts[2]!, range } : undefined;
};

/** With $ before every column and row, as charts hold references. */
export const fixedReference = (text: string): string => {
  const cut = text.lastIndexOf("!");
  const cells = text.slice(cut + 1).replace(/\$?([A-Za-z]{1,3})\$?(\d{1,7})/g, (_, letters: string, digits: string) => `$${letters.toUpperCase()}$${digits}`);
  return text.slice(0, cut + 1).replace(/^=/, "") + cells;
};

/** The values a chart's reference shows now: a file keeps them so that programs that do not calculate can draw it. */
export type ValuesAt = (reference: Reference) => readonly CellValue[];

export const valuesIn = (file: WorkbookFile): ValuesAt => {
  const sheets = new Map(file.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return ({ sheet, range }) => {
    const columns = range.right - range.left + 1;
    const values: CellValue[] = new Array<CellValue>(columns * (range.bottom - range.top + 1)).fill(null);
    for (const { row, column, value } of sheets.get(sheet.toLowerCase())?.cells ?? []) {
      if (row >= range.top && row <= range.bottom && column >= range.left && column <= range.right) values[(row - range.top) * columns + column - range.left] = value;
    }
    return values;
  };
};
