import { isErrorCode } from "../../../src/calculation/values/ErrorValue";
import { type CellFile, type CellValue } from "../../file/WorkbookFile";
import { cellRange, columnNumber, COLUMNS, ROWS } from "../address";
import { shiftedFormula } from "../formula/shiftedFormula";
import { readText, unescapedXml } from "../package/escapeXml";
import { UnreadableWorkbook } from "../../../src/tables/import/package/UnreadableWorkbook";
import { itemText, plainXml } from "./sharedStrings";

/** How one of the file's cell formats looks; shared by all cells that have it. */
export type CellFormat = Pick<CellFile, "numberFormat" | "style">;

export interface SheetDataContext {
  readonly strings: readonly string[];
  /** By the number that cells carry. */
  readonly formats: readonly CellFormat[];
  /** From the stored formula to the one Excel shows. */
  readonly typed: (stored: string, row: number, column: number, array: boolean) => string;
  /** Adjusts a number for its format: dates of workbooks that count from 1904. */
  readonly number: (value: number, format: CellFormat | undefined) => number;
}

export interface SheetData {
  readonly cells: readonly CellFile[];
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  /** Cells whose formula is a what-if data table: only their values are kept. */
  readonly dataTables: number;
  /** Texts with formatting inside, kept as plain text. */
  readonly formattedTexts: number;
}

interface Shared {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const SHEET_DATA = /<((?:[\w-]+:)?)sheetData(?:\s[^>]*)?\/?>/;
const FORMULA = /<(?:[\w-]+:)?f((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/)/;
const VALUE = /<(?:[\w-]+:)?v(?:\s[^>]*)?>([^<]*)<\//;
const REFERENCE = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/;

/** The part of a worksheet between <sheetData> and its end: where it starts and stops, for those who leave it out. */
export const sheetDataSpan = (xml: string): { readonly from: number; readonly to: number } | undefined => {
  const start = SHEET_DATA.exec(xml);
  if (!start) return undefined;
  const from = start.index + start[0].length;
  if (start[0].endsWith("/>")) return { from, to: from };
  const to = xml.lastIndexOf(`</${start[1]}sheetData`);
  return to < 0 ? undefined : { from, to };
};

/**
 * Reads a worksheet's cells straight from its text. A general XML parser takes ten times as long for a sheet of a million
 * cells, and dates must stay the exact numbers they are.
 * @throws UnreadableWorkbook when the cells break off or stand outside the sheet.
 */
export const readSheetData = (xml: string, sheet: string, context: SheetDataContext): SheetData => {
  const span = sheetDataSpan(xml);
  if (!span) throw new UnreadableWorkbook(`The file is damaged: the cells of sheet “${sheet}” break off. Open another copy, or let Excel repair it (File > Open > Browse > Open and Repair).`);
  return new SheetDataReader(plainXml(xml.slice(span.from, span.to)), sheet, context).read();
};

const attributeOf = (attributes: string, name: string): string | undefined => {
  const at = attributes.indexOf(` ${name}="`);
  if (at >= 0) return attributes.slice(at + name.length + 3, attributes.indexOf('"', at + name.length + 3));
  return attributes.includes("'") || /\s=|=\s|[\n\t]/.test(attributes) ? new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] : undefined;
};

const isSet = (value: string | undefined): boolean => value === "1" || value === "true";

class SheetDataReader {
  private readonly cells: CellFile[] = [];
  private readonly rowHeights: Record<number, number> = {};
  private readonly hiddenRows: number[] = [];
  private readonly shared = new Map<string, Shared>();
  private dataTables = 0;
  private formattedTexts = 0;
  private row = -1;
  private column = -1;

  constructor(
    private readonly xml: string,
    private readonly sheet: string,
    private readonly context: SheetDataContext,
  ) {}

  read(): SheetData {
    const opening = /<((?:[\w-]+:)?)(row|c)(\s[^>]*?)?(\/?)>/g;
    for (let match = opening.exec(this.xml); match; match = opening.exec(this.xml)) {
      const [, prefix = "", name, attributes = "", closed] = match;
      if (name === "row") {
        this.startRow(attributes);
        continue;
      }
      const from = opening.lastIndex;
      let to = from;
      if (!closed) {
        to = this.xml.indexOf(`</${prefix}c>`, from);
        if (to < 0) throw this.broken();
        opening.lastIndex = to;
      }
      this.readCell(attributes, to > from ? this.xml.slice(from, to) : "");
    }
    const { cells, rowHeights, hiddenRows, dataTables, formattedTexts } = this;
    return { cells, rowHeights, hiddenRows, dataTables, formattedTexts };
  }

  private startRow(attributes: string): void {
    const given = attributeOf(attributes, "r");
    this.row = given === undefined ? this.row + 1 : Number(given) - 1;
    this.column = -1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= ROWS) throw this.broken();
    const height = Number(attributeOf(attributes, "ht"));
    if (height > 0 && isSet(attributeOf(attributes, "customHeight"))) this.rowHeights[this.row] = height;
    if (isSet(attributeOf(attributes, "hidden"))) this.hiddenRows.push(this.row);
  }

  private readCell(attributes: string, content: string): void {
    const reference = attributeOf(attributes, "r");
    if (reference === undefined) this.column += 1;
    else {
      const parts = REFERENCE.exec(reference);
      this.column = parts ? columnNumber(parts[1]!) : COLUMNS;
      if (parts) this.row = Number(parts[2]) - 1;
    }
    if (this.column >= COLUMNS || this.row >= ROWS || this.row < 0) throw this.broken(reference);
    const styled = attributeOf(attributes, "s");
    const format = styled === undefined ? this.context.formats[0] : this.context.formats[Number(styled)];
    const type = attributeOf(attributes, "t") ?? "n";
    const value = content === "" ? null : this.value(type, content, format);
    const formula = content.includes("f") ? this.formula(content, (attributeOf(attributes, "cm") ?? "0") !== "0") : undefined;
    if (value === null && formula === undefined && format?.style === undefined && format?.numberFormat === undefined) return;
    const isText = typeof value === "string" && type !== "e" && isErrorCode(value);
    this.cells.push({ row: this.row, column: this.column, value, ...(isText && { isText }), ...formula, ...format });
  }

  private value(type: string, content: string, format: CellFormat | undefined): CellValue {
    if (type === "inlineStr") {
      if (/<(?:[\w-]+:)?rPr[\s>]/.test(content)) this.formattedTexts += 1;
      return itemText(content);
    }
    const held = VALUE.exec(content)?.[1];
    if (held === undefined) return null;
    if (type === "s") return this.context.strings[Number(held)] ?? null;
    if (type === "str") return readText(unescapedXml(held));
    if (type === "b") return isSet(held.trim());
    if (type === "e") return unescapedXml(held.trim());
    if (type === "d") return serialOfDate(held.trim());
    if (held.trim() === "") return null;
    const number = Number(held);
    return Number.isFinite(number) ? this.context.number(number, format) : unescapedXml(held);
  }

  private formula(content: string, dynamic: boolean): Pick<CellFile, "formula" | "spill" | "array"> | undefined {
    const match = FORMULA.exec(content);
    if (!match) return undefined;
    const attributes = match[1] ?? "";
    const type = attributeOf(attributes, "t");
    if (type === "dataTable") {
      this.dataTables += 1;
      return undefined;
    }
    const stored = this.storedFormula(unescapedXml(match[2] ?? ""), type === "shared" ? attributeOf(attributes, "si") : undefined);
    if (stored === "") return undefined;
    const formula = this.context.typed(stored, this.row, this.column, type === "array" || dynamic);
    const filled = type === "array" ? attributeOf(attributes, "ref") : undefined;
    const range = filled === undefined ? undefined : cellRange(filled);
    if (range && !dynamic) return { formula, array: filled! };
    return range && (range.bottom > range.top || range.right > range.left) ? { formula, spill: filled! } : { formula };
  }

  /** Excel writes a filled-down formula once and refers to it by number in the cells below. */
  private storedFormula(text: string, number: string | undefined): string {
    if (number === undefined) return text;
    if (text !== "") {
      if (!this.shared.has(number)) this.shared.set(number, { formula: text, row: this.row, column: this.column });
      return text;
    }
    const first = this.shared.get(number);
    return first ? shiftedFormula(first.formula, this.row - first.row, this.column - first.column) : "";
  }

  private broken(reference?: string): UnreadableWorkbook {
    const where = reference ? ` (“${reference}”)` : "";
    return new UnreadableWorkbook(`The file is damaged: sheet “${this.sheet}” has a cell outside the sheet or cut short${where}. Let Excel repair it (File > Open > Browse > Open and Repair), save it and open it again.`);
  }
}

const DAY = 86_400_000;
/** 1 March 1900, from which Excel's day numbers agree with the calendar, is day 61. */
const BASE = Date.UTC(1900, 2, 1) - 61 * DAY;

const serialOfDate = (text: string): CellValue => {
  const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.includes("T") ? text : `${text}T00:00:00`}Z`);
  return Number.isNaN(time) ? text : (time - BASE) / DAY;
};
