import type { Area } from "./SheetPlan";

/** 0 is A. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

/** Row and column from 0: (4, 1) is B5. */
export const a1 = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

export const absolute = (row: number, column: number): string => `$${columnLetter(column)}$${row + 1}`;

export const areaAddress = ({ row, column, rows, columns }: Area): string =>
  rows === 1 && columns === 1 ? a1(row, column) : `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;

export const absoluteArea = ({ row, column, rows, columns }: Area): string =>
  rows === 1 && columns === 1
    ? absolute(row, column)
    : `${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`;

/** A sheet's name as a formula needs it. */
export const quoted = (sheet: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^[Rr]\d*[Cc]\d*$/.test(sheet)
    ? sheet
    : `'${sheet.replace(/'/g, "''")}'`;

export const onSheet = (sheet: string, address: string): string => `${quoted(sheet)}!${address}`;

/** Text as a formula needs it. */
export const literal = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** What Excel refuses in a sheet's name is taken out; at most 31 characters. */
export const sheetNameFrom = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "")
    .slice(0, 31)
    .trim() || "Sheet";

/** The first of "Baseline", "Baseline 2", "Baseline 3" … that is not taken, in any case of letters. */
export function freeName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? "" : ` ${n}`;
    const name = wanted.slice(0, 31 - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
