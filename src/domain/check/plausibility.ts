interface Bounds {
  /** What is measured, as a message speaks of it. */
  readonly measure: string;
  readonly least: number;
  readonly most: number;
  /** Pounds in one unit of the result, for every unit it may be in: plausible in one of them is enough. */
  readonly scales: readonly number[];
  readonly remedy: string;
}

const PER_HEAD: Bounds = { measure: "per head", least: 1, most: 20_000, scales: [1], remedy: 'Check the unit of the budget ("£", "£k" or "£m") and that the population counts persons.' };

/** Results that no English council comes near to: nearly always a wrong unit. By the function that gives them. */
const BOUNDS: Readonly<Record<string, Bounds>> = {
  "BUDGET.PERHEAD": PER_HEAD,
  "FTE.COSTPER": {
    measure: "per full-time post",
    least: 5_000,
    most: 300_000,
    scales: [1, 1_000, 1_000_000],
    remedy: "Check that cost and posts belong together, and that posts are full-time equivalents.",
  },
  "FTE.ONCOST": { measure: "for one employee", least: 0, most: 300_000, scales: [1], remedy: "Check that the salary is in £, not £000, and that it is one person's." },
};

const inPounds = (amount: number): string => `£${amount.toLocaleString("en-GB", amount < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 })}`;

/**
 * Why a function's result is hard to believe; undefined when it is not, or nothing is known of that function. A sign is not
 * looked at, and 0 is no amount: a change may be nothing.
 *
 * @param functionName Such as BUDGET.PERHEAD.
 * @param result One result, in the unit the function gives.
 */
export function plausibility(functionName: string, result: number): string | undefined {
  const bounds = BOUNDS[functionName.toUpperCase()];
  const size = Math.abs(result);
  if (!bounds || size === 0 || !Number.isFinite(size)) return undefined;
  const { measure, least, most, scales, remedy } = bounds;
  if (scales.some((scale) => size * scale >= least && size * scale <= most)) return undefined;
  const units = scales.length > 1 ? ", whether in £, £000 or £m" : "";
  return `${inPounds(size)} ${measure} is outside ${inPounds(least)} to ${inPounds(most)}${units}. ${remedy}`;
}
