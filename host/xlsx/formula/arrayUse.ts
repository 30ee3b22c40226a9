import { excelFunction } from "../../../src/calculation/functions/excelFunctions";
import { COUNTS_LINES, MAY_FILL, takesRange, WANTS_SINGLE_VALUES, WORKS_ON_ARRAYS } from "./rangeArguments";
import { isOneCell } from "./thisRow";
import { type Token, isText, operandEnd, tokens } from "./tokens";

/** What a formula's words may mean in its workbook. */
export interface FormulaWords {
  /** The add-in's functions, in capitals: each may fill several cells. */
  readonly ownFunctions: ReadonlySet<string>;
  /** Defined names of more than one cell, in small letters. */
  readonly rangeNames: ReadonlySet<string>;
}

/**
 * Whether today's Excel must be told to work a formula out as an array. A file's plain formula is read the old way: of a
 * range used as one value only the cell in the same row or column counts, so =SUM((A1:A9>1)*B1:B9) would come out wrong.
 * In doubt yes: an array formula in one cell gives the same result as a plain one.
 */
export const needsArray = (typed: string, words: FormulaWords): boolean => {
  if (!/[:([{#@]/.test(typed) && words.rangeNames.size === 0) return false;
  return uses(tokens(typed), words).length > 0;
};

/**
 * A plain formula of a file in today's terms: with "@" before a range of which only the cell beside counts.
 * Only where that is certain; inside functions not known here the formula stays as it is.
 */
export const withIntersections = (typed: string, words: FormulaWords): string => {
  if (!/[:[]/.test(typed) && words.rangeNames.size === 0) return typed;
  const list = tokens(typed);
  const at = new Set(uses(list, words).filter((use) => use.certain).map((use) => use.index));
  return at.size === 0 ? typed : list.map((token, index) => (at.has(index) ? `@${token.text}` : token.text)).join("");
};

/** A place where several cells or values stand for one. */
interface Use {
  readonly index: number;
  /** Old Excel would certainly have taken the one cell beside. */
  readonly certain: boolean;
}

interface Frame {
  readonly name: string;
  argument: number;
}

const uses = (list: readonly Token[], words: FormulaWords): readonly Use[] => {
  const found: Use[] = [];
  const frames: Frame[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const token = list[index]!;
    const before = previous(list, index);
    const many = countsLines(list, index, words) ? "cells" : startsMany(list, index, words);
    if (many && !isText(before, "@") && !takenWhole(list, index, frames)) {
      found.push({ index, certain: many === "cells" && frames.every((frame) => wantsOneCell(frame)) });
    }
    if (isText(token, "(")) frames.push({ name: before?.kind === "function" ? before.text.toUpperCase() : "", argument: 0 });
    else if (isText(token, ")")) frames.pop();
    else if (isText(token, "{")) index = list.findIndex((later, at) => at > index && isText(later, "}"));
    else if (isText(token, ",") && frames.length > 0) frames[frames.length - 1]!.argument += 1;
    else if (many === "cells") index = Math.max(index, operandEnd(list, index) - 1);
    if (index < 0) break;
  }
  return found;
};

/** ROW or COLUMN of several cells. */
const countsLines = (list: readonly Token[], index: number, words: FormulaWords): boolean =>
  list[index]!.kind === "function" && COUNTS_LINES.has(list[index]!.text.toUpperCase()) && startsMany(list, index + 2, words) === "cells";

/** Whether an operand of several cells, or a call or constant that may give several values, starts here. */
const startsMany = (list: readonly Token[], index: number, words: FormulaWords): "cells" | "values" | undefined => {
  const token = list[index]!;
  if (isText(token, "{")) return "values";
  if (token.kind === "function") {
    const capitals = token.text.toUpperCase();
    return words.ownFunctions.has(capitals) || MAY_FILL.has(capitals) ? "values" : undefined;
  }
  if (token.kind !== "word" && token.kind !== "sheet" && token.kind !== "number" && token.kind !== "brackets") return undefined;
  const end = operandEnd(list, index);
  const operand = list.slice(index, end);
  if (operand.some((part) => part.kind === "function")) return undefined;
  if (operand.some((part) => isText(part, "#"))) return "values";
  const columns = operand.find((part, at) => part.kind === "brackets" && (at > 0 || operand.length === 1));
  if (columns) return isOneCell(columns.text) ? undefined : "cells";
  if (operand.some((part) => isText(part, ":"))) return "cells";
  const name = operand.at(-1);
  return name?.kind === "word" && words.rangeNames.has(name.text.toLowerCase()) ? "cells" : undefined;
};

/** Whether the operand at `index` is all of an argument that takes a range, or stands inside a function that works on arrays. */
const takenWhole = (list: readonly Token[], index: number, frames: readonly Frame[]): boolean => {
  const frame = [...frames].reverse().find(({ name }) => name !== "");
  if (!frame) return false;
  if (WORKS_ON_ARRAYS.has(frame.name) && takesRange(frame.name, frame.argument)) return true;
  if (!takesRange(frame.name, frame.argument)) return false;
  let end = operandEnd(list, index);
  if (isText(list[index], "{")) end = list.findIndex((token, at) => at > index && isText(token, "}")) + 1;
  return isEdge(previous(list, index), "(") && isEdge(list.slice(end).find((token) => token.kind !== "space"), ")");
};

const isEdge = (token: Token | undefined, bracket: string): boolean => token === undefined || isText(token, bracket) || isText(token, ",");

const previous = (list: readonly Token[], index: number): Token | undefined => {
  for (let at = index - 1; at >= 0; at -= 1) if (list[at]?.kind !== "space") return list[at];
  return undefined;
};

const wantsOneCell = ({ name, argument }: Frame): boolean =>
  name === "" || WANTS_SINGLE_VALUES.has(name) || (takesRange(name, argument) && !WORKS_ON_ARRAYS.has(name)) || isScalarArgument(name, argument) || takesOneCell(name, argument);

/** As the calculation reads the argument; a range that it takes whole is told by takesRange. */
const takesOneCell = (name: string, argument: number): boolean => {
  const { parameters } = excelFunction(name) ?? { parameters: [] };
  return parameters[Math.min(argument, parameters.length - 1)]?.takes === "cell";
};

/** SUMIF's criterion, MATCH's wanted value: one value in a function that is known. */
const isScalarArgument = (name: string, argument: number): boolean =>
  !takesRange(name, argument) && [0, 1, 2].some((position) => takesRange(name, position));
