import { z } from "zod";
import { UNITS, type Unit } from "../../domain/units";
import { REFERENCE_HEADING, TABLE_KINDS, type TableContent } from "../TableContent";

const text = z.string().min(1);
const units = [...(Object.keys(UNITS) as [Unit, ...Unit[]]), "text", "symbol", "number"] as const;

export const reference = z.strictObject({ document: text, date: text, heading: text, organisation: text });

const column = z.strictObject({
  heading: text,
  unit: z.enum(units),
  /** Characters wide; worked out when left out. */
  width: z.number().optional(),
  /** Gets a defined name in the workbook. */
  named: z.boolean().optional(),
  /** Printed, but it follows from other figures: tied back on the Checks sheet. */
  derived: z.boolean().optional(),
  /** Yours to fill or change: what a paper leaves open stays empty. */
  input: z.boolean().optional(),
  /** What an input may hold, where only some words will do. */
  choices: z.array(text).min(2).optional(),
});

/** A table of published facts, as printed: one row a line, one unit a column, with its reference. */
export const datasetSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    kind: z.enum(TABLE_KINDS),
    group: text,
    title: text,
    sheet: z.string().regex(/^[^[\]:*?/\\']{1,31}$/),
    table: z.string().regex(/^[A-Za-z]\w*$/),
    about: text,
    statement: text,
    reference,
    columns: z.array(column).min(1),
    rows: z.array(z.array(z.union([z.string(), z.number()]))).min(1),
    notes: z.array(text),
    /** Empty rows at the table's end, ready for lines of the user's own. */
    spareRows: z.number().int().min(1).max(50).optional(),
  })
  .check(({ value, issues }) => {
    const { columns, rows } = value;
    const headings = columns.map(({ heading }) => heading);
    const say = (message: string) => issues.push({ code: "custom", message: `${value.id}: ${message}`, input: value });
    if (new Set(headings).size < headings.length) say("two columns have the same heading");
    for (const { heading, input } of columns) if (Boolean(input) !== heading.endsWith("(Input)")) say(`"${heading}": an input's heading ends in (Input), and no other's does`);
    rows.forEach((row, i) => {
      if (row.length !== columns.length) say(`row ${i + 1} has ${row.length} cells for ${columns.length} columns`);
      row.forEach((cell, c) => {
        const numeric = columns[c] && columns[c].unit !== "text" && columns[c].unit !== "symbol";
        if (numeric && typeof cell === "string" && cell !== "") say(`row ${i + 1}, ${headings[c]}: "${cell}" is not a number`);
      });
    });
  });

export type Dataset = z.infer<typeof datasetSchema>;

export const sourceOf = ({ organisation, document, date, heading }: Dataset["reference"]): string => `${document}, ${organisation}, ${date}: ${heading}`;

/** A dataset as a table that can be written, with its reference in a column of its own. */
export function contentOf({ id, kind, title, sheet, table, statement, reference: from, columns, rows, notes, spareRows = 0 }: Dataset): TableContent {
  const kindColumn = columns.findIndex(({ heading }) => heading === "Kind");
  return {
    id, kind, title, sheet, table, statement, notes,
    source: sourceOf(from),
    columns: [
      ...columns.map(({ heading, unit, width, named, input, choices }) => ({
        heading,
        ...(unit !== "text" && unit !== "symbol" && unit !== "number" && { unit }),
        ...(unit === "symbol" && { center: true }),
        ...(width !== undefined && { width }),
        ...(named && { named }),
        ...(input && { input }),
        ...(choices && { choices }),
      })),
      { heading: REFERENCE_HEADING, width: 36 },
    ],
    rows: [
      ...rows.map((row) => [...row, `${from.document}, ${from.date}`]),
      ...Array.from({ length: spareRows }, () => Array<string>(columns.length + 1).fill("")),
    ],
    emphasis: [
      ...rows.map((row) => {
        const rowKind = row[kindColumn];
        return kind === "postsComparison" && (rowKind === "subtotal" || rowKind === "total") ? rowKind : "line";
      }),
      ...Array<"line">(spareRows).fill("line"),
    ],
  };
}
