import { callsFunctions } from "../../../host/file/callsFunctions";
import type { SheetFile } from "../../../host/file/WorkbookFile";

const sheet = (formula: string): SheetFile => ({
  name: "Sheet1", cells: [{ row: 0, column: 0, value: 1, formula }], columnWidths: {}, rowHeights: {}, frozenRows: 0, frozenColumns: 0, showGridlines: true, tables: [], charts: [], conditionalFormats: [], validations: [],
  page: { orientation: "portrait", paper: "A4" }, merges: [],
});
const calls = (formula: string): boolean => callsFunctions({ sheets: [sheet(formula)], names: [], settings: {}, activeSheet: "Sheet1" }, ["SHARE.ALLOCATE"]);

test.each([
  ["=SHARE.ALLOCATE(A1,B1:B3)", true],
  ["=IF(A1>0,share.allocate(A1,1),0)", true],
  ['="SHARE.ALLOCATE(1,2)"', false],
  ["=SUM(A1:A3)", false],
])("%s: %s", (formula, expected) => {
  expect(calls(formula)).toBe(expected);
});
