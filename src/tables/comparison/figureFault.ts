import { notAvailable, outOfRange, wrongValue, zeroDivisor, type Fault } from "../../domain/fault";
import { BUDGET_HEADINGS } from "../kinds/councilBudgets";
import { COUNCIL_MEASURES, councilHeading, councilsIn, JOINT_MEASURES, jointHeading, KIND_HEADING, LINE_HEADING, ROW_KINDS } from "../kinds/postsComparison";
import { criteriaIn, SCORE_MODEL_HEADING } from "../kinds/scoreSymbols";
import { MODEL_HEADINGS } from "../kinds/operatingModels";
import { a1 } from "../sheet/address";
import type { Cell, TableView } from "../TableView";
import type { CaseTables } from "./ComparisonCase";

/** A fault that lies in one cell, so that it can be shown there. */
export interface CellFault extends Fault {
  readonly sheet: string;
  readonly address: string;
}

type Test = (value: Cell | undefined, where: string) => Fault | undefined;

const shown = (value: Cell | undefined): string => (value === undefined || value === "" ? "is empty" : `holds "${String(value)}"`);

const isNumber: Test = (value, where) =>
  typeof value === "number"
    ? undefined
    : value === undefined || value === ""
      ? notAvailable(`${where} is empty. Enter the figure, 0 where there is none.`)
      : wrongValue(`${where} ${shown(value)}, which is not a number. Enter the figure alone, without unit or text.`);

const isPositive: Test = (value, where) =>
  isNumber(value, where) ??
  (value === 0
    ? zeroDivisor(`${where} is 0, so nothing can be divided by it. Enter how many there are.`)
    : Number(value) < 0
      ? outOfRange(`${where} holds ${String(value)}. Enter a number above 0.`)
      : undefined);

const isShare: Test = (value, where) =>
  isNumber(value, where) ??
  (Number(value) < 0 || Number(value) > 1
    ? outOfRange(`${where} holds ${String(value)}, but a share runs from 0% to 100%. For ${String(value)} per cent enter ${String(value)}%.`)
    : undefined);

const isMark: Test = (value, where) =>
  /^(?:●{1,3}|○{1,3}|[-–−])$/.test(String(value ?? ""))
    ? undefined
    : wrongValue(`${where} ${shown(value)}. Enter one to three ● or ○, or - for no difference.`);

/** The first cell under a heading that fails the test, in the rows that count. */
function firstFault(table: TableView, heading: string, test: Test, rows: (row: readonly Cell[]) => boolean = () => true): CellFault | undefined {
  const column = table.headings.indexOf(heading);
  if (column < 0) return undefined;
  for (const [i, row] of table.rows.entries()) {
    if (!rows(row)) continue;
    const address = a1(table.top + 1 + i, table.left + column);
    const fault = test(row[column], `Cell ${address} on sheet "${table.sheet}" (${heading}, ${String(row[0])})`);
    if (fault) return { ...fault, sheet: table.sheet, address };
  }
  return undefined;
}

const firstOf = (...tests: readonly (() => CellFault | undefined)[]): CellFault | undefined => {
  for (const test of tests) {
    const fault = test();
    if (fault) return fault;
  }
  return undefined;
};

const isRowKind: Test = (value, where) =>
  Object.values<Cell | undefined>(ROW_KINDS).includes(value)
    ? undefined
    : wrongValue(`${where} ${shown(value)}. Enter ${Object.values(ROW_KINDS).join(", ")}: a row that is none of them would not be counted.`);

const isName: Test = (value, where) => (String(value ?? "").trim() === "" ? notAvailable(`${where} is empty. Give the row a name.`) : undefined);

/** Rows that hold something under a heading. */
const filled = (table: TableView, heading: string) => {
  const column = table.headings.indexOf(heading);
  return (row: readonly Cell[]) => String(row[column] ?? "").trim() !== "";
};

/** The first figure in the tables of a case that cannot be counted with, and what to enter instead. */
export function figureFault({ baseline, models, budgets, symbols }: CaseTables): CellFault | undefined {
  const tests: (() => CellFault | undefined)[] = [];
  if (baseline) {
    const isNamed = filled(baseline, LINE_HEADING);
    const hasFigures = (row: readonly Cell[]) => row.some((cell) => typeof cell === "number" && cell !== 0);
    tests.push(() => firstFault(baseline, KIND_HEADING, isRowKind, isNamed));
    tests.push(() => firstFault(baseline, LINE_HEADING, isName, hasFigures));
    const kind = baseline.headings.indexOf(KIND_HEADING);
    const isLine = (row: readonly Cell[]) => row[kind] === ROW_KINDS.line;
    for (const council of councilsIn(baseline.headings)) {
      for (const measure of Object.keys(COUNCIL_MEASURES) as (keyof typeof COUNCIL_MEASURES)[]) {
        tests.push(() => firstFault(baseline, councilHeading(council, measure), isNumber, isLine));
      }
    }
    for (const measure of Object.keys(JOINT_MEASURES) as (keyof typeof JOINT_MEASURES)[]) {
      tests.push(() => firstFault(baseline, jointHeading(measure), measure === "grantShare" ? isShare : isNumber, isLine));
    }
  }
  if (budgets) {
    const isCouncil = filled(budgets, BUDGET_HEADINGS.council);
    tests.push(() => firstFault(budgets, BUDGET_HEADINGS.population, isPositive, isCouncil));
    for (const heading of [BUDGET_HEADINGS.netRevenueBudget, BUDGET_HEADINGS.savingsRequirement]) tests.push(() => firstFault(budgets, heading, isNumber, isCouncil));
  }
  if (models) {
    const isModel = filled(models, MODEL_HEADINGS.model);
    for (const heading of [MODEL_HEADINGS.furtherChange, MODEL_HEADINGS.furtherPosts]) tests.push(() => firstFault(models, heading, isNumber, isModel));
  }
  if (symbols) {
    for (const heading of criteriaIn(symbols.headings)) tests.push(() => firstFault(symbols, heading, isMark, filled(symbols, SCORE_MODEL_HEADING)));
  }
  return firstOf(...tests);
}
