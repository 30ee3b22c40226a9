import type { FWorksheet } from "@univerjs/sheets/facade";
import { parseRect, unquoteSheet } from "../engine/a1";
import type { Host } from "../engine/Host";
import { ClientObject, Collection } from "./ClientObject";
import { Range, writeCells, type ExcelContext } from "./Range";
import { gridRange, type RangeHandle } from "./RangeHandle";
import { invalid, notFound, RichApiError } from "./RichApiError";
import { sheetTables } from "./sheetTables";
import { sheetNamed } from "./sheetNamed";

interface TableHandle {
  readonly host: Host;
  readonly sheet: FWorksheet;
  readonly id: string;
}

const table = ({ sheet, id }: TableHandle) => {
  const found = sheetTables(sheet).find((candidate) => candidate.id === id);
  if (!found) throw notFound();
  return found;
};
const rangeOf = (handle: TableHandle): RangeHandle => {
  const { row, column, rows, columns } = table(handle);
  return { sheet: handle.sheet, row, column, rows, columns };
};

class TableSheet extends ClientObject<TableHandle> {}
ClientObject.properties(TableSheet, { name: { get: ({ sheet }) => sheet.getSheetName() }, id: { get: ({ sheet }) => sheet.getSheetId() } });

class TableRows extends ClientObject<TableHandle> {
  add(_index: number | null | undefined, values: unknown[][]): void {
    this.batch.count(values);
    this.act("add", async (handle) => {
      const range = rangeOf(handle);
      writeCells(handle.host, { ...range, row: range.row + range.rows, rows: values.length }, values);
      await handle.sheet.setTableRange(handle.id, {
        startRow: range.row, endRow: range.row + range.rows - 1 + values.length, startColumn: range.column, endColumn: range.column + range.columns - 1,
      });
    });
  }
}

export class Table extends ClientObject<TableHandle> {
  private part(name: string, pick: (range: RangeHandle) => RangeHandle): Range {
    return new Range(this.context, `${this.path}.${name}`, () => pick(rangeOf(this.handle)));
  }
  getRange(): Range {
    return this.part("getRange()", (range) => range);
  }
  getHeaderRowRange(): Range {
    return this.part("getHeaderRowRange()", (range) => ({ ...range, rows: 1 }));
  }
  getDataBodyRange(): Range {
    return this.part("getDataBodyRange()", (range) => ({ ...range, row: range.row + 1, rows: range.rows - 1 }));
  }
  get rows(): TableRows {
    return this.once("rows", () => new TableRows(this.context, `${this.path}.rows`, () => this.handle));
  }
  get worksheet(): TableSheet {
    return this.once("worksheet", () => new TableSheet(this.context, `${this.path}.worksheet`, () => this.handle));
  }
  convertToRange(): Range {
    const range = this.getRange();
    this.act("convertToRange", async ({ sheet, id }) => void (await sheet.removeTable(id)));
    return range;
  }
  delete(): void {
    this.act("delete", async (handle) => {
      const range = rangeOf(handle);
      await handle.sheet.removeTable(handle.id);
      gridRange(range).clear();
    });
  }
}
ClientObject.properties(Table, {
  name: {
    get: (handle) => table(handle).name,
    set: async (handle, value) => {
      const name = String(value);
      if (!/^[A-Za-z_\\][\w.\\]*$/.test(name) || name.length > 255) throw invalid(`'${name}' cannot name a table.`);
      const taken = handle.host.book.getSheets().some((sheet) => sheetTables(sheet).some((other) => other.id !== handle.id && other.name.toLowerCase() === name.toLowerCase()));
      if (taken) throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
      handle.host.nameTable(handle.id, name);
    },
  },
  id: { get: ({ id }) => id },
  style: {
    get: ({ host, sheet, id }) => host.extrasOf(sheet.getSheetId()).tableStyles.get(id) ?? "TableStyleMedium2",
    set: ({ host, sheet, id }, value) => void host.extrasOf(sheet.getSheetId()).tableStyles.set(id, String(value)),
  },
  showBandedRows: { get: () => true, set: () => undefined },
  showFilterButton: { get: () => true, set: () => undefined },
});

let made = 0;

/** The tables of one sheet, or of the whole workbook. */
export class Tables extends Collection<FWorksheet | undefined, Table> {
  private get host(): Host {
    return (this.context as ExcelContext).host;
  }
  private all(): TableHandle[] {
    const { host } = this;
    const sheets = this.handle ? [this.handle] : host.book.getSheets();
    return sheets.flatMap((sheet) => sheetTables(sheet).map(({ id }) => ({ host, sheet, id })));
  }
  private find(name: string): TableHandle {
    const found = this.all().find((handle) => handle.id === name || table(handle).name.toLowerCase() === name.toLowerCase());
    if (!found) throw notFound();
    return found;
  }
  protected list(): Table[] {
    return this.all().map((handle) => new Table(this.context, `tables["${table(handle).name}"]`, () => handle));
  }
  getItem(name: string): Table {
    return new Table(this.context, `${this.path}.getItem("${name}")`, () => this.find(name));
  }
  getItemOrNullObject(name: string): Table {
    return new Table(this.context, `${this.path}.getItemOrNullObject("${name}")`, () => this.find(name), true);
  }
  add(address: string | Range, _hasHeaders: boolean): Table {
    const { host } = this;
    let handle: TableHandle | undefined;
    this.batch.push(`${this.path}.add`, async () => {
      this.batch.touch();
      const range = typeof address === "string" ? this.rangeAt(address) : address.handle;
      const overlaps = sheetTables(range.sheet).some((other) =>
        other.row < range.row + range.rows && range.row < other.row + other.rows && other.column < range.column + range.columns && range.column < other.column + other.columns);
      if (overlaps) throw invalid("A table can't overlap another table.");
      const id = `table-${++made}-${Date.now().toString(36)}`;
      gridRange(range);
      if (!(await host.addTable(range.sheet, id, `Table${made}`, range))) throw invalid("The table could not be added.");
      handle = { host, sheet: range.sheet, id };
    });
    return new Table(this.context, `${this.path}.add()`, () => handle ?? missing());
  }
  private rangeAt(address: string): RangeHandle {
    const [, on] = /^(.*)!/.exec(address) ?? [];
    const sheet = on !== undefined ? sheetNamed(this.host, unquoteSheet(on)) : (this.handle ?? this.host.book.getActiveSheet());
    return { sheet, ...parseRect(address) };
  }
}

const missing = (): never => {
  throw notFound();
};

