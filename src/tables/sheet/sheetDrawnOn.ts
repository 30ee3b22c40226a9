import type { CellContent } from "./SheetPlan";

const REFERENCE = /'((?:[^']|'')+)'!\$?[A-Z]|([^\s'"!(),;:=<>&+\-*/^%{}[\]]+)!\$?[A-Z]/;
/** What looks like a sheet's name and is none: texts, and what a sheet that is gone leaves. */
const NO_SHEET = /"(?:[^"]|"")*"|#REF!/g;

/** The first other sheet that a formula draws on; undefined for one that draws on none, or whose sheet is gone, and for what is no formula. */
export function sheetDrawnOn(formula: CellContent | undefined): string | undefined {
  if (typeof formula !== "string" || !formula.startsWith("=")) return undefined;
  const [, quoted, plain] = REFERENCE.exec(formula.replace(NO_SHEET, "0")) ?? [];
  return quoted?.replace(/''/g, "'") ?? plain;
}
