import { ErrorValue, INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import { toText } from "../../values/coerce";
import type { DateSystem } from "../../values/numberFromText";
import { Matrix } from "../../values/Matrix";
import type { Scalar } from "../../values/Scalar";
import { criterionFrom, type Criterion } from "../criteria/Criterion";
import { define, type ExcelFunction } from "../ExcelFunction";
import type { Statistic } from "../overNumbers";
import { matrix, rawOrEmpty } from "../parameters";
import { dereference } from "../../values/dereference";
import { OMITTED } from "../../values/Value";
import { average } from "../statistics/averages";
import { populationDeviation, populationVariance, sampleDeviation, sampleVariance, totalOf } from "../statistics/spread";
import { highest, lowest } from "../statistics/statistics";

const headingOf = (value: Scalar): string => {
  const read = toText(value);
  return typeof read === "string" ? read.toLowerCase() : "";
};
/** The first column under a heading, in either case; a number or truth value as a heading counts as its text. */
const columnUnder = ({ columns, values }: Matrix, heading: Scalar): number => {
  const wanted = headingOf(heading);
  return wanted === "" ? -1 : values.slice(0, columns).findIndex((own) => headingOf(own) === wanted);
};

/** The column of a heading, or of a number counted from 1. */
function columnOf(list: Matrix, field: Scalar): number | ErrorValue {
  if (field instanceof ErrorValue) return field;
  if (typeof field === "string") {
    const found = columnUnder(list, field);
    return found < 0 ? WRONG_VALUE : found;
  }
  const place = Math.trunc(Number(field));
  return field === null || place < 1 || place > list.columns ? WRONG_VALUE : place - 1;
}

/** In the criteria of a list a text without an operator asks for all that begins with it. */
function listCriterion(given: Scalar, dates: DateSystem): Criterion {
  const isBeginning = typeof given === "string" && given !== "" && !/^[<>=]/.test(given);
  const exact = criterionFrom(given, dates);
  if (!isBeginning || typeof exact.equals === "number") return exact;
  return criterionFrom(`${given}*`, dates);
}

const NEVER: Criterion = { equals: undefined, holds: () => false };
const FORMULA_CRITERION = new ErrorValue("#VALUE!", "A criterion that is a formula under a heading of its own cannot be worked out for each line of the list here.");

/** Which lines of a list meet criteria: those in a line all together, and one line of them is enough. Under a heading that is not there none is met. */
function matchingRows(list: Matrix, criteria: Matrix, dates: DateSystem): readonly number[] | ErrorValue {
  const alternatives: (readonly { readonly column: number; readonly criterion: Criterion }[])[] = [];
  for (const line of criteria.lines().slice(1)) {
    const all = [];
    for (const [i, wanted] of line.entries()) {
      if (wanted === null) continue;
      const column = columnUnder(list, criteria.values[i]!);
      if (column < 0 && typeof wanted === "boolean") return FORMULA_CRITERION;
      all.push(column < 0 ? { column: 0, criterion: NEVER } : { column, criterion: listCriterion(wanted, dates) });
    }
    alternatives.push(all);
  }
  const rows: number[] = [];
  for (let row = 1; row < list.rows; row++) {
    if (alternatives.some((all) => all.every(({ column, criterion }) => criterion.holds(list.at(row, column))))) rows.push(row);
  }
  return rows;
}

type Result = Scalar;

/** @param compute Gets the field's values on the lines that meet the criteria, blanks among them. */
const overList = (name: string, compute: (values: readonly Scalar[]) => Result, withoutField?: (count: number) => Result): ExcelFunction =>
  define(name, [matrix, rawOrEmpty, matrix], ([list, { value: given }, criteria], { book: { dates } }) => {
    if (criteria.rows < 2 || list.rows < 2) return WRONG_VALUE;
    const field = given === OMITTED ? null : dereference(given);
    if (field instanceof Matrix) return WRONG_VALUE;
    const rows = matchingRows(list, criteria, dates);
    if (rows instanceof ErrorValue) return rows;
    if (withoutField && field === null) return withoutField(rows.length);
    const column = columnOf(list, field);
    return column instanceof ErrorValue ? column : compute(rows.map((row) => list.at(row, column)));
  });

const overFieldNumbers = (name: string, compute: Statistic): ExcelFunction =>
  overList(name, (values) => {
    const error = values.find((value) => value instanceof ErrorValue);
    return error ?? compute(values.filter((value) => typeof value === "number"));
  });

export const database: readonly ExcelFunction[] = [
  overFieldNumbers("DSUM", totalOf),
  overFieldNumbers("DAVERAGE", average),
  overFieldNumbers("DMAX", highest),
  overFieldNumbers("DMIN", lowest),
  overFieldNumbers("DPRODUCT", (values) => (values.length === 0 ? 0 : values.reduce((product, value) => product * value, 1))),
  overFieldNumbers("DVAR", sampleVariance),
  overFieldNumbers("DVARP", populationVariance),
  overFieldNumbers("DSTDEV", sampleDeviation),
  overFieldNumbers("DSTDEVP", populationDeviation),
  overList("DCOUNT", (values) => values.filter((value) => typeof value === "number").length, (count) => count),
  overList("DCOUNTA", (values) => values.filter((value) => value !== null).length, (count) => count),
  overList("DGET", (values) => (values.length === 0 ? WRONG_VALUE : values.length > 1 ? INVALID_NUMBER : values[0]!)),
];
