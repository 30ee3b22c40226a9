import { outOfRange, wrongValue, type Outcome } from "../fault";

/** Bands of need, most severe first: critical, substantial, moderate, low. */
const BANDS = 4;

/**
 * Yearly cost of the bands of need that a council serves. Historic: the bands ended with the Care Act in April 2015.
 *
 * @param bandsIncluded 1 critical only, to 4 all.
 */
export function eligibilityCost(bandsIncluded: number, clients: readonly number[], unitCosts: readonly number[]): Outcome<number> {
  if (clients.length !== BANDS || unitCosts.length !== BANDS) return wrongValue(`clients has ${clients.length} values and unit_costs has ${unitCosts.length}. Give four of each: critical, substantial, moderate, low.`);
  if (!Number.isInteger(bandsIncluded) || bandsIncluded < 1 || bandsIncluded > BANDS) return outOfRange(`bands_included is ${bandsIncluded}. Enter 1 (critical only), 2, 3 or 4 (all).`);
  const below = [...clients, ...unitCosts].find((figure) => figure < 0);
  if (below !== undefined) return outOfRange(`clients or unit_costs hold ${below}. Neither can be below 0.`);
  let cost = 0;
  for (let band = 0; band < bandsIncluded; band++) cost += clients[band]! * unitCosts[band]!;
  return cost;
}
