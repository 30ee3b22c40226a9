import { type BorderSide, type CellStyle } from "hucre";
import { type StyleFile } from "../../file/WorkbookFile";
import { opaque } from "./colors";

export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

const SIDES = ["left", "right", "top", "bottom"] as const;

/** A cell's look as hucre writes it. A font needs its name and size even where only "bold" is asked for. */
export const cellStyle = (style: StyleFile | undefined, numberFormat: string | undefined): CellStyle => ({
  ...(numberFormat !== undefined && numberFormat !== "General" && { numFmt: numberFormat }),
  ...(style && hasFont(style) && { font: font(style) }),
  ...(style?.fill && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: opaque(style.fill) }, bgColor: { indexed: 64 } } }),
  ...(style?.borders && { border: border(style.borders) }),
  ...(style && hasAlignment(style) && { alignment: alignment(style) }),
});

const hasFont = (style: StyleFile): boolean =>
  Boolean(style.bold || style.italic || style.underline || style.fontName || style.fontSize || style.color);

const font = (style: StyleFile): NonNullable<CellStyle["font"]> => ({
  name: style.fontName ?? DEFAULT_FONT.name,
  size: style.fontSize ?? DEFAULT_FONT.size,
  ...(style.bold && { bold: true }),
  ...(style.italic && { italic: true }),
  ...(style.underline && { underline: true }),
  ...(style.color && { color: { rgb: opaque(style.color) } }),
});

const border = (borders: NonNullable<StyleFile["borders"]>): NonNullable<CellStyle["border"]> =>
  Object.fromEntries(
    SIDES.flatMap((side): [string, BorderSide][] => {
      const line = borders[side];
      return line ? [[side, { style: line.style, color: { rgb: opaque(line.color) } }]] : [];
    }),
  );

const hasAlignment = (style: StyleFile): boolean => Boolean(style.horizontal || style.vertical || style.wrap || style.indent);

const alignment = (style: StyleFile): NonNullable<CellStyle["alignment"]> => ({
  ...(style.horizontal && { horizontal: style.horizontal }),
  ...(style.vertical && { vertical: style.vertical === "middle" ? "center" : style.vertical }),
  ...(style.wrap && { wrapText: true }),
  ...(style.indent && { indent: style.indent, ...(!style.horizontal && { horizontal: "left" }) }),
});
