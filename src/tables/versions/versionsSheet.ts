import { a1, absolute, literal } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { CellContent, SheetPlan } from "../sheet/SheetPlan";
import { ROW_KINDS } from "../kinds/postsComparison";
import { STATUSES, type CompareChoices, type ColumnPair, type Difference, type Differences } from "./differences";
import { at, DIFFERENCE_COLUMNS, differenceRow, explanationKey, figureFormat, formatRuns } from "./differenceRows";
import { isLine, kindsOf } from "./pairRows";
import { sumOfLines } from "./sumFormula";
import type { VersionTable } from "./VersionTable";

/** Two versions, what is compared, and what was found. */
export interface VersionsReport {
  readonly first: VersionTable;
  readonly second: VersionTable;
  readonly choices: CompareChoices;
  readonly found: Differences;
  /** 24 November 2026 */
  readonly on: string;
}

const SUMS = ["Column", "Compared with", "Comparison", "Unit", "First: sum", "Less removed", "Plus added", "Plus changed", "Should be", "Second: sum", "Difference", "Result"] as const;
const sumAt = (heading: (typeof SUMS)[number]) => SUMS.indexOf(heading);
/** Of one detail row: the sums look for these words. */
const NONE = "The versions agree";
const KEPT = "No longer differs";

const count = (many: number, one: string, more: string): string => `${many.toLocaleString("en-GB")} ${many === 1 ? one : more}`;

/** By status, then column: so that a column's differences stand together. */
function ordered({ differences, columns }: Differences): readonly Difference[] {
  const place = (difference: Difference) => STATUSES.indexOf(difference.status) * 1_000 + (difference.column ? columns.indexOf(difference.column) + 1 || 900 : 999);
  return differences.map((difference, i) => ({ difference, i, place: place(difference) })).sort((a, b) => a.place - b.place || a.i - b.i).map(({ difference }) => difference);
}

/** SUMIFS takes * and ? for any text: a heading is meant as it stands. */
const criterion = (heading: string): string => literal(heading.replace(/[~*?]/g, "~$&"));

/**
 * The report of a second version or a ledger against the first: what is added, removed, changed and moved, with sums that must add up
 * (first − removed + added + changed = second) and room for explanations.
 * @param explanations What the officer wrote into an earlier one, by {@link explanationKey}.
 */
export function versionsSheet(name: string, table: string, report: VersionsReport, explanations: ReadonlyMap<string, string>): SheetPlan {
  const { first, second, choices, found, on } = report;
  const s = new SheetBuilder(name, "checks");
  const live = second.columns.some(({ refOf }) => refOf(0) !== undefined);
  s.heading(
    `Versions: ${first.name} against ${second.name}`,
    `Difference = second − first, in the unit of the first. ${choices.addUp ? "Rows of one name are added up; totals are left out." : "Each row is compared with the row of the same name."} Compared ${on}; write it again when rows are added, removed or sorted.`,
    "OK: equal. ROUNDING: no more than rounding explains. DIFFERS: more than that. ONE SIDE: only one version has a figure.",
    inert(`First: ${first.name}, rows known by "${choices.firstKey}". Source: ${first.source}`),
    inert(`Second: ${second.name}, rows known by "${choices.secondKey}". ${live ? "In this workbook: its figures are live." : `Read from the file on ${on}: its figures stand as read.`} Source: ${second.source}`),
  );

  const list = ordered(found);
  const gone = [...explanations].filter(([key]) => !list.some((difference) => explanationKey(difference) === key));
  const rows = Math.max(1, list.length + gone.length);
  const master = s.row;
  s.skip(4);
  const unshared: CellContent[][] = [
    ...found.onlyFirst.map((heading) => [inert(heading), "", "only in the first"]),
    ...found.onlySecond.map((heading) => ["", inert(heading), "only in the second"]),
  ];
  const top = s.row;
  const start = top + 1;
  s.row = start + rows + 2;
  s.section("Column by column", SUMS.length, choices.addUp || found.columns.some(({ addsUp }) => addsUp) ? "Sums of the lines; totals and subtotals are not counted in them." : undefined);
  s.add([...SUMS], { style: "heading" });
  const sums = s.row;
  const range = (heading: Parameters<typeof at>[0]) => `${absolute(start, at(heading))}:${absolute(start + rows - 1, at(heading))}`;

  found.columns.forEach((column, i) => s.put(sums + i, 0, [sumRow(column, sums + i)], {}));
  if (unshared.length > 0) s.put(sums + found.columns.length, 0, unshared);
  found.columns.forEach((column, i) => s.dress({ row: sums + i, column: sumAt("First: sum"), rows: 1, columns: sumAt("Difference") - sumAt("First: sum") + 1 }, { numberFormat: figureFormat(column) }));

  function sumRow(column: ColumnPair, row: number): CellContent[] {
    const said = [inert(column.first.heading), inert(column.second.heading), "compared", column.first.unit ?? ""];
    if (!column.addsUp) return [...said, "", "", "", "", "", "", "", "not added up"];
    const part = (side: "First" | "Second" | "Difference", status: Difference["status"]) =>
      `=SUMIFS(${range(side)},${range("Column")},${criterion(column.first.heading)},${range("Status")},${literal(status)},${range("Kind")},${literal(ROW_KINDS.line)})`;
    const cell = (heading: (typeof SUMS)[number]) => a1(row, sumAt(heading));
    return [
      ...said, total(report, "first", column), part("First", "Removed"), part("Second", "Added"), part("Difference", "Changed"),
      `=${cell("First: sum")}-${cell("Less removed")}+${cell("Plus added")}+${cell("Plus changed")}`,
      total(report, "second", column),
      `=${cell("Second: sum")}-${cell("Should be")}`,
      // Binary fractions do not hold decimals exactly: a thousandth of what the figures are rounded to is none.
      `=IF(ABS(${cell("Difference")})<=${Math.min(column.firstRounded, column.secondRounded) / 1000},"OK","CHECK")`,
    ];
  }

  const results = `${a1(sums, sumAt("Result"))}:${a1(sums + Math.max(1, found.columns.length) - 1, sumAt("Result"))}`;
  const told = (word: string) => `COUNTIF(${range("Result")},${literal(word)})`;
  const { Changed, Added, Removed, Moved, Unchanged } = found.rows;
  s.put(master, 0, [
    ["Sums", `=IF(COUNTIF(${results},"CHECK")=0,"OK","CHECK")`, `first − removed + added + changed = second, for every column that can be added up; from row ${sums} on`],
    ["Rows", `${count(Unchanged, "row is", "rows are")} the same`, `${count(Changed, "row", "rows")} changed, ${Added.toLocaleString("en-GB")} added, ${Removed.toLocaleString("en-GB")} removed, ${Moved.toLocaleString("en-GB")} only moved`],
    ["Figures", `=IF(SUMPRODUCT(ISERROR(${range("Result")})*1)>0,"CHECK: not worked out",IF(${told("DIFFERS")}=0,"OK",${told("DIFFERS")}&" differ"))`, `=${told("ROUNDING")}&" within rounding, "&${told("ONE SIDE")}&" on one side only; explained: "&COUNTIF(${range("Explanation (Input)")},"?*")&" of ${count(list.length, "line", "lines")}"`],
  ], { style: "group" });

  s.put(top, 0, [DIFFERENCE_COLUMNS.map(([heading]) => heading)], { style: "heading" });
  const lines = list.map((difference, i) => differenceRow(difference, start + i, report, explanations.get(explanationKey(difference)) ?? ""));
  const blanks = (said: readonly string[], explanation = ""): CellContent[] => [...said.map(inert), ...Array<string>(DIFFERENCE_COLUMNS.length - said.length - 1).fill(""), inert(explanation)];
  const keptRows = gone.map(([key, text]) => blanks([...key.split("\t"), KEPT], text));
  s.put(start, 0, lines.length + keptRows.length > 0 ? [...lines, ...keptRows] : [blanks([NONE])], { style: "top" });
  for (const run of formatRuns(list)) s.dress({ row: start + run.from, column: at("First"), rows: run.rows, columns: 3 }, { numberFormat: run.format });
  s.dress({ row: start, column: at("First rounded to"), rows, columns: 3 }, { numberFormat: "General" });
  s.dress({ row: start, column: at("Result"), rows, columns: 1 }, { style: "center" });
  s.table(table, { row: top, column: 0, rows: rows + 1, columns: DIFFERENCE_COLUMNS.length });
  s.dress({ row: start, column: at("Explanation (Input)"), rows, columns: 1 }, { style: "input" });
  for (const [text, style] of [["OK", "good"], ["ROUNDING", "notice"], ["DIFFERS", "bad"]] as const) {
    s.highlight({ kind: "text", area: { row: start, column: at("Result"), rows, columns: 1 }, contains: text, style });
  }
  for (const [text, style] of [["OK", "good"], ["CHECK", "bad"]] as const) {
    s.highlight({ kind: "text", area: { row: sums, column: sumAt("Result"), rows: Math.max(1, found.columns.length), columns: 1 }, contains: text, style });
    s.highlight({ kind: "text", area: { row: master, column: 1, rows: 3, columns: 1 }, contains: text, style });
  }
  s.highlight({ kind: "text", area: { row: master + 2, column: 1, rows: 1, columns: 1 }, contains: "differ", style: "notice" });
  s.widths = DIFFERENCE_COLUMNS.map(([, width]) => width);
  s.frozenRows = start;
  s.frozenColumns = 1;
  s.printTitleRows = start;
  s.printTitleFrom = start;
  return s.plan();
}

/** Adds up the lines of a side in a live formula, or states the sum as it was read. */
function total({ first, second }: VersionsReport, side: "first" | "second", column: ColumnPair): CellContent {
  const table = side === "first" ? first : second;
  const per = side === "first" ? 1 : column.per;
  const live = sumOfLines(table, column[side]);
  if (live !== undefined) return `=${live}${per === 1 ? "" : `/${per}`}`;
  const kinds = kindsOf(table);
  return Number((column[side].cells.reduce<number>((sum, cell, row) => sum + (typeof cell === "number" && isLine(kinds?.[row] ?? ROW_KINDS.line) ? cell : 0), 0) / per).toPrecision(15));
}
