import { outOfRange, type Outcome } from "../fault";
import { limitFaultIn, LIMITS } from "../limits";
import { runningSum } from "../series";

/** "level": part of the full-year effect reached in a year; "increment": part added in a year. */
export type PhasingMode = "level" | "increment";

/** How far increments may miss 100%: binary fractions do not hold thirds. */
const MISS = 1e-9;

/** A full-year saving as it builds up over the years of a profile, 0 to 1 each. */
export function phasedSaving(fullYear: number, profile: readonly number[], mode: PhasingMode = "level"): Outcome<number[]> {
  const fault = limitFaultIn(profile, LIMITS.share, "profile");
  if (fault) return fault;
  if (mode === "level") return profile.map((part) => fullYear * part);
  const reached = runningSum(profile);
  const end = reached.at(-1) ?? 0;
  if (Math.abs(end - 1) > MISS) return outOfRange(`profile adds up to ${end}. Increments must add up to 100%; or take "level".`);
  return reached.map((part) => fullYear * part);
}
