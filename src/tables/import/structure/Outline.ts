import { takeFootnote } from "../read/footnoteMark";
import { isSureTotal } from "./totals";

export const cleanLabel = (text: string): string => text.replace(/^[-–—•·*]\s+/, "").replace(/\s*:$/, "").trim();

/** What a text that stands alone is called as a section. */
export const sectionName = (text: string): string => takeFootnote(cleanLabel(text)).text;

/** Where a row stands: under which heading, and in which stretch of rows without a heading between. */
export interface Place {
  /** The row's own name: the innermost label. */
  readonly own: string;
  readonly section?: string;
  /** The heading under which that section stands. */
  readonly outer?: string;
  readonly stretch: number;
  /** The stretch that follows its section's heading: an outer section holds several. */
  readonly since: number;
}

interface Heading {
  readonly text: string;
  readonly since: number;
  /** It heads rows further inside: a row at its own level stands beside it. */
  readonly inside?: true;
  /** Rows stand right under it, at its own level. */
  readonly filled?: true;
  /** The heading at its level that it came after, with rows of its own at that level: they go on where what stands inside this one ends. */
  readonly before?: Heading;
}

/** Headings over rows, as they are met from top to bottom: lone texts, and names merged downwards over the levels of an outline. */
export class Outline {
  /** Lone texts by the level at which they stand. */
  readonly #headings: (Heading | undefined)[] = [];
  /** Names that rows carry at outer levels. */
  #carried: readonly string[] = [];
  #stretch = 0;

  /** No heading was met yet. */
  get isBare(): boolean {
    return this.#stretch === 0;
  }

  /** A text that stands alone: it heads the rows below at its level and inside. */
  heading(level: number, text: string): void {
    const last = this.#headings[level];
    const before = last?.inside || !last?.filled ? last?.before : last;
    this.#headings.length = level;
    this.#stretch++;
    this.#headings[level] = { text: sectionName(text), since: this.#stretch, ...(before && { before }) };
    this.#carried = this.#carried.slice(0, level);
  }

  /** @param names What stands in each label column, from the outermost. */
  row(names: readonly string[]): Place {
    const level = Math.max(0, names.findLastIndex((name) => name !== ""));
    this.#headings.length = Math.min(this.#headings.length, level + 1);
    this.#headings.forEach((each, i) => {
      if (each && i < level) this.#headings[i] = { ...each, inside: true };
    });
    const heading = this.#headings[level];
    if (heading && !heading.inside) this.#headings[level] = { ...heading, filled: true };
    const own = names[level] ?? "";
    // The total of what stands inside still belongs to the heading.
    const beside = heading?.inside === true && !isSureTotal(own);
    if (beside) {
      this.#headings.length = level;
      if (heading.before) this.#headings[level] = heading.before;
      this.#stretch++;
    }
    const over = beside ? heading.before : heading;
    const carried = names.slice(0, level).map((name, i) => name || (this.#carried[i] ?? ""));
    const changed = carried.some((name, i) => name !== (this.#carried[i] ?? ""));
    if (changed || (over === undefined && this.#carried.slice(level).some((name) => name !== ""))) this.#stretch++;
    this.#carried = carried;
    const outer = [...carried.keys()].map((i) => (carried[i] === "" ? this.#headings[i]?.text : sectionName(carried[i]!)));
    const path = [...outer, over?.text].filter((name) => name !== undefined);
    const [section, above] = [path.at(-1), path.at(-2)];
    return { own, ...(section !== undefined && { section }), ...(above !== undefined && { outer: above }), stretch: this.#stretch, since: over?.since ?? this.#stretch };
  }
}
