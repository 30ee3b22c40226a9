import type { SheetPlan } from "../sheet/SheetPlan";

const LABEL = " (synthetic)";

/** A sheet that works from made-up figures, with that said in its title and at the top of every printed page. */
export const labelledSynthetic = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  blocks: plan.blocks.map((block) =>
    block.row === 0 && block.column === 0
      ? { ...block, cells: block.cells.map((line, i) => (i === 0 ? line.map((cell, c) => (c === 0 && typeof cell === "string" && !cell.startsWith("=") ? `${cell}${LABEL}` : cell)) : line)) }
      : block),
  header: plan.header ? { ...plan.header, left: `${plan.header.left}${LABEL}` } : { left: "Synthetic figures, made by a script: no council's", right: "" },
});
