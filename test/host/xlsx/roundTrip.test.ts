import fc from "fast-check";
import { type CellFile, type NameFile, type SheetFile, type StyleFile, type WorkbookFile } from "../../../host/file/WorkbookFile";
import { readXlsx } from "../../../host/xlsx/readXlsx";
import { writeXlsx } from "../../../host/xlsx/writeXlsx";
import { emptySheet, FUNCTION_NAMES, sampleWorkbook, workbook } from "./sampleWorkbook";
import { propertyRuns } from "../../support/propertyRuns";

const options = { functionNames: FUNCTION_NAMES };

/** The order of cells in a list means nothing. */
const inOrder = (file: WorkbookFile): WorkbookFile => ({
  ...file,
  sheets: file.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column) })),
});

const savedAndOpened = async (file: WorkbookFile): Promise<WorkbookFile> => inOrder(await readXlsx(await writeXlsx(file, options), options));

test("everything in a workbook survives saving and opening", async () => {
  const file = sampleWorkbook();
  expect(await savedAndOpened(file)).toEqual(inOrder(file));
});

test("saving twice gives the same bytes", async () => {
  const modified = new Date("2026-04-01T09:00:00Z");
  const save = () => writeXlsx(sampleWorkbook(), { ...options, modified });
  expect(Buffer.compare(await save(), await save())).toBe(0);
});

const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).toUpperCase().padStart(6, "0")}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const border = fc.record({ style: fc.constantFrom("thin", "medium", "thick", "double", "dashed", "dotted", "hair"), color });

/** Keys without a value are left out, as the model has them. */
const compact = <T extends object>(parts: T): T => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

const style: fc.Arbitrary<StyleFile> = fc
  .record({
    bold: maybe(fc.constant(true)),
    italic: maybe(fc.constant(true)),
    underline: maybe(fc.constant(true)),
    fontName: maybe(fc.constantFrom("Arial", "Aptos Narrow", "Times & <New>")),
    fontSize: maybe(fc.constantFrom(8, 10.5, 16)),
    color: maybe(color),
    fill: maybe(color),
    horizontal: maybe(fc.constantFrom("left", "center", "right")),
    vertical: maybe(fc.constantFrom("top", "middle")),
    wrap: maybe(fc.constant(true)),
    borders: maybe(fc.record({ top: border, left: border }, { requiredKeys: ["top"] })),
  })
  .map((parts) => compact(parts) as StyleFile);

const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("=A1", "_x0041_", " two  spaces ", "line\nbreak\ttab", "\r\n", "£1,000 & <more>", "]]>", "'", "#NOT!", "_x0041\u0007"));
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.integer(), fc.boolean(), fc.constantFrom("#N/A", "#DIV/0!", "#REF!"));
const FORMULAS = ["=A1+1", '=IF(A1>0,"yes","no & <maybe>")', "=SUM($A$1:B9)", "=SAVINGS.GRANTADJ(A1,2,3)", "=XLOOKUP(A1,B:B,C:C)", "=LET(net,A1,net*2)", "=@A1:A9", "=SUM(C1#)", "=SORT(A1:A3)"];
const NUMBER_FORMATS = ["0.00", "£#,##0;[Red]-£#,##0", '#,##0.0 "£m"', "0.0%", "dd/mm/yyyy", "d mmmm yyyy", "[>=1000]#,##0;0", "@"];

const cell = fc.record({ row: fc.nat(30), column: fc.nat(12), value, formula: maybe(fc.constantFrom(...FORMULAS)), numberFormat: maybe(fc.constantFrom(...NUMBER_FORMATS)), style: maybe(style), note: maybe(fc.string({ minLength: 1 })) });

const cells: fc.Arbitrary<readonly CellFile[]> = fc
  .uniqueArray(cell, { maxLength: 40, selector: ({ row, column }) => `${row},${column}` })
  .map((list) => list.map((parts) => compact({ ...parts, style: parts.style && Object.keys(parts.style).length > 0 ? parts.style : undefined }) as CellFile));

const sheetName = fc.string({ unit: fc.constantFrom(..."ABCxyz019 '&<>\"£é–!$(),.;#@"), minLength: 1, maxLength: 31 }).filter((name) => !/^'|'$/.test(name));
const quarters = (max: number) => fc.integer({ min: 1, max: max * 4 }).map((number) => number / 4);
const sizes = (max: number, size: fc.Arbitrary<number>) => fc.dictionary(fc.nat(max).map(String), size, { maxKeys: 5, noNullPrototype: true });

const sheets: fc.Arbitrary<readonly SheetFile[]> = fc
  .uniqueArray(
    fc.record({ name: sheetName, cells, columnWidths: sizes(40, fc.integer({ min: 1, max: 400 }).map((pixels) => pixels * 0.75)), rowHeights: sizes(60, quarters(409)), frozenRows: fc.nat(9), frozenColumns: fc.nat(4), showGridlines: fc.boolean(), tabColor: maybe(color) }),
    { minLength: 1, maxLength: 3, selector: ({ name }) => name.toLowerCase() },
  )
  .map((list) => list.map((parts) => emptySheet(parts.name, compact(parts) as Partial<SheetFile>)));

const names: fc.Arbitrary<readonly NameFile[]> = fc
  .uniqueArray(fc.record({ name: fc.stringMatching(/^[A-Za-z]{5,12}_[a-z0-9.]{0,5}$/), comment: maybe(fc.string({ minLength: 1, unit: "grapheme" })) }), { maxLength: 4, selector: ({ name }) => name.toLowerCase() })
  .map((list) => list.map((parts) => ({ ...(compact(parts) as NameFile), refersTo: "=Sheet!$A$1:$B$9" })));

const settings = fc.dictionary(fc.string({ minLength: 1, maxLength: 30 }), fc.jsonValue(), { maxKeys: 4, noNullPrototype: true });

test("a setting may have any name, a reserved one too", async () => {
  const settings: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":"x","long":"' + "£".repeat(700) + '"}');
  const file = workbook([emptySheet("A")], { settings: settings as WorkbookFile["settings"] });
  expect(JSON.stringify((await savedAndOpened(file)).settings)).toBe(JSON.stringify(settings));
});

test("any cells, looks, names and settings survive saving and opening", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, names, settings, async (someSheets, someNames, someSettings) => {
      const file = workbook(someSheets, { names: someNames, settings: JSON.parse(JSON.stringify(someSettings)) as WorkbookFile["settings"] });
      expect(await savedAndOpened(file)).toEqual(inOrder(file));
    }),
    propertyRuns(60),
  );
}, 120_000);
