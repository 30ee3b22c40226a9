import { toNumber } from "../../values/coerce";
import { ErrorValue, INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import type { CellParameter } from "../Parameter";
import { cell, refusingRanges } from "../parameters";
import { wholeDay } from "./calendar";

/** A date as its day number, without the time; #NUM! for what is no date. */
export const day: CellParameter<number> = cell((value, { book: { dates } }) => {
  const read = toNumber(value, dates);
  return typeof read === "number" ? wholeDay(read, dates) : read;
});

/** A moment: day number and time; not below 0. */
export const moment: CellParameter<number> = cell((value, { book: { dates } }) => {
  const read = toNumber(value, dates);
  return typeof read === "number" && wholeDay(read, dates) instanceof ErrorValue ? INVALID_NUMBER : read;
});

/** A date where the former Analysis ToolPak asks for one: TRUE and FALSE are none, and ranges are not worked through. */
export const plainDay: CellParameter<number> = refusingRanges(cell((value, call) => (typeof value === "boolean" ? WRONG_VALUE : day.read(value, call))));

/** A whole number where the former Analysis ToolPak asks for one. */
export const plainInteger: CellParameter<number> = refusingRanges(
  cell((value, { book: { dates } }) => {
    const read = typeof value === "boolean" ? WRONG_VALUE : toNumber(value, dates);
    return typeof read === "number" ? Math.trunc(read) : read;
  }),
);
