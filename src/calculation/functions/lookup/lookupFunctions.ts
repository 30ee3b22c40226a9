import type { ExcelFunction } from "../ExcelFunction";
import { indexing } from "./indexFunction";
import { matches } from "./match";
import { places } from "./places";
import { pointing } from "./pointing";
import { tableLookup } from "./tableLookup";
import { xlookups } from "./xlookup";

export const lookupFunctions: readonly ExcelFunction[] = [...tableLookup, ...matches, ...xlookups, ...indexing, ...places, ...pointing];
