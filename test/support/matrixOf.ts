import type { CellIn, Matrix } from "../../src/functions/cells";
import type { ExampleArgument } from "../../src/functions/define";

/** An example's argument as Excel hands it over: a cell, a row or a table as rows of cells; null when it is left out. */
export const matrixOf = (argument: ExampleArgument): Matrix | null => {
  if (argument === null) return null;
  if (!Array.isArray(argument)) return [[argument as CellIn]];
  return (Array.isArray(argument[0]) ? argument : [argument]) as Matrix;
};
