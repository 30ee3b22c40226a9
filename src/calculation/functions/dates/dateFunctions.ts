import type { ExcelFunction } from "../ExcelFunction";
import { partsOfDates } from "./partsOfDates";
import { spans } from "./spans";
import { weeks } from "./weeks";
import { workingDays } from "./workingDays";

export const dateFunctions: readonly ExcelFunction[] = [...partsOfDates, ...weeks, ...spans, ...workingDays];
