import { power } from "../../formula/operators";
import { ErrorValue, WRONG_VALUE } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { matrix } from "../parameters";
import { plainNumber } from "../toolPak";

export const series: readonly ExcelFunction[] = [
  define("SERIESSUM", [plainNumber, plainNumber, plainNumber, matrix], ([x, first, step, coefficients]) => {
    let total = 0;
    for (const [i, coefficient] of coefficients.values.entries()) {
      if (coefficient instanceof ErrorValue) return coefficient;
      if (coefficient !== null && typeof coefficient !== "number") return WRONG_VALUE;
      const raised = power(x, first + i * step);
      if (raised instanceof ErrorValue) return raised;
      total += (coefficient ?? 0) * raised;
    }
    return total;
  }),
];
