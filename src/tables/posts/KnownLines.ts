/** Service lines that councils have, in the order in which they first appear; case tells none apart. */
export class KnownLines {
  private readonly lines = new Map<string, { readonly line: string; readonly councils: Set<string> }>();

  /** @param council Key of the council's part of a list. */
  add(line: string, council: string): void {
    const key = line.toLowerCase();
    const known = this.lines.get(key) ?? { line, councils: new Set<string>() };
    known.councils.add(council);
    this.lines.set(key, known);
  }

  /** A line as it was first spelt; undefined where no council has it. */
  spelt(line: string): string | undefined {
    return this.lines.get(line.toLowerCase())?.line;
  }

  /** Lines that some other council has. */
  ofOthers(council: string): string[] {
    return [...this.lines.values()].flatMap(({ line, councils }) => (councils.size > 1 || !councils.has(council) ? [line] : []));
  }
}
