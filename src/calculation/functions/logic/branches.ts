import { broadcast } from "../../formula/operators";
import { toLogical, toNumber } from "../../values/coerce";
import { compareScalars } from "../../values/compareScalars";
import { dereference } from "../../values/dereference";
import { ErrorValue, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import type { Scalar } from "../../values/Scalar";
import type { Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import type { Lazy } from "../Parameter";
import { lazy, optional, rawOrEmpty, repeating } from "../parameters";

/** Picks for each cell of a condition; only what is picked at all is worked out. */
function choose(condition: Scalar | Matrix, pick: (condition: Scalar) => Lazy | ErrorValue): Value {
  if (!(condition instanceof Matrix)) {
    const picked = pick(condition);
    return picked instanceof ErrorValue ? picked : picked();
  }
  const known = new Map<Lazy, Scalar | Matrix>();
  const valueOf = (picked: Lazy): Scalar | Matrix => {
    let value = known.get(picked);
    if (value === undefined) known.set(picked, (value = dereference(picked())));
    return value;
  };
  const cells = condition.values.map((value) => {
    const picked = pick(value);
    return picked instanceof ErrorValue ? picked : valueOf(picked);
  });
  const sizes = cells.filter((cell) => cell instanceof Matrix);
  const rows = Math.max(condition.rows, ...sizes.map((size) => size.rows));
  const columns = Math.max(condition.columns, ...sizes.map((size) => size.columns));
  return Matrix.build(rows, columns, (row, column) => {
    const r = condition.rows === 1 ? 0 : row;
    const c = condition.columns === 1 ? 0 : column;
    if (r >= condition.rows || c >= condition.columns) return NOT_AVAILABLE;
    const cell = cells[r * condition.columns + c]!;
    return cell instanceof Matrix ? cell.spread(row, column) : cell;
  });
}

const FALSE: Lazy = () => false;

const ifFunction = define("IF", [lazy, optional(lazy), optional(lazy)], ([condition, whenTrue, whenFalse]) =>
  choose(dereference(condition()), (value) => {
    const holds = toLogical(value);
    if (holds instanceof ErrorValue) return holds;
    return (holds ? (whenTrue ?? (() => true)) : (whenFalse ?? FALSE));
  }),
);

const insteadOf = (name: string, counts: (value: Scalar) => boolean): ExcelFunction =>
  define(name, [lazy, lazy], ([value, instead]) => {
    const given = value();
    const plain = dereference(given);
    if (!(plain instanceof Matrix)) return counts(plain) ? instead() : given;
    let other: Scalar | Matrix | undefined;
    return Matrix.build(plain.rows, plain.columns, (row, column) => {
      const cell = plain.at(row, column);
      if (!counts(cell)) return cell;
      other ??= dereference(instead());
      return other instanceof Matrix ? other.spread(row, column) : other;
    });
  });

/** The first of several pairs whose condition holds, for each cell where conditions are arrays; the last is what counts where none does. */
function firstOf(count: number, conditionAt: (pair: number) => Scalar | Matrix, resultAt: (pair: number) => Lazy, otherwise: Lazy): Value {
  const from = (pair: number): Lazy => {
    if (pair >= count) return otherwise;
    const next = from(pair + 1);
    return () =>
      choose(conditionAt(pair), (value) => {
        const holds = toLogical(value);
        return holds instanceof ErrorValue ? holds : holds ? resultAt(pair) : next;
      });
  };
  return from(0)();
}

const NONE: Lazy = () => NOT_AVAILABLE;

const ifs = define("IFS", [repeating(lazy)], ([given]) =>
  firstOf(
    Math.floor(given.length / 2),
    (pair) => dereference(given[pair * 2]!()),
    (pair) => given[pair * 2 + 1]!,
    NONE,
  ),
);

/** Whether a value is the one asked for; values of different kinds never are. */
function isWanted(value: Scalar, wanted: Scalar): Scalar {
  if (value instanceof ErrorValue) return value;
  if (wanted instanceof ErrorValue) return wanted;
  return typeof (wanted ?? value) === typeof (value ?? wanted) && compareScalars(value, wanted) === 0;
}

const switchFunction = define("SWITCH", [lazy, repeating(lazy)], ([subject, given], { book: { dates } }) => {
  const value = dereference(subject());
  if (value instanceof ErrorValue) return value;
  return firstOf(
    Math.floor(given.length / 2),
    (pair) => broadcast(isWanted, value, dereference(given[pair * 2]!()), dates),
    (pair) => given[pair * 2 + 1]!,
    given.length % 2 === 1 ? given.at(-1)! : NONE,
  );
});

const chooseFunction = define("CHOOSE", [lazy, lazy, repeating(lazy)], ([index, first, others]) => {
  const choices = [first, ...others];
  return choose(dereference(index()), (value) => {
    const place = toNumber(value);
    if (place instanceof ErrorValue) return place;
    return choices[Math.trunc(place) - 1] ?? WRONG_VALUE;
  });
});

const not = define("NOT", [rawOrEmpty], ([{ value }]) => {
  const one = (cell: Scalar): Scalar => {
    const holds = toLogical(cell);
    return typeof holds === "boolean" ? !holds : holds;
  };
  const plain = typeof value === "symbol" ? null : dereference(value);
  return plain instanceof Matrix ? plain.map(one) : one(plain);
});

export const branches: readonly ExcelFunction[] = [
  ifFunction,
  insteadOf("IFERROR", (value) => value instanceof ErrorValue),
  insteadOf("IFNA", (value) => value instanceof ErrorValue && value.code === "#N/A"),
  ifs,
  switchFunction,
  chooseFunction,
  not,
  define("TRUE", [], () => true),
  define("FALSE", [], () => false),
  define("NA", [], () => NOT_AVAILABLE),
];
