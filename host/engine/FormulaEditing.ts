import { BehaviorSubject } from "rxjs";
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";

/** To be given to the grid's formula engine: it reads formulas for the editor and moves references, and calculates nothing. */
export const WITHOUT_CALCULATION = { notExecuteFormula: true } as const;

/** The grid's formula parts without what starts its own calculation some time after each change. */
export class FormulaEditing extends UniverSheetsFormulaPlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([TriggerCalculationController, { useValue: { progress$: new BehaviorSubject({ done: 0, count: 0 }), clearProgress: () => undefined, dispose: () => undefined } as never }]);
  }
}
