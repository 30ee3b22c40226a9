const escaped = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** Whether * or ? (or a ~ before one of them) stands in what is looked for. */
export const hasWildcards = (wanted: string): boolean => /[*?~]/.test(wanted);

/** The source of a pattern: * for any characters, ? for one; after a ~ any character is itself, and a ~ at the end is nothing. */
export function wildcardSource(wanted: string): string {
  let source = "";
  for (let i = 0; i < wanted.length; i++) {
    const char = wanted[i]!;
    if (char === "~") {
      i += 1;
      source += escaped(wanted[i] ?? "");
    } else source += char === "*" ? "[^]*" : char === "?" ? "[^]" : escaped(char);
  }
  return source;
}

/** Tells whether a whole text is as a wildcard pattern wants it, in either case of letters. */
export function wildcardTest(wanted: string): (text: string) => boolean {
  const pattern = new RegExp(`^${wildcardSource(wanted)}$`, "i");
  return (text) => pattern.test(text);
}
