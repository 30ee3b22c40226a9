/** One thing wrong with the manifest: the line to look at, and what to put there. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

export const problemAt = (node: { readonly lineNumber?: number }, message: string): Problem => ({ line: node.lineNumber ?? 0, message });
