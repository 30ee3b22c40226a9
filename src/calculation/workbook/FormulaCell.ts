import type { Evaluate } from "../formula/compile";
import type { FormulaNode } from "../formula/FormulaNode";
import type { Mention } from "../formula/precedents";
import type { Matrix } from "../values/Matrix";
import type { Area, Bounds } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import type { CalculationSheet } from "./CalculationSheet";

const NONE: ReadonlySet<Mention> = new Set();

export type FormulaState = "calculated" | "due" | "calculating";

/** A cell that holds a formula, and what it gave last. */
export class FormulaCell {
  state: FormulaState = "due";
  value: Scalar = null;
  /** All values, where the formula gives several. */
  matrix: Matrix | undefined;
  /** The cells it fills, its own at the top left; undefined where it fills only its own. */
  spill: Bounds | undefined;
  /** What it would fill, were nothing in the way. */
  blockedBounds: Bounds | undefined;
  /** Made from the formula's text when it is bound to the workbook. */
  node: FormulaNode | undefined;
  evaluate: Evaluate | undefined;
  precedents: readonly Area[] = [];
  /** The sheets, names and tables that it speaks of. */
  mentions: ReadonlySet<Mention> = NONE;
  isVolatile = false;
  /** Whether it asks for cells that its text does not name. */
  asksForCells = false;
  /** Whether it waits for what it draws on to be calculated first. */
  isWaiting = false;

  constructor(
    readonly sheet: CalculationSheet,
    readonly row: number,
    readonly column: number,
    /** With its "=". */
    readonly text: string,
    /** For an array formula that was entered for a fixed range, as before Excel had dynamic arrays. */
    readonly fixedBounds: Bounds | undefined,
    /** The value it had when the workbook was saved. */
    readonly stored: Scalar | undefined,
  ) {}
}

/** A cell that another cell's formula fills. */
export class SpilledCell {
  constructor(readonly anchor: FormulaCell) {}
}
