import type { Matrix } from "../../functions/cells";
import { a1, areaAddress } from "../../tables/sheet/address";
import { tableAt, type SheetArea, type TableArea } from "../formulas/tableAreas";
import type { ExplainedPlace, Precedent } from "./Explanation";
import { resolveReference, type ReferenceView } from "./resolveReference";
import { shownCell } from "./shown";

/** Of many cells the first are shown one by one. */
const MOST_PRECEDENTS = 12;

interface Loaded {
  readonly sheet: string;
  readonly range: Excel.Range;
  /** The first column of the table in which the cells stand, beside them. */
  readonly labels?: Excel.Range;
}

/** The cells that a formula's references stand for, read in one request. */
export class InputCells {
  private constructor(
    private readonly view: ReferenceView,
    private readonly loaded: ReadonlyMap<string, Loaded>,
  ) {}

  /** Queues the cells of every reference; they can be asked for after the sync. "A1#" stands for the cells that A1 fills. */
  static load(context: Excel.RequestContext, references: readonly string[], view: ReferenceView): InputCells {
    const loaded = new Map<string, Loaded>();
    for (const reference of new Set(references)) {
      const spilled = reference.endsWith("#");
      const resolved = resolveReference(spilled ? reference.slice(0, -1) : reference, view);
      if (!resolved) continue;
      const sheet = context.workbook.worksheets.getItem(resolved.sheet);
      const cells = sheet.getRange(areaAddress(resolved.area));
      const range = spilled ? cells.getSpillingToRangeOrNullObject() : cells;
      range.load("values,formulas,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
      const table = spilled ? undefined : tableOf(resolved, view.tables);
      const labels = table && sheet.getRange(areaAddress({ ...resolved.area, column: table.left, columns: 1 }));
      labels?.load("values");
      loaded.set(reference, { sheet: resolved.sheet, range, ...(labels && { labels }) });
    }
    return new InputCells(view, loaded);
  }

  private at(reference: string): Loaded | undefined {
    const found = this.loaded.get(reference);
    return found && !found.range.isNullObject ? found : undefined;
  }

  /** Blank cells as null. */
  values(reference: string): Matrix | undefined {
    return this.at(reference)?.range.values.map((row: (string | number | boolean)[]) => row.map((cell) => (cell === "" ? null : cell)));
  }

  /** Every block of cells that was read, and for "A1#" that it is what A1 fills. */
  blocks(): readonly { readonly sheet: string; readonly row: number; readonly column: number; readonly values: Matrix; readonly isSpill: boolean }[] {
    return [...this.loaded.keys()].flatMap((reference) => {
      const found = this.at(reference);
      return found ? [{ sheet: found.sheet, row: found.range.rowIndex, column: found.range.columnIndex, values: this.values(reference)!, isSpill: reference.endsWith("#") }] : [];
    });
  }

  numberFormat(reference: string): string {
    return String(this.at(reference)?.range.numberFormat[0]?.[0] ?? "");
  }

  place(reference: string): ExplainedPlace | undefined {
    const found = this.at(reference);
    return found && { sheet: found.sheet, address: areaAddress({ row: found.range.rowIndex, column: found.range.columnIndex, rows: found.range.rowCount, columns: found.range.columnCount }) };
  }

  /** One cell of a reference, by its row and column within it. */
  precedent(reference: string, row: number, column: number): Precedent | undefined {
    const found = this.at(reference);
    if (!found) return undefined;
    const { range, sheet, labels } = found;
    const value = range.values[row]?.[column] as string | number | boolean | undefined;
    if (value === undefined) return undefined;
    const formula = String(range.formulas[row]![column]);
    const [sheetRow, sheetColumn] = [range.rowIndex + row, range.columnIndex + column];
    const table = tableAt(this.view.tables, sheet, sheetRow, sheetColumn);
    const heading = table?.columns[sheetColumn - table.left];
    const label = table && [heading, labels && sheetColumn !== table.left && String(labels.values[row]?.[0] ?? "")].filter(Boolean).join(", ");
    return {
      at: { sheet, address: a1(sheetRow, sheetColumn) },
      value: shownCell(value, String(range.numberFormat[row]?.[column] ?? "")),
      ...(formula.startsWith("=") && formula !== value && { formula }),
      ...(label && { label: `${label} (table ${table.name})` }),
    };
  }

  precedents(reference: string): Precedent[] {
    const found = this.at(reference);
    if (!found) return [];
    const { rowCount, columnCount } = found.range;
    return Array.from({ length: Math.min(rowCount * columnCount, MOST_PRECEDENTS) }, (_, i) => this.precedent(reference, Math.floor(i / columnCount), i % columnCount)).filter((cell) => cell !== undefined);
  }
}

const tableOf = ({ sheet, area }: SheetArea, tables: readonly TableArea[]): TableArea | undefined => tableAt(tables, sheet, area.row, area.column);
