import { FormulaDataModel } from "@univerjs/engine-formula";

/**
 * Univer gathers the formulas of every sheet at each write, and looks at those of the sheet written to only: here it gathers no more
 * than those. Writing a workbook of many sheets took most of its time for that.
 */
const updateFormulaData = Object.getOwnPropertyDescriptor(FormulaDataModel.prototype, "updateFormulaData")?.value as FormulaDataModel["updateFormulaData"];

FormulaDataModel.prototype.updateFormulaData = function updateOneSheet(this: FormulaDataModel, ...[unitId, sheetId, cellValue]: Parameters<FormulaDataModel["updateFormulaData"]>) {
  const oneSheet: Pick<FormulaDataModel, "getFormulaData"> = { getFormulaData: () => ({ [unitId]: { [sheetId]: this.getSheetFormulaData(unitId, sheetId) } }) };
  return updateFormulaData.call(Object.assign(Object.create(this) as FormulaDataModel, oneSheet), unitId, sheetId, cellValue);
};
