import { a1 } from "../sheet/address";

/** A number whose format says more than its digits: 0.03 shown as 3.00%, 46113 shown as a date, 1234567 shown as 1,235. */
export interface FormattedNumber {
  readonly value: number;
  /** Hours come from a time; thousands and millions are how the format shortens the stored amount; scaled is an amount in £ shown with k or m;
   * opposite is a figure above zero that the format shows in brackets or with a minus. */
  readonly shownAs: "percent" | "date" | "hours" | "thousands" | "millions" | "scaled" | "opposite";
}

export type SourceCell = string | number | boolean | null | FormattedNumber;

export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells as they were found: in a file, on a sheet or in a selection. Nothing is interpreted yet. */
export interface SourceGrid {
  /** File or sheet. */
  readonly name: string;
  readonly rows: readonly (readonly SourceCell[])[];
  /** Where the first cell stands on its sheet, from 0. */
  readonly top: number;
  readonly left: number;
  /** Numbers are stored as numbers, as on a sheet: one stored as text is then worth a word. */
  readonly typed?: boolean;
  /** Cells joined into one, as rows and columns of the grid: the first holds what all show. */
  readonly merged?: readonly MergedCells[];
  /** Rows that are hidden on their sheet, from 0: read like the others. */
  readonly hiddenRows?: readonly number[];
  /** Columns that are, likewise. */
  readonly hiddenColumns?: readonly number[];
  /** Rows, from 0, in which a quotation mark opened that nothing closed: it was taken for an ordinary character. */
  readonly openQuotes?: readonly number[];
}

export const isFormatted = (cell: SourceCell | undefined): cell is FormattedNumber => typeof cell === "object" && cell !== null;

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, right for every day from 1 March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** 46113 is 1 April 2026. */
export const dayText = (serial: number): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(EPOCH + Math.floor(serial) * DAY_MS));

/** 46113 is the first day of the fourth month of 2026. */
export function dayOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(EPOCH + Math.floor(serial) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const digits = (value: number): string => String(Number(value.toPrecision(12)));

function shownText({ value, shownAs }: FormattedNumber): string {
  switch (shownAs) {
    case "date":
      return dayText(value);
    case "percent":
      return `${digits(value * 100)}%`;
    case "thousands":
      return digits(value / 1e3);
    case "millions":
      return digits(value / 1e6);
    case "scaled":
      return Math.abs(value) < 1e6 ? `£${digits(value / 1e3)}k` : `£${digits(value / 1e6)}m`;
    case "opposite":
      return `(${digits(value)})`;
    case "hours":
      return `${digits(value)} hours`;
  }
}

/** What a reader of the sheet would see, near enough; blanks of every kind at the ends are taken off. */
export function textOf(cell: SourceCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (isFormatted(cell)) return shownText(cell);
  return String(cell).replace(/[\u00a0\u2007\u2009\u200a\u202f]/g, " ").replace(/[\u200b\ufeff\u00ad]/g, "").replace(/\s+/g, " ").trim();
}

export const isBlank = (cell: SourceCell | undefined): boolean => textOf(cell) === "";

/** B17, counted as the sheet or file counts. */
export const addressIn = ({ top, left }: SourceGrid, row: number, column: number): string => a1(top + row, left + column);

/** The grid from its first column that holds anything: a table may stand away from the edge. */
export function withoutMargin(grid: SourceGrid): SourceGrid {
  const first = grid.rows.reduce((least, row) => {
    const at = row.slice(0, least).findIndex((cell) => !isBlank(cell));
    return at < 0 ? least : at;
  }, widthOf(grid));
  if (first === 0 || first === widthOf(grid)) return grid;
  return {
    ...grid,
    left: grid.left + first,
    rows: grid.rows.map((row) => row.slice(first)),
    ...(grid.hiddenColumns && { hiddenColumns: grid.hiddenColumns.map((column) => column - first) }),
    ...(grid.merged && { merged: grid.merged.map((cells) => ({ ...cells, left: cells.left - first, right: cells.right - first })) }),
  };
}

export const widthOf = ({ rows }: SourceGrid): number => rows.reduce((widest, row) => Math.max(widest, row.length), 0);
