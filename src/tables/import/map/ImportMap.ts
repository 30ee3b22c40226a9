import { z } from "zod";
import { TABLE_KINDS } from "../../TableContent";
import { WEEK } from "../establishment/fullTimeWeek";
import type { ImportChoices } from "../importTable";
import { IMPORT_KINDS, type ImportKind } from "../Imported";

const kinds = Object.keys(IMPORT_KINDS) as [ImportKind, ...ImportKind[]];

/** Decisions about a kind of file, kept to be used again: what it is, its unit, which column is which field, how funding counts. */
export const importMapSchema = z.strictObject({
  name: z.string().optional(),
  kind: z.enum(kinds).optional(),
  unit: z.enum(["£", "£000", "£m"]).optional(),
  /** What it is written as; what its kind usually is when left out. */
  table: z.enum(TABLE_KINDS).optional(),
  /** Heading in the source → heading in the table to be written; "" leaves the column out, or keeps its own heading where every column is written. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Words in the source → words to write: other spellings of lines and councils. */
  labels: z.record(z.string(), z.string()).optional(),
  /** Funding source → whether it counts as general fund. */
  funding: z.record(z.string(), z.enum(["general fund", "grant"])).optional(),
  /** Hours of a full-time week, for a list of posts that gives hours and no FTE. */
  fullTimeHours: z.number().min(WEEK.least).max(WEEK.most).optional(),
});

export type ImportMap = z.infer<typeof importMapSchema>;

/** What reading the file needs of it. */
export const choicesFromMap = ({ kind, unit, funding, fullTimeHours }: ImportMap): ImportChoices => ({ ...(kind && { kind }), ...(unit && { unit }), ...(funding && { funding }), ...(fullTimeHours !== undefined && { fullTimeHours }) });
