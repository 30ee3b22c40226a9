import { type Color } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";

/** Colours that old files name by number, from 8; 0–7 repeat the first eight. */
const INDEXED =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080
   9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
   00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
   003366 339966 003300 333300 993300 993366 333399 333333`.split(/\s+/);

/** A hash in front of six digits. */
export const hashed = (rgb: string): string => `#${rgb.slice(-6).toUpperCase()}`;

/** "#RRGGBB" as a file holds it, with full opacity in front. */
export const opaque = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

/**
 * A file's colour as "#RRGGBB"; undefined for "automatic". A file counts the theme's colours light before dark
 * (0 is the window, 1 its text), the theme itself the other way round.
 */
export const colorOf = (color: Color | undefined, theme: readonly string[]): string | undefined => {
  if (color?.rgb) return hashed(color.rgb);
  if (color?.theme !== undefined) {
    const swapped = color.theme < 4 ? color.theme ^ 1 : color.theme;
    return theme[swapped] === undefined ? undefined : hashed(resolveThemeColor([...theme], swapped, color.tint));
  }
  const indexed = color?.indexed === undefined ? undefined : INDEXED[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return indexed && hashed(indexed);
};

/** The window's own text colour, which Excel writes into every font: as good as none. */
export const isAutomaticText = (color: Color | undefined): boolean =>
  color === undefined || (color.theme === 1 && !color.tint) || color.indexed === 64;
