/** What every cell of every sheet shows, and its formula or content. */
export interface SheetCells {
  readonly values: (string | number | boolean)[][];
  readonly formulas: (string | number | boolean)[][];
  /** Row and column of the first cell, from 0. */
  readonly top: number;
  readonly left: number;
}

/** Every sheet's used range by the sheet's name, read through Office.js. */
export const wholeSheets = (): Promise<Map<string, SheetCells>> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject();
      range.load("values,formulas,rowIndex,columnIndex");
      return { name: sheet.name, range };
    });
    await context.sync();
    return new Map(used.map(({ name, range }) => [name, range.isNullObject ? { values: [], formulas: [], top: 0, left: 0 } : { values: range.values, formulas: range.formulas, top: range.rowIndex, left: range.columnIndex }]));
  });
