import type { ExcelFunction } from "../ExcelFunction";
import { chances } from "./chances";
import { continuous } from "./continuous";
import { discrete } from "./discrete";
import { special } from "./special";
import { tests } from "./tests";

/** Distributions, tests and what they are made of. */
export const distributions: readonly ExcelFunction[] = [...special, ...continuous, ...discrete, ...tests, ...chances];
