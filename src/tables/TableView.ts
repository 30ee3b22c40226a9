import { notAvailable, type Fault } from "../domain/fault";
import { absoluteArea, onSheet } from "./sheet/address";

export type Cell = string | number | boolean;

/**
 * A table as it stands in the workbook: where it is and what it holds. Rows are found by the text in their key
 * column, so that sorting the table or inserting rows changes no result.
 */
export class TableView {
  constructor(
    readonly sheet: string,
    /** Row and column of the first heading, from 0. */
    readonly top: number,
    readonly left: number,
    readonly headings: readonly string[],
    readonly rows: readonly (readonly Cell[])[],
  ) {}

  has(heading: string): boolean {
    return this.headings.includes(heading);
  }

  /** The cells under a heading, top to bottom. */
  column(heading: string): readonly Cell[] {
    const index = this.headings.indexOf(heading);
    return this.rows.map((row) => row[index] ?? "");
  }

  /** Baseline!$C$8:$C$24 */
  columnRef(heading: string): string {
    const column = this.left + this.headings.indexOf(heading);
    return onSheet(this.sheet, absoluteArea({ row: this.top + 1, column, rows: this.rows.length, columns: 1 }));
  }

  /** A formula, without "=", that finds the cell under a heading in the row whose key equals that of `key` (a reference or text). */
  lookup(heading: string, keyHeading: string, key: string): string {
    return `INDEX(${this.columnRef(heading)},MATCH(${key},${this.columnRef(keyHeading)},0))`;
  }

  /** Like lookup, for a figure: #N/A where the cell is blank or holds text, which a formula would count as 0. */
  figure(heading: string, keyHeading: string, key: string): string {
    const found = this.lookup(heading, keyHeading, key);
    return `IF(ISNUMBER(${found}),${found},NA())`;
  }

  /** Every heading the table lacks, as one fault. */
  missing(headings: readonly string[]): Fault | undefined {
    const absent = headings.filter((heading) => !this.has(heading));
    return absent.length === 0
      ? undefined
      : notAvailable(
          `The table on sheet "${this.sheet}" has no column ${absent.map((heading) => `"${heading}"`).join(", ")}. ` +
            `Give the column that heading again, or load the table anew.`,
        );
  }
}
