import type { MtfpCouncil } from "./MtfpTable";

const counted = (councils: ReadonlySet<string>): string => (councils.size === 1 ? "1 council" : `${councils.size} councils`);

/** How many councils have a plan, each counted once, and whose savings stand in a tracker, which is none. */
export function councilsFound(found: readonly MtfpCouncil[]): string {
  const names = (savings: boolean) => new Set(found.filter((each) => (each.savings === true) === savings).map(({ council, sheet }) => (council || sheet).toLowerCase()));
  const [plans, trackers] = [names(false), names(true)];
  const told = trackers.size === 0 ? "" : ` Savings of ${counted(trackers)} stand in a savings tracker, which is no MTFP.`;
  return `${plans.size === 0 ? "No MTFP" : counted(plans)} found.${told}`;
}
