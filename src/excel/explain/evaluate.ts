import { nodeTypes, type AstExpression } from "@borgar/fx";
import { isFault } from "../../domain/fault";
import type { CellIn, CellOut, Matrix } from "../../functions/cells";
import type { OwnFunction } from "../../functions/twin/ownCalls";
import { commonShape } from "../../functions/twin/Shape";

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
      const definition = node.callee.type === nodeTypes.IDENTIFIER ? own(node.callee.name) : undefined;
      if (!definition) return undefined;
      const args = node.arguments.map((argument) => evaluate(argument, valuesOf, own));
      if (args.includes(undefined)) return undefined;
      const outcome = definition.evaluate(args as (Matrix | null)[]);
      return isFault(outcome) ? [[outcome.code]] : outcome.map((row) => row.map(plain));
    }
    default:
      return undefined;
  }
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

function combined(left: Matrix, right: Matrix, operator: string): Matrix | undefined {
  const work = ARITHMETIC[operator];
  const shape = commonShape([left, right].map((cells) => ({ rows: cells.length, columns: cells[0]?.length ?? 0 })));
  if (!work || !shape) return undefined;
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (__, column) => {
      const [one, other] = [at(left, row, column), at(right, row, column)];
      return isNumeric(one) && isNumeric(other) ? work(Number(one), Number(other)) : "#VALUE!";
    }),
  );
}
