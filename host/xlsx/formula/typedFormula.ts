import { type FunctionNames } from "./FunctionNames";
import { NEWER_FUNCTIONS } from "./newerFunctions";
import { typedColumns } from "./thisRow";
import { type Token, argumentsOf, closingBracket, isText, operandEnd, tokens } from "./tokens";

const SHOWN = new Map([...NEWER_FUNCTIONS].map(([shown, inFile]) => [inFile.toUpperCase(), shown]));
const NOTHING_TO_DO = /^[^[_]*$/;
const PARAMETER = /^_xlpm\./i;

/**
 * A formula as Excel shows it, with its "=", from one in an .xlsx file. The reverse of storedFormula; functions of other
 * add-ins and functions not known here keep their stored names, so that writing them again loses nothing.
 * @param table The table the formula's cell stands in: Excel leaves its name out before [@Column].
 */
export const typedFormula = (formula: string, names: FunctionNames, table?: string): string => {
  if (NOTHING_TO_DO.test(formula)) return `=${formula}`;
  const list = tokens(formula);
  return `=${typed(list, 0, list.length, names, table)}`;
};

const typed = (list: readonly Token[], from: number, to: number, names: FunctionNames, table: string | undefined): string => {
  let text = "";
  for (let index = from; index < to; ) {
    const token = list[index]!;
    const next = list[index + 1];
    const capitals = token.text.toUpperCase();
    if (token.kind === "function" && (capitals === "_XLFN.SINGLE" || capitals === "_XLFN.ANCHORARRAY")) {
      const close = closingBracket(list, index + 1);
      const part = argumentsOf(list, index + 1)[0] ?? { from: index + 2, to: close };
      const inside = typed(list, part.from, part.to, names, table);
      const shown = operandEnd(list, part.from) === part.to ? inside : `(${inside})`;
      text += capitals === "_XLFN.SINGLE" ? `@${shown}` : `${shown}#`;
      index = close + 1;
    } else if (token.kind === "brackets" && isText(next, "!") && names.typed.has(list[index + 2]?.text.toUpperCase() ?? "")) {
      // Where another add-in was about, Excel writes [2]!_xldudf_NAME: a link to nothing, to be left out.
      index += 2;
    } else if (token.kind === "function") {
      text += names.typed.get(capitals) ?? SHOWN.get(capitals) ?? token.text.replace(PARAMETER, "");
      index += 1;
    } else if (token.kind === "word" && next?.kind === "brackets") {
      const columns = typedColumns(next.text);
      const own = columns.startsWith("[@") && token.text.toLowerCase() === table?.toLowerCase();
      text += own ? columns : token.text + columns;
      index += 2;
    } else {
      text += token.kind === "word" ? token.text.replace(PARAMETER, "") : token.text;
      index += 1;
    }
  }
  return text;
};
