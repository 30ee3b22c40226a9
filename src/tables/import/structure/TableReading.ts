import type { ImportIssue } from "../ImportIssue";
import type { CellReading } from "../read/CellReading";
import { addressIn, type SourceGrid } from "../SourceGrid";
import type { BodyRow } from "./bodyRows";
import type { SourceColumn } from "./columns";
import type { CrossCast } from "./crossCasts";
import type { Headings } from "./headings";
import type { ImportUnit } from "./importUnit";
import type { FoundTotal } from "./totals";

export interface TableRow extends BodyRow {
  /** Set where the row has a unit of its own. */
  readonly unit?: ImportUnit;
}

/** A table as it was found, read cell by cell; what kind of table it is comes later. */
export interface TableReading {
  readonly grid: SourceGrid;
  readonly headings: Headings;
  readonly columns: readonly SourceColumn[];
  readonly values: readonly SourceColumn[];
  readonly texts: readonly SourceColumn[];
  /** Unit of all value columns, where they share one. */
  readonly unit?: ImportUnit;
  /** Of an establishment list: hours of a full-time week. */
  readonly standardHours?: number;
  readonly rows: readonly TableRow[];
  readonly totals: readonly FoundTotal[];
  readonly crossCasts: readonly CrossCast[];
  readonly notes: readonly string[];
  readonly issues: readonly ImportIssue[];
}

export const unitAt = ({ rows, values }: Pick<TableReading, "rows" | "values">, row: number, column: number): ImportUnit | undefined => rows[row]!.unit ?? values[column]!.unit;

/** A figure's row, column and cell, as issues speak of them. */
export const placeOf = ({ grid, rows, values }: Pick<TableReading, "grid" | "rows" | "values">, row: number, column: number) => ({
  row: rows[row]!.label,
  column: values[column]!.name,
  cell: addressIn(grid, rows[row]!.at, values[column]!.index),
  raw: rows[row]!.readings[column]!.raw,
  at: { row, field: column },
});

export const numberOf = (reading: CellReading | undefined): number | undefined => (reading?.kind === "number" || reading?.kind === "nil" ? reading.number : undefined);

/** As a reader would write it: 12.639, 1,234. */
export const shown = (value: number): string => {
  const rounded = Number(value.toPrecision(12));
  const [whole = "", places] = String(Math.abs(rounded)).split(".");
  return `${rounded < 0 ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${places ? `.${places}` : ""}`;
};
