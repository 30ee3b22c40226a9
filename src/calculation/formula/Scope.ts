import type { ExcelFunction } from "../functions/ExcelFunction";
import type { Bounds, ReadableSheet } from "../values/Reference";
import type { Scalar } from "../values/Scalar";
import type { FormulaNode } from "./FormulaNode";

/** A defined name: what it stands for, read where it was defined. */
export interface DefinedName {
  readonly name: string;
  readonly node: FormulaNode;
  /** The sheet it belongs to; undefined for a name of the whole book. */
  readonly sheet: ReadableSheet | undefined;
}

/** A table on a sheet; its bounds take in headings and totals. */
export interface Table extends Bounds {
  readonly name: string;
  readonly sheet: ReadableSheet;
  readonly columns: readonly string[];
  readonly hasHeadings: boolean;
  readonly hasTotals: boolean;
}

/** What a formula can name. */
export interface BookScope {
  readonly sheets: readonly ReadableSheet[];
  readonly sheetNamed: (name: string) => ReadableSheet | undefined;
  /** The sheet's own name before the book's. */
  readonly nameFor: (name: string, sheet: ReadableSheet) => DefinedName | undefined;
  readonly tableNamed: (name: string) => Table | undefined;
  readonly tableAt: (sheet: ReadableSheet, row: number, column: number) => Table | undefined;
  readonly functionNamed: (name: string) => ExcelFunction | undefined;
  /** The last known value of what stands in another workbook. */
  readonly externalValue: (text: string) => Scalar | undefined;
}

export interface Scope {
  readonly book: BookScope;
  readonly sheet: ReadableSheet;
  /** Whether addresses without $ move with the cell, as they do in a defined name; in a cell's own formula they say where they point. */
  readonly isRelative: boolean;
}
