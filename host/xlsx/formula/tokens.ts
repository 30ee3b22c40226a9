/**
 * The pieces of an Excel formula, without loss: their texts joined are the formula again.
 * "word" is a cell, a name or a sheet; "function" is a word that an opening bracket follows;
 * "brackets" is a whole [...] as in Table1[[#This Row],[Net]] or [1]Sheet1.
 */
export interface Token {
  readonly kind: "string" | "sheet" | "brackets" | "error" | "number" | "function" | "word" | "space" | "operator";
  readonly text: string;
}

const STRING = /"(?:[^"]|"")*"?/y;
const SHEET = /'(?:[^']|'')*'?/y;
const ERROR = /#(?:N\/A|DIV\/0!|GETTING_DATA|NAME\?|(?:REF|VALUE|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|EXTERNAL|PYTHON|TIMEOUT)!)/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_.])/uy;
const WORD = /[\p{L}\p{N}_\\$?.]+/uy;
const SPACE = /\s+/y;
const OPERATOR = /<=|>=|<>|[\s\S]/y;

const matchAt = (pattern: RegExp, formula: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0];
};

/** A bracketed part with its inner brackets; a ' inside makes the next character plain, as in [Cost '[£']]. */
const bracketsAt = (formula: string, at: number): string => {
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return formula.slice(at, index + 1);
    }
  }
  return formula.slice(at);
};

const tokenAt = (formula: string, at: number): Token => {
  const first = formula[at];
  if (first === '"') return { kind: "string", text: matchAt(STRING, formula, at) ?? first };
  if (first === "'") return { kind: "sheet", text: matchAt(SHEET, formula, at) ?? first };
  if (first === "[") return { kind: "brackets", text: bracketsAt(formula, at) };
  const error = first === "#" ? matchAt(ERROR, formula, at) : undefined;
  if (error) return { kind: "error", text: error };
  const space = matchAt(SPACE, formula, at);
  if (space) return { kind: "space", text: space };
  const number = matchAt(NUMBER, formula, at);
  if (number) return { kind: "number", text: number };
  const word = matchAt(WORD, formula, at);
  if (word) return { kind: formula[at + word.length] === "(" ? "function" : "word", text: word };
  return { kind: "operator", text: matchAt(OPERATOR, formula, at) ?? first ?? "" };
};

/** Reads a formula, with or without its leading "=", into tokens. Never fails: what it does not know is an operator. */
export const tokens = (formula: string): readonly Token[] => {
  const found: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
};

export const isText = (token: Token | undefined, text: string): boolean => token?.kind === "operator" && token.text === text;

/** The index of the bracket that closes the one at `open`, or the last token where it is never closed. */
export const closingBracket = (list: readonly Token[], open: number): number => {
  let depth = 0;
  for (let index = open; index < list.length; index += 1) {
    if (isText(list[index], "(")) depth += 1;
    else if (isText(list[index], ")")) {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return list.length - 1;
};

/** Where the cell, name, call, constant or bracketed expression that starts at `from` ends, with its sheet in front. */
export const primaryEnd = (list: readonly Token[], from: number): number => {
  let index = from;
  while (isText(list[index + 1], "!") || (list[index]?.kind === "brackets" && isSheetPart(list[index + 1]))) {
    index += isText(list[index + 1], "!") ? 2 : 1;
  }
  const token = list[index];
  if (isText(token, "(")) return closingBracket(list, index) + 1;
  if (token?.kind === "function") return closingBracket(list, index + 1) + 1;
  if (!token || token.kind === "operator" || token.kind === "space" || token.kind === "sheet") return from;
  return token.kind === "word" && list[index + 1]?.kind === "brackets" ? index + 2 : index + 1;
};

/** Where the operand that starts at `from` ends, with "#" behind it and a further part after ":"; `from` where none starts. */
export const operandEnd = (list: readonly Token[], from: number): number => {
  let end = primaryEnd(list, from);
  if (end === from) return from;
  while (isText(list[end], "#")) end += 1;
  const further = isText(list[end], ":") ? operandEnd(list, end + 1) : 0;
  return further > end + 1 ? further : end;
};

const isSheetPart = (token: Token | undefined): boolean => token?.kind === "word" || token?.kind === "sheet";

/** The argument ranges [from, to) of the call whose opening bracket is at `open`. */
export const argumentsOf = (list: readonly Token[], open: number): readonly { readonly from: number; readonly to: number }[] => {
  const close = closingBracket(list, open);
  const found: { from: number; to: number }[] = [];
  let depth = 0;
  let from = open + 1;
  for (let index = open + 1; index <= close; index += 1) {
    const token = list[index];
    if (isText(token, "(") || isText(token, "{")) depth += 1;
    if (index === close && depth === 0) found.push({ from, to: isText(token, ")") ? index : index + 1 });
    else if (isText(token, ")") || isText(token, "}")) depth -= 1;
    else if (depth === 0 && isText(token, ",")) {
      found.push({ from, to: index });
      from = index + 1;
    }
  }
  return found;
};
