import { isReference } from "@borgar/fx";
import { ownCalls, tokensOf } from "../../functions/twin/ownCalls";
import { treeOf } from "../../functions/twin/shapeOfText";
import { a1 } from "../../tables/sheet/address";
import { faultFrom, type ActionFault } from "../ActionFault";
import { explainCalls, referencesIn } from "../explain/explainCall";
import { explainedPlain, loadPlain } from "../explain/explainPlain";
import type { ExplainedInput, Explanation, SpilledElement } from "../explain/Explanation";
import { FormulaParts } from "../explain/FormulaParts";
import { InputCells } from "../explain/InputCells";
import type { ReferenceView } from "../explain/resolveReference";
import { shownCell, shownCells } from "../explain/shown";
import { isFormula, own } from "../formulas/callsOurs";
import { loadTableAreas, tableAreas } from "../formulas/tableAreas";
import { loadState, stateFrom } from "../WorkbookState";

interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  readonly numberFormat: string;
  /** The formula of the cell, or of the one that fills it. */
  readonly formula: string | undefined;
  readonly spill: SpilledElement | undefined;
}

/** Tells what stands in the active cell: for a formula its words, inputs, steps, result and source; for a value what it is. Writes nothing. */
export async function explainCell(): Promise<Explanation | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const active = context.workbook.getActiveCell();
      active.load("formulas,values,numberFormat,rowIndex,columnIndex");
      const parent = active.getSpillParentOrNullObject();
      parent.load("formulas,rowIndex,columnIndex");
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const anchor = parent.isNullObject ? active : parent;
      const spill = anchor.getSpillingToRangeOrNullObject();
      spill.load("rowCount,columnCount");
      const loadedTables = loadTableAreas(context, state);
      await context.sync();

      const cell = selectedCell(state.activeSheet, active, anchor, spill.isNullObject ? undefined : { rows: spill.rowCount, columns: spill.columnCount });
      const tables = tableAreas(loadedTables);
      if (cell.formula === undefined) {
        if (cell.value === "") return { kind: "empty", at: { sheet: cell.sheet, address: a1(cell.row, cell.column) } };
        const plain = loadPlain(context, { ...cell, value: shownCell(cell.value, cell.numberFormat) }, tables, state.own);
        await context.sync();
        return explainedPlain(plain);
      }
      const names = new Map(seen.names.items.map(({ name, formula }) => [name, String(formula)]));
      const view: ReferenceView = { sheet: cell.sheet, row: anchor.rowIndex, column: anchor.columnIndex, sheets: state.sheetNames, names, tables };
      const cells = InputCells.load(context, referencesIn(treeOf(cell.formula.slice(1))), view);
      await context.sync();
      return explained(cell, cells, new FormulaParts(cells, view), cell.formula);
    });
  } catch (error) {
    return faultFrom(error);
  }
}

function selectedCell(sheet: string, active: Excel.Range, anchor: Excel.Range, shape: { readonly rows: number; readonly columns: number } | undefined): SelectedCell {
  const value = active.values[0]![0] as string | number | boolean;
  const content: unknown = anchor.formulas[0]![0];
  const formula = typeof content === "string" && isFormula(content, value) ? content : undefined;
  const many = shape && shape.rows * shape.columns > 1;
  return {
    sheet, row: active.rowIndex, column: active.columnIndex, value, numberFormat: String(active.numberFormat[0]?.[0] ?? ""),
    formula,
    spill: formula !== undefined && many
      ? { anchor: { sheet, address: a1(anchor.rowIndex, anchor.columnIndex) }, row: active.rowIndex - anchor.rowIndex + 1, column: active.columnIndex - anchor.columnIndex + 1, ...shape }
      : undefined,
  };
}

function explained({ sheet, row, column, value, numberFormat, spill }: SelectedCell, cells: InputCells, parts: FormulaParts, formula: string): Explanation {
  const tokens = tokensOf(formula);
  const calls = ownCalls(tokens, own);
  const outside = tokens.filter((token, i) => isReference(token) && !calls.some(({ span }) => i >= span.from && i < span.to)).map((token) => token.value);
  const others = [...new Set(outside)].map((reference): ExplainedInput => {
    const values = cells.values(reference);
    const place = cells.place(reference);
    return { name: reference, written: reference, value: values ? shownCells(values, cells.numberFormat(reference)) : "not read", ...(place && { place }), precedents: cells.precedents(reference) };
  });
  return {
    kind: "formula", at: { sheet, address: a1(row, column) }, formula, result: shownCell(value, numberFormat),
    ...(spill && { spill }),
    calls: explainCalls(calls, { tokens, cells, parts, own, element: spill }),
    others,
  };
}
