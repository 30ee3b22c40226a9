import { defineFunction, type FunctionDefinition } from "./define";
import * as definitions from "./definitions";

/** Every custom function with its texts, by name. What Excel runs comes from calculations.ts, which carries none of them. */
export const registry: readonly FunctionDefinition[] = Object.values(definitions)
  .map(defineFunction)
  .sort((one, other) => (one.name < other.name ? -1 : 1));
