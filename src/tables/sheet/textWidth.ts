/** A capital beside the digit that columns are measured in. */
const CAPITAL = 1.3;

/** How wide a text is, in characters of the standard font: "EXPENDITURE" takes more room than "expenditure". */
export const textWidth = (text: string): number => text.length + (text.match(/[A-Z£@%]/g)?.length ?? 0) * (CAPITAL - 1);

/** The width of the longest of some texts, without measuring those that cannot be the longest. */
export const longestWidth = (texts: Iterable<string>, least = 0): number => {
  let longest = least;
  for (const text of texts) if (text.length * CAPITAL > longest) longest = Math.max(longest, textWidth(text));
  return longest;
};
