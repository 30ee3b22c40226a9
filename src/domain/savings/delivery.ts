import { zeroDivisor, type Outcome } from "../fault";

/**
 * How much of a planned saving is achieved, and what is still at risk.
 *
 * @param pressures What has changed against the plan since, signed: a new cost negative, a new income positive.
 * @returns Share delivered; planned − achieved − pressures.
 */
export const delivery = (planned: number, achieved: number, pressures = 0): Outcome<readonly [number, number]> =>
  planned === 0 ? zeroDivisor("planned is 0 or blank. Enter the saving in the plan.") : [achieved / planned, planned - achieved - pressures];
