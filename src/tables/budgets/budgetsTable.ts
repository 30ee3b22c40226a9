import { notAvailable, type Fault } from "../../domain/fault";
import { BUDGET_HEADINGS, budgetRow } from "../kinds/councilBudgets";
import { NEEDS_ASSUMPTION, type LiveRow, type LiveTable } from "../live/LiveTable";
import { placeTable, type StandingTable, type TablePlace } from "../live/TablePlace";
import type { CellContent } from "../sheet/SheetPlan";
import type { TableColumn } from "../TableContent";
import type { Cell } from "../TableView";
import { ALL_YEARS, SHORTFALLS, type BudgetMapping, type BudgetMappings } from "./BudgetMapping";
import { cellOf, type MoneyUnit, type MtfpCouncil } from "./MtfpTable";

export const BUDGETS_SHEET = "Council budgets";

const COUNCIL_SCOPE = "Council";
const H = BUDGET_HEADINGS;

/** Where each figure comes from, in words that are read back when the table is written again. */
const FROM = {
  missing: "What is missing", sheet: "MTFP on sheet", council: "Council in the MTFP", netLine: "Net revenue budget from the line", year: "Budget year",
  populationLine: "Population from the line", gapLine: "Gap from the line", shortfall: "A shortfall is", requirement: "Savings requirement is the gap of",
} as const;

const gapHeading = (year: string): string => `Gap ${year} (£m)`;

export interface MappedCouncil {
  readonly source: MtfpCouncil;
  readonly mapping: BudgetMapping;
}

const TO_MILLIONS: Readonly<Record<MoneyUnit, string>> = { "£": "/1000000", "£000": "/1000", "£m": "" };

type Found = NonNullable<ReturnType<typeof cellOf>>;
const inMillions = ({ ref, unit }: Found, sign = ""): string => `${sign}${ref}${TO_MILLIONS[unit!]}`;
/** A blank in the plan is not 0. */
const known = (refs: readonly string[], formula: string): string => `=IF(COUNT(${refs.join(",")})=${refs.length},${formula},"")`;

/** The table's figures for one council; empty where the plan, or a decision, has none. */
function figuresOf({ source, mapping }: MappedCouncil, years: readonly string[]): Record<string, CellContent> {
  const { netLine, year, populationLine, gapLine, shortfall, requirement } = mapping;
  const net = cellOf(source, netLine, year);
  const people = cellOf(source, populationLine, year);
  const sign = shortfall === "below 0" ? "-" : "";
  const gaps = years.map((each) => {
    const cell = shortfall === undefined ? undefined : cellOf(source, gapLine, each);
    return cell?.unit === undefined ? undefined : { year: each, cell };
  });
  const taken = gaps.flatMap((gap) => (gap && (requirement === ALL_YEARS || requirement === gap.year) ? [gap.cell] : []));
  return {
    [H.netRevenueBudget]: net?.unit === undefined ? "" : known([net.ref], inMillions(net)),
    [H.population]: people ? known([people.ref], people.ref) : "",
    [H.savingsRequirement]: taken.length === 0 ? "" : known(taken.map(({ ref }) => ref), taken.map((cell) => inMillions(cell, sign)).join(sign === "" ? "+" : "")),
    ...Object.fromEntries(years.map((each, i) => [gapHeading(each), gaps[i] ? known([gaps[i].cell.ref], inMillions(gaps[i].cell, sign)) : ""])),
  };
}

const yearsOf = (councils: readonly MappedCouncil[]): string[] => [...new Set(councils.flatMap(({ source }) => source.years.map(({ label }) => label)))].sort();

/** What must be put right before the table can be written. */
export function budgetsFault(councils: readonly MappedCouncil[]): Fault | undefined {
  const names = councils.map(({ mapping }) => mapping.name.trim().toLowerCase());
  if (councils.length === 0) return notAvailable("No council is left: give at least one a name.");
  const twice = councils.find((_, i) => names.indexOf(names[i]!) !== i);
  if (twice) return notAvailable(`Two parts are called "${twice.mapping.name}", and each would overwrite the other. Empty the name of the one that does not count.`);
  const unitless = councils.find(({ source, mapping }) => mapping.netLine && cellOf(source, mapping.netLine, mapping.year)?.unit === undefined && cellOf(source, mapping.netLine, mapping.year));
  if (unitless) return notAvailable(`The column ${unitless.mapping.year ?? ""} on sheet "${unitless.source.sheet}" has no unit, so its figures cannot be taken. Write it into the heading: "${unitless.mapping.year ?? "2026/27"} (£m)".`);
  return undefined;
}

const keyOf = (name: string): string => name.toLowerCase();

/** A table of council budgets whose figures are references to the cells of imported MTFP tables. */
export function budgetsTable(councils: readonly MappedCouncil[], sheet: string, standing: StandingTable | undefined, on: string): LiveTable {
  const years = yearsOf(councils);
  const headings = [H.row, H.council, H.scope, H.netRevenueBudget, H.population, H.savingsRequirement, FROM.missing, ...years.map(gapHeading), ...Object.values(FROM).slice(1)];
  const place = placeTable({ sheet, headings, keys: councils.map(({ mapping }) => keyOf(mapping.name.trim())), keyOf: (cell) => keyOf(String(cell(H.council))), before: FROM.sheet }, standing);
  const rows = new Map(councils.map((each): [string, LiveRow] => {
    const key = keyOf(each.mapping.name.trim());
    return [key, rowOf(each, key, place, years)];
  }));
  const figure = (heading: string, unit: "£m" | "persons"): TableColumn => ({ heading, unit, formulas: true, width: 15 });
  return {
    place, rows,
    content: {
      id: "budgets-from-mtfp", kind: "councilBudgets", title: "Council budgets", table: "T_Council_budgets",
      statement: `Money in £m; a savings requirement and a gap to be closed are positive. Status: yours, in live references to imported MTFP tables, written ${on}. Empty cells need your assumption.`,
      source: `MTFP tables on the sheets ${[...new Set(councils.map(({ source }) => source.sheet))].join(", ")}`,
      columns: [
        { heading: H.row, width: 26 }, { heading: H.council, width: 20 }, { heading: H.scope, width: 10 }, figure(H.netRevenueBudget, "£m"), figure(H.population, "persons"), figure(H.savingsRequirement, "£m"),
        { heading: FROM.missing, formulas: true, width: 74 }, ...years.map((year) => figure(gapHeading(year), "£m")),
        { heading: FROM.sheet, width: 22 }, { heading: FROM.council, width: 20 }, { heading: FROM.netLine, width: 30 }, { heading: FROM.year, width: 12 }, { heading: FROM.populationLine, width: 22 },
        { heading: FROM.gapLine, width: 30 }, { heading: FROM.shortfall, width: 14 }, { heading: FROM.requirement, width: 24 },
      ],
      notes: [
        "A figure that the plan does not hold is empty: type it in. What is typed over a formula stays when the table is written again.",
        "The lines and years taken stand at the right of each row. The gap is turned so that a shortfall is positive.",
      ],
    },
  };
}

function rowOf(each: MappedCouncil, key: string, place: TablePlace, years: readonly string[]): LiveRow {
  const { source, mapping } = each;
  const name = mapping.name.trim();
  const figures = [[H.netRevenueBudget, "net revenue budget"], [H.population, "population"], [H.savingsRequirement, "savings requirement"]] as const;
  const counts = figures.map(([heading]) => `COUNT(${place.beside(heading, key)})`);
  const missing = `IF(${counts.join("+")}=${figures.length},"","${NEEDS_ASSUMPTION}:"&${figures.map(([, what], i) => `IF(${counts[i]!}=0," ${what};","")`).join("&")})`;
  return {
    [H.row]: budgetRow(name, COUNCIL_SCOPE), [H.council]: name, [H.scope]: COUNCIL_SCOPE,
    ...figuresOf(each, years),
    [FROM.missing]: `=${missing}`,
    [FROM.sheet]: source.sheet, [FROM.council]: source.council, [FROM.netLine]: mapping.netLine ?? "", [FROM.year]: mapping.year ?? "",
    [FROM.populationLine]: mapping.populationLine ?? "", [FROM.gapLine]: mapping.gapLine ?? "", [FROM.shortfall]: mapping.shortfall ?? "", [FROM.requirement]: mapping.requirement ?? "",
  };
}

/** The mappings that stand on the sheet, by the council's key. */
export function standingMappings(values: readonly (readonly Cell[])[] | undefined): BudgetMappings {
  const [headings = [], ...rows] = values ?? [];
  return Object.fromEntries(rows.map((row) => {
    const cell = (heading: string) => String(row[headings.indexOf(heading)] ?? "");
    const shortfall = SHORTFALLS.find((each) => each === cell(FROM.shortfall));
    return [`${cell(FROM.sheet)}\n${cell(FROM.council).toLowerCase()}`, {
      name: cell(H.council), netLine: cell(FROM.netLine), year: cell(FROM.year), populationLine: cell(FROM.populationLine), gapLine: cell(FROM.gapLine),
      ...(shortfall && { shortfall }), ...(cell(FROM.requirement) !== "" && { requirement: cell(FROM.requirement) }),
    }];
  }));
}
