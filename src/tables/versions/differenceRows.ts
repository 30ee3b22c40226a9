import { a1 } from "../sheet/address";
import { inert } from "../sheet/inert";
import type { CellContent } from "../sheet/SheetPlan";
import type { Cell } from "../TableView";
import type { ColumnPair, CompareChoices, Difference } from "./differences";
import { sumOfLine } from "./sumFormula";
import type { VersionColumn, VersionTable } from "./VersionTable";

export const DIFFERENCE_COLUMNS = [
  ["Row", 36], ["Column", 28], ["Status", 17], ["Unit", 10], ["Kind", 13], ["First", 13], ["Second", 13], ["Difference", 13],
  ["First rounded to", 13], ["Second rounded to", 13], ["Terms", 12], ["Result", 13], ["Where", 16], ["Explanation (Input)", 50],
] as const;
export type DifferenceHeading = (typeof DIFFERENCE_COLUMNS)[number][0];

export const at = (heading: DifferenceHeading): number => DIFFERENCE_COLUMNS.findIndex(([each]) => each === heading);

const NO_NAME = "(no name)";
const ELSEWHERE = "Place in the table";

const labelOf = ({ pair }: Difference): string => pair.label || NO_NAME;
const columnOf = ({ status, column }: Difference): string => column?.first.heading ?? (status === "Moved" ? ELSEWHERE : "");

/** How an explanation is found again when the report is written anew: row and column, parted by a tab, which no name holds. */
export const explanationKey = (difference: Difference): string => `${labelOf(difference)}\t${columnOf(difference)}`;

/** The explanations in the rows of an earlier report. */
export const explanationsIn = (rows: readonly (readonly Cell[])[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap((row) => (row[at("Explanation (Input)")] ? [[`${String(row[at("Row")])}\t${String(row[at("Column")])}`, String(row[at("Explanation (Input)")])] as const] : [])));

/** As many decimals as the figures have, four at most. */
export function figureFormat({ first, firstRounded, secondRounded }: ColumnPair): string {
  if (first.unit === "%") return "0.00%";
  const decimals = Math.min(4, Math.max(0, Math.ceil(-Math.log10(Math.min(firstRounded, secondRounded)) - 1e-9)));
  return `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
}

/** Rows one below the other that are shown in one format. */
export function formatRuns(list: readonly Difference[]): { readonly from: number; readonly rows: number; readonly format: string }[] {
  const runs: { from: number; rows: number; format: string }[] = [];
  list.forEach(({ column }, i) => {
    if (!column?.isFigure) return;
    const format = figureFormat(column);
    const last = runs.at(-1);
    if (last && last.format === format && last.from + last.rows === i) last.rows++;
    else runs.push({ from: i, rows: 1, format });
  });
  return runs;
}

interface Sides {
  readonly first: VersionTable;
  readonly second: VersionTable;
  readonly choices: CompareChoices;
}

/** A live formula where the cells stand in the workbook, else what was read. */
function sideCell(side: { readonly table: VersionTable; readonly key: string; readonly column: VersionColumn; readonly rows: readonly number[]; readonly per: number }, value: Cell, label: { readonly text: string; readonly ref: string }, addUp: boolean): CellContent {
  const { table, key, column, rows, per } = side;
  if (rows.length === 0) return "";
  const scaled = (formula: string) => (per === 1 ? formula : `${formula}/${per}`);
  const ref = rows.length === 1 ? column.refOf(rows[0]!) : undefined;
  const sum = addUp ? sumOfLine(table, key, column, label) : undefined;
  if (sum !== undefined) return `=${scaled(sum)}`;
  if (ref === undefined) return typeof value === "string" ? inert(value) : value;
  return value === "" ? `=IF(${ref}="","",${ref})` : `=${scaled(ref)}`;
}

const placesOf = (table: VersionTable, rows: readonly number[]): string => (rows.length > 1 ? `${rows.length.toLocaleString("en-GB")} rows` : rows.length === 1 ? table.placeOf(rows[0]!) : "");

/** One line of the report. Blank and absent count as nothing in the difference, and the result says that only one side has a figure. */
export function differenceRow(difference: Difference, row: number, { first, second, choices }: Sides, explanation: string): CellContent[] {
  const { status, pair, column, before, after } = difference;
  const label = { text: pair.label, ref: pair.label === "" ? '""' : a1(row, at("Row")) };
  const start = [inert(labelOf(difference)), inert(columnOf(difference)), status, column?.first.unit ?? "", pair.kind];
  const where = status === "Removed" ? `first: ${placesOf(first, pair.first)}` : status === "Moved" ? "" : `second: ${placesOf(second, pair.second)}`;
  const end = [where, inert(explanation)];
  if (!column) return [...start, before, after, "", "", "", "", status === "Moved" ? "MOVED" : "NO FIGURE", ...end];
  const cells = [
    sideCell({ table: first, key: choices.firstKey, column: column.first, rows: pair.first, per: 1 }, before, label, choices.addUp && pair.first.length > 1),
    sideCell({ table: second, key: choices.secondKey, column: column.second, rows: pair.second, per: column.per }, after, label, choices.addUp),
  ];
  if (!column.isFigure) return [...start, ...cells, "", "", "", "", "TEXT", ...end];
  const cell = (heading: DifferenceHeading) => a1(row, at(heading));
  const [one, other, unit, grain, terms] = [cell("First"), cell("Second"), cell("First rounded to"), cell("Second rounded to"), cell("Terms")];
  return [
    ...start, ...cells, `=N(${other})-N(${one})`, column.firstRounded, column.secondRounded, Math.max(1, pair.second.length),
    // Each figure added up may be out by half of what it is rounded to.
    `=IF(COUNT(${one},${other})=2,CHECK.RECON(${one},${other},${unit},${terms}*${grain}/${unit}),"ONE SIDE")`,
    ...end,
  ];
}
