import { type IUniverInstanceService, ObjectMatrix, UniverInstanceType, type ICellData, type Nullable, type Workbook, type Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { eachCell } from "./eachCell";

/** A member of the engine's model that its own types keep to themselves. */
interface Model {
  readonly _univerInstanceService: IUniverInstanceService;
}

/** What the engine's model asks of a sheet: here only its cells with formulas. */
const formulasOf = (sheet: Worksheet) => ({
  getSheetId: () => sheet.getSheetId(),
  getCellMatrix: () => {
    const formulas = new ObjectMatrix<Nullable<ICellData>>();
    eachCell(sheet, (row, column, cell) => {
      if (cell.f || cell.si) formulas.setValue(row, column, cell);
    });
    return formulas;
  },
});

const bookOf = (book: Workbook) => ({
  getUnitId: () => book.getUnitId(),
  getSheets: () => book.getSheets().map(formulasOf),
  getSheetBySheetId: (id: string) => {
    const sheet = book.getSheetBySheetId(id);
    return sheet ? formulasOf(sheet) : null;
  },
});

/** The model as it is, over workbooks that hold nothing but formulas. */
const overFormulas = (model: FormulaDataModel): FormulaDataModel => {
  const books = (model as unknown as Model)._univerInstanceService;
  const instances = {
    getAllUnitsForType: () => books.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).map(bookOf),
    getUnit: (id: string) => {
      const book = books.getUnit<Workbook>(id, UniverInstanceType.UNIVER_SHEET);
      return book ? bookOf(book) : null;
    },
  };
  return Object.assign(Object.create(model) as FormulaDataModel, { _univerInstanceService: instances });
};

/**
 * Univer looks through every cell of every sheet for formulas at each write and each calculation, one by one in its slow way; a list of
 * 100,000 rows held up the page for seconds. Here only cells with formulas reach it.
 */
const prototype = FormulaDataModel.prototype as unknown as Record<string, (this: FormulaDataModel, ...given: unknown[]) => unknown>;
for (const name of ["getFormulaData", "getSheetFormulaData", "_getSheetFormulaIdMap"]) {
  const original = prototype[name]!;
  prototype[name] = function (...given) {
    return original.apply(overFormulas(this), given);
  };
}

/** At a write it gathers the formulas of every sheet, and looks at those of the sheet written to only: here it gathers no more than those. */
const updateFormulaData = Object.getOwnPropertyDescriptor(FormulaDataModel.prototype, "updateFormulaData")?.value as FormulaDataModel["updateFormulaData"];

FormulaDataModel.prototype.updateFormulaData = function updateOneSheet(this: FormulaDataModel, ...[unitId, sheetId, cellValue]: Parameters<FormulaDataModel["updateFormulaData"]>) {
  const oneSheet: Pick<FormulaDataModel, "getFormulaData"> = { getFormulaData: () => ({ [unitId]: { [sheetId]: this.getSheetFormulaData(unitId, sheetId) } }) };
  return updateFormulaData.call(Object.assign(Object.create(this) as FormulaDataModel, oneSheet), unitId, sheetId, cellValue);
};
