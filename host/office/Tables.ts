import type { FWorksheet } from "@univerjs/sheets/facade";
import { MAX_ROWS, parseRect, unquoteSheet } from "../engine/a1";
import { valueOf } from "../engine/cells";
import type { Host } from "../engine/Host";
import { usedRect } from "../engine/usedRect";
import { ClientObject, Collection } from "./ClientObject";
import { insertDown } from "./insertDown";
import { renameTable } from "./renameTable";
import { Range, writeCells, type ExcelContext } from "./Range";
import { gridRange, type RangeHandle } from "./RangeHandle";
import { invalid, notFound, RichApiError } from "./RichApiError";
import { sheetTables } from "../engine/sheetTables";
import { sheetNamed } from "./sheetNamed";
import { isValidName } from "./validName";

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
  /** Adds rows at the end, or before the row of this index; what stands below the table moves down. */
  add(index: number | null | undefined, values: unknown[][]): void {
    this.batch.count(values);
    this.act("add", async (handle) => {
      const range = rangeOf(handle);
      const body = range.rows - 1;
      if (values.length === 0 || values.some((line) => line.length !== range.columns)) throw invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
      const before = index === null || index === undefined || index === -1 ? body : index;
      if (before < 0 || before > body) throw invalid("The index is outside the table's rows.");
      const added: RangeHandle = { ...range, row: range.row + 1 + before, rows: values.length };
      await moveDown(handle.host, added);
      await handle.sheet.setTableRange(handle.id, {
        startRow: range.row, endRow: range.row + range.rows - 1 + values.length, startColumn: range.column, endColumn: range.column + range.columns - 1,
      });
      await writeCells(handle.host, added, values);
    });
  }
  getCount(): { readonly value: number } {
    const result = { value: 0 };
    this.batch.push(`${this.path}.getCount`, () => {
      result.value = rangeOf(this.handle).rows - 1;
    });
    return result;
  }
}
ClientObject.properties(TableRows, { count: { get: (handle) => rangeOf(handle).rows - 1 } });

/** Moves what stands below down, where anything does. */
async function moveDown(host: Host, range: RangeHandle): Promise<void> {
  const { sheet, row, column, columns } = range;
  if (usedRect(host, sheet, { row, column, rows: MAX_ROWS - row, columns }, false)) await insertDown(host, range);
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
  /** Gives the table another range; its headings stay where they are. */
  resize(address: string | Range): void {
    this.act("resize", async (handle) => {
      const now = table(handle);
      const { row, column, rows, columns } = typeof address === "string" ? parseRect(address) : address.handle;
      if (row !== now.row || rows < 2) throw invalid("The headings of a table stay in their row, with at least one row below them.");
      if (column >= now.column + now.columns || now.column >= column + columns) throw invalid("A table's new range has to overlap the old one.");
      await handle.sheet.setTableRange(handle.id, { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 });
      await nameColumns({ sheet: handle.sheet, row, column, rows, columns }, handle.host);
    });
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
      if (!isValidName(name)) throw invalid(`'${name}' cannot name a table.`);
      const taken = handle.host.book.getDefinedNames().some((other) => other.getName().toLowerCase() === name.toLowerCase()) || handle.host.book.getSheets().some((sheet) => sheetTables(sheet).some((other) => other.id !== handle.id && other.name.toLowerCase() === name.toLowerCase()));
      if (taken) throw new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
      renameTable(handle.host, handle.id, table(handle).name, name);
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

/** Every heading is a text of its own: a blank one gets a name, a second of the same name a number, a figure becomes text. */
async function nameColumns(range: RangeHandle, host: Host): Promise<void> {
  const seen = new Set<string>();
  const headings = Array.from({ length: range.columns }, (_, i) => {
    const given = String(valueOf(host, range.sheet, range.row, range.column + i));
    const plain = given === "" ? `Column${i + 1}` : given;
    let name = plain;
    for (let copy = 2; seen.has(name.toLowerCase()); copy++) name = `${plain}${copy}`;
    seen.add(name.toLowerCase());
    return name;
  });
  const cells = headings.map((heading, i) => (valueOf(host, range.sheet, range.row, range.column + i) === heading ? null : `'${heading}`));
  if (cells.some((cell) => cell !== null)) await writeCells(host, { ...range, rows: 1 }, [cells]);
}

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
  add(address: string | Range, hasHeaders: boolean): Table {
    const { host } = this;
    if (!hasHeaders) throw new RichApiError("NotImplemented", "The workbook host makes tables of ranges that have headings only.");
    let handle: TableHandle | undefined;
    this.batch.push(`${this.path}.add`, async () => {
      this.batch.touch();
      const range = typeof address === "string" ? this.rangeAt(address) : address.handle;
      const overlaps = sheetTables(range.sheet).some((other) =>
        other.row < range.row + range.rows && range.row < other.row + other.rows && other.column < range.column + range.columns && range.column < other.column + other.columns);
      if (overlaps) throw invalid("A table can't overlap another table.");
      const id = `table-${++made}-${Date.now().toString(36)}`;
      gridRange(range);
      await nameColumns(range, host);
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

