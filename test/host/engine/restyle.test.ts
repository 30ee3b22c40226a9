import type { IStyleData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { restyle } from "../../../host/engine/restyle";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { nodeWorkbook } from "../../support/nodeWorkbook";

let workbook: NodeHost;
let sheet: FWorksheet;
beforeAll(() => {
  workbook = nodeWorkbook();
  sheet = workbook.host.book.getActiveSheet();
});
afterAll(() => workbook.close());

const cellAt = (row: number, column: number) => sheet.getSheet().getCellMatrix().getValue(row, column);
const lookAt = (row: number, column: number) => workbook.host.book.getWorkbook().getStyles().getStyleByCell(cellAt(row, column));
const change = (row: number, column: number, rows: number, columns: number, style: IStyleData) => restyle(workbook.host, sheet, { row, column, rows, columns }, style);

it("adds to the look of each cell what is new, and leaves the rest of it", () => {
  change(0, 0, 2, 2, { bg: { rgb: "#FFEECC" } });
  change(1, 0, 2, 3, { bl: 1 });
  expect(lookAt(0, 0)).toEqual({ bg: { rgb: "#FFEECC" } });
  expect(lookAt(1, 1)).toEqual({ bg: { rgb: "#FFEECC" }, bl: 1 });
  expect(lookAt(1, 2)).toEqual({ bl: 1 });
  expect(lookAt(2, 2)).toEqual({ bl: 1 });
  expect(lookAt(3, 0)).toBeFalsy();
});

it("takes out what is set to nothing; a cell with no look left has none, and an empty one is no longer kept", () => {
  change(5, 0, 1, 2, { n: { pattern: "0.0%" } });
  change(5, 0, 1, 1, { it: 1 });
  change(5, 0, 1, 2, { n: null } as IStyleData);
  expect(lookAt(5, 0)).toEqual({ it: 1 });
  expect(cellAt(5, 1)).toBeUndefined();
});

it("keeps the content of cells, and their formulas", async () => {
  const shown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A8:C8");
    range.formulas = [["Total", 2, "=B8*3"]];
    range.format.font.bold = true;
    range.format.horizontalAlignment = "Center";
    (range as { numberFormat: unknown }).numberFormat = "0.00";
    await context.sync();
    range.load("values, formulas, text, numberFormat, format/horizontalAlignment");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][], text: range.text, numberFormat: range.numberFormat as unknown[][], alignment: range.format.horizontalAlignment };
  });
  expect(shown).toEqual({
    values: [["Total", 2, 6]], formulas: [["Total", 2, "=B8*3"]], text: [["Total", "2.00", "6.00"]], numberFormat: [["0.00", "0.00", "0.00"]], alignment: "Center",
  });
});

it("draws a line under a text in the text's colour", () => {
  change(9, 0, 1, 1, { cl: { rgb: "#112233" } });
  change(9, 0, 1, 1, { ul: { s: 1 } });
  expect(lookAt(9, 0)).toMatchObject({ cl: { rgb: "#112233" }, ul: { s: 1, cl: { rgb: "#112233" } } });
});
