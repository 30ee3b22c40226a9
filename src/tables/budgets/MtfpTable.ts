import { KIND_FIELD, LABEL_FIELD, PART_OF_FIELD, SECTION_FIELD } from "../import/map/sourceColumns";
import { isOrdinalYear, yearIn } from "../import/structure/years";
import { absolute, onSheet } from "../sheet/address";
import type { Cell, TableView } from "../TableView";

const UNITS = ["£", "£000", "£m"] as const;
export type MoneyUnit = (typeof UNITS)[number];

/** A column of a budget year. */
export interface MtfpYear {
  /** "2026/27" */
  readonly label: string;
  readonly heading: string;
  /** Undefined where the heading has none: its figures cannot be taken. */
  readonly unit?: MoneyUnit;
}

/** A line of the plan. */
export interface MtfpLine {
  /** With its section in front where the name alone stands twice. */
  readonly label: string;
  /** In the table, from 0. */
  readonly row: number;
}

/** What an imported MTFP table says of one council. */
export interface MtfpCouncil {
  readonly key: string;
  readonly table: TableView;
  readonly sheet: string;
  /** As the table has it; "" where the whole table is one council's. */
  readonly council: string;
  readonly years: readonly MtfpYear[];
  readonly lines: readonly MtfpLine[];
  /** A savings tracker by year: it may tell a requirement, and is no plan. */
  readonly savings?: true;
}

const COUNCIL = /^((local|lead) )?(council|authority|borough|employer)( name)?$/i;

/** All councils together are none of them: their figures would count twice. */
const ALL_COUNCILS = /^(all|all councils|combined|overall|(grand |overall |county |combined |all councils:? )?totals?)$|^totals?\b|\btotals?$/i;

interface YearColumn extends MtfpYear {
  readonly before: string;
}

/** Said of a year, of no council: "Forecast 2027/28". "Bath and North East Somerset" is one. */
const OF_A_YEAR = /\b(budget|forecast|plan(ned)?|estimate|actual|outturn|indicative|draft|proposed|original|revised|latest|target|delivery|base|change|growth|savings?|(financial )?years?|fy)\b|\b(to|from|and)$/i;

function yearColumns({ headings }: TableView): YearColumn[] {
  const years = headings.flatMap((heading) => {
    const unit = UNITS.find((each) => heading.endsWith(`(${each})`));
    const name = heading.replace(/\s*\([^()]*\)$/, "");
    const at = name.lastIndexOf(": ");
    const label = (at < 0 ? name : name.slice(at + 2)).trim();
    if ((yearIn(name) === undefined && !isOrdinalYear(label)) || /\btotal\b/i.test(name)) return [];
    return [{ heading, before: at < 0 ? "" : name.slice(0, at).trim(), label, ...(unit && { unit }) }];
  });
  return besideYears(withoutCouncils(years));
}

/** "Current year" and "Plan" over the years are no councils, if all are words of that sort. A year that stands under two of them keeps them in its name. */
function withoutCouncils(years: readonly YearColumn[]): readonly YearColumn[] {
  const heads = new Set(years.map(({ before }) => before).filter((before) => before !== ""));
  if (heads.size === 0 || ![...heads].every((head) => OF_A_YEAR.test(head))) return years;
  return years.map((year) => {
    const twice = years.some((other) => other !== year && other.label === year.label);
    return { ...year, before: "", label: twice && year.before !== "" ? `${year.before}: ${year.label}` : year.label };
  });
}

/** "Aford 2026/27", "Aford 2027/28", "Beeham 2026/27": councils that stand before the year without a colon. */
function besideYears(years: readonly YearColumn[]): YearColumn[] {
  const parted = years.map((year) => ({ year, found: /^(\D*[^\W\d_])[\s–-]+((?:19|20)?\d\d\s?(?:[/–-]\s?\d{2,4})?)$/.exec(year.label) }));
  const names = new Set(parted.flatMap(({ found }) => found?.[1] ?? []));
  const alike = parted.every(({ year, found }) => year.before === "" && found !== null && !OF_A_YEAR.test(found[1]!));
  if (!alike || names.size < 2 || names.size * 2 > years.length) return [...years];
  return parted.map(({ year, found }) => ({ ...year, before: found![1]!, label: found![2]! }));
}

const text = (cell: Cell | undefined): string => String(cell ?? "").trim();

function linesIn(table: TableView, labels: string, rows: readonly number[]): MtfpLine[] {
  const names = table.column(labels).map(text);
  const sections = table.has(SECTION_FIELD) ? table.column(SECTION_FIELD).map(text) : [];
  return rows.flatMap((row) => {
    const name = names[row]!;
    if (name === "") return [];
    const twice = rows.some((other) => other !== row && names[other] === name);
    return [{ row, label: twice && sections[row] ? `${sections[row]}: ${name}` : twice ? `${name} (row ${table.top + 2 + row})` : name }];
  });
}

const headOf = (section: string): string => section.split(": ")[0]!;

/** "Aford: Funding" and "Beeham: Funding": sections inside the councils' own. */
function areNested(sections: readonly string[]): boolean {
  const heads = new Map<string, Set<string>>();
  for (const section of sections) {
    const inner = section.slice(headOf(section).length);
    if (inner !== "") heads.set(inner, (heads.get(inner) ?? new Set()).add(headOf(section)));
  }
  return [...heads.values()].some(({ size }) => size > 1);
}

/** Rows by the council that a column, or the sections, tell of: sections are councils where a line comes again in each. */
function rowsByCouncil(table: TableView, labels: string): Map<string, number[]> {
  const all = table.rows.map((_, row) => row);
  const column = table.headings.find((heading) => COUNCIL.test(heading) && heading !== labels);
  const sections = table.has(SECTION_FIELD) ? table.column(SECTION_FIELD).map(text) : [];
  const names = table.column(labels).map(text);
  const distinct = [...new Set(sections.filter((section) => section !== ""))];
  const repeated = distinct.length > 1 && names.some((name) => name !== "" && distinct.every((section) => names.some((other, row) => other === name && sections[row] === section)));
  const by = column !== undefined ? table.column(column).map(text) : areNested(sections) ? sections.map(headOf) : repeated ? sections : undefined;
  const found = new Map<string, number[]>();
  for (const row of all) {
    const council = by?.[row] ?? "";
    if (by && (council === "" || ALL_COUNCILS.test(council) || /^(all|both) (councils|authorities)\b/i.test(names[row]!))) continue;
    found.set(council, [...(found.get(council) ?? []), row]);
  }
  return found;
}

/** Over what a savings tracker tells of each proposal. */
const OF_PROPOSALS = /^(ref(erence)?( no\.?)?|proposals?( .*)?|saving(s)? (proposal|title|description|ref.*|no\.?)|rag( (status|rating))?|(delivery |savings? )?status|delivery( confidence)?|confidence( level)?|delivered( .*)?|achieved( .*)?|% delivered|lead( .*)?|owner|(delivery )?risk( rating)?|decision( date)?|full[- ]year effect( .*)?)$|\b(fte|wte|posts?) (impact|reduction|change|deleted|at risk)\b/i;
const SAVINGS_SHEET = /\b(savings?|efficienc(y|ies)|tracker)\b/i;
/** A plan has a net budget, or a gap. */
const OF_A_PLAN = /\bnet (revenue |base )?(budget|expenditure|spend(ing)?|cost)\b|\bbudget requirement\b|\b(budget|funding|forecast|cumulative|annual|remaining|savings?)? ?gap\b|\bshortfall\b|\bcouncil tax (requirement|income)\b|\b(cyllideb|bwlch)\b/i;

/** Savings by year are no council's plan, though they stand by council and year as one does. */
function isTracker({ sheet, headings }: TableView, names: readonly string[]): boolean {
  if (names.some((name) => OF_A_PLAN.test(name))) return false;
  return SAVINGS_SHEET.test(sheet) || headings.some((heading) => OF_PROPOSALS.test(heading.replace(/\s*\([^()]*\)$/, "").trim()) || OF_PROPOSALS.test(heading));
}

/** The table as a medium-term plan, a part for each council; none where it has no two budget years of money. */
export function readMtfpTable(table: TableView): MtfpCouncil[] {
  const years = yearColumns(table);
  const labels = table.has(LABEL_FIELD) ? LABEL_FIELD : table.headings.find((heading) => ![KIND_FIELD, PART_OF_FIELD, SECTION_FIELD].includes(heading) && !COUNCIL.test(heading));
  if (labels === undefined || new Set(years.map(({ label }) => label)).size < 2) return [];
  const savings = isTracker(table, table.column(labels).map(text));
  const prefixes = [...new Set(years.map(({ before }) => before))];
  return [...rowsByCouncil(table, labels)].flatMap(([rowCouncil, rows]) =>
    prefixes.map((prefix): MtfpCouncil => {
      const council = [rowCouncil, prefix].filter((part) => part !== "").join(", ");
      return {
        key: `${table.sheet}\n${council.toLowerCase()}`, table, sheet: table.sheet, council,
        years: years.filter(({ before }) => before === prefix).map(({ before: _before, ...year }) => year),
        lines: linesIn(table, labels, rows),
        ...(savings && { savings: true as const }),
      };
    }));
}

/** The cell of a line in a year: its reference, its value, its unit. */
export function cellOf({ table, lines, years }: MtfpCouncil, line: string | undefined, year: string | undefined) {
  const row = lines.find(({ label }) => label === line)?.row;
  const found = years.find(({ label }) => label === year);
  if (row === undefined || !found) return undefined;
  const column = table.headings.indexOf(found.heading);
  return { ref: onSheet(table.sheet, absolute(table.top + 1 + row, table.left + column)), value: table.rows[row]?.[column] ?? "", unit: found.unit };
}
