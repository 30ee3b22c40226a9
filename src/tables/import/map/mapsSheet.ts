import { inert } from "../../sheet/inert";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { CellContent, SheetPlan } from "../../sheet/SheetPlan";
import { importMapSchema, type ImportMap } from "./ImportMap";

export const MAPS_SHEET = "Import maps";

const HEADINGS = ["Map", "Setting", "In the source", "In the table"] as const;
const SETTINGS = { kind: "What it is", unit: "Unit", table: "Written as", fields: "Column", labels: "Wording", funding: "Funding", fullTimeHours: "Full-time hours" } as const;

export type MapRow = readonly [string, string, string, string];

export interface NamedMap extends ImportMap {
  readonly name: string;
}

/** A map as rows that can be read and changed in the workbook. */
export const mapRows = ({ name, kind, unit, table, fields = {}, labels = {}, funding = {}, fullTimeHours }: NamedMap): MapRow[] => [
  ...(kind ? [[name, SETTINGS.kind, "", kind] as const] : []),
  ...(unit ? [[name, SETTINGS.unit, "", unit] as const] : []),
  ...(table ? [[name, SETTINGS.table, "", table] as const] : []),
  ...(fullTimeHours !== undefined ? [[name, SETTINGS.fullTimeHours, "", String(fullTimeHours)] as const] : []),
  ...Object.entries(fields).map(([source, heading]) => [name, SETTINGS.fields, source, heading] as const),
  ...Object.entries(labels).map(([source, text]) => [name, SETTINGS.labels, source, text] as const),
  ...Object.entries(funding).map(([source, policy]) => [name, SETTINGS.funding, source, policy] as const),
];

/** The maps in the rows of the sheet's table; a map that somebody changed into something impossible is left out. */
export function readMaps(rows: readonly (readonly CellContent[])[]): NamedMap[] {
  const names = [...new Set(rows.map(([name]) => String(name ?? "").trim()).filter((name) => name !== ""))];
  return names.flatMap((name) => {
    const own = rows.filter(([of]) => String(of).trim() === name).map((row) => row.map((cell) => String(cell ?? "")));
    const pairs = (setting: string) => Object.fromEntries(own.filter(([, each]) => each === setting).map(([, , source = "", target = ""]) => [source, target]));
    const single = (setting: string) => own.find(([, each]) => each === setting)?.[3];
    const singles = { kind: single(SETTINGS.kind), unit: single(SETTINGS.unit), table: single(SETTINGS.table) };
    const hours = single(SETTINGS.fullTimeHours);
    const read = importMapSchema.safeParse({ name, ...(hours && { fullTimeHours: Number(hours) }), ...Object.fromEntries(Object.entries(singles).filter(([, value]) => value)), fields: pairs(SETTINGS.fields), labels: pairs(SETTINGS.labels), funding: pairs(SETTINGS.funding) });
    return read.success ? [{ ...read.data, name }] : [];
  });
}

/** The sheet that keeps the maps of imports, in the open, to be used again for next year's file. */
export function mapsSheet(name: string, table: string, maps: readonly NamedMap[]): SheetPlan {
  const s = new SheetBuilder(name, "inputs");
  s.heading("Import maps", "How columns and words of your files become those of the tables. Text; yours to change (Input). An empty right-hand cell leaves a column out.");
  const top = s.row;
  const rows = maps.flatMap(mapRows);
  s.add([...HEADINGS], { style: "heading" });
  s.put(top + 1, 0, rows.map((row) => row.map(inert)), { style: "input" });
  s.table(table, { row: top, column: 0, rows: rows.length + 1, columns: HEADINGS.length });
  s.widths = [28, 14, 36, 44];
  s.frozenRows = top + 1;
  s.printTitleRows = top + 1;
  return s.plan();
}
