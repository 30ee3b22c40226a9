import type { Outcome } from "../fault";
import { limitFault, LIMITS } from "../limits";
import { share, type Share } from "../units";

/** Shares this close are equal: 3% worked out from two tax levels is rarely 0.03 to the last digit. */
const EQUAL = 1e-9;

/**
 * Whether an increase of council tax needs a referendum: the core part at its limit or above, the adult social care part above
 * its own, or both together at the sum.
 */
export function needsReferendum(core: Share, asc: Share, coreLimit = share(0.03), ascLimit = share(0.02)): Outcome<boolean> {
  for (const [name, part] of [["core_pct", core], ["asc_pct", asc], ["core_limit", coreLimit], ["asc_limit", ascLimit]] as const) {
    const fault = limitFault(part, LIMITS.increase, name);
    if (fault) return fault;
  }
  return core >= coreLimit - EQUAL || asc > ascLimit + EQUAL || core + asc >= coreLimit + ascLimit - EQUAL;
}
