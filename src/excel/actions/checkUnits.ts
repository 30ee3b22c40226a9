import { nodeTypes, type AstExpression } from "@borgar/fx";
import { plausibility } from "../../domain/check/plausibility";
import { excelDate, type ExcelDate } from "../../domain/excelDate";
import { longUnchecked } from "../../domain/parameter/longUnchecked";
import { parameters } from "../../functions/parameters";
import { treeOf } from "../../functions/twin/shapeOfText";
import { a1 } from "../../tables/sheet/address";
import { faultFrom, type ActionFault } from "../ActionFault";
import { callsOurs, own } from "../formulas/callsOurs";
import type { FormulaScope } from "../formulas/FormulaScope";
import { uncheckedInOwnTables, type LongUnchecked } from "../formulas/ownParameterTables";
import { parametersUsed } from "../formulas/parametersUsed";
import { readFormulas, type FormulaCell } from "../formulas/readFormulas";
import { silent, type Progress } from "../Progress";

/** A result that is hard to believe. */
export interface Implausible {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** What is implausible, and what to look at. */
  readonly warning: string;
}

export interface UnitsChecked {
  /** Results of functions that were looked at. */
  readonly results: number;
  readonly warnings: readonly Implausible[];
  readonly unchecked: readonly LongUnchecked[];
}

/** Functions that hand a value on in its own unit, and which of their arguments that value may be. */
const HANDS_ON: Readonly<Record<string, readonly number[]>> = { IF: [1, 2], IFERROR: [0, 1], IFNA: [0, 1], ROUND: [0], ROUNDUP: [0], ROUNDDOWN: [0] };

/**
 * The functions of ours whose result an expression shows: a call alone, or within functions that hand it on. Arithmetic makes something
 * else of a result, which is not looked at.
 */
function shownResults(node: AstExpression | null | undefined): string[] {
  if (!node) return [];
  if (node.type === nodeTypes.UNARY) return node.operator === "%" ? [] : shownResults(node.arguments[0]);
  if (node.type !== nodeTypes.CALL || node.callee.type !== nodeTypes.IDENTIFIER) return [];
  const definition = own(node.callee.name);
  if (definition) return [definition.name];
  return (HANDS_ON[node.callee.name.toUpperCase()] ?? []).flatMap((i) => shownResults(node.arguments[i]));
}

const thisDay = (): ExcelDate => excelDate(new Date().toISOString().slice(0, 10));

/**
 * Looks at what our functions give and warns of results that no council comes near to, such as £901,000 per head, and of rules and rates in
 * force until changed that were last checked 12 months ago or more. Writes nothing.
 */
export async function checkUnits(scope: FormulaScope, progress: Progress = silent, today: ExcelDate = thisDay()): Promise<UnitsChecked | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const { cells, state, sheets } = await readFormulas(context, scope, callsOurs, progress);
      const tables = scope === "selection" ? [] : state.tables.filter(({ sheet }) => sheets.includes(sheet));
      return {
        results: cells.length,
        warnings: cells.flatMap(warningsOf),
        unchecked: [...cells.flatMap((cell) => uncheckedRulesOf(cell, today)), ...(await uncheckedInOwnTables(context, { tables }, today))],
      };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

const uncheckedRulesOf = ({ sheet, address, formula }: FormulaCell, today: ExcelDate): LongUnchecked[] => {
  const told = parametersUsed(formula).flatMap((name) => {
    const ago = longUnchecked(Object.hasOwn(parameters, name) ? parameters[name]! : [], today);
    return ago === undefined ? [] : [`${name}: ${ago}.`];
  });
  return told.length === 0 ? [] : [{ sheet, address, warning: `${told.join(" ")} Check that ${told.length === 1 ? "it still applies" : "they still apply"}.` }];
};

function warningsOf({ sheet, row, column, formula, values }: FormulaCell): Implausible[] {
  const [name, ...others] = new Set(shownResults(treeOf(formula.slice(1))));
  if (name === undefined || others.length > 0) return [];
  return values.flatMap((line, r) =>
    line.flatMap((value, c) => {
      const warning = typeof value === "number" ? plausibility(name, value) : undefined;
      return warning === undefined ? [] : [{ sheet, address: a1(row + r, column + c), formula, warning }];
    }),
  );
}
