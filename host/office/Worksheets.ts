import type { FWorksheet } from "@univerjs/sheets/facade";
import { MAX_COLUMNS, MAX_ROWS, parseRect } from "../engine/a1";
import type { Host } from "../engine/Host";
import { activateSheet } from "./activateSheet";
import { Charts } from "./Charts";
import { ClientObject, Collection } from "./ClientObject";
import { changeArgs, EventHandlers } from "./events";
import { HorizontalPageBreaks } from "./PageBreaks";
import { PageLayout, type SheetHandle } from "./PageLayout";
import { Range, type ExcelContext } from "./Range";
import { invalid, RichApiError } from "./RichApiError";
import { Shapes } from "./Shapes";
import { sheetNamed } from "./sheetNamed";
import { Tables } from "./Tables";

/** Excel's own rules for the name of a sheet. */
function checkSheetName(host: Host, name: string, self?: string): void {
  if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === "history") {
    throw invalid("The name is not valid for a sheet: at most 31 characters, none of [ ] : * ? / \\, and no apostrophe at either end.");
  }
  if (host.book.getSheets().some((sheet) => sheet.getSheetId() !== self && sheet.getSheetName().toLowerCase() === name.toLowerCase())) {
    throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}

function freeSheetName({ book }: Host): string {
  let number = book.getNumSheets() + 1;
  while (book.getSheets().some((sheet) => sheet.getSheetName() === `Sheet${number}`)) number++;
  return `Sheet${number}`;
}

class FreezePanes extends ClientObject<SheetHandle> {
  freezeRows(count = 1): void {
    this.act("freezeRows", ({ sheet }) => void sheet.setFrozenRows(count));
  }
  freezeColumns(count = 1): void {
    this.act("freezeColumns", ({ sheet }) => void sheet.setFrozenColumns(count));
  }
  freezeAt(range: Range | string): void {
    this.act("freezeAt", ({ sheet }) => {
      const { row, column, rows, columns } = typeof range === "string" ? parseRect(range) : range.handle;
      sheet.setFreeze({ startRow: row + rows, ySplit: row + rows, startColumn: column + columns, xSplit: column + columns });
    });
  }
  unfreeze(): void {
    this.act("unfreeze", ({ sheet }) => void sheet.cancelFreeze());
  }
}

export class Worksheet extends ClientObject<SheetHandle> {
  private get host(): Host {
    return (this.context as ExcelContext).host;
  }
  getRange(address?: string): Range {
    return new Range(this.context, `${this.path}.getRange("${address ?? ""}")`, () => ({
      sheet: this.handle.sheet, ...(address === undefined || address === "" ? { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } : this.rectOf(address)),
    }));
  }
  /** An address, or the name of a range. */
  private rectOf(address: string) {
    const named = /^[A-Za-z_][\w.]*$/.test(address) && !/^[A-Za-z]{1,3}\d+$/.test(address) ? this.host.book.getDefinedName(address) : undefined;
    return parseRect(named ? named.getFormulaOrRefString() : address);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.context, `${this.path}.getRangeByIndexes(${row}, ${column}, ${rows}, ${columns})`, () => {
      if (row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw invalid("The argument is invalid or missing or has an incorrect format.");
      return { sheet: this.handle.sheet, row, column, rows, columns };
    });
  }
  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getRange().getUsedRange(valuesOnly);
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range {
    return this.getRange().getUsedRangeOrNullObject(valuesOnly);
  }
  get tables(): Tables {
    return this.once("tables", () => new Tables(this.context, `${this.path}.tables`, () => this.handle.sheet));
  }
  get charts(): Charts {
    return this.once("charts", () => new Charts(this.context, `${this.path}.charts`, () => this.handle));
  }
  get shapes(): Shapes {
    return this.once("shapes", () => new Shapes(this.context, `${this.path}.shapes`, () => this.handle));
  }
  get freezePanes(): FreezePanes {
    return this.once("freezePanes", () => new FreezePanes(this.context, `${this.path}.freezePanes`, () => this.handle));
  }
  get horizontalPageBreaks(): HorizontalPageBreaks {
    return this.once("horizontalPageBreaks", () => new HorizontalPageBreaks(this.context, `${this.path}.horizontalPageBreaks`, () => this.handle));
  }
  get pageLayout(): PageLayout {
    return this.once("pageLayout", () => new PageLayout(this.context, `${this.path}.pageLayout`, () => this.handle));
  }
  get onChanged(): EventHandlers {
    return new EventHandlers(this.context as ExcelContext, `${this.path}.onChanged`, (event) => event.kind === "changed" && event.sheetId === this.handle.sheet.getSheetId(), changeArgs);
  }
  get onSelectionChanged(): EventHandlers {
    return new EventHandlers(this.context as ExcelContext, `${this.path}.onSelectionChanged`, (event) => event.kind === "selected" && event.sheetId === this.handle.sheet.getSheetId(), changeArgs);
  }
  activate(): void {
    this.act("activate", ({ host, sheet }) => activateSheet(host, sheet));
  }
  calculate(): void {
    this.act("calculate", () => undefined);
  }
  delete(): void {
    this.act("delete", ({ host, sheet }) => {
      if (host.book.getSheets().length < 2) throw new RichApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
      const sheetId = sheet.getSheetId();
      host.book.deleteSheet(sheet);
      host.forgetSheet(sheetId);
      host.emit({ kind: "deleted", sheetId });
    });
  }
}
ClientObject.properties(Worksheet, {
  name: {
    get: ({ sheet }) => sheet.getSheetName(),
    set: ({ host, sheet }, value) => {
      const [sheetId, nameBefore, nameAfter] = [sheet.getSheetId(), sheet.getSheetName(), String(value)];
      checkSheetName(host, nameAfter, sheetId);
      sheet.setName(nameAfter);
      if (nameAfter !== nameBefore) host.emit({ kind: "renamed", sheetId, nameBefore, nameAfter });
    },
  },
  id: { get: ({ sheet }) => sheet.getSheetId() },
  position: { get: ({ sheet }) => sheet.getIndex() },
  tabColor: { get: ({ sheet }) => sheet.getTabColor() ?? "", set: ({ sheet }, value) => void sheet.setTabColor(String(value)) },
  showGridlines: { get: ({ sheet }) => !sheet.hasHiddenGridLines(), set: ({ sheet }, value) => void sheet.setHiddenGridlines(!value) },
  visibility: {
    get: ({ host, sheet }) => (!sheet.isSheetHidden() ? "Visible" : host.extrasOf(sheet.getSheetId()).veryHidden ? "VeryHidden" : "Hidden"),
    set: ({ host, sheet }, value) => {
      if (value === "Visible") sheet.showSheet();
      else sheet.hideSheet();
      host.extrasOf(sheet.getSheetId()).veryHidden = value === "VeryHidden";
    },
  },
});

export class Worksheets extends Collection<Host, Worksheet> {
  private sheet(path: string, pick: () => FWorksheet, orNull = false): Worksheet {
    return new Worksheet(this.context, `${this.path}.${path}`, () => ({ host: this.handle, sheet: pick() }), orNull);
  }
  protected list(): Worksheet[] {
    return this.handle.book.getSheets().map((sheet) => this.sheet(`items["${sheet.getSheetName()}"]`, () => sheet));
  }
  add(name?: string): Worksheet {
    let made: FWorksheet | undefined;
    this.act("add", (host) => {
      if (name !== undefined) checkSheetName(host, name);
      made = host.addSheet(name ?? freeSheetName(host));
      host.emit({ kind: "added", sheetId: made.getSheetId() });
    });
    return this.sheet(`add("${name ?? ""}")`, () => made!);
  }
  getItem(name: string): Worksheet {
    return this.sheet(`getItem("${name}")`, () => sheetNamed(this.handle, name));
  }
  getItemOrNullObject(name: string): Worksheet {
    return this.sheet(`getItemOrNullObject("${name}")`, () => sheetNamed(this.handle, name), true);
  }
  getActiveWorksheet(): Worksheet {
    return this.sheet("getActiveWorksheet()", () => this.handle.book.getActiveSheet());
  }
  getFirst(): Worksheet {
    return this.sheet("getFirst()", () => this.handle.book.getSheets()[0]!);
  }
  private event(name: string, kind: "added" | "deleted" | "renamed" | "activated" | "changed" | "selected"): EventHandlers {
    return new EventHandlers(this.context as ExcelContext, `${this.path}.${name}`, (event) => event.kind === kind, changeArgs);
  }
  get onAdded(): EventHandlers {
    return this.event("onAdded", "added");
  }
  get onDeleted(): EventHandlers {
    return this.event("onDeleted", "deleted");
  }
  get onNameChanged(): EventHandlers {
    return this.event("onNameChanged", "renamed");
  }
  get onActivated(): EventHandlers {
    return this.event("onActivated", "activated");
  }
  get onChanged(): EventHandlers {
    return this.event("onChanged", "changed");
  }
  get onSelectionChanged(): EventHandlers {
    return this.event("onSelectionChanged", "selected");
  }
}
