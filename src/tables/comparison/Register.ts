export const REGISTER_IDS = ["risks", "sovereignty", "safeguarding", "actions", "reasons"] as const;

/** A list that is kept up while a programme runs, as it starts. */
export interface Register {
  readonly id: (typeof REGISTER_IDS)[number];
  readonly source: string;
  /** What may go wrong, must stay true or is to be done; for reasons the model and the criterion. With the first mitigation, evidence or reason, "" where none is known. */
  readonly items: readonly { readonly group: string; readonly text: string; readonly start: string }[];
}
