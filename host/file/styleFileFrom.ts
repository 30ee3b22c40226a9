import { BorderStyleTypes, WrapStrategy, type IStyleData, type Nullable } from "@univerjs/core";
import { DEFAULT_FONT } from "../engine/emptyWorkbook";
import { HORIZONTAL, INDENT_PIXELS, LINES, SIDES, VERTICAL } from "./gridStyle";
import type { StyleFile } from "./WorkbookFile";

const hex = (part: string): string => Number(part).toString(16).padStart(2, "0");

/** "#RRGGBB" from what the grid may hold: #abc, #aabbcc, rgb(…), rgba(…). Transparent is none. */
export function hexColor(color: Nullable<string>): string | undefined {
  const text = (color || "").trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`.toUpperCase();
  if (/^#[0-9a-f]{6}([0-9a-f]{2})?$/i.test(text)) return text.slice(0, 7).toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*(?:,\s*([\d.]+)\s*)?\)$/i.exec(text);
  return parts && Number(parts[4] ?? 1) > 0 ? `#${hex(parts[1]!)}${hex(parts[2]!)}${hex(parts[3]!)}`.toUpperCase() : undefined;
}

const nameOf = <T extends string>(names: Readonly<Record<T, unknown>>, value: unknown): T | undefined => (Object.keys(names) as T[]).find((name) => names[name] === value);

/** Lines that a file has no word for become the nearest. */
const NEAREST: Readonly<Partial<Record<BorderStyleTypes, keyof typeof LINES>>> = {
  [BorderStyleTypes.DASH_DOT]: "dashed", [BorderStyleTypes.DASH_DOT_DOT]: "dotted", [BorderStyleTypes.MEDIUM_DASHED]: "dashed",
  [BorderStyleTypes.MEDIUM_DASH_DOT]: "dashed", [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: "dotted", [BorderStyleTypes.SLANT_DASH_DOT]: "dashed",
};

/** The grid's look as a file says it; undefined where it says nothing. */
export function styleFileFrom(style: Nullable<IStyleData>): StyleFile | undefined {
  if (!style) return undefined;
  const color = hexColor(style.cl?.rgb);
  const fill = hexColor(style.bg?.rgb);
  const vertical = nameOf(VERTICAL, style.vt);
  const indent = Math.round((style.pd?.l ?? 0) / INDENT_PIXELS);
  // A file's indent counts from the left only where it says left.
  const horizontal = nameOf(HORIZONTAL, style.ht) ?? (indent > 0 ? ("left" as const) : undefined);
  const borders = bordersFrom(style);
  const found: StyleFile = {
    ...(style.bl === 1 && { bold: true }),
    ...(style.it === 1 && { italic: true }),
    ...(style.ul?.s === 1 && { underline: true }),
    ...(style.ff && style.ff !== DEFAULT_FONT.ff && { fontName: style.ff }),
    ...(style.fs && style.fs !== DEFAULT_FONT.fs && { fontSize: style.fs }),
    ...(color !== undefined && { color }),
    ...(fill !== undefined && { fill }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(borders && { borders }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}

function bordersFrom({ bd }: IStyleData): StyleFile["borders"] {
  if (!bd) return undefined;
  const lines = Object.entries(SIDES).flatMap(([side, key]) => {
    const line = bd[key];
    const style = line && line.s !== BorderStyleTypes.NONE ? (nameOf(LINES, line.s) ?? NEAREST[line.s]) : undefined;
    return line && style ? [[side, { style, color: hexColor(line.cl.rgb) ?? "#000000" }] as const] : [];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}
