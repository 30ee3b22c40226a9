import type { Imported } from "../../tables/import/Imported";
import { takeUnit } from "../../tables/import/structure/importUnit";

/** Excel's limit for a sheet's name. */
const LONGEST = 31;

/** Words of a title that only say whose table it is. */
const WHOSE = /\b(council|authority|borough)$/i;

/** Said of figures, of no table: "All figures in £000", "2026/27", "Page 3", "as at 31 March 2026". */
const OF_FIGURES = /\b(all|figures?|amounts?|values?|monetary|money|currency|units?|in|are|is|shown|stated|expressed|given|as|at|of|the|to|nearest|rounded|thousands?|millions?|hundreds?|pounds?|ftes?|wtes?|sterling|gbp|page|sheet|draft|final|version|v|year|years|fy|fye|ending|ended|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\b/gi;

/** Whether a line says what a table is of: something beside unit, day and page. */
const names = (line: string): boolean => {
  const { unit, rest } = takeUnit(line);
  return /[a-z]{2}/i.test((unit === undefined || rest === line ? line : rest).replace(OF_FIGURES, " "));
};

/** What the table says it is, as far as that makes a sheet's name; else its sheet in a file of several, or its file. */
export function tableTitle({ title, source }: Pick<Imported, "title" | "source">, sheets: readonly string[], sheet: string, file?: string): string {
  const named = sheets.length > 1 && !/^sheet ?\d*$/i.test(sheet) ? sheet : undefined;
  const said = named ?? title.find((line) => line.length <= LONGEST && !WHOSE.test(line) && names(line));
  return (said ?? (file === undefined ? `${source} clean` : [file, ...(sheets.length > 1 ? [sheet] : [])].join(" "))).slice(0, LONGEST);
}
