import { CellValueType, ICommandService, type ICellData, type IRange } from "@univerjs/core";
import { RegisterOtherFormulaService, RemoveOtherFormulaMutation, SetFormulaCalculationResultMutation, SetOtherFormulaMutation } from "@univerjs/engine-formula";
import { asMatrix } from "../../../src/calculation/values/dereference";
import type { Scalar } from "../../../src/calculation/values/Scalar";
import { shownAs } from "../../calculation/gridCell";
import type { Host } from "../../engine/Host";
import { shiftedFormula } from "../../xlsx/formula/shiftedFormula";

interface RuleFormula {
  readonly f: string;
  readonly ranges: readonly IRange[];
}

type Results = Record<number, Record<number, ICellData[][]>>;

/**
 * Works out the formulas of conditional formats and of rules for entries, for every cell that they stand for: the grid hands them over as
 * "other formulas" and waits for their results. After each calculation they are worked out again, and the grid is told of those that changed.
 */
export function calculateRules(host: Host): void {
  const commands = host.inject<ICommandService>(ICommandService);
  const rules = new Map<string, Map<string, RuleFormula>>();
  const told = new Map<string, string>();
  const tell = (wanted: ReadonlyMap<string, ReadonlySet<string>> | undefined): void => {
    const unitId = host.bookId;
    if (unitId === undefined) return;
    const data: Record<string, Record<string, Results>> = {};
    for (const [sheetId, formulas] of rules) {
      for (const [id, rule] of formulas) {
        if (wanted && !wanted.get(sheetId)?.has(id)) continue;
        const results = resultsOf(host, sheetId, rule);
        const text = JSON.stringify(results);
        if (told.get(id) === text) continue;
        told.set(id, text);
        (data[sheetId] ??= {})[id] = results;
      }
    }
    if (Object.keys(data).length > 0) commands.syncExecuteCommand(SetFormulaCalculationResultMutation.id, { unitData: {}, unitOtherData: { [unitId]: data } }, { onlyLocal: true });
  };
  commands.onCommandExecuted(({ id, params }) => {
    if (id === SetOtherFormulaMutation.id) {
      const { subUnitId, formulaMap } = params as { readonly subUnitId: string; readonly formulaMap: Readonly<Record<string, RuleFormula>> };
      const formulas = rules.get(subUnitId) ?? new Map<string, RuleFormula>();
      rules.set(subUnitId, formulas);
      for (const [key, rule] of Object.entries(formulaMap)) formulas.set(key, rule);
      host.calculate();
      tell(new Map([[subUnitId, new Set(Object.keys(formulaMap))]]));
    } else if (id === RemoveOtherFormulaMutation.id) {
      const { subUnitId, formulaIdList } = params as { readonly subUnitId: string; readonly formulaIdList: readonly string[] };
      for (const key of formulaIdList) {
        rules.get(subUnitId)?.delete(key);
        told.delete(key);
      }
    }
  });
  host.calculation.onCalculated(() => {
    for (const sheetId of rules.keys()) if (!host.book.getSheetBySheetId(sheetId)) rules.delete(sheetId);
    tell(undefined);
  });
  // Rules that were given before this are handed over once the grid hears that there is a calculation.
  host.inject<RegisterOtherFormulaService>(RegisterOtherFormulaService).calculateStarted$.next(true);
}

/** By the places of the cells within the rule's first range, seen from its top left: there the formula stands as it is written. */
function resultsOf(host: Host, sheetId: string, { f, ranges }: RuleFormula): Results {
  const results: Results = {};
  const { startRow: top = 0, startColumn: left = 0 } = ranges[0] ?? {};
  for (const { startRow, startColumn, endRow, endColumn } of ranges) {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) {
        const value = host.calculation.evaluate(shiftedFormula(f, row - top, column - left), sheetId, row, column);
        (results[row - top] ??= {})[column - left] = value === undefined ? [[]] : asMatrix(value).lines().map((line) => line.map(cellOf));
      }
    }
  }
  return results;
}

const cellOf = (value: Scalar): ICellData => (value === null ? { v: "", t: CellValueType.STRING } : shownAs(value));
