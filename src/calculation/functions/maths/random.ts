import { INVALID_NUMBER, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, integer, logical, number } from "../parameters";
import { plainNumber } from "../toolPak";

const VOLATILE = { isVolatile: true } as const;
/** More cells than that no array may have. */
const MOST_CELLS = 2 ** 24;

const wholeBetween = (lowest: number, highest: number, random: () => number): number => lowest + Math.floor(random() * (highest - lowest + 1));

export const random: readonly ExcelFunction[] = [
  define("RAND", [], (_, { book }) => book.random(), VOLATILE),
  define("RANDBETWEEN", [plainNumber, plainNumber], ([from, to], { book }) => {
    const [lowest, highest] = [Math.ceil(from), Math.floor(to)];
    return lowest > highest ? INVALID_NUMBER : wholeBetween(lowest, highest, () => book.random());
  }, VOLATILE),
  define("RANDARRAY", [defaulted(integer, 1), defaulted(integer, 1), defaulted(number, 0), defaulted(number, 1), defaulted(logical, false)], ([rows, columns, lowest, highest, isWhole], { book }) => {
    if (rows < 1 || columns < 1 || lowest > highest || rows * columns > MOST_CELLS) return WRONG_VALUE;
    if (isWhole && !(Number.isInteger(lowest) && Number.isInteger(highest))) return WRONG_VALUE;
    return Matrix.build(rows, columns, () => (isWhole ? wholeBetween(lowest, highest, () => book.random()) : lowest + book.random() * (highest - lowest)));
  }, VOLATILE),
];
