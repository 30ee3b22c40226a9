import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { type Cell } from "hucre";
import { writeXlsx as writePackage } from "hucre/xlsx";
import { a1 } from "../../src/tables/sheet/address";
import { type WorkbookFile } from "../file/WorkbookFile";
import { SharedStrings } from "./cells/sharedStrings";
import { sheetDataXml } from "./cells/sheetDataXml";
import { chartXml } from "./chart/chartXml";
import { drawingXml } from "./chart/drawingXml";
import { valuesIn } from "./chart/references";
import { FormulaTranslator } from "./FormulaTranslator";
import { withRoomForNotes, withSpacesInNotes } from "./notes";
import { withPrintNames } from "./page";
import { withTextOperator } from "./rules/conditionalFormats";
import { settingProperties } from "./settings";
import { inFontOrder } from "./styles/fontOrder";
import { StylePalette } from "./styles/StylePalette";
import { placedTables, type PlacedTable, tableAround, withHeadings } from "./tables";
import { UnwritableWorkbook } from "./UnwritableWorkbook";
import { writtenSheet } from "./writtenSheet";

export interface WriteXlsxOptions {
  /** The add-in's custom functions as typed in a cell: "SAVINGS.GRANTADJ". */
  readonly functionNames: readonly string[];
  readonly title?: string;
  /** When the workbook was last changed; now, if not given. */
  readonly modified?: Date;
}

/**
 * A workbook as an .xlsx file that Excel and LibreOffice open. hucre writes the package (styles, views, tables, rules, page
 * set-up, notes, properties); cells and charts are written here, because hucre stores an error that a formula gave as text,
 * has no series without fill, and takes several times as long for large sheets.
 * @throws UnwritableWorkbook when Excel could not hold it, saying where and what to do.
 */
export const writeXlsx = async (file: WorkbookFile, options: WriteXlsxOptions): Promise<Uint8Array> => {
  if (file.sheets.length === 0) throw new UnwritableWorkbook("A workbook needs at least one sheet. Add a sheet and save again.");
  const tables = placedTables(file);
  const sheets = file.sheets.map((sheet, index) => withHeadings(sheet, tables[index]!));
  return new XlsxWriter({ ...file, sheets }, tables, options).write();
};

/** A text calls for the table of texts, an array formula for the part that lets Excel spill it. Below all stand-ins for looks. */
const CALLING: ReadonlyMap<string, Partial<Cell>> = new Map([
  ["2000,0", { value: "text" }],
  ["2000,1", { formula: "1", formulaType: "array", formulaRef: "B2001", formulaDynamic: true }],
]);

const together = (...lists: readonly ReadonlyMap<string, Partial<Cell>>[]): Map<string, Partial<Cell>> => {
  const merged = new Map<string, Partial<Cell>>();
  for (const list of lists) for (const [key, cell] of list) merged.set(key, { ...merged.get(key), ...cell });
  return merged;
};

class XlsxWriter {
  private readonly palette = new StylePalette();
  private readonly strings = new SharedStrings();
  private readonly formulas: FormulaTranslator;
  private readonly modified: Date;

  constructor(
    private readonly file: WorkbookFile,
    private readonly tables: readonly (readonly PlacedTable[])[],
    private readonly options: WriteXlsxOptions,
  ) {
    this.formulas = new FormulaTranslator(options.functionNames, file.names);
    this.modified = options.modified ?? new Date();
  }

  async write(): Promise<Uint8Array> {
    for (const sheet of this.file.sheets) for (const cell of sheet.cells) this.palette.place(cell);
    const parts = unzipSync(await this.packageWithStandIns());
    const text = (path: string) => strFromU8(parts[path]!);
    const edit = (path: string, change: (xml: string) => string) => {
      if (parts[path]) parts[path] = strToU8(change(text(path)));
    };
    this.palette.readNumbers(text("xl/worksheets/sheet1.xml"));
    const values = valuesIn(this.file);
    let chart = 0;
    this.file.sheets.forEach((sheet, index) => {
      const number = index + 1;
      edit(`xl/worksheets/sheet${number}.xml`, (xml) => this.worksheet(xml, index));
      edit(`xl/drawings/drawing${number}.xml`, () => drawingXml(sheet));
      for (const each of sheet.charts) parts[`xl/charts/chart${(chart += 1)}.xml`] = strToU8(chartXml(each, values));
      const notes = sheet.cells.filter(({ note }) => note !== undefined).sort((a, b) => a.row - b.row || a.column - b.column);
      edit(`xl/drawings/vmlDrawing${number}.vml`, (xml) => withRoomForNotes(xml, notes.map(({ note }) => note ?? "")));
      edit(`xl/comments${number}.xml`, withSpacesInNotes);
    });
    edit("xl/sharedStrings.xml", () => this.strings.xml());
    edit("xl/styles.xml", inFontOrder);
    edit("xl/workbook.xml", (xml) => withPrintNames(xml.replace('calcId="0"', 'calcId="191029"'), this.file.sheets));
    edit("docProps/app.xml", (xml) => xml.replace(/<Application>[^<]*</, "<Application>Common Purse<"));
    for (const path of Object.keys(parts)) if (path.startsWith("xl/tables/")) edit(path, (xml) => xml.replace('<tableStyleInfo name="" ', "<tableStyleInfo "));
    return zipSync(parts as Zippable, { level: 6, mtime: this.modified });
  }

  /** hucre's package with one stand-in cell for each look, and one each that calls for the parts of texts and of arrays. */
  private packageWithStandIns(): Promise<Uint8Array> {
    const { file } = this;
    const active = file.sheets.findIndex(({ name }) => name === file.activeSheet);
    return writePackage({
      sheets: file.sheets.map((sheet, index) => {
        const written = writtenSheet(sheet, this.tables[index]!, this.formulas);
        return index > 0 ? written : { ...written, cells: together(this.palette.standIns(), CALLING, written.cells) };
      }),
      namedRanges: file.names.map(({ name, refersTo, comment, sheet }) => ({
        name,
        range: this.formulas.stored(refersTo),
        ...(comment !== undefined && { comment }),
        ...(sheet !== undefined && { scope: sheet }),
      })),
      properties: {
        ...(this.options.title !== undefined && { title: this.options.title }),
        modified: this.modified,
        custom: { ...file.customProperties, ...settingProperties(file.settings) },
      },
      activeSheet: Math.max(0, active),
    }).catch((error: unknown) => {
      throw new UnwritableWorkbook(`The workbook cannot be saved: ${error instanceof Error ? error.message : "an unknown reason"}.`);
    });
  }

  private worksheet(xml: string, index: number): string {
    const sheet = this.file.sheets[index]!;
    const tables = this.tables[index]!;
    const { dimension, data } = sheetDataXml(sheet, {
      strings: this.strings,
      format: (cell) => this.palette.number(cell),
      formula: (cell, typed) => {
        const text = this.formulas.stored(typed, tables.length === 0 ? undefined : tableAround(tables, cell.row, cell.column));
        if (cell.array !== undefined) return { text, array: cell.array.replace(/\$/g, ""), fixed: true };
        if (cell.spill !== undefined) return { text, array: cell.spill.replace(/\$/g, "") };
        return this.formulas.needsArray(typed) ? { text, array: a1(cell.row, cell.column) } : { text };
      },
    });
    const selected = sheet.name === this.file.activeSheet || (index === 0 && !this.file.sheets.some(({ name }) => name === this.file.activeSheet));
    const around = withTextOperator(xml.replace(/<dimension [^>]*\/>/, "").replace("<sheetView ", selected ? '<sheetView tabSelected="1" ' : "<sheetView "));
    const from = around.indexOf("<sheetData");
    const end = around.indexOf("</sheetData>");
    const to = end < 0 ? around.indexOf("/>", from) + 2 : end + "</sheetData>".length;
    const before = around.slice(0, from).replace("<sheetViews>", `${dimension}<sheetViews>`);
    return before + data + around.slice(to);
  }
}
