import { isDateFormat, type Workbook } from "hucre";
import { loadAllFunctions } from "../../src/calculation/functions/loadFunctions";
import { readXlsx as readPackage } from "hucre/xlsx";
import { type NameFile, type WorkbookFile } from "../file/WorkbookFile";
import { type CellFormat } from "./cells/readSheetData";
import { readSharedStrings } from "./cells/sharedStrings";
import { FormulaTranslator } from "./FormulaTranslator";
import { workbookLeftOut } from "./leftOut";
import { openPackage } from "../../src/tables/import/package/openPackage";
import { type Package } from "../../src/tables/import/package/Package";
import { relationships } from "./package/relationships";
import { readProperties } from "./settings";
import { sheetFile } from "./sheetFile";
import { slimPackage, standInKey } from "./slimPackage";
import { builtInFormat, formatNumbers } from "./styles/numberFormats";
import { styleFile } from "./styles/styleFile";
import { UnreadableWorkbook } from "../../src/tables/import/package/UnreadableWorkbook";
import { workbookParts, type WorkbookParts } from "./workbookParts";

export interface ReadXlsxOptions {
  /** The add-in's custom functions as typed in a cell: "SAVINGS.GRANTADJ". */
  readonly functionNames: readonly string[];
  /** Leaves the day numbers of a workbook that counts from 1904 as they are stored; otherwise dates are turned into today's count. */
  readonly keepsDays?: boolean;
}

/** Days between the two calendars that Excel counts in. */
const DAYS_TO_1904 = 1462;

/**
 * Reads an .xlsx file. Values are the exact numbers stored; dates are Excel's day numbers.
 * @throws UnreadableWorkbook, never anything else, for a file that is no workbook, is damaged, protected or too large.
 */
export const readXlsx = async (bytes: Uint8Array, options: ReadXlsxOptions): Promise<WorkbookFile> => {
  const opened = openPackage(bytes);
  // How a plain formula's ranges are read depends on what its functions take.
  await loadAllFunctions();
  try {
    return await readWorkbook(opened, options);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    throw new UnreadableWorkbook("The file is damaged, or made by a program that does not keep to Excel's format. Open it in Excel, save it as an Excel Workbook (.xlsx) and open that.");
  }
};

const readWorkbook = async (opened: Package, options: ReadXlsxOptions): Promise<WorkbookFile> => {
  const parts = workbookParts(opened);
  const stylesXml = parts.styles === undefined ? "" : opened.text(parts.styles);
  const numbers = formatNumbers(stylesXml);
  const attached = parts.sheets.flatMap(({ path }) => relationships(opened, path).filter(({ type }) => type === "table" || type === "comments"));
  const names = new Set(parts.sheets.map(({ name }) => name));
  const slim = slimPackage(opened, parts, numbers.length, attached.map(({ target }) => target));
  const workbook = await readPackage(slim, { readStyles: true, sheets: ({ name }) => names.has(name) });
  const definedNames = nameFiles(workbook);
  const formulas = new FormulaTranslator(options.functionNames, definedNames);
  const formats = cellFormats(workbook, numbers, builtInFormat(stylesXml));
  const { strings, formatted } = parts.strings === undefined ? { strings: [], formatted: false } : readSharedStrings(opened.text(parts.strings));
  const context = { opened, strings, formats, theme: workbook.themeColors ?? [], formulas, number: options.keepsDays ? (value: number) => value : dayNumber(parts) };
  const read = workbook.sheets.map((sheet, index) => sheetFile(sheet, parts.sheets[index]!.path, context));
  const { settings, others } = readProperties(workbook.properties?.custom);
  const leftOut = [
    ...workbookLeftOut(opened, parts.otherSheets),
    ...(formatted ? ["Texts formatted in part (a bold word, say) open in one format."] : []),
    ...read.flatMap((each) => each.leftOut ?? []),
  ];
  return {
    sheets: read.map(({ sheet }) => sheet),
    names: definedNames.map((name) => ({ ...name, refersTo: formulas.typed(name.refersTo) })),
    settings,
    activeSheet: parts.activeSheet,
    ...(Object.keys(others).length > 0 && { customProperties: others }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(options.keepsDays && parts.from1904 && { from1904: true }),
  };
};

/** Defined names as stored; Excel's own, such as a filter's range, are part of what they belong to. */
const nameFiles = (workbook: Workbook): readonly NameFile[] =>
  (workbook.namedRanges ?? [])
    .filter(({ name }) => !name.toLowerCase().startsWith("_xlnm."))
    .map(({ name, range, comment, scope }) => ({ name, refersTo: range, ...(comment && { comment }), ...(scope !== undefined && { sheet: scope }) }));

/** The look of each of the file's cell formats, from the stand-in cells. */
const cellFormats = (workbook: Workbook, numbers: readonly number[], builtIn: (number: number) => string | undefined): readonly CellFormat[] => {
  const standIns = workbook.sheets[0]?.cells;
  return numbers.map((number, format): CellFormat => {
    const look = standIns?.get(standInKey(format))?.style;
    const numberFormat = builtIn(number) ?? look?.numFmt;
    const style = styleFile(look, workbook.defaultFont, workbook.themeColors ?? []);
    return { ...(numberFormat !== undefined && numberFormat !== "General" && { numberFormat }), ...(style && { style }) };
  });
};

const dayNumber = ({ from1904 }: WorkbookParts): ((value: number, format: CellFormat | undefined) => number) => {
  if (!from1904) return (value) => value;
  return (value, format) => (format?.numberFormat !== undefined && isDateFormat(format.numberFormat) ? value + DAYS_TO_1904 : value);
};
