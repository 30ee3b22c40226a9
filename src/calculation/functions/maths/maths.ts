import type { ExcelFunction } from "../ExcelFunction";
import { combinatorics } from "./combinations";
import { matrices } from "./matrices";
import { numerals } from "./numerals";
import { powers } from "./powers";
import { random } from "./random";
import { rounding } from "./rounding";
import { series } from "./series";
import { subtotals } from "./subtotals";
import { sumProducts } from "./sumProducts";
import { sums } from "./sums";
import { trigonometry } from "./trigonometry";

/** Excel's mathematics, but for what goes by criteria. */
export const maths: readonly ExcelFunction[] = [...sums, ...sumProducts, ...subtotals, ...rounding, ...powers, ...trigonometry, ...combinatorics, ...numerals, ...matrices, ...series, ...random];
