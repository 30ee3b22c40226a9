import { OPERATIONS, withoutDust } from "../formula/operators";
import type { BinaryOperator } from "../formula/FormulaNode";
import { compareNumbers } from "../values/compareScalars";
import { Matrix } from "../values/Matrix";
import type { DateSystem } from "../values/numberFromText";
import type { Scalar } from "../values/Scalar";
import { NOT_AVAILABLE } from "../values/ErrorValue";
import { DrawsMatrix, drawsOf, isUncertain, matrixOf, pick, type CellDraws, type DrawsValue, type NumberColumns } from "./Draws";

/** What every calculation over draws knows: how many there are in the block, and where columns come from. */
export interface Block {
  readonly size: number;
  readonly columns: NumberColumns;
  readonly dates: DateSystem;
}

type NumberLoop = (out: Float64Array, left: Float64Array | number, right: Float64Array | number, size: number) => boolean;

/* A loop for each pair of column and single value, written out: this is where nearly all time goes. Each says whether all results are finite. */

const add: NumberLoop = (out, left, right, size) => {
  let check = 0;
  if (typeof left === "number") for (let i = 0, r = right as Float64Array; i < size; i++) check += (out[i] = left + r[i]!) * 0;
  else if (typeof right === "number") for (let i = 0; i < size; i++) check += (out[i] = left[i]! + right) * 0;
  else for (let i = 0; i < size; i++) check += (out[i] = left[i]! + right[i]!) * 0;
  return check === 0;
};
const subtract: NumberLoop = (out, left, right, size) => {
  let check = 0;
  if (typeof left === "number") for (let i = 0, r = right as Float64Array; i < size; i++) check += (out[i] = left - r[i]!) * 0;
  else if (typeof right === "number") for (let i = 0; i < size; i++) check += (out[i] = left[i]! - right) * 0;
  else for (let i = 0; i < size; i++) check += (out[i] = left[i]! - right[i]!) * 0;
  return check === 0;
};
const multiply: NumberLoop = (out, left, right, size) => {
  let check = 0;
  if (typeof left === "number") for (let i = 0, r = right as Float64Array; i < size; i++) check += (out[i] = left * r[i]!) * 0;
  else if (typeof right === "number") for (let i = 0; i < size; i++) check += (out[i] = left[i]! * right) * 0;
  else for (let i = 0; i < size; i++) check += (out[i] = left[i]! * right[i]!) * 0;
  return check === 0;
};
const divide: NumberLoop = (out, left, right, size) => {
  let check = 0;
  if (typeof left === "number") for (let i = 0, r = right as Float64Array; i < size; i++) check += (out[i] = left / r[i]!) * 0;
  else if (typeof right === "number") for (let i = 0; i < size; i++) check += (out[i] = left[i]! / right) * 0;
  else for (let i = 0; i < size; i++) check += (out[i] = left[i]! / right[i]!) * 0;
  return check === 0;
};

const NUMBER_LOOPS: Partial<Readonly<Record<BinaryOperator, NumberLoop>>> = { "+": add, "-": subtract, "*": multiply, "/": divide };

type Holds = (order: number) => boolean;
const COMPARISONS: Partial<Readonly<Record<BinaryOperator, Holds>>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

const plainNumber = (value: CellDraws): Float64Array | number | undefined =>
  value instanceof Float64Array || typeof value === "number" ? value : value === null ? 0 : undefined;

/** One operator over single cells, each with one value or a column of draws; exactly what the operator gives draw by draw. */
function operateOnCells(operator: BinaryOperator, left: CellDraws, right: CellDraws, block: Block, isLast: boolean): CellDraws {
  const operation = OPERATIONS[operator];
  if (!isUncertain(left) && !isUncertain(right)) {
    const result = operation(left, right, block.dates);
    return isLast ? withoutDust(result, left, right) : result;
  }
  const a = plainNumber(left);
  const b = plainNumber(right);
  if (a !== undefined && b !== undefined) {
    const loop = NUMBER_LOOPS[operator];
    if (loop) {
      const out = block.columns.next();
      if (loop(out, a, b, block.size)) {
        if (isLast && (operator === "+" || operator === "-")) removeDust(out, a, b, block.size);
        return out;
      }
    }
    const holds = COMPARISONS[operator];
    if (holds && left !== null && right !== null) return compare(holds, a, b, block.size);
  }
  const values = new Array<Scalar>(block.size);
  for (let i = 0; i < block.size; i++) {
    const [x, y] = [pick(left, i), pick(right, i)];
    const result = operation(x, y, block.dates);
    values[i] = isLast ? withoutDust(result, x, y) : result;
  }
  return drawsOf(values);
}

function compare(holds: Holds, left: Float64Array | number, right: Float64Array | number, size: number): Uint8Array {
  const out = new Uint8Array(size);
  for (let i = 0; i < size; i++) out[i] = holds(compareNumbers(typeof left === "number" ? left : left[i]!, typeof right === "number" ? right : right[i]!)) ? 1 : 0;
  return out;
}

function removeDust(out: Float64Array, left: Float64Array | number, right: Float64Array | number, size: number): void {
  for (let i = 0; i < size; i++) {
    const a = typeof left === "number" ? left : left[i]!;
    const b = typeof right === "number" ? right : right[i]!;
    if (out[i] !== 0 && Math.abs(out[i]!) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15) out[i] = 0;
  }
}

const isTable = (value: DrawsValue): value is Matrix | DrawsMatrix => value instanceof Matrix || value instanceof DrawsMatrix;

/** A cell of a table as Excel pairs tables of different sizes; #N/A where there is none. */
function spread({ rows, columns, values }: Matrix | DrawsMatrix, row: number, column: number): CellDraws {
  const r = rows === 1 ? 0 : row;
  const c = columns === 1 ? 0 : column;
  return r < rows && c < columns ? values[r * columns + c]! : NOT_AVAILABLE;
}

/**
 * An operator over cells or tables that hold draws.
 * @param isLast Whether it is the formula's last operation, from which Excel takes the dust of binary fractions.
 */
export function operateOverDraws(operator: BinaryOperator, left: DrawsValue, right: DrawsValue, block: Block, isLast: boolean): DrawsValue {
  if (!isTable(left) && !isTable(right)) return operateOnCells(operator, left, right, block, isLast);
  const rows = Math.max(isTable(left) ? left.rows : 1, isTable(right) ? right.rows : 1);
  const columns = Math.max(isTable(left) ? left.columns : 1, isTable(right) ? right.columns : 1);
  const values: CellDraws[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values.push(operateOnCells(operator, isTable(left) ? spread(left, row, column) : left, isTable(right) ? spread(right, row, column) : right, block, isLast));
    }
  }
  return matrixOf(rows, columns, values);
}

/** A change of one number, over a cell's draws or a table's; `exact` gives the same for one value as for a column. */
export function changeOverDraws(value: DrawsValue, exact: (value: Scalar) => Scalar, block: Block): DrawsValue {
  if (isTable(value)) return matrixOf(value.rows, value.columns, value.values.map((cell) => changeCell(cell, exact, block)));
  return changeCell(value, exact, block);
}

function changeCell(cell: CellDraws, exact: (value: Scalar) => Scalar, { size }: Block): CellDraws {
  if (!isUncertain(cell)) return exact(cell);
  const values = new Array<Scalar>(size);
  for (let i = 0; i < size; i++) values[i] = exact(pick(cell, i));
  return drawsOf(values);
}
