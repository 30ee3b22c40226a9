import type { ExcelDate } from "../excelDate";

/** What a parameter was worth from one day to another, both included. */
export interface DatedValue {
  readonly from: ExcelDate;
  /** The last day for which the value was verified. */
  readonly to: ExcelDate;
  /** One figure; or several of one unit, each under the name of its part. */
  readonly value: number | Readonly<Record<string, number>>;
  readonly source: string;
}

/** Every dated parameter by name, the earliest value first. */
export type DatedParameters = Readonly<Record<string, readonly DatedValue[]>>;
