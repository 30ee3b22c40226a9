import { VerticalAlign, WrapStrategy, type IWorkbookData } from "@univerjs/core";

/** An empty workbook as Excel begins one: text stands at the foot of its cell and runs on into the next. */
export const newBook = (): Partial<IWorkbookData> => ({
  id: "book",
  name: "Workbook",
  sheetOrder: ["sheet1"],
  defaultStyle: { vt: VerticalAlign.BOTTOM, tb: WrapStrategy.OVERFLOW },
  sheets: { sheet1: { id: "sheet1", name: "Sheet1", rowCount: 200, columnCount: 30 } },
});
