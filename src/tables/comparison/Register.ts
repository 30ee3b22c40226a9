/** A list that is kept up while a programme runs: what it is about, and its rows as they start. */
export interface Register {
  readonly id: "risks" | "sovereignty" | "safeguarding" | "actions";
  readonly title: string;
  readonly source: string;
  readonly rows: readonly { readonly group: string; readonly text: string; readonly start: string }[];
}
