import { nodeTypes, type AstExpression } from "@borgar/fx";
import { isFault } from "../../domain/fault";
import type { CellIn, CellOut, Matrix } from "../../functions/cells";
import type { OwnFunction } from "../../functions/twin/ownCalls";
import { commonShape } from "../../functions/twin/Shape";
import { branchOf, compares, PLAIN_FUNCTIONS } from "./plainFunctions";

/** The cells a reference holds. */
export type ValuesOf = (reference: string) => Matrix | undefined;

const plain = (cell: CellOut): CellIn => (isFault(cell) ? cell.code : cell);

/** What an argument's expression comes to, as far as arithmetic and our functions go; undefined for what only Excel can work out. */
export function evaluate(node: AstExpression | null | undefined, valuesOf: ValuesOf, own: OwnFunction): Matrix | null | undefined {
  if (!node) return null;
  switch (node.type) {
    case nodeTypes.LITERAL:
      return [[node.value]];
    case nodeTypes.ARRAY:
      return node.elements.map((row) => row.map((element) => evaluate(element as AstExpression, valuesOf, own)?.[0]?.[0] ?? null));
    case nodeTypes.REFERENCE:
      return valuesOf(node.value);
    case nodeTypes.UNARY: {
      const [argument] = node.arguments;
      if (node.operator === "#" && argument?.type === nodeTypes.REFERENCE) return valuesOf(`${argument.value}#`);
      const cells = evaluate(argument, valuesOf, own);
      if (!cells) return undefined;
      if (node.operator === "+" || node.operator === "@") return cells;
      return mapped(cells, (value) => (node.operator === "-" ? -value : value / 100));
    }
    case nodeTypes.BINARY: {
      const [left, right] = node.arguments.map((argument) => evaluate(argument, valuesOf, own));
      return left && right ? combined(left, right, node.operator) : undefined;
    }
    case nodeTypes.CALL: {
      if (node.callee.type !== nodeTypes.IDENTIFIER) return undefined;
      const name = node.callee.name.toUpperCase();
      if (name === "IF" || name === "IFERROR") return chosen(name, node.arguments, (argument) => evaluate(argument, valuesOf, own));
      const definition = own(name);
      const work = PLAIN_FUNCTIONS[name];
      if (!definition && !work) return undefined;
      const args = node.arguments.map((argument) => evaluate(argument, valuesOf, own));
      if (args.includes(undefined)) return undefined;
      if (!definition) return args.includes(null) ? undefined : work!(...(args as Matrix[]));
      const outcome = definition.evaluate(args as (Matrix | null)[]);
      return isFault(outcome) ? [[outcome.code]] : outcome.map((row) => row.map(plain));
    }
    default:
      return undefined;
  }
}

/** IF and IFERROR need no more than the branch that counts. */
function chosen(name: string, args: readonly (AstExpression | null | undefined)[], valueOf: (argument: AstExpression | null | undefined) => Matrix | null | undefined): Matrix | undefined {
  const condition = valueOf(args[0]);
  const branch = branchOf(name, condition);
  if (branch === undefined) return undefined;
  if (branch === "error" || branch === 0) return condition ?? undefined;
  return args[branch] ? (valueOf(args[branch]) ?? undefined) : [[branch === 2 && args.length < 3 ? false : null]];
}

const mapped = (cells: Matrix, work: (value: number) => number): Matrix => cells.map((row) => row.map((cell) => (isNumeric(cell) ? work(Number(cell)) : "#VALUE!")));

const isNumeric = (cell: CellIn): boolean => cell === null || cell === undefined || typeof cell === "number" || typeof cell === "boolean";

const at = (cells: Matrix, row: number, column: number): CellIn => {
  const line = cells.length === 1 ? cells[0]! : cells[row]!;
  return line.length === 1 ? line[0] : line[column];
};

const ARITHMETIC: Readonly<Record<string, (one: number, other: number) => CellIn>> = {
  "+": (one, other) => one + other,
  "-": (one, other) => one - other,
  "*": (one, other) => one * other,
  "/": (one, other) => (other === 0 ? "#DIV/0!" : one / other),
  "^": (one, other) => one ** other,
};

const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">="]);

function combined(left: Matrix, right: Matrix, operator: string): Matrix | undefined {
  const work = ARITHMETIC[operator];
  const shape = commonShape([left, right].map((cells) => ({ rows: cells.length, columns: cells[0]?.length ?? 0 })));
  if (!shape || (!work && !COMPARISONS.has(operator))) return undefined;
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (__, column) => {
      const [one, other] = [at(left, row, column), at(right, row, column)];
      if (!work) return compares(one, other, operator);
      return isNumeric(one) && isNumeric(other) ? work(Number(one), Number(other)) : "#VALUE!";
    }),
  );
}
