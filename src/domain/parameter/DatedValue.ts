import type { ExcelDate } from "../excelDate";

/** What a parameter was worth from one day to another, both included. */
export interface DatedValue {
  readonly from: ExcelDate;
  /** The last day that counts; left out while the value is in force until changed. */
  readonly to?: ExcelDate;
  /** One figure; or several of one unit, each under the name of its part. */
  readonly value: number | Readonly<Record<string, number>>;
  readonly source: string;
  /** The day on which the value was last compared with its source, where that is known. */
  readonly checked?: ExcelDate;
}

/** Every dated parameter by name, the earliest value first; no values where each council enters its own. */
export type DatedParameters = Readonly<Record<string, readonly DatedValue[]>>;
