import { conditional } from "./criteria/conditional";
import type { ExcelFunction } from "./ExcelFunction";
import { branches } from "./logic/branches";
import { truth } from "./logic/truth";
import { maths } from "./maths/maths";
import { statistics } from "./statistics/statistics";
import { arrayFunctions } from "./arrays/arrayFunctions";
import { dateFunctions } from "./dates/dateFunctions";
import { informationFunctions } from "./information/informationFunctions";
import { lambdaFunctions } from "./lambda/lambdaFunctions";
import { lookupFunctions } from "./lookup/lookupFunctions";
import { textFunctions } from "./text/textFunctions";

const known = new Map<string, ExcelFunction>();

/** Adds functions to those that formulas can call. */
export function addFunctions(functions: readonly ExcelFunction[]): void {
  for (const each of functions) known.set(each.name, each);
}

addFunctions([...branches, ...truth]);
addFunctions([...maths, ...statistics, ...conditional]);
addFunctions(textFunctions);
addFunctions(dateFunctions);
addFunctions(lookupFunctions);
addFunctions(arrayFunctions);
addFunctions(lambdaFunctions);
addFunctions(informationFunctions);

/** Excel's function of that name, in capitals; undefined for one that is not there. */
export const excelFunction = (name: string): ExcelFunction | undefined => known.get(name);

export const excelFunctionNames = (): readonly string[] => [...known.keys()];
