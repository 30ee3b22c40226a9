import { outOfRange, type Outcome } from "../fault";
import { fte, type Fte } from "../units";

/** Proposed − current full-time equivalent posts: negative means posts go. */
export const fteChange = (current: Fte, proposed: Fte): Outcome<Fte> =>
  current < 0 || proposed < 0
    ? outOfRange(`${current < 0 ? "current" : "proposed"} is ${current < 0 ? current : proposed}. Posts cannot be below 0.`)
    : fte(proposed - current);
