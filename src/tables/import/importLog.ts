import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { CellContent, SheetPlan } from "../sheet/SheetPlan";
import { decisionText, type Decisions } from "./decisions";
import type { Imported } from "./Imported";
import { issueKind } from "./issueCodes";

export const IMPORT_LOG_SHEET = "Import log";

const SEVERITY_WORDS = { empty: "Left empty", confirm: "To confirm", note: "To know" } as const;

const COLUMNS = [
  ["Imported on", 20], ["Source", 26], ["Written to", 24], ["Cell", 8], ["Code", 28], ["Severity", 12], ["What is wrong", 70], ["Row", 30], ["Column", 18],
  ["As printed", 18], ["Read as", 12], ["Offered", 12], ["Decision", 34], ["What to do", 50],
] as const;

export type LogRow = readonly CellContent[];

export interface LoggedImport {
  readonly imported: Imported;
  readonly decisions: Decisions;
  /** Sheet the table went to. */
  readonly sheet: string;
  /** 24 November 2026 */
  readonly on: string;
}

/** One row for each issue of an import; one that says so when there is none. */
export function logRows({ imported, decisions, sheet, on }: LoggedImport): LogRow[] {
  const start = [on, imported.source, sheet];
  if (imported.issues.length === 0) return [[...start, "", "", "", "No issue was found.", "", "", "", "", "", "", ""]];
  return imported.issues.map((issue, i) => [
    ...start,
    issue.cell ?? "",
    issue.code,
    SEVERITY_WORDS[issue.severity],
    `${issueKind(issue.code).about}. ${issue.detail}`,
    issue.row ?? "",
    issue.column ?? "",
    issue.raw ?? "",
    issue.taken ?? "",
    issue.offered ?? "",
    decisionText(issue, decisions[i]),
    issue.remedy,
  ]);
}

/** The sheet with every import's issues and what was decided, the latest import on top. */
export function importLogSheet(name: string, table: string, rows: readonly LogRow[]): SheetPlan {
  const s = new SheetBuilder(name, "log");
  s.heading("Import log", "Every issue of every import and what was decided. Figures are in the unit of their table. Cells left empty hold no 0.");
  const top = s.row;
  s.add(COLUMNS.map(([heading]) => heading), { style: "heading" });
  s.put(top + 1, 0, rows.map((row) => row.map((cell) => (typeof cell === "string" ? inert(cell) : cell))), { style: "text" });
  s.table(table, { row: top, column: 0, rows: rows.length + 1, columns: COLUMNS.length });
  const at = (heading: string) => COLUMNS.findIndex(([each]) => each === heading);
  for (const [text, style] of [["Left empty", "bad"], ["To confirm", "notice"]] as const) {
    s.highlight({ kind: "text", area: { row: top + 1, column: at("Severity"), rows: rows.length, columns: 1 }, contains: text, style });
  }
  s.widths = COLUMNS.map(([, width]) => width);
  s.frozenRows = top + 1;
  s.printTitleRows = top + 1;
  return s.plan();
}
