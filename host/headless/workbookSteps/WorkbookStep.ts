import type { NodeHost } from "../createNodeHost";

/** One thing that `npm run workbook` can be told to do to the workbook before it is saved. */
export interface WorkbookStep {
  /** The option without its dashes: "case". */
  readonly option: string;
  /** What stands after it in the help: "ID". An option without one is given or not. */
  readonly value?: string;
  /** Lines of help. */
  readonly help: readonly string[];
  /** Taken when the option is left out; a step without one is then not done. */
  readonly otherwise?: string;
  /** Whether it saves a file of its own, so that the workbook itself need not be saved. */
  readonly saves?: boolean;
  /**
   * Does it, and gives lines that tell what was done. Throws a Misuse that says what to give instead.
   * @param out The file that the workbook itself is saved to; undefined where it is not saved.
   */
  readonly run: (value: string, workbook: NodeHost, out: string | undefined) => Promise<readonly string[]>;
}
