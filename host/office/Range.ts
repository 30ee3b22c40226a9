import { ICommandService, type ICellData, type IStyleData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { rectAddress, parseRect, quoteSheet, MAX_COLUMNS, MAX_ROWS, type Rect } from "../engine/a1";
import { formulaOf } from "../calculation/gridCell";
import { cellDataFrom, cellsOf, growTo, valueOf } from "../engine/cells";
import { commonRect } from "../engine/commonRect";
import { numberFormatAt } from "../engine/numberFormatAt";
import { restyle } from "../engine/restyle";
import { shownText } from "../engine/shownText";
import type { Host } from "../engine/Host";
import { usedRect } from "../engine/usedRect";
import { activateSheet } from "./activateSheet";
import { checkEntry } from "./checkEntry";
import { ClientObject, type Context } from "./ClientObject";
import { ConditionalFormats } from "./ConditionalFormats";
import { DataValidation, validatedAreas } from "./DataValidation";
import { RangeAreas } from "./RangeAreas";
import { inSpells } from "./inSpells";
import { insertDown } from "./insertDown";
import { RangeFormat } from "./RangeFormat";
import { checkBounded, clipped, gridRange, isUnbounded, matrixFor, type RangeHandle } from "./RangeHandle";
import { invalid, notFound, RichApiError } from "./RichApiError";
import { sheetTables, tableNames } from "../engine/sheetTables";
import { whileShown } from "./whileShown";

export interface ExcelContext extends Context {
  readonly host: Host;
}

const hostIn = (context: Context): Host => (context as ExcelContext).host;
const hostOf = (object: ClientObject): Host => hostIn(object.context);

/** What an add-in wrote to a range. null leaves a cell alone, as in Excel. */
export async function writeCells(host: Host, range: RangeHandle, value: unknown): Promise<void> {
  checkBounded(range);
  const cells = matrixFor(range, value);
  const { sheet, row, column } = range;
  growTo(sheet, range);
  const tableAt = sheetTables(sheet).find((table) => row >= table.row && row < table.row + table.rows)?.name;
  let names: ReadonlySet<string> | undefined;
  const isTable = (name: string): boolean => (name === "" ? tableAt !== undefined : (names ??= tableNames(host)).has(name.toLowerCase()));
  for (const line of cells) for (const cell of line) checkEntry(cell, isTable);
  await inSpells(host, range, (part) => enter(host, part, cells.slice(part.row - row, part.row - row + part.rows)));
  host.emit({ kind: "changed", sheetId: sheet.getSheetId(), row, column, rows: range.rows, columns: range.columns });
}

/** Enters cells of a range into the grid. */
function enter(host: Host, { sheet, row, column }: RangeHandle, cells: readonly (readonly unknown[])[]): void {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  cells.forEach((line, r) => line.forEach((cell, c) => {
    if (cell === null) return;
    (cellValue[row + r] ??= {})[column + c] = cellDataFrom(cell, () => numberFormatAt(host, sheet, row + r, column + c));
  }));
  // Straight into the grid: its command for it reads texts as typed entries once more and fits every row's height.
  host.inject<ICommandService>(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, { unitId: host.book.getId(), subUnitId: sheet.getSheetId(), cellValue });
}

/** One format for all cells, or one for each. */
async function setNumberFormats(host: Host, range: RangeHandle, value: unknown): Promise<void> {
  checkBounded(range);
  growTo(range.sheet, range);
  const style = (format: unknown): IStyleData => ({ n: format === "General" ? null : { pattern: String(format) } });
  if (!Array.isArray(value)) return inSpells(host, range, (part) => restyle(host, part.sheet, part, style(value)));
  const formats = matrixFor(range, value);
  await inSpells(host, range, (part) => cellsOf(part, (row, column) => restyle(host, part.sheet, { row, column, rows: 1, columns: 1 }, style(formats[row - range.row]![column - range.column]))));
}

export class Range extends ClientObject<RangeHandle> {
  private formatPart: RangeFormat | undefined;
  private rulesPart: ConditionalFormats | undefined;
  private validationPart: DataValidation | undefined;

  get format(): RangeFormat {
    return (this.formatPart ??= new RangeFormat(this.context, `${this.path}.format`, () => this.handle));
  }
  get conditionalFormats(): ConditionalFormats {
    return (this.rulesPart ??= new ConditionalFormats(this.context, `${this.path}.conditionalFormats`, () => this.handle, (path, resolve) => new Range(this.context, path, resolve)));
  }
  get dataValidation(): DataValidation {
    return (this.validationPart ??= new DataValidation(this.context, `${this.path}.dataValidation`, () => ({ host: hostOf(this), range: this.handle })));
  }

  private derive(name: string, make: (range: RangeHandle) => Rect | RangeHandle, orNull = false): Range {
    return new Range(this.context, `${this.path}.${name}`, () => {
      const from = this.handle;
      const rect = make(from);
      if (rect.row < 0 || rect.column < 0 || rect.rows < 1 || rect.columns < 1 || rect.row + rect.rows > MAX_ROWS || rect.column + rect.columns > MAX_COLUMNS) {
        throw invalid("The argument is invalid or missing or has an incorrect format.");
      }
      return { sheet: from.sheet, ...rect };
    }, orNull);
  }
  getCell(row: number, column: number): Range {
    return this.derive(`getCell(${row}, ${column})`, (range) => ({ row: range.row + row, column: range.column + column, rows: 1, columns: 1 }));
  }
  getResizedRange(rows: number, columns: number): Range {
    return this.derive("getResizedRange()", (range) => ({ ...range, rows: range.rows + rows, columns: range.columns + columns }));
  }
  getAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.derive("getAbsoluteResizedRange()", (range) => ({ ...range, rows, columns }));
  }
  getOffsetRange(rows: number, columns: number): Range {
    return this.derive("getOffsetRange()", (range) => ({ ...range, row: range.row + rows, column: range.column + columns }));
  }
  getRow(row: number): Range {
    return this.derive(`getRow(${row})`, (range) => ({ ...range, row: range.row + row, rows: 1 }));
  }
  getColumn(column: number): Range {
    return this.derive(`getColumn(${column})`, (range) => ({ ...range, column: range.column + column, columns: 1 }));
  }
  getLastRow(): Range {
    return this.derive("getLastRow()", (range) => ({ ...range, row: range.row + range.rows - 1, rows: 1 }));
  }
  getLastCell(): Range {
    return this.derive("getLastCell()", (range) => ({ row: range.row + range.rows - 1, column: range.column + range.columns - 1, rows: 1, columns: 1 }));
  }
  getEntireRow(): Range {
    return this.derive("getEntireRow()", (range) => ({ ...range, column: 0, columns: MAX_COLUMNS }));
  }
  getEntireColumn(): Range {
    return this.derive("getEntireColumn()", (range) => ({ ...range, row: 0, rows: MAX_ROWS }));
  }
  getIntersectionOrNullObject(other: Range | string): Range {
    return this.derive("getIntersectionOrNullObject()", (range) => {
      return commonRect(range, typeof other === "string" ? parseRect(other) : other.handle) ?? fail();
    }, true);
  }
  /** What depends on results waits until they are calculated. */
  private calculated(): this {
    this.batch.push(`${this.path}.calculated`, () => this.batch.settleBeforeReading());
    return this;
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range {
    return this.calculated().derive("getUsedRangeOrNullObject()", (range) => usedRect(hostOf(this), range.sheet, clipped(range), valuesOnly) ?? fail(), true);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.calculated().derive("getUsedRange()", (range) => usedRect(hostOf(this), range.sheet, clipped(range), valuesOnly) ?? { ...range, rows: 1, columns: 1 });
  }
  /** The range that the formula in this cell fills. */
  getSpillingToRangeOrNullObject(): Range {
    return this.calculated().derive("getSpillingToRangeOrNullObject()", (range) => {
      const spill = hostOf(this).spillRange(range.sheet, range.row, range.column);
      if (!spill) throw notFound();
      return { row: spill.startRow, column: spill.startColumn, rows: spill.endRow - spill.startRow + 1, columns: spill.endColumn - spill.startColumn + 1 };
    }, true);
  }
  /** The cell whose formula fills this one. */
  getSpillParentOrNullObject(): Range {
    return this.calculated().derive("getSpillParentOrNullObject()", (range) => {
      const host = hostOf(this);
      if (range.rows * range.columns > 1) throw notFound();
      const parent = host.calculation.spillParent(range.sheet.getSheetId(), range.row, range.column);
      if (!parent) throw notFound();
      return { row: parent.row, column: parent.column, rows: 1, columns: 1 };
    }, true);
  }

  /** The cells of a kind, of which the host knows those with a data validation. */
  getSpecialCellsOrNullObject(kind: string): RangeAreas {
    return new RangeAreas(this.context, `${this.path}.getSpecialCellsOrNullObject("${kind}")`, () => {
      if (kind !== "DataValidations") throw new RichApiError("NotImplemented", `The workbook host finds no cells of the kind ${kind}.`);
      const areas = validatedAreas(hostOf(this), this.handle);
      return areas.length > 0 ? areas : fail();
    }, true);
  }

  clear(what = "All"): void {
    this.act("clear", (range) => inSpells(hostOf(this), clipped(range), (part) => {
      const cells = gridRange(part);
      if (what === "Contents") cells.clearContent();
      else if (what === "Formats") cells.clearFormat();
      else cells.clear();
    }));
  }
  insert(shift: string): Range {
    this.act("insert", async (range) => {
      const { sheet, row, column, rows, columns } = range;
      if (columns >= sheet.getMaxColumns()) await whileShown(hostOf(this), sheet, () => sheet.insertRows(row, rows));
      else if (rows >= sheet.getMaxRows()) await whileShown(hostOf(this), sheet, () => sheet.insertColumns(column, columns));
      else if (shift === "Down") await insertDown(hostOf(this), range);
      else throw new RichApiError("NotImplemented", "The workbook host inserts whole rows and columns only.");
    });
    return this.derive("insert()", (range) => range);
  }
  delete(_shift: string): void {
    this.act("delete", async ({ sheet, row, column, rows, columns }) => {
      if (columns >= sheet.getMaxColumns()) await whileShown(hostOf(this), sheet, () => sheet.deleteRows(row, rows));
      else if (rows >= sheet.getMaxRows()) await whileShown(hostOf(this), sheet, () => sheet.deleteColumns(column, columns));
      else throw new RichApiError("NotImplemented", "The workbook host deletes whole rows and columns only.");
    });
  }
  select(): void {
    this.act("select", (range) => {
      activateSheet(hostOf(this), range.sheet);
      gridRange(range).activate();
      hostOf(this).emit({ kind: "selected", sheetId: range.sheet.getSheetId() });
    });
  }
  calculate(): void {
    this.act("calculate", () => undefined);
  }
}

const fail = (): never => {
  throw notFound();
};

const valueType = (value: unknown): string =>
  value === "" ? "Empty" : typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/.test(value) ? "Error" : "String";

/** Of whole rows and columns Excel tells nothing cell by cell. */
const bounded = <T>(read: (range: RangeHandle, context: Context) => T) => (range: RangeHandle, context: Context): T | null => (isUnbounded(range) ? null : read(range, context));

const valuesOf = (range: RangeHandle, context: Context) => {
  const { sheet, ...rect } = range;
  return cellsOf(rect, (row, column) => valueOf(hostIn(context), sheet, row, column));
};

ClientObject.properties(Range, {
  values: { get: bounded(valuesOf), set: (range, value, context) => writeCells(hostIn(context), range, value) },
  formulas: {
    get: bounded((range, context) => {
      const { sheet, ...rect } = range;
      const matrix = sheet.getSheet().getCellMatrix();
      const host = hostIn(context);
      return cellsOf(rect, (row, column) => {
        return formulaOf(matrix.getValue(row, column)) ?? valueOf(host, sheet, row, column);
      });
    }),
    set: (range, value, context) => writeCells(hostIn(context), range, value),
  },
  text: {
    get: bounded((range, context) => {
      const { sheet, ...rect } = range;
      return cellsOf(rect, (row, column) => shownText(hostIn(context), sheet, row, column));
    }),
  },
  valueTypes: { get: bounded((range, context) => valuesOf(range, context).map((row) => row.map(valueType))) },
  numberFormat: {
    get: bounded((range, context) => cellsOf(range, (row, column) => numberFormatAt(hostIn(context), range.sheet, row, column) || "General")),
    set: (range, value, context) => setNumberFormats(hostIn(context), range, value),
  },
  address: { get: (range) => `${quoteSheet(range.sheet.getSheetName())}!${rectAddress(range)}` },
  rowCount: { get: (range) => range.rows },
  columnCount: { get: (range) => range.columns },
  cellCount: { get: (range) => range.rows * range.columns },
  rowIndex: { get: (range) => range.row },
  columnIndex: { get: (range) => range.column },
  hasSpill: {
    // null where some cells spill and others do not.
    get: ({ sheet, row, column, rows, columns }, context) => {
      const host = hostIn(context);
      const spills = cellsOf({ row, column, rows, columns }, (r, c) => host.spilled(sheet, r, c) !== undefined || host.spillRange(sheet, r, c) !== undefined).flat();
      return spills.every(Boolean) ? true : spills.some(Boolean) ? null : false;
    },
  },
});
