import type { ExcelFunction } from "../ExcelFunction";
import { order } from "./order";
import { selection } from "./selection";
import { shapes } from "./shapes";
import { trimming } from "./trimRange";

export const arrayFunctions: readonly ExcelFunction[] = [...shapes, ...order, ...selection, ...trimming];
