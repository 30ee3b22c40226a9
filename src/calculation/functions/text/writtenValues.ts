import { dereference } from "../../values/dereference";
import { ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import type { Scalar } from "../../values/Scalar";
import { toText } from "../../values/coerce";
import { define, type ExcelFunction } from "../ExcelFunction";
import { anything, defaulted, integer, matrix } from "../parameters";
import { fitting } from "./parts";

/** A value as one reads it, or (strictly) as one would type it into a formula. Errors are written too. */
function written(value: Scalar, isStrict: boolean): string {
  if (isStrict && typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  const read = toText(value);
  return read instanceof ErrorValue ? read.code : read;
}

const valueToText = define("VALUETOTEXT", [anything, defaulted(integer, 0)], ([{ value }, format]) => (format === 0 || format === 1 ? written(value, format === 1) : WRONG_VALUE));

const arrayToText = define("ARRAYTOTEXT", [matrix, defaulted(integer, 0)], ([values, format]) => {
  if (format === 0) return fitting(values.values.map((value) => written(value, false)).join(", "));
  if (format !== 1) return WRONG_VALUE;
  const lines = values.lines().map((line) => line.map((value) => written(value, true)).join(","));
  return fitting(`{${lines.join(";")}}`);
});

/** Letters, digits, - _ . ~ stay; everything else is written as its UTF-8 bytes. */
const encodeUrl = define("ENCODEURL", [matrix], ([{ rows, columns, values }]) => {
  const one = (value: Scalar): Scalar => {
    const read = toText(value);
    return read instanceof ErrorValue ? read : encodeURIComponent(read).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  };
  return dereference(values.length === 1 ? one(values[0]!) : new Matrix(rows, columns, values.map(one)));
});

export const writtenValues: readonly ExcelFunction[] = [valueToText, arrayToText, encodeUrl];
