import { type FunctionNames } from "./FunctionNames";
import { NEWER_FUNCTIONS } from "./newerFunctions";
import { storedColumns } from "./thisRow";
import { type Token, argumentsOf, closingBracket, isText, operandEnd, primaryEnd, tokens } from "./tokens";

const NOTHING_TO_DO = /^[^(@#[]*$/;

/**
 * A formula as an .xlsx file holds it, from one as typed in Excel: no "=", prefixes for newer functions and for the add-in's,
 * SINGLE for "@", ANCHORARRAY for "#", "_xlpm." for the names that LET and LAMBDA declare, [#This Row] for [@…].
 * Text in quotes and sheet names stay as they are.
 * @param table The table the formula's cell stands in: a file needs its name before [@Column].
 */
export const storedFormula = (typed: string, names: FunctionNames, table?: string): string => {
  const formula = typed.startsWith("=") ? typed.slice(1) : typed;
  if (NOTHING_TO_DO.test(formula)) return formula;
  const list = tokens(formula);
  return stored(list, 0, list.length, { names, table, declared: new Set() });
};

interface Scope {
  readonly names: FunctionNames;
  readonly table: string | undefined;
  /** Names declared by an enclosing LET or LAMBDA, in small letters. */
  readonly declared: ReadonlySet<string>;
}

const stored = (list: readonly Token[], from: number, to: number, scope: Scope): string => {
  let text = "";
  for (let index = from; index < to; ) {
    const piece = storedPiece(list, index, to, scope);
    text += piece.text;
    index = piece.next;
  }
  return text;
};

const storedPiece = (list: readonly Token[], index: number, to: number, scope: Scope): { readonly text: string; readonly next: number } => {
  const token = list[index]!;
  if (isText(token, "@")) {
    const end = Math.min(operandEnd(list, index + 1), to);
    if (end > index + 1) return { text: `_xlfn.SINGLE(${stored(list, index + 1, end, scope)})`, next: end };
  }
  const spilled = primaryEnd(list, index);
  if (spilled > index && spilled < to && isText(list[spilled], "#")) {
    return { text: `_xlfn.ANCHORARRAY(${stored(list, index, spilled, scope)})`, next: spilled + 1 };
  }
  if (token.kind === "function") return storedCall(list, index, to, scope);
  if (token.kind === "brackets") {
    const before = list[index - 1];
    const alone = before?.kind !== "word" && list[index + 1]?.kind !== "word" && list[index + 1]?.kind !== "sheet" && !isText(list[index + 1], "!");
    return { text: (alone && scope.table ? scope.table : "") + storedColumns(token.text), next: index + 1 };
  }
  if (token.kind === "word" && scope.declared.has(token.text.toLowerCase()) && !isText(list[index - 1], "!") && !isText(list[index + 1], "!")) {
    return { text: `_xlpm.${token.text}`, next: index + 1 };
  }
  return { text: token.text, next: index + 1 };
};

const storedCall = (list: readonly Token[], index: number, to: number, scope: Scope): { readonly text: string; readonly next: number } => {
  const shown = list[index]!.text;
  const capitals = shown.toUpperCase();
  const open = index + 1;
  const close = closingBracket(list, open);
  const declares = declaredBy(capitals, list, open);
  if (declares === undefined || close >= to) {
    const called = scope.declared.has(shown.toLowerCase()) ? `_xlpm.${shown}` : undefined;
    return { text: called ?? scope.names.stored.get(capitals) ?? NEWER_FUNCTIONS.get(capitals) ?? shown, next: open };
  }
  const declared = new Set(scope.declared);
  const inside = argumentsOf(list, open).map(({ from, to: until }, position) => {
    const name = declares.get(position);
    if (name !== undefined) declared.add(name);
    return stored(list, from, until, { ...scope, declared: new Set(declared) });
  });
  return { text: `_xlfn.${capitals}(${inside.join(",")}${isText(list[close], ")") ? ")" : ""}`, next: close + 1 };
};

/** Which arguments of LET or LAMBDA declare a name; undefined for any other function. */
const declaredBy = (capitals: string, list: readonly Token[], open: number): ReadonlyMap<number, string> | undefined => {
  if (capitals !== "LET" && capitals !== "LAMBDA") return undefined;
  const parts = argumentsOf(list, open);
  const declared = new Map<number, string>();
  parts.forEach(({ from, to }, position) => {
    if (position === parts.length - 1 || (capitals === "LET" && position % 2 === 1)) return;
    const words = list.slice(from, to).filter((token) => token.kind !== "space");
    if (words.length === 1 && words[0]?.kind === "word") declared.set(position, words[0].text.toLowerCase());
  });
  return declared;
};
