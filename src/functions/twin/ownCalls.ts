import { isWhitespace, tokenize, type Token } from "@borgar/fx";
import type { FunctionDefinition } from "../define";
import { registry } from "../registry";

/** One of our functions by the name it has in a cell; undefined for anybody else's. */
export type OwnFunction = (name: string) => FunctionDefinition | undefined;

const BY_NAME: ReadonlyMap<string, FunctionDefinition> = new Map(registry.map((definition) => [definition.name, definition]));

/** @param prefix Stands before each name in a build that needs one. */
export const ownFunction = (prefix = ""): OwnFunction => (name) => {
  const capitals = name.toUpperCase();
  return BY_NAME.get(prefix && capitals.startsWith(`${prefix}.`) ? capitals.slice(prefix.length + 1) : capitals);
};

/** A part of a formula, in tokens: from the first to before the end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A call of one of our functions; `span` goes from its name to behind its closing bracket. */
export interface OwnCall {
  readonly definition: FunctionDefinition;
  readonly span: Span;
  readonly args: readonly Span[];
}

export const tokensOf = (formula: string): readonly Token[] => tokenize(formula, { mergeRefs: true });

const isOpening = ({ value }: Token): boolean => value === "(" || value === "{";
const isClosing = ({ value }: Token): boolean => value === ")" || value === "}";

/** The outermost calls of our functions within a part of a formula, from left to right. */
export function ownCalls(tokens: readonly Token[], own: OwnFunction, within: Span = { from: 0, to: tokens.length }): OwnCall[] {
  const calls: OwnCall[] = [];
  for (let i = within.from; i < within.to; i++) {
    const token = tokens[i]!;
    const definition = token.type === "func" ? own(token.value) : undefined;
    const call = definition && callAt(tokens, i, definition);
    if (!call) continue;
    calls.push(call);
    i = call.span.to - 1;
  }
  return calls;
}

function callAt(tokens: readonly Token[], at: number, definition: FunctionDefinition): OwnCall | undefined {
  const call = argumentsAt(tokens, at + 1);
  return call && { definition, span: { from: at, to: call.end }, args: call.args };
}

/** The arguments within the brackets that open at a token, and where they end; undefined when they are never closed. */
export function argumentsAt(tokens: readonly Token[], open: number): { readonly args: readonly Span[]; readonly end: number } | undefined {
  if (tokens[open]?.value !== "(") return undefined;
  const args: Span[] = [];
  let depth = 0;
  let from = open + 1;
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type !== "operator") continue;
    if (isOpening(token)) depth++;
    else if (isClosing(token)) depth--;
    if (depth === 0 || (depth === 1 && token.value === ",")) {
      args.push({ from, to: i });
      from = i + 1;
    }
    if (depth === 0) return { args: args.length === 1 && textOf(tokens, args[0]!) === "" ? [] : args, end: i + 1 };
  }
  return undefined;
}

/** A part of a formula as it is written, without the spaces around it. */
export const textOf = (tokens: readonly Token[], { from, to }: Span): string =>
  tokens
    .slice(from, to)
    .map(({ value }) => value)
    .join("")
    .trim();

/** The neighbour before or behind, spaces passed over; undefined at the formula's edge and for its "=". */
export function neighbour(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  let i = at + step;
  while (tokens[i] && isWhitespace(tokens[i]!)) i += step;
  return tokens[i]?.type === "fx_prefix" ? undefined : tokens[i];
}
