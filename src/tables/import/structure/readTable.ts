import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn, textOf, withoutMargin, type SourceGrid } from "../SourceGrid";
import { readBody } from "./bodyRows";
import { closeSections } from "./closeSections";
import { findColumns, type SourceColumn } from "./columns";
import { findCrossCasts } from "./crossCasts";
import { doubtfulNames } from "./doubtfulNames";
import { findHeadings, type Headings } from "./headings";
import { hoursAsFte } from "./hoursAsFte";
import { isMoney, unitOfTable, type ImportUnit } from "./importUnit";
import type { TableReading } from "./TableReading";
import { arePercents } from "./settlePercents";
import { settleUnits } from "./settleUnits";
import { nameByTotals } from "./nameByTotals";
import { countsInColumn } from "./rowUnit";
import { poundsPrinted, scalesPrinted } from "./poundsPrinted";
import { tableBeside } from "./tableBeside";
import { findTotals } from "./totals";
import { joinWrappedLabels } from "./wrappedLabels";
import { withoutPersons } from "./withoutPersons";
import { unitsByArithmetic } from "./unitsByArithmetic";

/** What the reader of a file states, beyond what the table says. */
export interface Statement {
  /** Unit of columns without one. */
  readonly unit?: ImportUnit;
  /** The rows are posts: hours may stand for FTE, and only rows without a post number can be totals. */
  readonly postColumn?: (columns: readonly SourceColumn[]) => { readonly isTotalRow: (texts: readonly string[], label: string) => boolean } | undefined;
}

/** Figures without a heading are numbered, so that they can be told apart and mapped. */
function named(columns: readonly SourceColumn[]): SourceColumn[] {
  let count = 0;
  return columns.map((column) => (column.role === "value" && column.name === "" ? { ...column, name: `Unnamed ${++count}` } : column));
}

const lettersIn = (grid: SourceGrid, column: number): string => addressIn(grid, 0, column).replace(/\d+$/, "");

/** Headings that had to be told apart, or stand beside their columns. */
function aboutHeadings(grid: SourceGrid, { rows, columns, shifted, asYears }: Headings): ImportIssue[] {
  const at = rows.at(-1) ?? 0;
  const repeated = columns.flatMap(({ name, repeated: again }, column) => (again ? [issue("DUPLICATE_HEADING", { column: name, cell: addressIn(grid, at, column), detail: `${name} stands over more than one column.` })] : []));
  columns.forEach(({ name, footnote }, column) => {
    if (footnote !== undefined) repeated.push(issue("FOOTNOTE_MARK", { column: name, cell: addressIn(grid, at, column), detail: `The heading ${name} carries the mark ${footnote}.` }));
  });
  for (const { column, printed, name, because, row } of asYears) {
    if (because !== undefined) repeated.push(issue("HEADING_AS_YEAR", { column: name, cell: addressIn(grid, row, column), raw: printed, detail: `"${printed}" is read as ${name}, ${because}.` }));
  }
  const hidden = (grid.hiddenRows ?? []).filter((row) => grid.rows[row]?.some((cell) => textOf(cell) !== ""));
  if (hidden.length > 0) repeated.push(issue("HIDDEN_ROWS", { cell: addressIn(grid, hidden[0]!, 0), detail: `Hidden on the sheet: row ${hidden.map((row) => grid.top + row + 1).join(", ")}.` }));
  const hiddenColumns = (grid.hiddenColumns ?? []).filter((column) => grid.rows.some((row) => textOf(row[column]) !== ""));
  if (hiddenColumns.length > 0) repeated.push(issue("HIDDEN_COLUMNS", { cell: addressIn(grid, at, hiddenColumns[0]!), detail: `Hidden on the sheet: column ${hiddenColumns.map((column) => lettersIn(grid, column)).join(", ")}.` }));
  for (const row of grid.openQuotes ?? []) repeated.push(issue("OPEN_QUOTE", { cell: addressIn(grid, row, 0), detail: `In row ${grid.top + row + 1} a quotation mark opens and is not closed.` }));
  return shifted ? [issue("HEADINGS_SHIFTED", { cell: addressIn(grid, at, 0), detail: "The headings stand one column to the left of their figures; they were moved to the right." }), ...repeated] : repeated;
}

/** Finds headings, columns, sections, lines and totals of a table and reads every figure in it. */
export function readTable(source: SourceGrid, stated: Statement = {}): TableReading {
  const { grid: printed, other } = tableBeside(withoutMargin(source));
  const beside = other ? [issue("SECOND_TABLE", { cell: addressIn(printed, other.row, other.column), detail: `Another table begins here, beside this one: ${other.headings.join(", ")}. It was not read.` })] : [];
  const seen = findHeadings(printed);
  const found = named(findColumns(printed, seen));
  const { grid: kept, issues: persons } = withoutPersons(printed, found, seen.body);
  const headings = kept === printed ? seen : { ...seen, title: findHeadings(kept).title };
  const grid = joinWrappedLabels(kept, headings.body, found);
  const body = readBody(grid, headings, found);
  if (body.endsAt !== undefined) {
    // What stands in the table below must not settle what this one's columns hold.
    const above = readTable({ ...source, rows: source.rows.slice(0, body.endsAt) }, stated);
    return { ...above, issues: [...above.issues, ...body.issues.filter(({ code }) => code === "SECOND_TABLE")] };
  }
  const establishment = stated.postColumn?.(found);
  const tableUnit = stated.unit ?? unitOfTable([...headings.title, ...headings.columns.flatMap(({ name, unit }, i) => (found[i]!.role === "label" ? [`(${name})`, ...(isMoney(unit) ? [`(${unit})`] : [])] : [])), ...body.notes]);
  const implied = tableUnit || establishment ? [] : unitsByArithmetic(body.rows, found.filter(({ role }) => role === "value"));
  const unitOf = new Map(implied.map(({ column, unit }) => [found.filter(({ role }) => role === "value")[column]!.index, unit]));
  const stateTheirScale = new Set(found.filter(({ role }) => role === "value").flatMap(({ index, unit }, i) => (!unit && !tableUnit && scalesPrinted(body.rows.map(({ readings }) => readings[i]!)) ? [index] : [])));
  const pounds = new Set(found.filter(({ role }) => role === "value").flatMap(({ index }, i) => (stateTheirScale.has(index) || poundsPrinted(body.rows.map(({ readings }) => readings[i]!)) ? [index] : [])));
  // Percentages in a column beside amounts are its unit; in a table of percentages each row says for itself.
  const shares = found.filter(({ role }) => role === "value").map(({ unit, year, index }, i) => ({ index, percent: unit === undefined && year === undefined && arePercents(body.rows.map(({ readings }) => readings[i]!)) }));
  const percents = new Set(establishment || shares.every(({ percent }) => percent) ? [] : shares.flatMap(({ index, percent }) => (percent ? [index] : [])));
  const columns = found.map((column) => {
    if (percents.has(column.index)) return { ...column, unit: "%" as const };
    const unit = column.role !== "value" ? undefined : establishment ? (pounds.has(column.index) ? ("£" as const) : undefined) : ((countsInColumn(column.name) ? undefined : tableUnit) ?? unitOf.get(column.index) ?? (pounds.has(column.index) ? ("£" as const) : undefined));
    return unit && !column.unit ? { ...column, unit } : column;
  });
  const values = columns.filter(({ role }) => role === "value");
  const texts = columns.filter(({ role }) => role === "text");
  const { rows: settled, issues } = settleUnits(grid, body.rows, values, { keepsHours: establishment !== undefined, stateTheirScale, head: headings.rows.at(-1) ?? 0, unitTexts: texts.findIndex(({ units }) => units === true) });
  const { rows, standardHours } = establishment ? hoursAsFte(settled, values) : { rows: settled };
  const arithmetic = implied.map(({ column, unit, because }) =>
    issue("UNIT_BY_ARITHMETIC", { column: values[column]!.name, cell: addressIn(grid, headings.rows.at(-1) ?? 0, values[column]!.index), detail: `${values[column]!.name} prints no unit and is read in ${unit}: ${because}.` }));
  const unnamed = headings.rows.length === 0 ? [] : values.flatMap(({ name, index }) =>
    headings.columns[index]?.name === "" ? [issue("NO_HEADING", { column: name, cell: addressIn(grid, headings.rows.at(-1)!, index), detail: `Nothing stands over the figures in column ${lettersIn(grid, index)}.` })] : []);
  const sums = values.map(({ unit }) => unit !== "%" && unit !== "£ per head" && unit !== "hours");
  const forTotals = rows.map((row) => (row.unit === "%" ? { ...row, aside: true as const, readings: row.readings.map((reading) => ({ kind: "blank" as const, raw: reading.raw, codes: [] })) } : row));
  const totals = findTotals(forTotals, sums, (row) => !establishment || establishment.isTotalRow(rows[row]!.texts, rows[row]!.label));
  const units = new Set(values.map(({ unit }) => unit));
  const [unit] = units.size === 1 ? units : [];
  const sectioned = nameByTotals(closeSections(rows, totals), totals);
  const headed = new Set(sectioned.flatMap(({ section, outer }) => [section, outer, section?.split(": ").at(-1)]));
  const idle = body.names.flatMap(({ at, text }) =>
    headed.has(text) ? [] : [issue("NAME_WITHOUT_ROWS", { row: text, cell: addressIn(grid, at, columns.find(({ role }) => role === "label")?.index ?? 0), detail: `"${text}" in row ${grid.top + at + 1} has no figures, and stands right over none.` })]);
  const doubtful = establishment ? [] : doubtfulNames(grid, columns, body, headings.body, totals);
  const marks = rows.flatMap((row) =>
    row.marked ? [issue("FOOTNOTE_MARK", { row: row.label, cell: addressIn(grid, row.at, columns.find(({ role }) => role === "label")?.index ?? 0), detail: `The label carries the mark ${row.footnote ?? ""}.` })] : []);
  const personal = columns.flatMap(({ role, name, index, personal: what }) =>
    role === "personal" ? [issue("PERSONAL_DATA", { column: name, cell: addressIn(grid, headings.rows.at(-1) ?? 0, index), detail: `The column "${name}" holds ${what ?? "personal data"} and is left out; only the flag vacant/agency is kept.` })] : []);
  return { grid, headings, columns, values, texts, ...(unit && { unit }), ...(standardHours !== undefined && { standardHours }), rows: sectioned, totals, crossCasts: findCrossCasts({ rows, values }), notes: body.notes, issues: [...aboutHeadings(grid, headings), ...beside, ...unnamed, ...body.issues, ...arithmetic, ...issues, ...idle, ...doubtful, ...marks, ...personal, ...persons] };
}
