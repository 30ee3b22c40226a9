import { numfmt } from "@univerjs/core";

/** A number as a cell with this format shows it. */
export const shownNumber = (format: string, value: number): string => numfmt.format(format === "" ? "General" : format, value, { throws: false });
