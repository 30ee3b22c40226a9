import { nodeTypes, type AstExpression } from "@borgar/fx";
import { treeOf } from "../../functions/twin/shapeOfText";
import { own } from "./callsOurs";

type Arguments = readonly (AstExpression | null | undefined)[];

const textOf = (node: AstExpression | null | undefined): string | undefined => (node?.type === nodeTypes.LITERAL && typeof node.value === "string" ? node.value.toLowerCase() : undefined);

const says = (node: AstExpression | null | undefined, text: string): boolean =>
  !!node && (textOf(node) === text || ((node.type === nodeTypes.CALL || node.type === nodeTypes.BINARY || node.type === nodeTypes.UNARY) && node.arguments.some((part) => says(part, text))));

const named = (name: AstExpression | null | undefined): readonly string[] => [textOf(name)].filter((text) => text !== undefined);
const greenBook = (rate: AstExpression | null | undefined, whenLeftOut: boolean): readonly string[] => ((rate ? says(rate, "gb") : whenLeftOut) ? ["green_book.discount_rate"] : []);

/** Which of the add-in's dated parameters a call looks up; none where it is given a Parameters table of its own. */
const LOOKED_UP: Readonly<Record<string, (args: Arguments) => readonly string[]>> = {
  "PARAM.VALUE": ([name, , , table]) => (table ? [] : named(name)),
  "PARAM.SOURCE": ([name, , table]) => (table ? [] : named(name)),
  "FTE.CONSULT": ([, , , jurisdiction, table]) => (table ? [] : textOf(jurisdiction) === "ni" ? ["consultation.ni"] : textOf(jurisdiction) === undefined && jurisdiction ? ["consultation.gb", "consultation.ni"] : ["consultation.gb"]),
  "APPRAISE.NPV": ([, rate]) => greenBook(rate, true),
  "APPRAISE.DF": ([, rate]) => greenBook(rate, true),
  "APPRAISE.BREAKEVENCOST": ([, rate]) => greenBook(rate, true),
  "APPRAISE.PAYBACK": ([, rate]) => greenBook(rate, false),
};

function usedIn(node: AstExpression | null | undefined): string[] {
  if (!node || (node.type !== nodeTypes.CALL && node.type !== nodeTypes.BINARY && node.type !== nodeTypes.UNARY)) return [];
  const definition = node.type === nodeTypes.CALL && node.callee.type === nodeTypes.IDENTIFIER ? own(node.callee.name) : undefined;
  return [...((definition && LOOKED_UP[definition.name]?.(node.arguments)) ?? []), ...node.arguments.flatMap(usedIn)];
}

/** The add-in's dated parameters that a formula draws on, each once. A name that stands in another cell is not followed. */
export const parametersUsed = (formula: string): readonly string[] => [...new Set(usedIn(treeOf(formula.slice(1))))];
