/** How the add-in's functions are called in a cell and in a file. */
export interface FunctionNames {
  /** "SAVINGS.GRANTADJ" (in capitals) to "_xldudf_SAVINGS_GRANTADJ". */
  readonly stored: ReadonlyMap<string, string>;
  /** "_XLDUDF_SAVINGS_GRANTADJ" to "SAVINGS.GRANTADJ". */
  readonly typed: ReadonlyMap<string, string>;
}

const PREFIX = "_xldudf_";

/**
 * Excel stores a custom function with this prefix and an underscore for every dot, so its dots cannot be told from
 * underscores afterwards: only names given here are turned back.
 * @throws RangeError when two names would be stored alike.
 */
export const functionNames = (names: readonly string[]): FunctionNames => {
  const stored = new Map<string, string>();
  const typed = new Map<string, string>();
  for (const name of names) {
    const capitals = name.toUpperCase();
    const inFile = `${PREFIX}${capitals.replace(/\./g, "_")}`;
    const other = typed.get(inFile.toUpperCase());
    if (other !== undefined && other !== capitals) throw new RangeError(`${other} and ${capitals} would both be stored as ${inFile}.`);
    stored.set(capitals, inFile);
    typed.set(inFile.toUpperCase(), capitals);
  }
  return { stored, typed };
};
