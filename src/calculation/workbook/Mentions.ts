import type { Mention } from "../formula/precedents";
import type { FormulaCell } from "./FormulaCell";

/** Which formulas speak of which sheets, names and tables. */
export class Mentions {
  private readonly formulas = new Map<Mention, Set<FormulaCell>>();

  add(cell: FormulaCell): void {
    for (const mention of cell.mentions) {
      const known = this.formulas.get(mention);
      if (known) known.add(cell);
      else this.formulas.set(mention, new Set([cell]));
    }
  }

  remove(cell: FormulaCell): void {
    for (const mention of cell.mentions) this.formulas.get(mention)?.delete(cell);
  }

  clear(): void {
    this.formulas.clear();
  }

  /** Every formula that speaks of any of these, each once. */
  of(mentions: readonly Mention[]): readonly FormulaCell[] {
    return [...new Set(mentions.flatMap((mention) => [...(this.formulas.get(mention) ?? [])]))];
  }
}
