import { absolute, areaAddress, a1, onSheet } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { dataset } from "../seeds/datasets";

/** Two ways to the same figure. */
export interface CaseCheck {
  readonly what: string;
  readonly how: string;
  /** Formulas without "=". */
  readonly one: string;
  readonly other: string;
  /** The largest difference that is still right; 0 when both must be equal. */
  readonly tolerance?: number;
}

const MASTER_ROW = 3;

/** Where a case's master check stands on its sheet. */
export const CASE_MASTER = absolute(MASTER_ROW, 1);

/** The same for formulas on other sheets, known before the sheet is built. */
export const caseMasterRef = (checksSheet: string): string => onSheet(checksSheet, CASE_MASTER);

/** The master check of a case, its checks, and what is known to differ or to be missing in its paper. */
export function caseChecksSheet(name: string, title: string, checks: readonly CaseCheck[], differences: readonly string[]): SheetBuilder {
  const s = new SheetBuilder(name, "checks");
  s.widths = [46, 60, 16, 16, 14, 12, 12];
  s.heading(title, "OK: both ways give the same figure. LOOK: they do not; the table or a formula was changed. Units are those of the figures compared.");
  s.row = MASTER_ROW;
  s.add(["Master check", ""], { style: "master" });
  s.skip();
  s.section("Checks", 7);
  s.add(["Check", "What is compared", "One way", "Other way", "Difference", "Tolerance", "Verdict"], { style: "heading" });
  const first = s.row;
  for (const { what, how, one, other, tolerance = 1e-9 } of checks) {
    const at = (column: number) => a1(s.row, column);
    s.add([
      what, how, `=${one}`, `=${other}`,
      `=IF(AND(ISNUMBER(${at(2)}),ISNUMBER(${at(3)})),${at(2)}-${at(3)},IF(${at(2)}=${at(3)},0,"no number"))`,
      tolerance, `=IF(ISNUMBER(${at(4)}),IF(ABS(${at(4)})<=${at(5)},"OK","LOOK"),"LOOK")`,
    ]);
  }
  const verdicts: Area = { row: first, column: 6, rows: s.row - first, columns: 1 };
  s.dress({ ...verdicts, column: 0, columns: 2 }, { style: "text" });
  s.dress({ ...verdicts, column: 2, columns: 3 }, { style: "figure", numberFormat: "#,##0.00" });
  s.dress({ ...verdicts, column: 5 }, { style: "figure", numberFormat: "0.000000000" });
  s.dress(verdicts, { style: "word" });
  const master: Area = { row: MASTER_ROW, column: 1, rows: 1, columns: 1 };
  const found = areaAddress(verdicts);
  s.put(MASTER_ROW, 1, [[`=IF(COUNTIF(${found},"OK")=ROWS(${found}),"OK","LOOK: "&(ROWS(${found})-COUNTIF(${found},"OK"))&" of "&ROWS(${found})&" checks fail, see below")`]], { style: "master" });
  for (const area of [verdicts, master]) {
    s.highlight({ kind: "text", area, contains: "OK", style: "good" }, { kind: "text", area, contains: "LOOK", style: "bad" });
  }
  s.skip();
  knownDifferences(s, differences);
  s.frozenRows = MASTER_ROW + 1;
  return s;
}

function knownDifferences(s: SheetBuilder, ids: readonly string[]): void {
  const rows = (dataset("discrepancies")?.rows ?? []).filter(([id]) => ids.includes(String(id)));
  if (rows.length === 0) return;
  s.section("Known differences and gaps in the paper", 7);
  s.add(["What", "What the paper prints; what it should be or leaves out; what is done here", "Number", "Severity", "", "", ""], { style: "heading" });
  const first = s.row;
  for (const row of rows) {
    const [id = "", severity = "", , title = "", printed = "", other = "", , verdict = "", treatment = ""] = row.map(String);
    s.add([inert(title), inert([`Printed: ${printed}`, other && `Other: ${other}`, `Held: ${verdict}`, `Here: ${treatment}`].filter(Boolean).join(". ")), id, severity]);
  }
  s.dress({ row: first, column: 0, rows: s.row - first, columns: 2 }, { style: "text" });
}
