import { readXlsx } from "../../../host/xlsx/readXlsx";
import { writeXlsx } from "../../../host/xlsx/writeXlsx";
import { savedByLibreOffice, toPdf } from "../../support/libreOffice";
import { recalculate } from "../../support/libreOfficeValues";
import { cellsOf, emptySheet, FUNCTION_NAMES, sampleWorkbook, workbook } from "./sampleWorkbook";

/** The columns of the first sheet with an add-in's function and with SORT, which LibreOffice has from 24.8 only. */
const UNKNOWN_TO_LIBREOFFICE = [4, 7];

const options = { functionNames: FUNCTION_NAMES };

describe("LibreOffice, which reads .xlsx by itself,", () => {
  jest.setTimeout(240_000);

  test("opens a saved workbook and works out the same figures", async () => {
    const file = sampleWorkbook();
    const seen = await recalculate(await writeXlsx(file, options));
    expect(seen.sheets).toEqual(file.sheets.map(({ name }) => name));
    let formulas = 0;
    for (const sheet of file.sheets) {
      for (const { row, column, value, formula } of sheet.cells) {
        if (value === null || (sheet === file.sheets[0] && UNKNOWN_TO_LIBREOFFICE.includes(column))) continue;
        const found = seen.value(sheet.name, `${String.fromCharCode(65 + column)}${row + 1}`);
        if (typeof value === "number") expect(found).toBeCloseTo(value, 9);
        else expect(found).toBe(value);
        if (formula !== undefined) formulas += 1;
      }
    }
    expect(formulas).toBeGreaterThanOrEqual(10);
  });

  test("works anew: a result in the file that is wrong does not survive", async () => {
    const sheet = emptySheet("Sums", { cells: [...cellsOf([[2], [3]]), { row: 2, column: 0, value: 999, formula: "=A1+A2" }] });
    expect((await recalculate(await writeXlsx(workbook([sheet]), options))).value("Sums", "A3")).toBe(5);
  });

  test("works out array formulas as today's Excel does", async () => {
    const cells = [
      ...cellsOf([[1, 10], [2, 20], [3, 30]]),
      { row: 4, column: 0, value: null, formula: "=SUM((A1:A3>1)*B1:B3)" },
      { row: 5, column: 0, value: null, formula: "=A1:A3*2", spill: "A6:A8" },
      { row: 5, column: 1, value: null, formula: "=INDEX(B1:B3,MATCH(2,A1:A3,0))" },
    ];
    const seen = await recalculate(await writeXlsx(workbook([emptySheet("Arrays", { cells })]), options));
    expect(["A5", "A6", "A7", "A8", "B6"].map((address) => seen.value("Arrays", address))).toEqual([50, 2, 4, 6, 20]);
  });

  test("knows newer functions by their stored names", async () => {
    const formulas: readonly (readonly [string, string | number])[] = [
      ["=IFS(A1>5,\"high\",TRUE,\"low\")", "low"],
      ["=TEXTJOIN(\"-\",TRUE,A1:A3)", "1-2-3"],
      ["=CONCAT(A1:A3)", "123"],
      ["=MAXIFS(A1:A3,A1:A3,\"<3\")", 2],
      ["=STDEV.S(A1:A3)", 1],
      ["=SWITCH(A2,1,\"one\",2,\"two\")", "two"],
      ["=IFNA(NA(),7)", 7],
      ["=NETWORKDAYS.INTL(45748,45754)", 5],
      ["=AGGREGATE(9,6,A1:A3)", 6],
    ];
    const cells = [...cellsOf([[1], [2], [3]]), ...formulas.map(([formula], row) => ({ row, column: 1, value: null, formula }))];
    const seen = await recalculate(await writeXlsx(workbook([emptySheet("Newer", { cells })]), options));
    expect(formulas.map((_, row) => seen.value("Newer", `B${row + 1}`))).toEqual(formulas.map(([, value]) => value));
  });

  test("what it saves we read: values, formulas, names, looks, charts", async () => {
    const file = sampleWorkbook();
    const again = await readXlsx(await savedByLibreOffice(await writeXlsx(file, options), "xlsx"), options);
    const [first, bridge] = again.sheets;
    const at = (row: number, column: number) => first?.cells.find((cell) => cell.row === row && cell.column === column);
    expect(again.sheets.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    expect(at(9, 3)).toMatchObject({ formula: "=B10*(1-C10)", numberFormat: "#,##0.00" });
    expect(at(9, 3)?.value).toBeCloseTo(-1645.9078455790784, 9);
    expect(at(2, 0)?.value).toBe(45748);
    expect(at(6, 1)).toMatchObject({ note: expect.stringContaining("Ask before relying on it."), style: { fill: "#FFF2CC" } });
    expect(first?.charts.map(({ type }) => type)).toEqual(["columnStacked", "barClustered"]);
    expect(first?.charts[0]?.series[0]?.invisible).toBe(true);
    expect(bridge?.merges).toEqual(["A8:C8"]);
    expect(again.names.map(({ name }) => name).sort()).toEqual(["Gross", "Local", "NetOf3a"]);
    expect(again.settings).toEqual(file.settings);
    expect(again.activeSheet).toBe("Bridge");
  });

  test("knows the charts' alternative texts", async () => {
    const seen = new TextDecoder().decode(await savedByLibreOffice(await writeXlsx(sampleWorkbook(), options), "fods"));
    expect(seen).toContain("<svg:desc>A bridge from the gross saving of Model 3a");
    expect(seen).toContain("<svg:desc>Bars of net saving by model");
  });

  test("prints it", async () => {
    const pdf = await toPdf(await writeXlsx(sampleWorkbook(), options));
    expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-");
  });
});
