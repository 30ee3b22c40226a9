import type { ReadableSheet } from "../values/Reference";

export const columnName = (index: number): string => (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

export const quotedSheet = (name: string): string => (/^[A-Za-z_][\w.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`);

/** "Sheet1!B7" */
export const addressOf = (sheet: ReadableSheet, row: number, column: number): string => `${quotedSheet(sheet.name)}!${columnName(column)}${row + 1}`;
