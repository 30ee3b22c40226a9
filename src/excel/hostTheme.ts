/** Red, green and blue weighted as the eye sees them, 0 to 255. */
const brightness = (color: string): number => {
  const [, r = "ff", g = "ff", b = "ff"] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  return 0.299 * parseInt(r, 16) + 0.587 * parseInt(g, 16) + 0.114 * parseInt(b, 16);
};

/** Whether Excel shows a dark theme just now; false where it does not say. */
export function isHostDark(): boolean {
  if (typeof Office === "undefined") return false;
  // Excel on the web leaves the theme out, whatever its type says.
  const theme = Office.context?.officeTheme as Office.OfficeTheme | undefined;
  if (!theme) return false;
  return theme.isDarkTheme ?? brightness(theme.bodyBackgroundColor) < 128;
}
