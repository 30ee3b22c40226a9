import { addFunctions } from "./excelFunctions";
import { families, type FunctionFamily } from "./families";

const familyOf = new Map(families.flatMap((family) => family.names.map((name) => [name, family] as const)));
const loaded = new Set<FunctionFamily>();
const loading = new Map<FunctionFamily, Promise<void>>();

/** The families that hold functions of these names, in capitals. */
export const familiesFor = (names: Iterable<string>): ReadonlySet<FunctionFamily> => {
  const found = new Set<FunctionFamily>();
  for (const name of names) {
    const family = familyOf.get(name);
    if (family) found.add(family);
  }
  return found;
};

/**
 * Every name in formulas that could be one of a function's, in capitals, without the "_xlfn." that files put before newer ones; also where it
 * stands without brackets, as SUM does in BYROW(A1:B2,SUM).
 */
export function functionsNamedIn(formulas: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const formula of formulas) {
    for (const [name] of formula.toUpperCase().replace(/_XL[A-Z]+\./g, "").matchAll(/[A-Z][A-Z0-9.]*/g)) names.add(name);
  }
  return names;
}

function load(family: FunctionFamily): Promise<void> {
  let known = loading.get(family);
  if (!known) {
    known = family.load().then(addFunctions, (error: unknown) => {
      // A family that could not be loaded is asked for again the next time.
      loading.delete(family);
      throw error;
    });
    loading.set(family, known);
  }
  return known;
}

/**
 * Loads what these formulas call and is not there yet.
 * @returns Whether anything was loaded: then books made before must be told that functions have changed.
 */
export async function loadFunctionsFor(formulas: Iterable<string>): Promise<boolean> {
  const needed = [...familiesFor(functionsNamedIn(formulas))].filter((family) => !loaded.has(family));
  await Promise.all(needed.map(load));
  for (const family of needed) loaded.add(family);
  return needed.length > 0;
}

/** Loads every function there is. */
export async function loadAllFunctions(): Promise<void> {
  await Promise.all(families.map(load));
  for (const family of families) loaded.add(family);
}
