import { dateFault, dateText, type ExcelDate } from "../excelDate";
import { isFault, notAvailable, outOfRange, type Outcome } from "../fault";
import { parameterOn } from "../parameter/parameterOn";
import type { DatedParameters, DatedValue } from "../parameter/DatedValue";

export type Jurisdiction = "GB" | "NI";

const FEWEST = 20;
const MANY = 100;

const daysIn = ({ value }: DatedValue, heads: number): number => {
  const bands = value as Readonly<Record<string, number>>;
  return heads < FEWEST ? 0 : bands[heads < MANY ? "20-99" : "100+"]!;
};

/**
 * Least days of collective consultation and the last day on which it may begin.
 *
 * @param heads Employees to be dismissed at one establishment within 90 days; not full-time equivalents.
 * @param firstDismissal Day on which the first dismissal takes effect.
 * @param proposal Day of the proposal, whose rules count. Without it those of the first dismissal count, unless they changed between it and the day on which consultation would have to begin.
 */
export function consultationPeriod(rules: DatedParameters, heads: number, firstDismissal: ExcelDate, proposal: ExcelDate | undefined, jurisdiction: Jurisdiction = "GB"): Outcome<readonly [days: number, latestStart: ExcelDate]> {
  if (!Number.isInteger(heads) || heads < 0) return outOfRange(`heads is ${heads}. Enter a whole number of employees: full-time equivalents are not heads.`);
  const fault = dateFault(firstDismissal, "first_dismissal") ?? (proposal === undefined ? undefined : dateFault(proposal, "proposal_date"));
  if (fault) return fault;
  const first = Math.floor(firstDismissal);
  if (proposal !== undefined && proposal > first) return outOfRange(`proposal_date is ${dateText(proposal)}, after the first dismissal on ${dateText(first)}.`);
  const name = `consultation.${jurisdiction.toLowerCase()}`;
  const rule = parameterOn(rules, name, proposal ?? first);
  if (isFault(rule)) return rule;
  const days = daysIn(rule, heads);
  const start = first - days;
  if (proposal === undefined && start < rule.from) {
    const earlier = parameterOn(rules, name, start);
    if (isFault(earlier) || daysIn(earlier, heads) !== days) return notAvailable(`the rules changed on ${dateText(rule.from)}, before the first dismissal. Enter the date of the proposal: its rules count.`);
  }
  return [days, start];
}
