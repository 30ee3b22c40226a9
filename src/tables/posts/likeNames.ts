import Fuse from "fuse.js";

/** Words that say nothing of which council, list or version it is. */
const COUNCIL_NOISE = /\b(the|of|city|county|borough|district|metropolitan|royal|unitary|council|authority|mbc|bc|dc|cc|establishment|list|posts?|hr|clean|copy|version|v\d+|final|draft|new|old|years?|fy|january|february|march|april|may|june|july|august|september|october|november|december)\b/g;

/** A name without what people write in different ways: case, apostrophes, "&", hyphens, full stops. */
export const plainName = (name: string): string =>
  name.toLowerCase().replace(/['’‘`´]/g, "").replace(/&|\+/g, " and ").replace(/[^\p{L}\p{N}]+/gu, " ").trim().replace(/\b(teams?|services?)\b/g, (word) => word.replace(/s$/, ""));

/** A council's name without what tells its lists and versions apart. "" where nothing is left. */
export const plainCouncil = (name: string): string => plainName(name).replace(COUNCIL_NOISE, " ").replace(/\d+/g, " ").replace(/\s+/g, " ").trim();

/** How far two names may be apart: 0 is the same, 1 anything. */
const CLOSE = 0.3;

const digitsIn = (text: string): string => (text.match(/\d+/g) ?? []).join();

const like = (candidates: readonly string[]) => new Fuse(candidates, { includeScore: true, threshold: CLOSE, ignoreLocation: true, ignoreFieldNorm: true });

/**
 * The name of several that another most likely means: the same but for spelling, or like it in both directions ("Care" is part of "Adult
 * care" but does not mean it). Names that differ in a number are not alike.
 */
export function likeName(name: string, candidates: readonly string[]): string | undefined {
  const plain = plainName(name);
  const same = candidates.find((candidate) => plainName(candidate) === plain);
  if (same !== undefined || plain === "") return same;
  const plains = candidates.map(plainName);
  const hits = like(plains).search(plain).filter(({ item }) => digitsIn(item) === digitsIn(plain));
  const close = hits.flatMap(({ refIndex, item, score = 1 }) => {
    const [back] = like([plain]).search(item);
    return back ? [{ refIndex, score: Math.max(score, back.score ?? 1) }] : [];
  });
  const best = close.sort((a, b) => a.score - b.score)[0];
  return best && candidates[best.refIndex];
}
