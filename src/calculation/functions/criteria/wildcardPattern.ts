const escaped = (sign: string): string => sign.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/**
 * Excel's wildcards: ? is one character, * any number, ~ takes the sign behind it as it is. The whole text must match; case does not count.
 * @returns undefined where a text has no wildcard and no "~", so that it can be compared as it stands.
 */
export function wildcardPattern(text: string): RegExp | undefined {
  if (!/[*?~]/.test(text)) return undefined;
  let source = "";
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    const next = text[i + 1];
    if (sign === "~" && next !== undefined && "*?~".includes(next)) {
      source += escaped(next);
      i += 1;
    } else source += sign === "*" ? ".*" : sign === "?" ? "." : escaped(sign);
  }
  return new RegExp(`^${source}$`, "is");
}
