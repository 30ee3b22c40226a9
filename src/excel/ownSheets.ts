import { absoluteArea, onSheet } from "../tables/sheet/address";
import type { Area } from "../tables/sheet/SheetPlan";

/** The kinds of table that other sheets draw on, plus plain facts and the sheets of a comparison. */
export const OWN_KINDS = ["postsComparison", "councilBudgets", "operatingModels", "scoreSymbols", "criteria", "facts", "comparison", "scenarios", "detached", "case", "report", "imports"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/**
 * A sheet that the add-in wrote. It is marked by a defined name over the cells written: unlike a sheet's id, a name can be set in the
 * same request as the sheet, follows when the sheet is renamed or rows are put in, is seen in the Name Manager and lives in the .xlsx.
 */
export interface OwnSheet {
  /** CommonPurse.councilBudgets.mtfp_summary_2012 */
  readonly marker: string;
  readonly kind: OwnKind;
  readonly id: string;
  readonly sheet: string;
  /** Range written, without the sheet: "A1:H12"; undefined when the sheet was deleted. */
  readonly written: string;
}

const PREFIX = "CommonPurse";

const idInName = (id: string): string => id.replace(/[^A-Za-z0-9]/g, "_");

export const markerFor = (kind: OwnKind, id: string, copy = 1): string => `${PREFIX}.${kind}.${idInName(id)}${copy > 1 ? `.${copy}` : ""}`;

export const areaRefersTo = (sheet: string, area: Area): string => `=${onSheet(sheet, absoluteArea(area))}`;

const unquoted = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet);

/** The sheet that a name's formula speaks of; undefined where it is gone, or where there is none. */
export const sheetOfName = (formula: string): string | undefined => {
  const at = /^=(.+)!([^!]+)$/.exec(formula);
  return at && !formula.includes("#REF!") ? unquoted(at[1]!) : undefined;
};

/** Reads a marker back; undefined for a name of somebody else's and for one whose sheet is gone (#REF!). */
export function ownSheetFrom(name: string, formula: unknown): OwnSheet | undefined {
  const [prefix, kind, id] = name.split(".");
  const known = OWN_KINDS.find((own) => own === kind);
  if (prefix !== PREFIX || !known || id === undefined) return undefined;
  const at = /^=(.+)!([^!]+)$/.exec(String(formula));
  if (!at || at[0].includes("#REF!")) return undefined;
  return { marker: name, kind: known, id, sheet: unquoted(at[1]!), written: at[2]!.replace(/\$/g, "") };
}

/** Whether a dataset or sheet has the id that a marker's name carries. */
export const hasId = (own: OwnSheet, id: string): boolean => own.id === idInName(id);
