import { isPersonsName } from "./isPersonsName";

/** Headings over whom or what a post answers to. "Post holder" is none: there stands who is in post. */
const LINE = /\breport(s|ing)?\b|\b(line |senior )?manager\b|\bmanaged by\b|\bsupervis(or|ed by)\b|\bparent\b|\bline\b/i;
/** A job, not a person: the head of those in the list need not be in it. */
const ROLE = /\b(director|manager|head|chief|officer|lead|leader|executive|supervisor|superintendent|principal|co-?ordinator|controller|secretary|treasurer|adviser|advisor|team|board|council|cabinet|committee|panel)\b/i;
const NOBODY = /^(none|n\/?a|vacant|tb[acd]|various|-+|–|xx+)$/i;

/** R12, 10045, POST-7: what has figures in it names no person. */
const shapeOf = (text: string): string => text.replace(/\d+/g, "9");

/**
 * Whether a column that by its heading may name managers holds the numbers or titles of posts that stand in another column: half of them at
 * least, and what is left is of the same shape or plainly a job.
 *
 * @param others Texts of the columns that tell of no person.
 */
export function arePosts(heading: string, texts: readonly string[], others: readonly (readonly string[])[]): boolean {
  if (!LINE.test(heading)) return false;
  const named = [...new Set(texts)].filter((text) => text !== "" && !NOBODY.test(text));
  if (named.length === 0 || named.some(isPersonsName)) return false;
  return others.some((column) => {
    const known = new Set(column);
    const found = named.filter((text) => known.has(text));
    const shapes = new Set(column.filter((text) => /\d/.test(text)).map(shapeOf));
    return found.length * 2 >= named.length && named.every((text) => known.has(text) || (/\d/.test(text) ? shapes.has(shapeOf(text)) : ROLE.test(text)));
  });
}
