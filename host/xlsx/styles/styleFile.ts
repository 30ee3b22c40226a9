import { type BorderSide, type CellStyle, type FontStyle } from "hucre";
import { type StyleFile } from "../../file/WorkbookFile";
import { DEFAULT_FONT } from "./cellStyle";
import { colorOf, isAutomaticText } from "./colors";

type Line = NonNullable<NonNullable<StyleFile["borders"]>["top"]>;

/** Excel has more kinds of lines than the model; each becomes the nearest. */
const LINES: Readonly<Record<string, Line["style"]>> = {
  thin: "thin",
  medium: "medium",
  thick: "thick",
  double: "double",
  dashed: "dashed",
  dotted: "dotted",
  hair: "hair",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
  slantDashDot: "dashed",
};

const SIDES = ["top", "bottom", "left", "right"] as const;

/** What a file's style says beyond the plain cell; undefined where it says nothing. */
export const styleFile = (style: CellStyle | undefined, workbookFont: FontStyle | undefined, theme: readonly string[]): StyleFile | undefined => {
  const found: StyleFile = {
    ...fontFile(style?.font ?? workbookFont ?? {}, theme),
    ...fillFile(style?.fill, theme),
    ...bordersFile(style?.border, theme),
    ...alignmentFile(style?.alignment),
  };
  return Object.keys(found).length === 0 ? undefined : found;
};

const fontFile = (font: FontStyle, theme: readonly string[]): StyleFile => {
  const color = isAutomaticText(font.color) ? undefined : colorOf(font.color, theme);
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: true }),
    ...(font.name && font.name !== DEFAULT_FONT.name && { fontName: font.name }),
    ...(font.size && font.size !== DEFAULT_FONT.size && { fontSize: font.size }),
    ...(color && { color }),
  };
};

const fillFile = (fill: CellStyle["fill"], theme: readonly string[]): StyleFile => {
  if (!fill) return {};
  const color = fill.type === "gradient" ? fill.stops[0]?.color : fill.pattern === "none" ? undefined : (fill.fgColor ?? fill.bgColor);
  const shown = colorOf(color, theme);
  return shown ? { fill: shown } : {};
};

const bordersFile = (border: CellStyle["border"], theme: readonly string[]): StyleFile => {
  const lines = SIDES.flatMap((side): [string, Line][] => {
    const line: BorderSide | undefined = border?.[side];
    const style = line && LINES[line.style];
    return style ? [[side, { style, color: colorOf(line.color, theme) ?? "#000000" }]] : [];
  });
  return lines.length === 0 ? {} : { borders: Object.fromEntries(lines) };
};

const HORIZONTAL: Readonly<Record<string, StyleFile["horizontal"]>> = { left: "left", center: "center", right: "right", centerContinuous: "center" };
const VERTICAL: Readonly<Record<string, StyleFile["vertical"]>> = { top: "top", center: "middle", bottom: "bottom" };

const alignmentFile = (alignment: CellStyle["alignment"]): StyleFile => {
  const horizontal = HORIZONTAL[alignment?.horizontal ?? ""];
  const vertical = VERTICAL[alignment?.vertical ?? ""];
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(alignment?.indent && { indent: alignment.indent }),
  };
};
