const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const plainMark = (mark: string): string => mark.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)));

export interface Unmarked {
  readonly text: string;
  /** "1" for ¹, "**" for **. */
  readonly footnote?: string;
  /** The mark is a superscript, which nobody can take for part of the figure. */
  readonly raised?: boolean;
}

/** Takes a footnote mark off the end of a figure or label: superscripts, asterisks, daggers, (a). */
export function takeFootnote(text: string): Unmarked {
  const raised = /^(.*?\S)\s*⁽?([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾?$/.exec(text);
  if (raised) return { text: raised[1]!, footnote: plainMark(raised[2]!), raised: true };
  const marked = /^(.*?[^\s*†‡§])\s*(\*+|†+|‡+|§+)$/.exec(text);
  if (marked) return { text: marked[1]!, footnote: marked[2]! };
  const lettered = /^(.*\d[%)]?)\s*\(([a-z])\)$/.exec(text);
  if (lettered) return { text: lettered[1]!, footnote: lettered[2]! };
  return { text };
}

/** Whether a row's text explains a footnote: "¹ Pay award", "** the employer rate", "Note 2: ". */
export const isNoteText = (text: string): boolean => /^(⁽?[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾?|\*+|†+|‡+|§+)\s*\S/.test(text) || /^\(?(notes?|source|footnotes?|key)\b\s*(\d+\s*)?[:.–-]/i.test(text) || /^\((see|refer to|as (at|per)|figures|all figures)\b.*\)\.?$/i.test(text);
