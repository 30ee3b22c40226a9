import type { ExcelFunction } from "../ExcelFunction";
import { conversion } from "./conversion";
import { numberSystems } from "./numberSystems";

/** Number systems, bits and units. Complex numbers and Bessel functions are not there. */
export const engineering: readonly ExcelFunction[] = [...numberSystems, ...conversion];
