import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";

/** A difference in the papers that is known and has been looked into. */
export interface KnownDifference {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly printed: string;
  readonly other: string;
  readonly where: string;
  readonly verdict: string;
  readonly treatment: string;
}

/** Where the papers contradict themselves or leave something out: one row each, with what is held to be right and what is done. */
export function differencesSheet(name: string, known: readonly KnownDifference[]): SheetBuilder | undefined {
  if (known.length === 0) return undefined;
  const s = new SheetBuilder(name, "checks");
  s.heading(
    "Differences in the papers",
    `${known.length} places where the papers contradict themselves or each other, or leave something out. Published figures are loaded unchanged. Status: verdicts are ours.`,
  );
  s.add(["Number", "Severity", "What", "Printed", "Recomputed, or printed elsewhere", "Where", "Verdict", "What is done here"], { style: "heading" });
  const first = s.row;
  s.frozenRows = first;
  s.printTitleRows = first;
  const area = s.put(first, 0, known.map(({ id, severity, title, printed, other, where, verdict, treatment }) => [id, severity, title, printed, other, where, verdict, treatment].map(inert)), { style: "text" });
  s.highlight(
    { kind: "text", area: { ...area, column: 1, columns: 1 }, contains: "high", style: "bad" },
    { kind: "text", area: { ...area, column: 1, columns: 1 }, contains: "medium", style: "notice" },
  );
  s.widths = [9, 10, 26, 28, 30, 28, 34, 34];
  return s;
}
