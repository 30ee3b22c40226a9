import type { ImportKind } from "./Imported";
import { isEstablishment, postFields } from "./establishment/postFields";
import { isMoney } from "./structure/importUnit";
import { textOf } from "./SourceGrid";
import type { TableReading } from "./structure/TableReading";

/** What kind of table it is, by its headings first, then by what stands in it. */
export function kindOf(table: TableReading): ImportKind {
  const { columns, values, rows, headings } = table;
  const heads = columns.map(({ name }) => name).join(" | ");
  const title = headings.title.join(" ");
  const has = (words: RegExp) => words.test(heads);
  if (isEstablishment(postFields(columns))) return "establishment";
  if (has(/\bcriteri(on|a)\b/i) && values.length === 0) return "criteria";
  if (has(/\bmodel|option\b/i) && symbolColumns(table) >= 2) return "scoreSymbols";
  const councils = new Set(values.flatMap(({ unit, name }) => (unit === "FTE" && name.includes(": ") ? [name.split(": ")[0]] : [])));
  if (councils.size >= 2 && values.some(({ unit }) => isMoney(unit))) return "postsComparison";
  if (has(/\bcouncil|authority\b/i) && has(/net (revenue )?budget|population|savings requirement/i)) return "councilBudgets";
  if (has(/\b(operating )?model\b|\boption\b/i) && has(/what it is|description|status|further change/i)) return "operatingModels";
  const percents = rows.filter(({ unit }) => unit === "%").length;
  if (percents * 2 >= rows.length && rows.length > 0) return "assumptions";
  if (/\bassumptions?\b/i.test(title) && !values.some(({ unit }) => isMoney(unit))) return "assumptions";
  if ((/\bsavings?\b/i.test(title) || has(/\bsavings?\b/i)) && has(/\b(ref|proposal|status|rag|delivered|delivery|lead|owner|target|forecast|scheme)\b/i)) return "savingsTracker";
  if (values.filter(({ year }) => year !== undefined).length >= 2) return "mtfp";
  return "facts";
}

const MARKS = /^[●○•◦+–—\-−✓✔xX*▲▼]{1,4}$|^$/;

const symbolColumns = ({ grid, headings, columns }: TableReading): number =>
  columns.filter(({ index, role }) => {
    if (role === "label" || role === "empty") return false;
    const cells = grid.rows.slice(headings.body, headings.body + 100).map((row) => textOf(row[index]));
    return cells.some((cell) => /[●○•◦✓✔+]/.test(cell)) && cells.every((cell) => MARKS.test(cell));
  }).length;
