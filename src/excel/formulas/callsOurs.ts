import { ownCalls, ownFunction, tokensOf, type OwnCall } from "../../functions/twin/ownCalls";
import { FUNCTION_PREFIX } from "../functionPrefix";
import type { CellValue } from "./readFormulas";

/** Our functions by the names they have in this build. */
export const own = ownFunction(FUNCTION_PREFIX);

/** Whether a cell's content is a formula. Text that merely looks like one is its own value. */
export const isFormula = (content: string, value: CellValue): boolean => content.startsWith("=") && content.length > 1 && content !== value;

/** The calls of our functions in a formula, outermost only. */
export const outerCalls = (formula: string): readonly OwnCall[] => (formula.includes(".") ? ownCalls(tokensOf(formula), own) : []);

/** Whether a cell holds a formula that calls one of our functions. */
export const callsOurs = (content: string, value: CellValue): boolean => isFormula(content, value) && outerCalls(content).length > 0;
