import type { ImportKind } from "./Imported";
import { isEstablishment } from "./establishment/postFields";
import { isMoney, type ImportUnit } from "./structure/importUnit";
import { isOrdinalYear, yearIn } from "./structure/years";
import { textOf } from "./SourceGrid";
import type { TableReading } from "./structure/TableReading";
import { isNoCouncil, whose } from "./whose";

/** What kind of table it is, by its headings first, then by what stands in it. */
export function kindOf(table: TableReading): ImportKind {
  const { columns, values, rows, headings } = table;
  const heads = [...columns.map(({ name }) => name), ...headings.rows.flatMap((at) => table.grid.rows[at]!.map(textOf))].filter((text) => text !== "").join(" | ");
  const title = headings.title.join(" ");
  const has = (words: RegExp) => words.test(heads);
  if (isEstablishment(columns)) return "establishment";
  if (has(/\bcriteri(on|a)\b/i) && values.length === 0) return "criteria";
  const models = rows.filter(({ label }) => /^(model|option)\b/i.test(label)).length;
  if ((has(/\b(model|option)s?\b/i) || (rows.length > 0 && models * 2 >= rows.length)) && symbolColumns(table) >= 2) return "scoreSymbols";
  if (comparesPosts(table, title)) return "postsComparison";
  if (has(/\bcouncil|authority\b/i) && has(/net (revenue )?budget|population|savings requirement/i)) return "councilBudgets";
  const labelled = (words: RegExp) => rows.some(({ label }) => words.test(label));
  const years = new Set(values.flatMap(({ year, name }) => year ?? (isOrdinalYear(name) ? name : []))).size;
  if (values.length >= 2 && years < 2 && labelled(/net (revenue )?budget/i) && labelled(/\bpopulation\b|\bper head\b/i)) return "councilBudgets";
  if (has(/\b(operating )?model\b|\boption\b/i) && has(/what it is|description|status|further change/i)) return "operatingModels";
  const percents = rows.filter(({ unit }) => unit === "%").length;
  if (percents * 2 >= rows.length && rows.length > 0) return "assumptions";
  if (has(/\bassumptions?\b/i) && values.filter(({ unit }) => unit === "%").length * 2 > values.length) return "assumptions";
  if (/\bassumptions?\b/i.test(title) && !values.some(({ unit }) => isMoney(unit))) return "assumptions";
  if ((/\b(savings?|efficienc(y|ies))\b/i.test(title) || has(/\bsavings?\b/i)) && has(/\b(ref|proposal|status|rag|delivered|delivery|lead|owner|target|forecast|scheme)\b/i)) return "savingsTracker";
  if (has(/\bproposals?\b/i) && has(/\b(status|rag|confidence|delivery|delivered|lead|owner)\b/i)) return "savingsTracker";
  if (/\bsavings?\b/i.test(title) && !/\b(gap|growth|requirements?|MTF[PS]|medium[- ]term|strategy|pressures|targets?)\b/i.test(title) && values.some(({ unit }) => isMoney(unit))) return "savingsTracker";
  if (columns.some(({ role, name }) => role === "label" && SAVING.test(name))) return "savingsTracker";
  if (isTaxByBand(table) || columns.some(({ role, name }) => role === "label" && /\bparish(es)?\b/i.test(name))) return "facts";
  const down = rows.map(({ label }) => label).filter((label) => yearIn(label) !== undefined && /^\D{0,4}[\d/–-]+$/.test(label));
  // A ledger names its years in line after line.
  const yearsDown = new Set(down).size * 2 > down.length ? down.length : 0;
  if (years >= 2 || (yearsDown >= 2 && yearsDown >= rows.length - 2) || (years === 1 && /\bMTF[PS]\b|medium[- ]term/i.test(title))) return "mtfp";
  return "facts";
}

/** Over the names of the rows: each of them is a saving. */
const SAVING = /^(savings?( (proposal|option|description|title|measure|line)s?)?|arbed(iad|ion))$/i;

const isTaxByBand = ({ rows }: TableReading): boolean => rows.length >= 8 && rows.filter(({ label }) => /^(band )?[A-I]$/i.test(label)).length >= 8;

/** Posts of several councils side by side, with their cost or in a table about posts. */
function comparesPosts({ values }: TableReading, title: string): boolean {
  const namesOf = (fits: (unit: ImportUnit | undefined) => boolean) => new Set(values.flatMap(({ unit, name }) => (fits(unit) && !isNoCouncil(whose(name)) ? [whose(name)] : [])));
  if (/\bcompar\w+\b.*\b(posts|structures?|establishments?)\b|\b(posts|structures?|establishments?)\b.*\bcompar\w+/i.test(title)) return values.length > 1;
  const [posts, costs] = [namesOf((unit) => unit === "FTE"), namesOf(isMoney)];
  if ([...posts].filter((name) => costs.has(name)).length >= 2) return true;
  const fte = values.filter(({ unit }) => unit === "FTE").map(({ name }) => name);
  if (fte.some((name) => /\b(current|existing|as is|present)\b/i.test(name)) && fte.some((name) => /\b(proposed|new|future|to be|revised)\b/i.test(name))) return true;
  return posts.size >= 2 && /\b(posts|structures?|establishments?|fte)\b/i.test(title);
}

const MARKS = /^[●○•◦+–—\-−✓✔xX*▲▼]{1,4}$|^$/;

const symbolColumns = ({ grid, headings, columns }: TableReading): number =>
  columns.filter(({ index, role }) => {
    if (role === "label" || role === "empty") return false;
    const heads = headings.rows.map((at) => textOf(grid.rows[at]![index]));
    const cells = grid.rows.slice(headings.body, headings.body + 100).map((row) => textOf(row[index])).filter((cell) => cell === "" || !heads.includes(cell));
    return cells.some((cell) => /[●○•◦✓✔+]/.test(cell)) && cells.every((cell) => MARKS.test(cell));
  }).length;
