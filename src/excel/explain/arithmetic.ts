import type { FunctionDefinition } from "../../functions/define";
import type { CellIn } from "../../functions/cells";
import { argumentsAt, textOf, tokensOf } from "../../functions/twin/ownCalls";
import { shownNumber } from "./shown";

/** Longer arithmetic explains nothing. */
const LONGEST = 160;

const FAILURES = new Set(["SQRT(-1)", "NA()", "1/0", 'VALUE("no")']);

/** The branch of a twin that gives the result, without those that only fail. */
function withoutGuards(formula: string): string {
  const tokens = tokensOf(formula);
  if (tokens[0]?.type !== "func" || tokens[0].value.toUpperCase() !== "IF") return formula;
  const call = argumentsAt(tokens, 1);
  if (!call || call.end < tokens.length || call.args.length !== 3) return formula;
  const [, one, other] = call.args.map((span) => textOf(tokens, span));
  return FAILURES.has(one!) ? withoutGuards(other!) : formula;
}

const SIGNS: Readonly<Record<string, string>> = { "*": " × ", "/": " ÷ ", "+": " + ", "-": " − ", "^": "^" };

const typed = (cell: CellIn): string | undefined => {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell === "number") return cell < 0 ? `(${cell})` : String(cell);
  return typeof cell === "string" ? `"${cell.replace(/"/g, '""')}"` : typeof cell === "boolean" ? String(cell).toUpperCase() : undefined;
};

/**
 * The calculation with the inputs' values in it, from the function's own native twin: "−490 × (1 − 417 ÷ 803)". Undefined for functions
 * over whole lists, and where it would be too long to read.
 */
export function arithmeticOf({ native }: FunctionDefinition, inputs: readonly CellIn[]): string | undefined {
  if (typeof native !== "function") return undefined;
  const twin = native(...inputs.map(typed));
  if (typeof twin !== "string") return undefined;
  const plain = withoutGuards(twin);
  const tokens = tokensOf(plain);
  if (tokens.some(({ type }) => type === "func" || type === "string")) return undefined;
  const text = tokens.map(({ type, value }, i) => {
    const before = tokens[i - 1];
    if (type === "number") return shownNumber(Number(value));
    if (value === "-" && (!before || before.value === "(")) return "−";
    return SIGNS[value] ?? value;
  });
  const shown = text.join("");
  return shown.length <= LONGEST ? shown : undefined;
}
