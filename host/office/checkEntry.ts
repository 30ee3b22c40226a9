import { tokenize } from "@borgar/fx";
import { invalid } from "./RichApiError";

/** Excel's own limits for what stands in a cell. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;
const LONGEST_LITERAL = 255;
const MOST_ARGUMENTS = 255;
const DEEPEST = 64;

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}" };

/** Refuses what Excel would not take into a cell; `isTable` says whether a table of a name is there, or, without one, whether the cell is in a table. */
export function checkEntry(value: unknown, isTable: (name: string) => boolean): void {
  if (typeof value !== "string") return;
  if (!value.startsWith("=") || value.length === 1) {
    if (value.length > LONGEST_TEXT) throw invalid(`A cell takes at most ${LONGEST_TEXT} characters, not ${value.length}.`);
    return;
  }
  if (value.length > LONGEST_FORMULA) throw invalid(`A formula takes at most ${LONGEST_FORMULA} characters, not ${value.length}: ${value.slice(0, 60)} …`);
  checkWritten(value);
  if (value.includes("[")) checkTables(value, isTable);
}

/** Brackets and quotation marks in pairs, texts, arguments and nesting within Excel's limits. */
function checkWritten(formula: string): void {
  const open: { readonly bracket: string; commas: number }[] = [];
  const refuse = (why: string): never => {
    throw invalid(`${why}: ${formula.slice(0, 60)}`);
  };
  for (let i = 1; i < formula.length; i++) {
    const char = formula[i]!;
    if (char === '"' || char === "'") {
      const end = endOfQuoted(formula, i) ?? refuse("A quotation mark is missing in the formula");
      if (char === '"' && end - i - 1 > LONGEST_LITERAL) refuse(`A text in a formula takes at most ${LONGEST_LITERAL} characters`);
      i = end;
    } else if (char === "[") i = endOfStructured(formula, i) ?? refuse("A bracket is missing in the formula");
    else if (char === "(" || char === "{") {
      open.push({ bracket: char, commas: 0 });
      if (open.length > DEEPEST) refuse(`A formula is nested at most ${DEEPEST} deep`);
    } else if (char === ")" || char === "}") {
      const last = open.pop();
      if (!last || CLOSING[last.bracket] !== char) refuse("A bracket is missing in the formula");
      else if (last.bracket === "(" && last.commas >= MOST_ARGUMENTS) refuse(`A function takes at most ${MOST_ARGUMENTS} arguments`);
    } else if (char === ",") {
      const last = open.at(-1);
      if (last) last.commas += 1;
    }
  }
  if (open.length > 0) refuse("A bracket is missing in the formula");
}

/** Doubled marks stand for one in the text. */
function endOfQuoted(formula: string, start: number): number | undefined {
  const mark = formula[start]!;
  for (let i = start + 1; i < formula.length; i++) {
    if (formula[i] !== mark) continue;
    if (formula[i + 1] !== mark) return i;
    i++;
  }
  return undefined;
}

/** An apostrophe takes the meaning from the character after it. */
function endOfStructured(formula: string, start: number): number | undefined {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return i;
  }
  return undefined;
}

function checkTables(formula: string, isTable: (name: string) => boolean): void {
  for (const { type, value } of tokenize(formula, { mergeRefs: true })) {
    if (type !== "structured") continue;
    const name = value.slice(0, value.indexOf("["));
    if (!isTable(name)) throw invalid(name === "" ? `The formula speaks of a table's own row outside a table: ${formula.slice(0, 60)}` : `The formula speaks of a table ${name}, which is not there: ${formula.slice(0, 60)}`);
  }
}
