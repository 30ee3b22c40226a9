import type { Unit } from "../../domain/units";
import { NEEDS } from "./needs";
import type { BlockColumn, BlockRow } from "./rowBlock";

/** A figure of the table shown under its heading: "" where the row has no name, the words that it is needed where it is blank. */
export const inputColumn = (heading: string, input: string, name: string, look: { readonly unit?: Unit; readonly numberFormat?: string }): BlockColumn => ({
  heading,
  ...look,
  formula: ({ cell, at }) => `IF(${cell(name)}="","",IF(ISNUMBER(${at(input)}),${at(input)},${NEEDS}))`,
});

/** A text of the table shown under its heading. */
export const textColumn = (heading: string, input: string, name: string): BlockColumn => ({
  heading,
  formula: ({ cell, at }) => `IF(${cell(name)}="","",${at(input)}&"")`,
});

/** yes or no as the table has it; other words where neither is entered. */
export const yesNoColumn = (heading: string, input: string, name: string, open: string): BlockColumn => ({
  heading,
  style: "word",
  formula: ({ cell, at }) => `IF(${cell(name)}="","",IF(OR(${at(input)}="yes",${at(input)}="no"),${at(input)},${open}))`,
});

/** A formula that needs other figures of its row: "" where the row has no name, the words where one of them is missing. */
export const whereGiven = ({ cell }: BlockRow, name: string, headings: readonly string[], formula: string): string =>
  `IF(${cell(name)}="","",IF(COUNT(${headings.map(cell).join(",")})<${headings.length},${NEEDS},${formula}))`;

/** Rank by a column, 1 the best; of equal ones the first in the table goes first. Rows without a figure keep what they say. */
export const rankIn = ({ cell, column, above }: BlockRow, heading: string, best: "highest" | "lowest"): string =>
  `IF(ISNUMBER(${cell(heading)}),RANK(${cell(heading)},${column(heading)}${best === "lowest" ? ",1" : ""})+COUNTIF(${above(heading)},${cell(heading)}),${cell(heading)})`;

/** What is left of an amount for a row after those before it in an order, up to what the row asks. */
export const grantedInOrder = ({ cell, column }: BlockRow, order: string, asked: string, amount: string): string =>
  `MAX(0,MIN(${cell(asked)},${amount}-SUMIF(${column(order)},"<"&${cell(order)},${column(asked)})))`;
