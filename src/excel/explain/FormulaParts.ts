import { compile } from "../../calculation/formula/compile";
import { FormulaFault } from "../../calculation/formula/FormulaFault";
import { readFormula } from "../../calculation/formula/readFormula";
import type { BookScope, Table } from "../../calculation/formula/Scope";
import type { Call, Surroundings } from "../../calculation/functions/Call";
import { define } from "../../calculation/functions/ExcelFunction";
import { excelFunction } from "../../calculation/functions/excelFunctions";
import { ownFunctions } from "../../calculation/functions/ownFunctions";
import { raw, repeating } from "../../calculation/functions/parameters";
import { asMatrix } from "../../calculation/values/dereference";
import { ErrorValue, INVALID_NAME, INVALID_REFERENCE } from "../../calculation/values/ErrorValue";
import { Lambda } from "../../calculation/values/Lambda";
import type { Scalar } from "../../calculation/values/Scalar";
import type { CellIn, Matrix } from "../../functions/cells";
import { withoutFunctionPrefix } from "../functionPrefix";
import type { InputCells } from "./InputCells";
import { LoadedSheet } from "./LoadedSheet";
import type { ReferenceView } from "./resolveReference";

const own = ownFunctions(null);

const plain = (value: Scalar): CellIn => (value instanceof ErrorValue ? value.code : value);

export interface PartsOptions {
  /** Whether every cell in use was read, not only those that a formula names. */
  readonly isWholeWorkbook?: boolean;
}

/** Works out what formulas and their parts come to, from the cells that were read, as Excel would. */
export class FormulaParts {
  private readonly sheets: readonly LoadedSheet[];
  private readonly book: BookScope & Surroundings;
  /** Whether something was asked for that is not known here. */
  private isUnknown = false;

  constructor(
    cells: Pick<InputCells, "blocks">,
    private readonly view: ReferenceView,
    { isWholeWorkbook = false }: PartsOptions = {},
  ) {
    const miss = (): void => {
      this.isUnknown = true;
    };
    this.sheets = view.sheets.map((name, id) => new LoadedSheet(id, name, miss, isWholeWorkbook));
    for (const { sheet, row, column, values, isSpill } of cells.blocks()) this.sheetNamed(sheet)?.add(row, column, values, isSpill);
    const tables = view.tables.map(({ name, sheet, top, left, columns, rows }): Table => ({
      name, sheet: this.sheetNamed(sheet)!, columns, hasHeadings: true, hasTotals: false, top, left, bottom: top + rows, right: left + columns.length - 1,
    }));
    this.book = {
      sheets: this.sheets,
      dates: { is1904: false },
      now: () => (miss(), 0),
      random: () => (miss(), 0),
      referenceFrom: () => (miss(), undefined),
      evaluate: () => (miss(), INVALID_REFERENCE),
      sheetNamed: (name) => this.sheetNamed(name),
      nameFor: (name) => {
        const formula = [...view.names].find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
        const node = formula === undefined ? undefined : readFormula(formula);
        return node && !(node instanceof FormulaFault) ? { name, node, sheet: undefined } : undefined;
      },
      tableNamed: (name) => tables.find((table) => table.name.toLowerCase() === name.toLowerCase()),
      tableAt: (sheet, row, column) => tables.find((table) => table.sheet === sheet && row >= table.top && row <= table.bottom && column >= table.left && column <= table.right),
      functionNamed: (name) => own.get(withoutFunctionPrefix(name)) ?? excelFunction(name) ?? define(name, [repeating(raw)], () => (miss(), INVALID_NAME)),
      externalValue: () => (miss(), undefined),
    };
  }

  private sheetNamed(name: string): LoadedSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /**
   * What a formula, or a part of one, comes to; undefined for what only Excel can work out.
   * @param at The cell that it stands in.
   */
  value(text: string, at: Pick<ReferenceView, "sheet" | "row" | "column"> = this.view): Matrix | undefined {
    const node = readFormula(text);
    const sheet = this.sheetNamed(at.sheet);
    if (node instanceof FormulaFault || !sheet) return undefined;
    this.isUnknown = false;
    const call: Call = { book: this.book, sheet, row: at.row, column: at.column };
    const value = compile(node, { book: this.book, sheet, isRelative: false })({ ...call, variables: undefined });
    if (value instanceof Lambda) return undefined;
    const cells = asMatrix(value).lines().map((row) => row.map(plain));
    return this.isUnknown ? undefined : cells;
  }
}
