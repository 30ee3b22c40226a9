import type { Unit } from "../../domain/units";

/** What a posts comparison says of each council, in the order it is written. */
export const COUNCIL_MEASURES = {
  fte: { label: "posts", unit: "FTE" },
  cost: { label: "cost", unit: "£000" },
  generalFund: { label: "general fund", unit: "£000" },
  grant: { label: "grant", unit: "£000" },
} as const satisfies Record<string, { label: string; unit: Unit }>;

/** What it says of all councils together, and of the structure proposed. Changes: proposed − current, negative is a saving. */
export const JOINT_MEASURES = {
  currentFte: { label: "Current posts", unit: "FTE" },
  currentCost: { label: "Current cost", unit: "£000" },
  currentGeneralFund: { label: "General fund", unit: "£000" },
  currentGrant: { label: "Grant", unit: "£000" },
  proposedFte: { label: "Proposed posts", unit: "FTE" },
  fteChange: { label: "Change in posts", unit: "FTE" },
  lowBasisCost: { label: "Cost at lowest salaries", unit: "£000" },
  highBasisCost: { label: "Cost at highest salaries", unit: "£000" },
  highestSaving: { label: "Highest saving", unit: "£000" },
  lowestSaving: { label: "Lowest saving", unit: "£000" },
  grantShare: { label: "Grant share", unit: "% to 2 places" },
  highestAfterGrant: { label: "Highest saving after grant", unit: "£000" },
  lowestAfterGrant: { label: "Lowest saving after grant", unit: "£000" },
} as const satisfies Record<string, { label: string; unit: Unit }>;

export type CouncilMeasure = keyof typeof COUNCIL_MEASURES;
export type JointMeasure = keyof typeof JOINT_MEASURES;

const unitInHeading = (unit: Unit): string => (unit === "% to 2 places" ? "%" : unit);

export const LINE_HEADING = "Service line";
export const KIND_HEADING = "Kind";
export const PART_OF_HEADING = "Part of";

/** "Darlington: posts (FTE)" */
export const councilHeading = (council: string, measure: CouncilMeasure): string =>
  `${council}: ${COUNCIL_MEASURES[measure].label} (${unitInHeading(COUNCIL_MEASURES[measure].unit)})`;

/** "Current posts (FTE)" */
export const jointHeading = (measure: JointMeasure): string =>
  `${JOINT_MEASURES[measure].label} (${unitInHeading(JOINT_MEASURES[measure].unit)})`;

/** The councils of a posts comparison, read off its headings: those whose cost stands there, or another of the measures. */
export function councilsIn(headings: readonly string[], measures: readonly CouncilMeasure[] = ["cost"]): string[] {
  const endings = measures.map((measure) => councilHeading("", measure));
  return [...new Set(headings.flatMap((heading) => endings.filter((ending) => heading.endsWith(ending)).map((ending) => heading.slice(0, -ending.length))))];
}

/** What stands in the Kind column. Only lines are added up. */
export const ROW_KINDS = { line: "line", subtotal: "subtotal", total: "total" } as const;
