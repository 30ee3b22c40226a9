import { inert } from "../../sheet/inert";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import type { OutputSheet } from "../OutputSheet";

/** Why each model has the mark it has: mark and reason beside one another, criterion by criterion. */
export const scoreReasonsSheet: OutputSheet = (name, { study, assumptions, scores, registers, masterCheck }) => {
  if (!scores || !study.symbols) return undefined;
  const reasons = registers.find(({ id }) => id === "reasons");
  const s = new SheetBuilder(name, "outputs");
  s.widths = [22, 22, 10, 10, 90];
  s.heading(
    "Score reasons",
    "Points against today's arrangement; reasons are yours to change. A mark without a reason is a claim: give one for each.",
    reasons ? `Reasons to begin with are in our own words. Source: ${reasons.source}.` : "No reasons come with these marks: enter your own.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  s.skip();
  s.frozenRows = s.row + 1;
  s.printTitleRows = s.row + 1;
  s.add(["Model and criterion", "Criterion", "Points", "Weight", "Reason (Input)"], { style: "heading" });
  const first = s.row;
  assumptions.model.forEach((model, m) => {
    assumptions.criterion.forEach((criterion, c) => {
      const start = reasons?.items.find(({ group, text }) => group === model.name && text === criterion.name)?.start ?? "";
      s.add([inert(`${model.name}: ${criterion.name}`), inert(criterion.name), `=INDEX(${scores.points[c]!},${m + 1})`, `=${criterion.weight}`, inert(start)]);
    });
  });
  const rows: Area = { row: first, column: 4, rows: assumptions.model.length * assumptions.criterion.length, columns: 1 };
  s.dress(rows, { style: "text" });
  s.input(rows);
  s.dress({ ...rows, column: 2 }, { numberFormat: "0", style: "right" });
  s.dress({ ...rows, column: 3 }, { numberFormat: "0.0", style: "right" });
  return { builder: s, checks: [] };
};
