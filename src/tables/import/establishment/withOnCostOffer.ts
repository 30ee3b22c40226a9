import { reconciliation } from "../../../domain/check/reconciliation";
import type { ImportIssue } from "../ImportIssue";
import { isMoney, POUNDS, type ImportUnit } from "../structure/importUnit";
import { shown } from "../structure/TableReading";
import type { Post } from "./Post";

/** No on-cost is as large: 30 without a sign is 30%, never 30 times the salary. */
const LARGEST = 2;

const asPercent = (share: number): string => `${shown(Number((share * 100).toPrecision(6)))}%`;

/**
 * "0.30" under a heading with % may be 0.30% or 30%: of the two readings the one is offered with which salary × FTE × (1 + on-cost) is the
 * printed cost. Where neither is, or there is nothing to work it out from, none is.
 */
export function withOnCostOffer(each: ImportIssue, readings: readonly number[], post: Post, unit: ImportUnit | undefined, decimals: number): ImportIssue {
  const { salary, fte, cost } = post;
  if (each.code !== "AMBIGUOUS_PERCENT" || !isMoney(unit) || !salary || !fte || cost === null || cost === 0) return each;
  const made = (onCost: number) => (salary * fte * (1 + onCost)) / POUNDS[unit];
  const fitting = readings.filter((onCost) => onCost <= LARGEST && reconciliation(cost, made(onCost), 10 ** -decimals, 1) !== "DIFFERS");
  const [offered, ...others] = fitting;
  const words = readings.map(asPercent).join(" or ");
  const implied = asPercent(Number(((cost * POUNDS[unit]) / (salary * fte) - 1).toFixed(4)));
  if (offered === undefined || others.length > 0) return { ...each, detail: `"${each.raw ?? ""}" was left empty: it may be ${words}. Cost ÷ (salary × FTE) gives ${implied}${others.length > 0 ? ", to which both round" : readings.length > 1 ? ", which is neither" : ", which is another"}.` };
  return { ...each, offered, detail: `"${each.raw ?? ""}" was left empty: it may be ${words}. ${shown(salary)} × ${shown(fte)} × ${shown(1 + offered)} is the printed cost of ${shown(cost)}, so ${asPercent(offered)} is offered.` };
}
