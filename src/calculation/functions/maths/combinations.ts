import { toNumber } from "../../values/coerce";
import { dereference } from "../../values/dereference";
import { ErrorValue, INVALID_NUMBER, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { Reference } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { OMITTED, type Argument } from "../../values/Value";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, repeating, rawOrEmpty } from "../parameters";
import { plainInteger } from "../toolPak";

/** Excel's greatest: 170! */
const MOST = 170;

function factorial(n: number, step = 1): number {
  let product = 1;
  for (let k = n; k > 1; k -= step) product *= k;
  return product;
}

/** Ways to pick k of n, multiplied up so that every step is a whole number as long as it can be. */
export function combinations(n: number, k: number): number {
  const few = Math.min(k, n - k);
  let product = 1;
  for (let i = 1; i <= few; i++) product = (product * (n - few + i)) / i;
  return product < Number.MAX_SAFE_INTEGER ? Math.round(product) : product;
}

function permutations(n: number, k: number): number {
  let product = 1;
  for (let i = 0; i < k; i++) product *= n - i;
  return product;
}

const MOST_OF_ALL = 2_147_483_647;

const greatestDivisor = (one: number, other: number): number => {
  let [a, b] = [one, other];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
};

/** What GCD, LCM and MULTINOMIAL take: whole numbers from 0 up, also written as text; a truth value or an empty text is none, a blank is 0 within a range and nothing by itself. */
function wholeNumbersIn(given: readonly Argument[], { book }: Call): readonly number[] | ErrorValue {
  const found: number[] = [];
  const take = (cell: Scalar): ErrorValue | undefined => {
    const number = typeof cell === "boolean" ? WRONG_VALUE : toNumber(cell, book.dates);
    if (number instanceof ErrorValue) return number;
    if (number < 0 || number >= 2 ** 53) return INVALID_NUMBER;
    found.push(Math.trunc(number));
    return undefined;
  };
  for (const argument of given) {
    if (argument === OMITTED) return NOT_AVAILABLE;
    const cells = argument instanceof Reference && argument.areas.length > 1 ? WRONG_VALUE : dereference(argument);
    if (cells === null) continue;
    for (const cell of cells instanceof Matrix ? cells.values : [cells]) {
      const error = take(cell);
      if (error) return error;
    }
  }
  return found.length === 0 ? WRONG_VALUE : found;
}

const overWholeNumbers = (name: string, compute: (values: readonly number[]) => number | ErrorValue): ExcelFunction =>
  define(name, [rawOrEmpty, repeating(rawOrEmpty)], ([first, others], call) => {
    const found = wholeNumbersIn([first.value, ...others.map(({ value }) => value)], call);
    return found instanceof ErrorValue ? found : compute(found);
  });

export const combinatorics: readonly ExcelFunction[] = [
  define("FACT", [integer], ([n]) => (n < 0 || n > MOST ? INVALID_NUMBER : factorial(n))),
  define("FACTDOUBLE", [plainInteger], ([n]) => (n < -1 || n > 300 ? INVALID_NUMBER : factorial(n, 2))),
  define("COMBIN", [integer, integer], ([n, k]) => (n < 0 || k < 0 || n < k || n > MOST_OF_ALL ? INVALID_NUMBER : combinations(n, k))),
  define("COMBINA", [integer, integer], ([n, k]) => {
    if (n < 0 || k < 0 || n > MOST_OF_ALL || k > MOST_OF_ALL || (n === 0 && k > 0)) return INVALID_NUMBER;
    return k === 0 ? 1 : combinations(n + k - 1, k);
  }),
  define("PERMUT", [integer, integer], ([n, k]) => (n <= 0 || k < 0 || n < k || n > MOST_OF_ALL ? INVALID_NUMBER : permutations(n, k))),
  define("PERMUTATIONA", [integer, integer], ([n, k]) => (n < 0 || k < 0 || (n === 0 && k > 0) || n > MOST_OF_ALL ? INVALID_NUMBER : n ** k)),
  overWholeNumbers("GCD", (values) => values.reduce(greatestDivisor)),
  overWholeNumbers("LCM", (values) => {
    const multiple = values.reduce((one, other) => (one === 0 || other === 0 ? 0 : (one / greatestDivisor(one, other)) * other));
    return multiple >= 2 ** 53 ? INVALID_NUMBER : multiple;
  }),
  overWholeNumbers("MULTINOMIAL", (values) => {
    let total = 0;
    let product = 1;
    for (const value of values) {
      total += value;
      product *= combinations(total, value);
    }
    return product;
  }),
];
