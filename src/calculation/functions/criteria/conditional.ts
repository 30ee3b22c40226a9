import { dereference } from "../../values/dereference";
import { DIVISION_BY_ZERO, ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { columnsOf, rowsOf, type Area } from "../../values/Reference";
import type { Scalar } from "../../values/Scalar";
import { usedValues } from "../../values/usedValues";
import type { Value } from "../../values/Value";
import type { Call } from "../Call";
import { define, type ExcelFunction } from "../ExcelFunction";
import { optional, raw, repeating } from "../parameters";
import { criterionFrom, type Criterion } from "./Criterion";
import { areaOf, eachMatch } from "./matches";

/** What becomes of the cells that meet all criteria. */
interface Tally {
  /** Whether cells in which nothing stands count as well. */
  readonly countsBlanks: boolean;
  readonly take: (value: Scalar) => ErrorValue | undefined;
  readonly result: () => number | ErrorValue;
}

interface Conditions {
  readonly areas: readonly Area[];
  /** Each a single value, or as many as the result has. */
  readonly given: readonly (Scalar | Matrix)[];
}

const MOST_CHARACTERS = 255;

/** Works through criteria that are arrays, one result for each; with single ones gives one result. */
function overCriteria({ areas, given }: Conditions, target: Area | undefined, tally: () => Tally, { book: { dates } }: Call): Value {
  const lists = areas.map(usedValues);
  const values = target && usedValues(target);
  const beyond = rowsOf(areas[0]!) * columnsOf(areas[0]!) - Math.max(...lists.map((list) => list.length));
  const one = (criteria: readonly Criterion[]): number | ErrorValue => {
    const { countsBlanks, take, result } = tally();
    let error: ErrorValue | undefined;
    eachMatch({ lists, criteria, dates }, (place) => {
      const found = take(values?.[place] ?? null);
      if (found && !error) error = found;
    });
    if (error) return error;
    const blanks = countsBlanks && beyond > 0 && criteria.every(({ holds }) => holds(null)) ? beyond : 0;
    const found = result();
    return typeof found === "number" ? found + blanks : found;
  };
  const arrays = given.filter((value) => value instanceof Matrix);
  if (arrays.length === 0) return given.some(isTooLong) ? WRONG_VALUE : one(given.map((value) => criterionFrom(value as Scalar, dates)));
  return Matrix.build(Math.max(...arrays.map((array) => array.rows)), Math.max(...arrays.map((array) => array.columns)), (row, column) => {
    const own = given.map((value) => (value instanceof Matrix ? value.spread(row, column) : value));
    return own.some(isTooLong) ? WRONG_VALUE : one(own.map((value) => criterionFrom(value, dates)));
  });
}

const isTooLong = (value: Scalar | Matrix): boolean => typeof value === "string" && value.length > MOST_CHARACTERS;

const counting = (): Tally => {
  let count = 0;
  return { countsBlanks: true, take: () => { count += 1; return undefined; }, result: () => count };
};

const overValues = (start: number, combine: (total: number, value: number) => number, result: (total: number, count: number) => number | ErrorValue) => (): Tally => {
  let total = start;
  let count = 0;
  return {
    countsBlanks: false,
    take: (value) => {
      if (typeof value === "number") {
        total = combine(total, value);
        count += 1;
      }
      return value instanceof ErrorValue ? value : undefined;
    },
    result: () => result(total, count),
  };
};

const adding = overValues(0, (total, value) => total + value, (total) => total);
const averaging = overValues(0, (total, value) => total + value, (total, count) => (count === 0 ? DIVISION_BY_ZERO : total / count));
const highest = overValues(-Infinity, Math.max, (found, count) => (count === 0 ? 0 : found));
const lowest = overValues(Infinity, Math.min, (found, count) => (count === 0 ? 0 : found));

/** The cells from an area's top left, as many as another area has. */
const resized = ({ sheet, top, left }: Area, like: Area): Area => ({ sheet, top, left, bottom: top + rowsOf(like) - 1, right: left + columnsOf(like) - 1 });

/** SUMIF, AVERAGEIF: one criterion; what is added up may be another range, of which only the top left counts. */
const byOne = (name: string, tally: () => Tally): ExcelFunction =>
  define(name, [raw, raw, optional(raw)], ([range, criterion, target], call) => {
    const area = areaOf(range.value);
    if (area instanceof ErrorValue) return area;
    const other = target ? areaOf(target.value) : area;
    if (other instanceof ErrorValue) return other;
    return overCriteria({ areas: [area], given: [dereference(criterion.value)] }, resized(other, area), tally, call);
  });

interface Given {
  readonly value: Value;
}

/** Ranges and criteria in turn, the ranges all of one size. */
function conditionsFrom(given: readonly Given[]): Conditions | ErrorValue {
  if (given.length === 0 || given.length % 2 === 1) return WRONG_VALUE;
  const areas: Area[] = [];
  const criteria: (Scalar | Matrix)[] = [];
  for (let i = 0; i < given.length; i += 2) {
    const area = areaOf(given[i]!.value);
    if (area instanceof ErrorValue) return area;
    areas.push(area);
    criteria.push(dereference(given[i + 1]!.value));
  }
  const [first] = areas;
  if (areas.some((area) => rowsOf(area) !== rowsOf(first!) || columnsOf(area) !== columnsOf(first!))) return WRONG_VALUE;
  return { areas, given: criteria };
}

/** SUMIFS and its like: what is added up first, then ranges and criteria in turn. */
const byMany = (name: string, tally: () => Tally): ExcelFunction =>
  define(name, [raw, raw, raw, repeating(raw)], ([target, firstRange, firstCriterion, others], call) => {
    const area = areaOf(target.value);
    if (area instanceof ErrorValue) return area;
    const conditions = conditionsFrom([firstRange, firstCriterion, ...others]);
    if (conditions instanceof ErrorValue) return conditions;
    const [first] = conditions.areas;
    if (rowsOf(area) !== rowsOf(first!) || columnsOf(area) !== columnsOf(first!)) return WRONG_VALUE;
    return overCriteria(conditions, area, tally, call);
  });

export const conditional: readonly ExcelFunction[] = [
  byOne("SUMIF", adding),
  byOne("AVERAGEIF", averaging),
  define("COUNTIF", [raw, raw], ([range, criterion], call) => {
    const area = areaOf(range.value);
    return area instanceof ErrorValue ? area : overCriteria({ areas: [area], given: [dereference(criterion.value)] }, undefined, counting, call);
  }),
  byMany("SUMIFS", adding),
  byMany("AVERAGEIFS", averaging),
  byMany("MAXIFS", highest),
  byMany("MINIFS", lowest),
  define("COUNTIFS", [raw, raw, repeating(raw)], ([range, criterion, others], call) => {
    const conditions = conditionsFrom([range, criterion, ...others]);
    return conditions instanceof ErrorValue ? conditions : overCriteria(conditions, undefined, counting, call);
  }),
  define("COUNTBLANK", [raw], ([range]) => {
    const area = areaOf(range.value);
    if (area instanceof ErrorValue) return area;
    let filled = 0;
    area.sheet.forEachFilled(area, (value) => {
      if (value !== "") filled += 1;
    });
    return rowsOf(area) * columnsOf(area) - filled;
  }),
];
