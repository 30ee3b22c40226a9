import { createRequire } from "node:module";
import { inProject } from "../../src/build/paths";

/** Packages of bench/package.json, which is installed apart from the add-in's own. */
const peer = createRequire(inProject("bench", "package.json"));

interface HyperFormulaBook {
  setCellContents(at: { readonly sheet: number; readonly row: number; readonly col: number }, cell: number): unknown;
  getCellValue(at: { readonly sheet: number; readonly row: number; readonly col: number }): unknown;
}

export interface HyperFormulaPackage {
  readonly HyperFormula: { buildFromArray(cells: readonly (readonly (number | string | null)[])[], options: { readonly licenseKey: string; readonly useArrayArithmetic?: boolean }): HyperFormulaBook };
}

export interface FormulaJs {
  NPV(rate: number, ...flows: readonly number[]): number;
  IRR(flows: readonly number[], guess?: number): number;
}

export const hyperFormula = (): HyperFormulaPackage => peer("hyperformula") as HyperFormulaPackage;
export const formulaJs = (): FormulaJs => peer("@formulajs/formulajs") as FormulaJs;
