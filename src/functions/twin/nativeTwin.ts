import { nodeTypes, type Token } from "@borgar/fx";
import type { FunctionDefinition, NoTwin } from "../define";
import { NATIVE_ERRORS, whereShapesMatch, type NativeArgument } from "./NativeArgument";
import { neighbour, ownCalls, ownFunction, tokensOf, type OwnCall, type OwnFunction, type Span } from "./ownCalls";
import { shapeOfText, treeOf, type ShapeOfReference } from "./shapeOfText";

/** What has no native twin, and why. */
export interface Untwinned {
  readonly name: string;
  readonly reason: string;
}

export interface TwinOptions {
  /** Shapes of names and of tables' columns, which the formula's text does not tell. */
  readonly shapeOf?: ShapeOfReference;
  readonly own?: OwnFunction;
}

/** Excel takes no longer formula, and no more brackets within brackets. */
const LONGEST_FORMULA = 8_192;
const DEEPEST = 64;

/** Functions that give something else at every call: written twice they are two values. */
const RANDOM = new Set(["RAND", "RANDBETWEEN", "RANDARRAY"]);

class NoNativeTwin extends Error {
  constructor(readonly untwinned: Untwinned) {
    super(untwinned.reason);
  }
}

/**
 * A formula with our functions in it replaced by plain ones that give the same result and stay live.
 *
 * @returns undefined when the formula calls none of ours; what stands in the way when one of them has no twin: the formula is then to be left whole.
 */
export function nativeTwin(formula: string, { shapeOf = () => undefined, own = ownFunction() }: TwinOptions = {}): string | Untwinned | undefined {
  const tokens = tokensOf(formula);
  const calls = ownCalls(tokens, own);
  if (calls.length === 0) return undefined;
  const [first] = calls;
  try {
    const twin = rewritten(tokens, { from: 0, to: tokens.length }, { shapeOf, own });
    if (twin.length > LONGEST_FORMULA) return { name: first!.definition.name, reason: `its native formula would be ${twin.length} characters long; Excel takes ${LONGEST_FORMULA}. Put the inner functions in cells of their own.` };
    if (depthOf(twin) > DEEPEST) return { name: first!.definition.name, reason: `its native formula would nest more than ${DEEPEST} brackets. Put the inner functions in cells of their own.` };
    return twin;
  } catch (error) {
    if (error instanceof NoNativeTwin) return error.untwinned;
    throw error;
  }
}

export const isUntwinned = (twin: string | Untwinned | undefined): twin is Untwinned => typeof twin === "object";

function depthOf(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { type, value } of tokensOf(formula)) {
    if (type !== "operator") continue;
    if (value === "(") deepest = Math.max(deepest, ++depth);
    else if (value === ")") depth--;
  }
  return deepest;
}

function rewritten(tokens: readonly Token[], span: Span, options: Required<TwinOptions>): string {
  let text = "";
  let from = span.from;
  for (const call of ownCalls(tokens, options.own, span)) {
    text += tokens.slice(from, call.span.from).map(({ value }) => value).join("");
    const twin = twinOf(tokens, call, options);
    text += standsAlone(tokens, call.span) ? twin : operand(twin);
    from = call.span.to;
  }
  return text + tokens.slice(from, span.to).map(({ value }) => value).join("");
}

/** Whether a call is a whole formula or a whole argument, so that no operator pulls its twin apart. */
function standsAlone(tokens: readonly Token[], { from, to }: Span): boolean {
  const before = neighbour(tokens, from, -1);
  const behind = neighbour(tokens, to - 1, 1);
  return (!before || before.value === "(" || before.value === ",") && (!behind || behind.value === ")" || behind.value === ",");
}

function twinOf(tokens: readonly Token[], { definition, args }: OwnCall, options: Required<TwinOptions>): string {
  const given = args.map((span) => argumentOf(rewritten(tokens, span, options).trim(), options));
  if (args.some(({ from, to }) => tokens.slice(from, to).some(({ type, value }) => type === "func" && RANDOM.has(value.toUpperCase())))) {
    throw new NoNativeTwin({ name: definition.name, reason: "an argument is random, and the native formula would draw it more than once. Put it in a cell of its own." });
  }
  const missing = definition.parameters.find(({ optional }, i) => !optional && !given[i]);
  if (missing) return NATIVE_ERRORS["#VALUE!"];
  if (given.length > definition.parameters.length) throw new NoNativeTwin({ name: definition.name, reason: `it takes ${definition.parameters.length} arguments and has ${given.length}.` });
  return whereShapesMatch(given.filter((_, i) => definition.parameters[i]!.cellByCell), nativeOf(definition, given));
}

function nativeOf({ name, native }: FunctionDefinition, given: readonly (NativeArgument | undefined)[]): string {
  const result: string | NoTwin | undefined =
    native === undefined || "none" in native ? native : "array" in native ? native.array(...given) : native(...given.map((argument) => argument?.text));
  if (typeof result === "string") return result;
  throw new NoNativeTwin({ name, reason: result?.none ?? "these arguments have no native formula." });
}

function argumentOf(text: string, { shapeOf }: Required<TwinOptions>): NativeArgument | undefined {
  if (text === "") return undefined;
  return { text: operand(text), shape: shapeOfText(text, shapeOf), isReference: treeOf(text)?.type === nodeTypes.REFERENCE };
}

/** The text with brackets about it where an operator beside it would take it apart. */
function operand(text: string): string {
  const type = treeOf(text)?.type;
  const whole = type === nodeTypes.REFERENCE || type === nodeTypes.CALL || type === nodeTypes.ARRAY || (type === nodeTypes.LITERAL && !text.startsWith("-"));
  return whole || isBracketed(text) ? text : `(${text})`;
}

function isBracketed(text: string): boolean {
  const tokens = tokensOf(text);
  if (tokens[0]?.value !== "(") return false;
  let depth = 0;
  return tokens.every(({ type, value }, i) => {
    if (type === "operator" && value === "(") depth++;
    if (type === "operator" && value === ")") depth--;
    return depth > 0 || i === tokens.length - 1;
  });
}
