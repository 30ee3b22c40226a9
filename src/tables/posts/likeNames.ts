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
/** Longer names are compared in pieces, of which one is enough. */
const LONGEST_WHOLE = 32;

const digitsIn = (text: string): string => (text.match(/\d+/g) ?? []).join();

const like = (candidates: readonly string[]) => new Fuse(candidates, { includeScore: true, threshold: CLOSE, ignoreLocation: true, ignoreFieldNorm: true });

function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** A name as it is compared. */
interface Plain {
  readonly name: string;
  readonly plain: string;
  readonly digits: string;
  readonly letters: ReadonlyMap<string, number>;
}

/** At most so much of one name's letters may be missing in the other: each of them is a letter to be put right. */
function mayBeLike(a: Plain, b: Plain): boolean {
  if (a.digits !== b.digits) return false;
  if (a.plain.length > LONGEST_WHOLE || b.plain.length > LONGEST_WHOLE) return true;
  const enough = (of: Plain, other: Plain): boolean => {
    let missing = 0;
    for (const [letter, count] of of.letters) missing += Math.max(0, count - (other.letters.get(letter) ?? 0));
    return missing <= CLOSE * of.plain.length;
  };
  return enough(a, b) && enough(b, a);
}

/** Finds what a name most likely means among others: each name is looked at once, however often it is compared. */
export class LikeNames {
  private readonly known = new Map<string, Plain>();

  private plain(name: string): Plain {
    const known = this.known.get(name);
    if (known) return known;
    const plain = plainName(name);
    const made = { name, plain, digits: digitsIn(plain), letters: lettersOf(plain) };
    this.known.set(name, made);
    return made;
  }

  /**
   * The name of several that another most likely means: the same but for spelling, or like it in both directions ("Care" is part of "Adult
   * care" but does not mean it). Names that differ in a number are not alike.
   */
  find(name: string, candidates: readonly string[]): string | undefined {
    const own = this.plain(name);
    const plains = candidates.map((candidate) => this.plain(candidate));
    const same = plains.find(({ plain }) => plain === own.plain);
    if (same !== undefined || own.plain === "") return same?.name;
    const near = plains.filter((each) => mayBeLike(own, each));
    if (near.length === 0) return undefined;
    const close = like(near.map(({ plain }) => plain)).search(own.plain).flatMap(({ refIndex, item, score = 1 }) => {
      const [back] = like([own.plain]).search(item);
      return back ? [{ refIndex, score: Math.max(score, back.score ?? 1) }] : [];
    });
    const best = close.sort((a, b) => a.score - b.score)[0];
    return best && near[best.refIndex]!.name;
  }
}
