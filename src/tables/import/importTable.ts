import { checkCrossCasts } from "./checks/checkCrossCasts";
import { checkCostPerFte, checkPeers } from "./checks/checkPeers";
import { checkDuplicates, checkNegativeBases } from "./checks/checkRows";
import { checkSignColumns } from "./checks/checkSignColumns";
import { checkTotals } from "./checks/checkTotals";
import { checkUnits } from "./checks/checkUnits";
import { checkOpenings, checkYearRows, checkYears } from "./checks/checkYears";
import { withFteOffer } from "./establishment/withFteOffer";
import { withOnCostOffer } from "./establishment/withOnCostOffer";
import { cellKey } from "./establishment/settlePay";
import { isEstablishment, postFields, type PostColumns } from "./establishment/postFields";
import { readPosts, type PostsChoices, type PostsRead } from "./establishment/readPosts";
import type { Imported, ImportedColumn, ImportedRow, ImportedTotal, ImportedValue, ImportKind } from "./Imported";
import type { ImportIssue } from "./ImportIssue";
import { joinRanges } from "./joinRanges";
import { kindOf } from "./kindOf";
import type { CellReading } from "./read/CellReading";
import { signOf } from "./signOf";
import type { SourceGrid } from "./SourceGrid";
import type { SourceColumn } from "./structure/columns";
import { decimalsOf } from "./structure/crossCasts";
import { impliedByMarks } from "./structure/impliedByMarks";
import { impliedFigure } from "./structure/impliedFigure";
import { isMoney, type ImportUnit } from "./structure/importUnit";
import { readTable } from "./structure/readTable";
import { rowColumns, type RowColumns } from "./structure/rowColumns";
import { rowUnit } from "./structure/rowUnit";
import { shown, type TableReading } from "./structure/TableReading";
import { isLikelyTotal, isSureTotal } from "./structure/totals";

/** What whoever imports a table has decided beforehand. */
export interface ImportChoices extends PostsChoices {
  readonly kind?: ImportKind;
  /** Unit of columns that print none. */
  readonly unit?: ImportUnit;
}

/** Reads a table of any kind: figures, units, sections, totals, notes, and everything about it that is doubtful. */
export function importTable(grid: SourceGrid, choices: ImportChoices = {}): Imported {
  const table = readTable(grid, { ...(choices.unit && { unit: choices.unit }), postColumn: (columns) => totalRows(columns, choices) });
  const kind = choices.kind ?? kindOf(table);
  const posts = kind === "establishment" ? readPosts(table, postFields(table.columns), choices) : undefined;
  const checks = posts ? [...checkTotals(table), ...posts.issues] : checksOf(table, kind);
  const own = posts ? {} : rowColumns(table.texts, table.rows);
  const spoken: readonly number[] = Object.values(own);
  const inSource = (column: SourceColumn) => columnOf({ ...column, index: column.index + table.grid.left - grid.left });
  const read = posts ? table.issues.filter((each) => !settledByPosts(table, each, posts, postFields(table.columns))) : table.issues;
  return joinRanges({
    kind,
    source: grid.name,
    title: table.headings.title,
    headerRows: table.headings.rows.map((row) => grid.top + row + 1),
    ...(table.unit && { unit: table.unit }),
    sign: signOf(table),
    columns: table.values.map(inSource),
    textColumns: table.texts.filter((_, i) => !spoken.includes(i)).map(inSource),
    rows: rowsOf(table, own),
    ...(posts && postsPart(posts)),
    subtotals: totalsOf(table, posts),
    notes: table.notes,
    issues: [...read.map((each) => byPost(withImplied(table, each), table, posts)), ...checks],
    dropped: table.columns.flatMap(({ role, name }) => (role === "personal" ? [name] : [])),
  });
}

/** In an establishment list only a row without a post number can be a total. */
function totalRows(columns: readonly SourceColumn[], { kind }: ImportChoices) {
  const fields = postFields(columns);
  if (kind === undefined ? !isEstablishment(columns) : kind !== "establishment") return undefined;
  const texts = columns.filter(({ role }) => role === "text");
  const post = texts.findIndex(({ index }) => index === fields.post);
  return { isTotalRow: (cells: readonly string[], label: string) => (isSureTotal(label) && (post < 0 || (cells[post] ?? "") === "" || isSureTotal(cells[post]!))) || (post >= 0 && (cells[post] ?? "") === "" && cells.includes(label) && isLikelyTotal(label)) };
}

function checksOf(table: TableReading, kind: ImportKind): ImportIssue[] {
  return [
    ...(kind === "assumptions" || kind === "scoreSymbols" ? [] : checkUnits(table)), ...checkTotals(table), ...checkSignColumns(table), ...checkCrossCasts(table), ...checkYears(table), ...checkYearRows(table), ...checkOpenings(table), ...checkPeers(table),
    ...(kind === "postsComparison" || kind === "facts" ? checkCostPerFte(table) : []), ...checkNegativeBases(table), ...checkDuplicates(table),
  ];
}

const TEXT_FIELDS = ["funding", "grade", "title", "team", "council", "post", "status"] as const;

/** A dash for FTE or salary in a list of posts says that there is none of it here, not that it is 0; a reading in hours is told as FTE. */
const settledByPosts = (table: TableReading, { code, at }: ImportIssue, { readAsPay }: PostsRead, fields: PostColumns): boolean => {
  if (!at || typeof at.field !== "number") return false;
  if (readAsPay.has(cellKey(at.row, table.values[at.field]!.index))) return true;
  // "100% GF" is read as text, and so is scale point 38.
  if (TEXT_FIELDS.some((field) => fields[field] === table.values[at.field as number]!.index)) return true;
  if (code !== "NIL_TOKEN") return false;
  return !isMoney(table.values[at.field]?.unit);
};

function withImplied(table: TableReading, each: ImportIssue): ImportIssue {
  if (each.severity !== "empty" || !each.at || typeof each.at.field !== "number") return each;
  const implied = impliedFigure(table, each.at.row, each.at.field) ?? impliedByMarks(table, each.at.row, each.at.field);
  if (!implied) return each;
  // The 2 of "see note 2" is no figure.
  const printed = Number(/^[^a-z#]*?(\d[\d,]*\.?\d*)/i.exec(each.raw ?? "")?.[1]?.replace(/,/g, ""));
  const odd = Number.isFinite(printed) && Math.abs(Math.abs(implied.value) - printed) > 1e-9 ? ", which is not what the digits say" : "";
  return { ...each, offered: implied.value, detail: `"${each.raw ?? ""}" was left empty; the arithmetic suggests ${shown(implied.value)} (${implied.because})${odd}.` };
}

/** In a list of posts a row is known by its post number. */
function byPost(each: ImportIssue, table: TableReading, posts?: PostsRead): ImportIssue {
  const at = each.at && table.rows[each.at.row]?.at;
  const line = posts?.posts.findIndex((post) => post.at === at) ?? -1;
  const field = typeof each.at?.field === "number" ? table.values[each.at.field]?.index : undefined;
  if (!posts || line < 0) return each;
  const found = Object.entries(postFields(table.columns)).find(([, index]) => index === field)?.[0];
  const fields = found === "payRange" ? "salary" : found;
  const told: ImportIssue = { ...each, row: posts.posts[line]!.post || each.row!, ...(fields && { at: { row: line, field: fields } }) };
  if (fields === "fte") return withFteOffer(told);
  if (fields !== "onCost") return told;
  const costAt = table.values.findIndex(({ index }) => index === postFields(table.columns).cost);
  const readings = table.rows[each.at!.row]!.readings[each.at!.field as number]!.offered ?? [];
  return withOnCostOffer(told, readings, posts.posts[line]!, posts.costUnit, costAt < 0 ? 0 : decimalsOf(table, costAt));
}

const columnOf = ({ name, unit, year, total, index }: SourceColumn): ImportedColumn => ({
  name, index, ...(unit && { unit }), ...(year !== undefined && { year }), ...(total && { total }),
});

const valueOf = ({ number, range, footnote, kind }: CellReading): ImportedValue =>
  range ? { ...range, ...(footnote !== undefined && { footnote }) } : kind === "number" || kind === "nil" ? number! : null;

function rowsOf(table: TableReading, own: RowColumns): ImportedRow[] {
  const spoken: readonly number[] = Object.values(own);
  const totals = new Map(table.totals.map((total) => [total.row, total]));
  return table.rows.map((row, index): ImportedRow => {
    const total = totals.get(index);
    const inside = total !== undefined && (row.section !== undefined || total.parts.every((part) => !totals.has(part.row)));
    const last = total !== undefined && !table.totals.some(({ parts }) => parts.some((part) => part.row === index));
    const nested = inside || (!last && total !== undefined && total.parts.every((part) => part.row > index));
    const said = (part: keyof RowColumns) => (own[part] === undefined ? undefined : row.texts[own[part]] || undefined);
    const seen = row.unit && rowUnit(row, table);
    const printed = said("unit");
    // What is printed may say more than the cells do: "fraction range" of a clean sheet, whose ranges stand in two columns.
    const unit = (seen !== undefined && printed?.startsWith(seen) ? printed : seen) ?? printed ?? rowUnit(row, table);
    const section = row.section ?? said("section");
    const footnote = row.footnote ?? said("footnote");
    return {
      label: row.label,
      ...(section !== undefined && { section }),
      kind: (said("kind") as ImportedRow["kind"] | undefined) ?? (total === undefined ? "line" : nested && !(last && row.section === undefined) ? "subtotal" : "total"),
      ...(footnote !== undefined && { footnote }),
      ...(unit && { unit }),
      values: row.readings.map(valueOf),
      texts: row.texts.filter((_, i) => !spoken.includes(i)),
      at: row.at,
    };
  });
}

const postsPart = ({ posts, standardHours, asksWeek, costUnit }: PostsRead) => ({ posts, ...(standardHours !== undefined && { standardHours }), ...(asksWeek && { asksWeek }), ...(costUnit && { costUnit }) });

function totalsOf(table: TableReading, posts?: PostsRead): ImportedTotal[] {
  const fields = posts && postFields(table.columns);
  const [fteAt, costAt] = [table.values.findIndex(({ index }) => index === fields?.fte), table.values.findIndex(({ index }) => index === fields?.cost)];
  return table.totals.map(({ row, parts, checks }): ImportedTotal => {
    const { label, section, readings } = table.rows[row]!;
    const done = checks.filter((status) => status !== undefined);
    const worst = done.includes("DIFFERS") ? "DIFFERS" : done.includes("ROUNDING") ? "ROUNDING" : done.length > 0 ? "OK" : "not checked";
    const generic = /^sub[\s-]?totals?$|^total$/i.test(label) && section !== undefined;
    const [fte, cost] = [readings[fteAt]?.number, readings[costAt]?.number];
    return {
      label: generic && posts ? `${label} ${section}` : label,
      row,
      parts: parts.map((part) => table.rows[part.row]!.label),
      partRows: parts.map((part) => part.row),
      check: worst,
      ...(fte !== undefined && { fte }),
      ...(cost !== undefined && { cost }),
    };
  });
}
