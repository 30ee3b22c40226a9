import { outOfRange, type Outcome } from "../fault";
import { limitFault, LIMITS } from "../limits";
import { pounds, type Fte, type Pounds, type Share } from "../units";

/**
 * Yearly cost of one employee with on-costs. National Insurance starts above a threshold for each employee, so that the cost of
 * several is not that of one with their pay together.
 *
 *   pay = salary × FTE;  pay + NI rate × (pay above threshold) + pay × (pension + other rate)
 */
export function employmentCost(salary: Pounds, niRate: Share, niThreshold: Pounds, pensionRate: Share, otherRate = 0 as Share, posts = 1 as Fte): Outcome<Pounds> {
  const fault = limitFault(niRate, LIMITS.share, "ni_rate") ?? limitFault(pensionRate, LIMITS.share, "pension_rate") ?? limitFault(otherRate, LIMITS.share, "other_rate");
  if (fault) return fault;
  if (salary < 0 || niThreshold < 0) return outOfRange(`${salary < 0 ? "salary" : "ni_threshold"} is ${salary < 0 ? salary : niThreshold}. It cannot be below 0.`);
  if (posts < 0 || posts > 1) return outOfRange(`fte is ${posts}. Enter the part of a full-time post of one person, 0 to 1: the threshold counts for each person.`);
  const pay = salary * posts;
  return pounds(pay + niRate * Math.max(0, pay - niThreshold) + pay * (pensionRate + otherRate));
}
