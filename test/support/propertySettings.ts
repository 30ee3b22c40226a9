/** The seed of `npm test` and CI: a property that passed passes again. Other seeds come from `npm run test:properties`. */
const USUAL_SEED = 20_261_201;

/** What the script hands on to the tests. */
export const PROPERTY_VARIABLES = { seed: "PROPERTY_SEED", runs: "PROPERTY_RUNS", shrink: "PROPERTY_SHRINK" } as const;

export interface PropertySettings {
  readonly seed: number;
  /** Runs of every property, in place of its own number; undefined for its own. */
  readonly runs: number | undefined;
  /** Seconds that shrinking may take; undefined for none: the first failing case is told as it was drawn. */
  readonly shrinkFor: number | undefined;
}

/** A whole number as an option or a variable gives it; undefined where it is not given. */
export function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (!/^-?\d+$/.test(text)) throw new Error(`${name} is "${text}". Give a whole number.`);
  return Number(text);
}

export const propertySettings = (variables: Readonly<Record<string, string | undefined>> = process.env): PropertySettings => {
  const given = (key: keyof typeof PROPERTY_VARIABLES) => wholeNumber(variables[PROPERTY_VARIABLES[key]], PROPERTY_VARIABLES[key]);
  return { seed: given("seed") ?? USUAL_SEED, runs: given("runs"), shrinkFor: given("shrink") };
};
