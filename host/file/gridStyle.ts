import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderData, type IStyleData } from "@univerjs/core";
import type { StyleFile } from "./WorkbookFile";

type Side = "top" | "bottom" | "left" | "right";
type LineStyle = NonNullable<NonNullable<StyleFile["borders"]>[Side]>["style"];

export const SIDES = { top: "t", bottom: "b", left: "l", right: "r" } as const;
export const HORIZONTAL = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
export const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;
export const LINES: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, medium: BorderStyleTypes.MEDIUM, thick: BorderStyleTypes.THICK, double: BorderStyleTypes.DOUBLE,
  dashed: BorderStyleTypes.DASHED, dotted: BorderStyleTypes.DOTTED, hair: BorderStyleTypes.HAIR,
};
/** The number format that says nothing. */
export const GENERAL = "General";
/** One level of indent, in pixels of the grid. */
export const INDENT_PIXELS = 9;

/** A file's look as the grid keeps it. */
export function gridStyle(style: StyleFile | undefined, numberFormat: string | undefined): IStyleData | undefined {
  const grid: IStyleData = {
    ...(style?.bold && { bl: BooleanNumber.TRUE }),
    ...(style?.italic && { it: BooleanNumber.TRUE }),
    ...(style?.underline && { ul: { s: BooleanNumber.TRUE } }),
    ...(style?.fontName !== undefined && { ff: style.fontName }),
    ...(style?.fontSize !== undefined && { fs: style.fontSize }),
    ...(style?.color !== undefined && { cl: { rgb: style.color } }),
    ...(style?.fill !== undefined && { bg: { rgb: style.fill } }),
    ...(style?.horizontal && { ht: HORIZONTAL[style.horizontal] }),
    ...(style?.vertical && { vt: VERTICAL[style.vertical] }),
    ...(style?.wrap && { tb: WrapStrategy.WRAP }),
    ...(style?.indent && { pd: { l: style.indent * INDENT_PIXELS } }),
    ...(style?.borders && { bd: gridBorders(style.borders) }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
  return Object.keys(grid).length === 0 ? undefined : grid;
}

const gridBorders = (borders: NonNullable<StyleFile["borders"]>): IBorderData =>
  Object.fromEntries(
    Object.entries(SIDES).flatMap(([side, key]) => {
      const line = borders[side as Side];
      return line ? [[key, { s: LINES[line.style], cl: { rgb: line.color } }]] : [];
    }),
  );
