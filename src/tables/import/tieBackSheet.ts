import { inert } from "../sheet/inert";
import { a1, literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { SheetPlan } from "../sheet/SheetPlan";
import type { Cell } from "../TableView";
import type { TieBack } from "./reconcile";

export const TIE_BACK_SHEET = "Tie-back";

/** One table's figures and where it came from. */
export interface TiedTable {
  readonly sheet: string;
  readonly source: string;
  readonly ties: readonly TieBack[];
}

const COLUMNS = [["Table", 22], ["Source", 44], ["Row", 34], ["Column", 30], ["Published", 13], ["Recomputed", 13], ["Difference", 12], ["Rounded to", 11], ["Terms", 8], ["Result", 12], ["Explanation (Input)", 50]] as const;

/** How an explanation is found again when the report is written anew. */
export const tieKey = (sheet: string, row: string, column: string): string => `${sheet}|${row}|${column}`;

/** The explanations of an earlier report, wherever its columns stand by now. */
export function explanationsIn([headings = [], ...rows]: readonly (readonly Cell[])[]): ReadonlyMap<string, string> {
  const at = (wanted: (typeof COLUMNS)[number][0]) => headings.indexOf(wanted);
  const text = (row: readonly Cell[], heading: (typeof COLUMNS)[number][0]) => String(row[at(heading)] ?? "");
  return new Map(rows.flatMap((row) => (text(row, "Explanation (Input)") === "" ? [] : [[tieKey(text(row, "Table"), text(row, "Row"), text(row, "Column")), text(row, "Explanation (Input)")] as const])));
}

/** Rows one below the other whose figures have as many decimals: what they are rounded to says how many. */
function decimalRuns(tables: readonly TiedTable[]): { readonly from: number; readonly rows: number; readonly decimals: number }[] {
  const runs: { from: number; rows: number; decimals: number }[] = [];
  tables.flatMap(({ ties }) => ties).forEach(({ unit }, i) => {
    const decimals = Math.max(0, Math.round(-Math.log10(unit)));
    const last = runs.at(-1);
    if (last?.decimals === decimals) last.rows++;
    else runs.push({ from: i, rows: 1, decimals });
  });
  return runs;
}

/** The report: every published figure that follows from others, worked out again in live formulas, with room for an explanation that is kept. */
export function tieBackSheet(name: string, table: string, tables: readonly TiedTable[], explanations: ReadonlyMap<string, string>): SheetPlan {
  const s = new SheetBuilder(name, "checks");
  const count = tables.reduce((sum, { ties }) => sum + ties.length, 0);
  s.heading("Tie-back of the loaded tables", "Published figures against their recomputation, each in the unit of its table; difference = published − recomputed. OK: equal; ROUNDING: within half a unit for each figure that was rounded; DIFFERS: more than that; MISSING: the published figure is blank now.");
  const summary = s.row;
  s.skip(2);
  const top = s.row;
  s.add(COLUMNS.map(([heading]) => heading), { style: "heading" });
  const first = s.row;
  const at = (heading: (typeof COLUMNS)[number][0]) => COLUMNS.findIndex(([each]) => each === heading);
  const rows = tables.flatMap(({ sheet, source, ties }) =>
    ties.map(({ row, column, published, parts, terms, unit }, i) => {
      const line = first + tables.slice(0, tables.findIndex((each) => each.sheet === sheet)).reduce((sum, each) => sum + each.ties.length, 0) + i;
      const cell = (heading: (typeof COLUMNS)[number][0]) => a1(line, at(heading));
      return [
        inert(sheet), inert(source), inert(row), inert(column),
        `=${published}`, `=${parts.join("+")}`, `=${cell("Published")}-${cell("Recomputed")}`, unit, terms,
        `=IF(${published}="","MISSING",CHECK.RECON(${cell("Published")},${cell("Recomputed")},${cell("Rounded to")},${cell("Terms")}))`,
        inert(explanations.get(tieKey(sheet, row, column)) ?? ""),
      ];
    }));
  s.put(first, 0, rows);
  const results = `${a1(first, at("Result"))}:${a1(first + count - 1, at("Result"))}`;
  const told = (status: string) => `COUNTIF(${results},${literal(status)})`;
  s.put(summary, 0, [["Result", `=IF(AND(${told("DIFFERS")}+${told("MISSING")}=0,SUMPRODUCT(ISERROR(${results})*1)=0),"OK","CHECK")`, `=${told("OK")}&" OK, "&${told("ROUNDING")}&" rounding, "&${told("DIFFERS")}&" differ, of ${count}"`]], { style: "master" });
  s.table(table, { row: top, column: 0, rows: count + 1, columns: COLUMNS.length });
  for (const { from, rows: run, decimals } of decimalRuns(tables)) {
    s.dress({ row: first + from, column: at("Published"), rows: run, columns: 3 }, { numberFormat: `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}` });
  }
  s.dress({ row: first, column: at("Explanation (Input)"), rows: count, columns: 1 }, { style: "input" });
  for (const [text, style] of [["OK", "good"], ["ROUNDING", "notice"], ["DIFFERS", "bad"], ["MISSING", "bad"]] as const) {
    s.highlight({ kind: "text", area: { row: first, column: at("Result"), rows: count, columns: 1 }, contains: text, style });
  }
  s.widths = COLUMNS.map(([, width]) => width);
  s.frozenRows = first;
  s.printTitleRows = first;
  return s.plan();
}
