import { FORMULA_REF_TO_ARRAY_CACHE } from "@univerjs/engine-formula";

/** More formulas than any comparison has; a parsed one takes about 2 KB. */
const FORMULAS_KEPT = 60_000;

interface FormulaCache {
  _cache?: { limit: number };
  _hash(key: string): string;
  set(key: string, value: unknown): void;
}

/**
 * Univer keeps 5,000 parsed formulas and forgets the oldest first: a workbook with more parses every one again at each change.
 * All its caches are of one class, so the limit is raised in what they share, when a cache is first written to.
 * Long formulas are told apart by a 32-bit hash there: of ten thousand, two may be taken for one another. Here the formula itself is the key.
 */
const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as FormulaCache;
const set = caches.set;
caches.set = function (this: FormulaCache, key, value) {
  if (this._cache && this._cache.limit < FORMULAS_KEPT) this._cache.limit = FORMULAS_KEPT;
  set.call(this, key, value);
};
caches._hash = (key) => key;
