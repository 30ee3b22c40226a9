import { outOfRange, zeroDivisor, type Outcome } from "../fault";
import type { Fte, Ratio } from "../units";

/** Staff for each manager, both full-time equivalent. */
export const spanOfControl = (staff: Fte, managers: Fte): Outcome<Ratio> =>
  staff < 0 || managers < 0
    ? outOfRange(`${staff < 0 ? "staff" : "managers"} is ${staff < 0 ? staff : managers}. Posts cannot be below 0.`)
    : managers === 0
      ? zeroDivisor("managers is 0 or blank. Enter the posts that manage.")
      : ((staff / managers) as Ratio);
