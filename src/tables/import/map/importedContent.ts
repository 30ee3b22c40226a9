import { entryOf } from "../../../domain/entryOf";
import { UNITS, type Unit } from "../../../domain/units";
import { BUDGET_HEADINGS, budgetRow } from "../../kinds/councilBudgets";
import { COUNCIL_MEASURES, councilHeading, jointHeading, KIND_HEADING, type CouncilMeasure, type JointMeasure } from "../../kinds/postsComparison";
import { sheetNameFrom } from "../../sheet/address";
import { decimalsOf } from "../../sheet/decimalsOf";
import type { TableColumn, TableContent, TableKind } from "../../TableContent";
import type { Cell } from "../../TableView";
import { IMPORT_KINDS, type Imported } from "../Imported";
import { isMoney, POUNDS, type ImportUnit } from "../structure/importUnit";
import { sourceFields, type SourceField } from "./sourceColumns";
import { sourceNotes, sourceWords } from "./sourceWords";
import { councilsOf, type Mapping } from "./suggestMapping";
import { targetColumns, type TargetColumn } from "./targetColumns";

export interface WriteChoices {
  readonly kind: TableKind;
  readonly mapping: Mapping;
  /** Unit of figures that print none. */
  readonly unit?: ImportUnit;
  readonly title: string;
  /** Other spellings of lines and councils, as the source has them → as they are to be written. */
  readonly labels?: Readonly<Record<string, string>>;
  /** 24 November 2026 */
  readonly on: string;
}

interface Written {
  readonly column: TableColumn;
  readonly cells: readonly Cell[];
}

const SHEET_UNITS: Readonly<Partial<Record<ImportUnit, Unit>>> = { "£": "£", "£000": "£000", "£m": "£m", "£ per head": "£ per head", "%": "% to 2 places", FTE: "FTE", persons: "persons", years: "years" };

/** A name for the workbook's tables: letters, digits and underscores, not like a cell's address. */
export const tableNameFrom = (title: string): string => `T_${title.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, 40) || "Table"}`;

/** Turned into another unit of money exactly: 250 £000 is £0.25m. */
export function converted(value: Cell, from: ImportUnit | undefined, to: Unit | undefined): Cell {
  if (typeof value !== "number" || !isMoney(from) || to === undefined || !(to in POUNDS) || from === to) return value;
  return Number(((value * POUNDS[from]) / POUNDS[to as keyof typeof POUNDS]).toPrecision(15));
}

/** The imported table as it will stand on its sheet: every column of a table of facts, the mapped columns of a table that a comparison draws on. */
export function importedContent(imported: Imported, given: WriteChoices): TableContent {
  const choices = { ...given, mapping: withCouncils(given.mapping, given.labels) };
  const { kind, title, on } = choices;
  const fields = sourceFields(imported).map((field) => renamed(field, choices));
  const written = kind === "facts" || kind === "scoreSymbols" ? asFound(fields, choices) : asMapped(fields, choices);
  const rows = Array.from({ length: written[0]?.cells.length ?? 0 }, (_, row) => written.map(({ cells }) => cells[row] ?? ""));
  return {
    ...namesFrom(title),
    kind,
    statement: [
      ...(imported.kind === "facts" ? [] : [`${IMPORT_KINDS[imported.kind]}.`]),
      ...unitStatement(imported, written),
      `Signs as in the source: ${imported.sign}.`,
      `Status: yours, imported ${on}.`,
    ].join(" "),
    source: sourceWords(imported),
    columns: withDecimals(written),
    rows,
    percentRows: imported.posts ? [] : imported.rows.flatMap(({ unit = "" }, row) => (PER_CENT.test(unit) ? [row] : [])),
    emphasis: imported.posts ? imported.posts.map(() => "line") : imported.rows.map((row) => row.kind),
    notes: sourceNotes(imported),
  };
}

/** What the figures are in; nothing where there are none. */
function unitStatement(imported: Imported, written: readonly Written[]): string[] {
  const [unit, ...others] = new Set(written.flatMap(({ column }) => column.unit ?? []));
  if (unit !== undefined) return [others.length === 0 ? `Figures in ${unitWords(unit)}.` : "Each column is headed with its unit."];
  if (hasRowUnits(imported)) return ["Each line states its unit."];
  return written.some(({ cells }) => cells.some((cell) => typeof cell === "number")) ? ["No unit is stated."] : [];
}

/** Units of single rows: "fraction", "fraction range". */
const PER_CENT = /^fraction/;
const hasRowUnits = ({ posts, rows }: Imported): boolean => !posts && rows.some(({ unit }) => unit !== undefined);

/** As many decimals as the source prints, the same for all columns of a unit, so that both read alike. */
function withDecimals(written: readonly Written[]): TableColumn[] {
  const most = new Map<Unit, number>();
  for (const { column: { unit }, cells } of written) {
    if (unit) most.set(unit, Math.max(most.get(unit) ?? 0, decimalsOf(cells, UNITS[unit].numberFormat.includes("%") ? "%" : "amount")));
  }
  return written.map(({ column }) => {
    const decimals = column.unit ? (most.get(column.unit) ?? 0) : 0;
    return decimals > 0 ? { ...column, decimals } : column;
  });
}

const namesFrom = (title: string): Pick<TableContent, "id" | "title" | "sheet" | "table"> => ({
  id: sheetNameFrom(title).toLowerCase().replace(/[^a-z0-9]+/g, "-"),
  title,
  sheet: sheetNameFrom(title),
  table: tableNameFrom(title),
});

/** The same table under another title. */
export const titled = (content: TableContent, title: string): TableContent => ({ ...content, ...namesFrom(title) });

/** Other spellings of councils reach the headings too: "N'wick: cost (£000)" is Northwick's. */
const withCouncils = (mapping: Mapping, labels: Readonly<Record<string, string>> = {}): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).map(([source, heading]) => {
      const council = Object.keys(labels).find((word) => heading.startsWith(`${word}: `));
      return [source, council === undefined ? heading : `${labels[council]!}${heading.slice(council.length)}`];
    }),
  );

const unitWords = (unit: Unit): string => (unit === "% to 2 places" ? "%" : unit);

const renamed = (field: SourceField, { labels = {}, unit }: WriteChoices): SourceField => ({
  ...field,
  ...(field.kind === "figure" && !field.unit && unit && { unit }),
  ...(field.kind === "text" && { cells: field.cells.map((cell) => (typeof cell === "string" ? (entryOf(labels, cell) ?? cell) : cell)) }),
});

/** "2026/27 (£000)": a heading says its unit, once. */
const withUnit = (name: string, unit: Unit | undefined): string => (unit && !name.endsWith(`: ${unitWords(unit)}`) ? `${name} (${unitWords(unit)})` : name);

function asFound(fields: readonly SourceField[], { kind, mapping }: WriteChoices): Written[] {
  const taken = new Set<string>();
  const unique = (heading: string) => {
    let free = heading || "Column";
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${heading || "Column"} ${n}`;
    taken.add(free.toLowerCase());
    return free;
  };
  return fields.flatMap((field, at): Written[] => {
    // Its rows are known by the first column.
    if (kind === "facts" && entryOf(mapping, field.name) === "" && at > 0) return [];
    if (kind === "scoreSymbols" && (entryOf(mapping, field.name) ?? "") === "" && (field.name === KIND_HEADING || field.name === "Part of")) return [];
    const unit = field.unit && SHEET_UNITS[field.unit];
    const target = entryOf(mapping, field.name);
    const column = (name: string): TableColumn => ({ heading: unique(target || withUnit(name, unit)), ...(unit && { unit }), ...(kind === "scoreSymbols" && field.kind === "text" && !target && { center: true }) });
    const own = { column: column(field.name), cells: field.cells };
    if (!field.ranges) return [own];
    return [own, { column: column(`${field.name}: low`), cells: field.ranges.low }, { column: column(`${field.name}: high`), cells: field.ranges.high }];
  });
}

function asMapped(fields: readonly SourceField[], { kind, mapping }: WriteChoices): Written[] {
  const byHeading = new Map(fields.flatMap((field) => {
    const heading = entryOf(mapping, field.name);
    return heading ? [[heading, field] as const] : [];
  }));
  const columns = targetColumns(kind, councilsOf(mapping)).flatMap((target): Written[] => {
    const field = byHeading.get(target.heading);
    return field ? [mapped(target, field)] : [];
  });
  if (kind === "postsComparison") return withJointSums(columns, councilsOf(mapping));
  return kind === "councilBudgets" ? withBudgetRows(columns) : columns;
}

const mapped = ({ heading, unit }: TargetColumn, field: SourceField): Written => ({
  column: { heading, ...(unit && { unit }) },
  cells: field.cells.map((cell) => converted(cell, field.unit, unit)),
});

const JOINT_SUMS: Readonly<Partial<Record<JointMeasure, CouncilMeasure>>> = { currentFte: "fte", currentCost: "cost", currentGeneralFund: "generalFund", currentGrant: "grant" };

/** All councils together, in live formulas, where the source does not print them. */
function withJointSums(columns: readonly Written[], councils: readonly string[]): Written[] {
  const has = (heading: string) => columns.some(({ column }) => column.heading === heading);
  const sums = (Object.entries(JOINT_SUMS) as [JointMeasure, CouncilMeasure][]).flatMap(([joint, measure]): Written[] => {
    const parts = councils.map((council) => councilHeading(council, measure)).filter(has);
    if (has(jointHeading(joint)) || parts.length === 0 || parts.length < councils.length) return [];
    return [{ column: { heading: jointHeading(joint), unit: COUNCIL_MEASURES[measure].unit, sumOf: parts }, cells: [] }];
  });
  return [...columns, ...sums];
}

/** The key by which other sheets find a row of budgets. */
function withBudgetRows(columns: readonly Written[]): Written[] {
  const cells = (heading: string) => columns.find(({ column }) => column.heading === heading)?.cells ?? [];
  const [councils, scopes] = [cells(BUDGET_HEADINGS.council), cells(BUDGET_HEADINGS.scope)];
  const all = scopes.length > 0 ? columns : [...columns, { column: { heading: BUDGET_HEADINGS.scope }, cells: councils.map(() => "Council") }];
  return [{ column: { heading: BUDGET_HEADINGS.row }, cells: councils.map((council, i) => budgetRow(String(council), String(scopes[i] ?? "Council"))) }, ...all];
}
