import { parse, tokenize, type AstExpression } from "@borgar/fx/xlsx";
import { FormulaFault } from "./FormulaFault";
import { nodeFrom } from "./nodeFrom";
import { childrenOf, type FormulaNode } from "./FormulaNode";
import { plainTokens } from "./plainTokens";

/** Excel's own limits. */
export const MAX_FORMULA_LENGTH = 8192;
export const MAX_NESTED_FUNCTIONS = 64;

/** Formulas read before, by their text: a workbook writes the same ones again and again. */
const read = new Map<string, FormulaNode | FormulaFault>();
const MAX_KEPT = 200_000;

/**
 * Reads a formula, with or without its "=", as Excel would take it when typed or from a file.
 * @returns What stands in it, or why it is no formula.
 */
export function readFormula(text: string): FormulaNode | FormulaFault {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= MAX_KEPT) read.clear();
  const node = readAnew(text);
  read.set(text, node);
  return node;
}

function readAnew(text: string): FormulaNode | FormulaFault {
  if (text.length > MAX_FORMULA_LENGTH) {
    return new FormulaFault(`The formula has ${text.length.toLocaleString("en-GB")} characters. Excel takes at most 8,192: put parts of it into cells of their own.`);
  }
  let ast: AstExpression;
  try {
    const tokens = tokenize(text.startsWith("=") ? text : `=${text}`, { withLocation: false, mergeRefs: true });
    ast = parse(plainTokens(tokens), { permitArrayCalls: true, permitArrayRanges: true });
  } catch (error) {
    return new FormulaFault(`The formula cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const node = nodeFrom(ast);
  if (node instanceof FormulaFault) return node;
  const depth = nestingOf(node);
  if (depth > MAX_NESTED_FUNCTIONS) return new FormulaFault(`The formula nests ${depth} functions in each other. Excel takes at most 64: put parts of it into cells of their own.`);
  return node;
}

/** How many functions stand inside each other at the deepest place. */
export const nestingOf = (node: FormulaNode): number =>
  childrenOf(node).reduce((deepest, child) => Math.max(deepest, nestingOf(child)), 0) + (node.kind === "call" || node.kind === "invoke" ? 1 : 0);
