import { ErrorValue, INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import { asMatrix } from "../../values/dereference";
import { Reference } from "../../values/Reference";
import { toNumber } from "../../values/coerce";
import type { Scalar } from "../../values/Scalar";
import type { Value } from "../../values/Value";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, raw, repeating } from "../parameters";
import type { Statistic } from "../overNumbers";
import { average, median, mode } from "../statistics/averages";
import { largest, percentileExclusive, percentileInclusive, quartileExclusive, quartileInclusive, smallest } from "../statistics/places";
import { populationDeviation, populationVariance, sampleDeviation, sampleVariance, totalOf } from "../statistics/spread";
import { highest, lowest } from "../statistics/statistics";

/** Functions 1 to 13 of AGGREGATE; SUBTOTAL has the first eleven. COUNTA (3) counts all values and stands apart. */
const STATISTICS: readonly (Statistic | undefined)[] = [
  undefined, average, (values) => values.length, undefined, highest, lowest, (values) => (values.length === 0 ? 0 : values.reduce((product, value) => product * value, 1)),
  sampleDeviation, populationDeviation, totalOf, sampleVariance, populationVariance, median, mode,
];
const COUNT_ALL = 3;

type AtPlace = (values: readonly number[], place: number) => number | ErrorValue;
/** Functions 14 to 19 of AGGREGATE, which ask for a place besides. */
const BY_PLACE: readonly AtPlace[] = [
  (values, place) => (place < 1 ? INVALID_NUMBER : largest(values, Math.ceil(place))),
  (values, place) => (place < 1 ? INVALID_NUMBER : smallest(values, Math.ceil(place))),
  percentileInclusive, quartileInclusive, percentileExclusive, quartileExclusive,
];

interface Leaving {
  /** Rows that are hidden, as far as a sheet knows them. */
  readonly hidden: boolean;
  readonly nested: boolean;
  readonly errors: boolean;
}

const isSubtotal = new Map<string, boolean>();
/** Whether a formula draws subtotals of its own, which those around it leave out. */
function drawsSubtotals(formula: string | undefined): boolean {
  if (formula === undefined) return false;
  let known = isSubtotal.get(formula);
  if (known === undefined) isSubtotal.set(formula, (known = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(formula)));
  return known;
}

interface Found {
  readonly numbers: number[];
  /** All values, texts among them. */
  count: number;
}

function collect(found: Found, value: Value, { hidden, nested, errors }: Leaving, otherErrors: "counted" | "passed on" = "passed on"): ErrorValue | undefined {
  let error: ErrorValue | undefined;
  const take = (cell: Scalar): void => {
    if (cell === null) return;
    if (cell instanceof ErrorValue) {
      if (!errors && otherErrors === "counted") found.count += 1;
      else if (!errors) error ??= cell;
      return;
    }
    found.count += 1;
    if (typeof cell === "number") found.numbers.push(cell);
  };
  if (!(value instanceof Reference)) asMatrix(value).values.forEach(take);
  else for (const area of value.areas) {
    area.sheet.forEachFilled(area, (cell, row, column) => {
      if (hidden && area.sheet.hiddenRows?.has(row)) return;
      if (!nested || !drawsSubtotals(area.sheet.formulaAt(row, column))) take(cell);
    });
  }
  return error;
}

function summarise(which: number, given: readonly Value[], leaving: Leaving): Value {
  const found: Found = { numbers: [], count: 0 };
  for (const value of given) {
    if (!(value instanceof Reference)) return value instanceof ErrorValue ? value : WRONG_VALUE;
    const error = collect(found, value, leaving, which === COUNT_ALL || which === 2 ? "counted" : "passed on");
    if (error) return error;
  }
  return which === COUNT_ALL ? found.count : (STATISTICS[which]?.(found.numbers) ?? WRONG_VALUE);
}

function byPlace(which: number, [values, place, ...more]: readonly Value[], leaving: Leaving, { book }: Call): Value {
  if (place === undefined || more.length > 0 || values === undefined) return WRONG_VALUE;
  const found: Found = { numbers: [], count: 0 };
  const error = collect(found, values, leaving);
  if (error) return error;
  const compute = BY_PLACE[which - 14]!;
  const one = (cell: Scalar): Scalar => {
    const number = toNumber(cell, book.dates);
    return typeof number === "number" ? compute(found.numbers, number) : number;
  };
  const places = asMatrix(place);
  return places.values.length === 1 ? one(places.values[0]!) : places.map(one);
}

/** Options 0 to 7: 2, 3, 6 and 7 leave errors out, 0 to 3 other subtotals, the odd ones hidden rows. */
const leavingBy = (option: number): Leaving => ({ hidden: option % 2 === 1, nested: option < 4, errors: option % 4 >= 2 });

/** Which rows a filter hides is not known apart: SUBTOTAL(9, …) counts them, SUBTOTAL(109, …) and AGGREGATE's odd options leave out every hidden row. */
export const subtotals: readonly ExcelFunction[] = [
  define("SUBTOTAL", [integer, raw, repeating(raw)], ([given, first, others]) => {
    const which = given > 100 ? given - 100 : given;
    if (which < 1 || which > 11) return WRONG_VALUE;
    return summarise(which, [first.value, ...others.map(({ value }) => value)], { hidden: given > 100, nested: true, errors: false });
  }),
  define("AGGREGATE", [integer, integer, raw, repeating(raw)], ([which, option, first, others], call) => {
    if (which < 1 || which > 19 || option < 0 || option > 7) return WRONG_VALUE;
    const given = [first.value, ...others.map(({ value }) => value)];
    return which < 14 ? summarise(which, given, leavingBy(option)) : byPlace(which, given, leavingBy(option), call);
  }),
];
