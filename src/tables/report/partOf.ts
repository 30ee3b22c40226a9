import type { ReportPart } from "./ReportContent";

/** Part of the report by the id of a comparison's sheet; undefined for what the report leaves out. */
const COMPARISON: Readonly<Record<string, ReportPart | undefined>> = {
  cabinet: "cabinet", sharing: "sharing", assumptions: "assumptions", scenarios: "assumptions", checks: "checks", differences: "checks",
  about: undefined, workings: undefined,
};

/** Which part of the report takes up a sheet that the add-in wrote; undefined where none does. */
export function partOf(kind: string, id: string): ReportPart | undefined {
  if (kind === "comparison" && Object.hasOwn(COMPARISON, id)) return COMPARISON[id];
  if (kind === "scenarios") return "assumptions";
  if (kind !== "comparison" && kind !== "case") return undefined;
  if (/checks$/.test(id)) return "checks";
  if (/risk|safeguard|sovereignty/i.test(id)) return "risks";
  if (/shar|council|member|exit|trueUp/i.test(id)) return "sharing";
  return /mark|working/i.test(id) ? undefined : "options";
}
