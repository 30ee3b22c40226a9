import { outOfRange, type Fault } from "./fault";

/** Between what figures an argument that is a share, a rate or an uplift may lie. A whole number in place of a percentage, 7 for 7%, lies outside. */
export interface Limit {
  readonly least: number;
  /** Whether the least itself is refused. */
  readonly aboveLeast?: true;
  readonly most: number;
  /** Whether the most itself is refused. */
  readonly belowMost?: true;
  /** As the reference and the messages say it. */
  readonly text: string;
  /** What a message asks for instead. */
  readonly enter: string;
}

/** The limits by name. Every definition names the one of each argument it counts for; the domain refuses what lies outside. */
export const LIMITS = {
  /** A part of a whole. */
  share: { least: 0, most: 1, text: "0% to 100%", enter: "Enter 15% or 0.15, not 15" },
  /** A rate a year: of discount, of inflation. */
  rate: { least: -1, aboveLeast: true, most: 1, text: "above −100%, up to 100%", enter: "Enter 3.5% or 0.035, not 3.5" },
  /** What is added for optimism bias; 200% is published for equipment and development. */
  uplift: { least: 0, most: 3, text: "0% to 300%", enter: "Enter 24% or 0.24, not 24" },
  /** A change of council tax. */
  increase: { least: -1, aboveLeast: true, most: 1, belowMost: true, text: "above −100%, below 100%", enter: "Enter 1.95% or 0.0195, not 1.95" },
} as const satisfies Readonly<Record<string, Limit>>;

const isWithin = (value: number, { least, aboveLeast, most, belowMost }: Limit): boolean => (aboveLeast ? value > least : value >= least) && (belowMost ? value < most : value <= most);

/** Why a figure cannot be taken; undefined when it lies within the limit. */
export const limitFault = (value: number, limit: Limit, name: string): Fault | undefined =>
  isWithin(value, limit) ? undefined : outOfRange(`${name} is ${value}, outside the limits: ${limit.text}. ${limit.enter}.`);

/** The same for each of several figures of one argument. */
export const limitFaultIn = (values: readonly number[], limit: Limit, name: string): Fault | undefined => {
  const outside = values.find((value) => !isWithin(value, limit));
  return outside === undefined ? undefined : limitFault(outside, limit, name);
};
