import { type ArrayValueObject, functionMath, functionStatistical, NumberValueObject, type BaseReferenceObject, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import { looseArray, RangeIndex } from "./RangeIndex";

type Calculate = (this: unknown, ...given: FunctionVariantType[]) => BaseValueObject;
type Named = readonly (readonly [{ readonly prototype: { calculate: Calculate } }, string])[];

const prototypeOf = (functions: unknown, name: string) => (functions as Named).find(([, each]) => each === name)![0].prototype;
const sums = prototypeOf(functionMath, "SUMIFS");
const counts = prototypeOf(functionStatistical, "COUNTIFS");
const [sumifs, countifs] = [sums.calculate, counts.calculate];

/** Held by the range's own array: the engine makes one for each range and drops it when cells change. */
const indexes = new WeakMap<ArrayValueObject, RangeIndex>();

/** The engine's own answer: what it would pick from a column to add up. */
function meets(values: ArrayValueObject, criterion: BaseValueObject): boolean[] {
  let met: boolean[] = [];
  const picking = {
    getRowCount: () => values.getRowCount(),
    getColumnCount: () => 1,
    pick: (taken: ArrayValueObject) => {
      met = Array.from({ length: values.getRowCount() }, (_, row) => taken.get(row, 0)?.getValue() === true);
      return { sum: () => NumberValueObject.create(0) };
    },
  };
  const range = (array: unknown) => ({ isReferenceObject: () => true, toArrayValueObject: () => array }) as unknown as BaseReferenceObject;
  sumifs.call({}, range(picking), range(values), criterion);
  return met;
}

function indexOf(range: ArrayValueObject): RangeIndex {
  const known = indexes.get(range) ?? new RangeIndex(range, meets);
  indexes.set(range, known);
  return known;
}

const arrayOf = (given: FunctionVariantType): ArrayValueObject | undefined => (given.isReferenceObject() ? (given as BaseReferenceObject).toArrayValueObject() : undefined);

/** A criterion's one value; undefined where it is an array of several. */
function oneOf(given: FunctionVariantType): BaseValueObject | undefined {
  const value = arrayOf(given) ?? (given as BaseValueObject);
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? undefined) : undefined;
}

/**
 * Cells that meet every criterion, in the order of the range; undefined where that is for the engine to say: criteria in arrays, ranges of
 * different sizes, and what is no range.
 */
function cellsMeeting(pairs: readonly FunctionVariantType[], size?: ArrayValueObject): readonly number[] | undefined {
  const conditions: { range: ArrayValueObject; criterion: BaseValueObject }[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [range, criterion] = [arrayOf(pairs[i]!), oneOf(pairs[i + 1]!)];
    const like = size ?? conditions[0]?.range ?? range;
    if (!range || !criterion || range.getRowCount() !== like!.getRowCount() || range.getColumnCount() !== like!.getColumnCount()) return undefined;
    conditions.push({ range, criterion });
  }
  if (conditions.length === 0 || pairs.length % 2 === 1) return undefined;
  const lists = conditions.map(({ range, criterion }) => ({ cells: indexOf(range).cells(criterion), holds: indexOf(range).holds(criterion) }));
  const [fewest, ...others] = lists.sort((a, b) => a.cells.length - b.cells.length);
  return others.length === 0 ? fewest!.cells : fewest!.cells.filter((cell) => others.every(({ holds }) => holds(cell)));
}

/**
 * Univer holds every criterion against every cell anew for each formula, and makes objects of all the answers: thousands of sums over one
 * long list, as a comparison of posts has them, took minutes. Here a range is indexed once for as long as its cells stand. What meets a
 * criterion is still for the engine to say, value by value.
 */
sums.calculate = function sumByIndex(this: unknown, ...given) {
  const [target, ...pairs] = given;
  const array = target && arrayOf(target);
  const cells = array && cellsMeeting(pairs, array);
  if (!cells) return sumifs.apply(this, given);
  const width = array.getColumnCount();
  return looseArray([cells.map((cell) => array.get(Math.floor(cell / width), cell % width)!)]).sum();
};
counts.calculate = function countByIndex(this: unknown, ...given) {
  const cells = cellsMeeting(given);
  return cells ? NumberValueObject.create(cells.length) : countifs.apply(this, given);
};
