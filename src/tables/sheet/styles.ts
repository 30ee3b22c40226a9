/** How the cells of our sheets look. Every meaning is told in text as well; colour only helps. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  /** Levels in from the left, so that text keeps clear of a figure beside it. */
  readonly indent?: number;
  readonly topLine?: string;
  readonly bottomLine?: string;
  /** Around every cell of a column of several rows, where a ground hides the sheet's own lines. */
  readonly cellLines?: string;
}

export const INK = "#1B1B1B";
export const BRAND = "#1D4E57";

export const STYLES = {
  title: { bold: true, size: 16, color: BRAND },
  statement: { color: "#505050" },
  section: { bold: true, size: 12, color: BRAND, bottomLine: BRAND },
  heading: { bold: true, color: "#FFFFFF", fill: BRAND, wrap: true, vertical: "Center" },
  headingRight: { bold: true, color: "#FFFFFF", fill: BRAND, wrap: true, vertical: "Center", align: "Right" },
  headingMiddle: { bold: true, color: "#FFFFFF", fill: BRAND, wrap: true, vertical: "Center", align: "Center" },
  /** Over sentences that run on over the columns beside them. */
  headingAcross: { bold: true, color: "#FFFFFF", fill: BRAND, vertical: "Center" },
  unit: { italic: true, color: "#505050" },
  label: { color: INK },
  group: { bold: true, color: INK },
  total: { bold: true, color: INK, topLine: INK },
  subtotal: { bold: true, color: INK, fill: "#F0F4F4" },
  /** Yours to change. */
  input: { color: "#0B3FA8", fill: "#FFF6D6" },
  inputColumn: { color: "#0B3FA8", fill: "#FFF6D6", cellLines: "#DDD0A0" },
  result: { bold: true, color: INK, fill: "#E6F0F1" },
  note: { color: "#505050", wrap: true, vertical: "Top" },
  text: { color: INK, wrap: true, vertical: "Top" },
  center: { align: "Center" },
  /** Words that stand for a figure break over two lines rather than being cut off. */
  right: { align: "Right", wrap: true },
  /** A figure that may be words instead: "needs your assumption" wraps. */
  figure: { align: "Right", wrap: true, vertical: "Top" },
  /** A word or two in the middle: an outcome, a rank. */
  word: { align: "Center", wrap: true, vertical: "Top" },
  /** A label beside cells that would cut it off. */
  wrapped: { wrap: true },
  top: { vertical: "Top" },
  /** Text to the right of a figure keeps clear of it. */
  indented: { indent: 1 },
  /** Text beside a figure. */
  beside: { indent: 1, vertical: "Top" },
  /** How a figure to the left is read. */
  reading: { color: "#505050", indent: 1, vertical: "Top" },
  master: { bold: true, size: 12, color: INK },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** Conditional looks. The cell's own text (OK, ROUNDING, DIFFERS …) carries the meaning. */
export const HIGHLIGHTS = {
  good: { fill: "#E2F0E4", color: "#14532D" },
  notice: { fill: "#FFF0C7", color: "#6B4500" },
  bad: { fill: "#FBE0DE", color: "#8A1C12" },
} as const;

export const TAB_COLORS = {
  about: "#7A7A7A",
  data: "#4F7CAC",
  inputs: "#E0A100",
  calculations: "#8AA1A5",
  outputs: "#1D4E57",
  checks: "#2E7D32",
  log: "#7A7A7A",
} as const;

/** Colours of chart series; told apart in greyscale too, and each series is named in the legend. */
export const SERIES = { dark: "#1D4E57", light: "#7FB2B8", warm: "#C77B1E", grey: "#9AA5A7" } as const;
