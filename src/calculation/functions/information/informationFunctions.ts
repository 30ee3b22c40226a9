import type { ExcelFunction } from "../ExcelFunction";
import { kinds } from "./kinds";
import { surroundings } from "./surroundings";

export const informationFunctions: readonly ExcelFunction[] = [...kinds, ...surroundings];
