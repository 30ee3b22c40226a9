import { IUniverInstanceService, ObjectMatrix, type ICellData, type IRange, type IUnitRange, type Nullable, type Univer, type Workbook } from "@univerjs/core";
import {
  FormulaDataModel, ICalculateFormulaService, IFormulaCurrentConfigService, IFormulaDependencyGenerator, IFormulaRuntimeService,
  type FunctionVariantType, type IAllRuntimeData, type IArrayFormulaRangeType, type IFormulaDependencyTree, type IRuntimeUnitDataType,
} from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "./a1";
import { cellsIn, dropLeftOver } from "./dropLeftOver";
import "./gridLimitsPatch";
import { SpillBook, type Place } from "./SpillBook";

/** Members of the engine's services that are met here and that its own types keep to themselves. */
interface Calculation {
  _executeStep(): Promise<true | undefined>;
  _apply(again?: boolean): Promise<IAllRuntimeData | undefined>;
}
interface Config {
  _dirtyRanges: IUnitRange[];
  _forceCalculate: boolean;
  _arrayFormulaRange: IArrayFormulaRangeType;
  _arrayFormulaCellData: IRuntimeUnitDataType;
}
interface Runtime {
  _checkIfArrayFormulaExceeded(rows: number, columns: number, range: IRange): boolean;
}
interface Order {
  generate(...given: unknown[]): Promise<unknown>;
  _createFDtree(...given: unknown[]): IFormulaDependencyTree;
  _createVirtualFDtree(...given: unknown[]): IFormulaDependencyTree;
}
type Ranges = Record<string, Record<string, Record<number, Record<number, IRange>>>>;

const BLOCKED = "#SPILL!";
/** More passes than any chain of spills needs; a workbook that asks for more runs in a circle. */
const MOST_PASSES = 1000;

/** Room left beyond what a spill fills. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 5;

/** A copy of the cells that these ranges fill, to be changed without touching what is shown. */
function copied(cells: IRuntimeUnitDataType, ranges: readonly IUnitRange[]): IRuntimeUnitDataType {
  const copy: IRuntimeUnitDataType = {};
  for (const { unitId, sheetId, range } of ranges) {
    const matrix = ((copy[unitId] ??= {})[sheetId] ??= new ObjectMatrix<Nullable<ICellData>>());
    for (const [row, column] of cellsIn(range)) {
      const cell = cells[unitId]?.[sheetId]?.getValue(row, column);
      if (cell) matrix.setValue(row, column, cell);
    }
  }
  return copy;
}

/**
 * Makes every formula wait for the cells that another one spills into.
 *
 * The engine orders formulas by the cells they stand in, not by those they fill, and calculates once more what draws on spilled cells:
 * a formula that spills itself, or also refers to some other formula that spills, is left out of that second round and keeps a wrong
 * result; so does everything after it, and what drew on a spill that has shrunk or gone. Here a formula stands for all the cells that it
 * fills, and rounds go on until no spill has moved.
 */
export function calculateSpillsInOrder(univer: Univer, isTable: (unitId: string, sheetId: string, range: IRange) => boolean): void {
  const injector = univer.__getInjector();
  const calculation = injector.get(ICalculateFormulaService) as unknown as Calculation;
  const config = injector.get(IFormulaCurrentConfigService);
  const runtime = injector.get(IFormulaRuntimeService);
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Order;
  const model = injector.get(FormulaDataModel);
  const own = config as unknown as Config;
  const book = new SpillBook();

  standForWhatTheyFill(generator, book);

  // Excel's grid is always there; this one grows below once the calculation is done. Nothing spills in a table.
  (runtime as unknown as Runtime)._checkIfArrayFormulaExceeded = (_rows, _columns, range) =>
    range.endRow >= MAX_ROWS || range.endColumn >= MAX_COLUMNS || isTable(runtime.currentUnitId, runtime.currentSubUnitId, range);

  const setRuntimeData = runtime.setRuntimeData.bind(runtime);
  runtime.setRuntimeData = (result: FunctionVariantType) => {
    const place: Place = { unitId: runtime.currentUnitId, sheetId: runtime.currentSubUnitId, row: runtime.currentRow, column: runtime.currentColumn };
    const { unitId, sheetId, row, column } = place;
    const shown = runtime.getRuntimeArrayFormulaCellData()[unitId]?.[sheetId];
    const kept = own._arrayFormulaCellData[unitId]?.[sheetId];
    // What the formula filled before goes first: a smaller result must not leave cells behind.
    const before = book.take(place)?.range ?? { startRow: row, startColumn: column, endRow: row, endColumn: column };
    for (const [r, c] of cellsIn(before)) {
      shown?.realDeleteValue(r, c);
      kept?.realDeleteValue(r, c);
    }
    const found = runtime.getUnitArrayFormula() as Ranges;
    delete found[unitId]?.[sheetId]?.[row]?.[column];
    delete (own._arrayFormulaRange as Ranges)[unitId]?.[sheetId]?.[row]?.[column];
    const restore = keepingOthers(runtime.getUnitData()[unitId]?.[sheetId], config.getUnitData()[unitId]?.[sheetId]?.cellData, result, place);

    setRuntimeData(result);

    const range = found[unitId]?.[sheetId]?.[row]?.[column];
    if (!range) return;
    const cells = runtime.getUnitData()[unitId]?.[sheetId];
    const isBlocked = cells?.getValue(row, column)?.v === BLOCKED;
    book.keep(place, range, isBlocked);
    if (isBlocked) restore(cells, range);
    else (((own._arrayFormulaRange as Ranges)[unitId] ??= {})[sheetId] ??= {})[row] = { ...(own._arrayFormulaRange as Ranges)[unitId]![sheetId]![row], [column]: range };
  };

  calculation._executeStep = async () => {
    const unitData = config.getUnitData();
    const cellAt = ({ unitId, sheetId, row, column }: Place) => unitData[unitId]?.[sheetId]?.cellData.getValue(row, column);
    const holdsFormula = (place: Place): boolean => {
      const cell = cellAt(place);
      return Boolean(cell?.f) || Boolean(cell?.si);
    };
    book.begin(own._arrayFormulaRange, holdsFormula, (place) => cellAt(place)?.v === BLOCKED);
    own._arrayFormulaRange = book.ranges();
    own._arrayFormulaCellData = copied(own._arrayFormulaCellData, book.filledRanges());
    own._dirtyRanges = [...own._dirtyRanges, ...book.gone()];
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const state = await calculation._apply(pass > 0);
      if (!state || runtime.isStopExecution()) return undefined;
      const dirty = [...book.moved(), ...(pass === 0 ? ofFeatures(state) : [])];
      if (dirty.length === 0) break;
      runtime.clearArrayObjectCache();
      config.loadDirtyRangesAndExcludedCell(dirty, {});
      own._forceCalculate = false;
    }
    dropLeftOver(model, book.filledRanges(), holdsFormula);
    book.filledRanges().forEach((spill) => growFor(injector.get(IUniverInstanceService), spill));
    // The engine empties the range that a formula had before; one that was blocked had none, and others may have spilled there.
    const shown = model.getArrayFormulaRange() as Ranges;
    for (const { unitId, sheetId, row, column } of book.end()) {
      const cells = shown[unitId]?.[sheetId]?.[row];
      if (cells?.[column]) cells[column] = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    }
    return true;
  };
}

/** In the order of calculation a formula stands for all the cells that it fills, as far as they are known. */
function standForWhatTheyFill(generator: Order, book: SpillBook): void {
  for (const make of ["_createFDtree", "_createVirtualFDtree"] as const) {
    const original = generator[make].bind(generator);
    generator[make] = (...given) => {
      const tree = original(...given);
      const plain = tree.toRTreeItem.bind(tree);
      tree.toRTreeItem = () => {
        const { unitId, subUnitId: sheetId, row, column } = tree;
        const spill = book.at({ unitId, sheetId, row, column });
        return spill ? [spill] : plain();
      };
      return tree;
    };
  }
  const generate = generator.generate.bind(generator);
  generator.generate = async (...given) => {
    const list = await generate(...given);
    book.order();
    return list;
  };
}

/** Makes room on the sheet for a spill that reaches beyond it. */
function growFor(instances: IUniverInstanceService, { unitId, sheetId, range }: IUnitRange): void {
  const sheet = instances.getUnit<Workbook>(unitId)?.getSheetBySheetId(sheetId);
  if (!sheet) return;
  if (range.endRow >= sheet.getRowCount()) sheet.setRowCount(range.endRow + 1 + SPARE_ROWS);
  if (range.endColumn >= sheet.getColumnCount()) sheet.setColumnCount(range.endColumn + 1 + SPARE_COLUMNS);
}

type Cells = ObjectMatrix<Nullable<ICellData>> | undefined;

/**
 * A blocked spill writes old values over the cells in its way, among them results just calculated, and an empty text into cells that have
 * a look but no content, where nothing could spill any more: this puts them back.
 */
function keepingOthers(cells: Cells, stored: Cells, result: FunctionVariantType, { row, column }: Place): (after: Cells, range: IRange) => void {
  const isArray = result.isReferenceObject() || (result.isValueObject() && result.isArray());
  const before = new Map<string, Nullable<ICellData>>();
  const blanks: ICellData[] = [];
  if (isArray) {
    const { startRow, startColumn, endRow, endColumn } = (result as unknown as { getRangePosition(): IRange }).getRangePosition();
    for (const [r, c] of cellsIn({ startRow: row, startColumn: column, endRow: endRow - startRow + row, endColumn: endColumn - startColumn + column })) {
      const value = cells?.getValue(r, c);
      if (value) before.set(`${r}|${c}`, value);
      const cell = stored?.getValue(r, c);
      if (cell && (cell.v ?? null) === null) blanks.push(cell);
    }
  }
  return (after, range) => {
    for (const cell of blanks) delete cell.v;
    for (const [r, c] of cellsIn(range)) {
      if (r === row && c === column) continue;
      const value = before.get(`${r}|${c}`);
      if (value) after?.setValue(r, c, value);
      else after?.realDeleteValue(r, c);
    }
  };
}

/** Ranges that a plug-in of the grid wrote while it calculated. */
const ofFeatures = ({ runtimeFeatureRange }: IAllRuntimeData): IUnitRange[] =>
  Object.values(runtimeFeatureRange).flatMap((units) =>
    Object.entries(units).flatMap(([unitId, sheets]) => Object.entries(sheets ?? {}).flatMap(([sheetId, ranges]) => ranges.map((range) => ({ unitId, sheetId, range })))));
