import type { NumberRange } from "../read/CellReading";

/** One row of an establishment list. Null: it stands in the list but could not be read, or is not known. */
export interface Post {
  readonly post: string;
  /** Where the list has a column that says whose post it is. */
  readonly council?: string;
  readonly team?: string;
  readonly title: string;
  readonly grade?: string;
  readonly fte: number | null;
  readonly hours: number | null;
  /** Full-time salary, £ a year. */
  readonly salary: number | null;
  /** Where the list prints low and high, £ a year: no single salary follows from them. */
  readonly salaryRange?: NumberRange;
  /** Share of salary. */
  readonly onCost: number | null;
  /** In the unit of the cost column. */
  readonly cost: number | null;
  readonly generalFundShare: number | null;
  readonly grantShare: number | null;
  readonly grant?: string;
  /** As printed, where it says more than general fund or a known grant. */
  readonly funding?: string;
  readonly vacant?: boolean | null;
  readonly agency?: boolean;
  /** In the source, from 0. */
  readonly at: number;
}
