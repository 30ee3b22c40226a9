import { toNumber } from "../values/coerce";
import { ErrorValue, WRONG_VALUE } from "../values/ErrorValue";
import type { CellParameter } from "./Parameter";
import { refusingRanges } from "./parameters";

const required = { presence: "required", fallback: undefined, emptyIsAbsent: false } as const;

/** A number for functions that came with Excel's Analysis ToolPak: these take no truth value and no range of several cells. */
export const plainNumber: CellParameter<number> = refusingRanges({
  takes: "cell",
  read: (value, { book }) => (typeof value === "boolean" ? WRONG_VALUE : toNumber(value, book.dates)),
  ...required,
});

/** The same without what follows the point. */
export const plainInteger: CellParameter<number> = {
  ...plainNumber,
  read: (value, call) => {
    const number = plainNumber.read(value, call);
    return number instanceof ErrorValue ? number : Math.trunc(number);
  },
};
