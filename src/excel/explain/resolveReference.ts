import { parseA1Ref } from "@borgar/fx";
import { structuredArea, type SheetArea, type TableArea } from "../formulas/tableAreas";

/** What references mean in a workbook, seen from one cell. */
export interface ReferenceView {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly sheets: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly TableArea[];
}

/** Longer lists are not read: whole columns, for instance. */
const MOST_CELLS = 20_000;

/** The cells a reference stands for: "B5", "'Year 1'!B5:C9", a name, a table's column. Undefined for other workbooks, whole columns and what is gone. */
export function resolveReference(reference: string, view: ReferenceView): SheetArea | undefined {
  if (reference.includes("[") && !reference.includes("!")) return structuredArea(reference, view.tables, view);
  const parsed = parseA1Ref(reference);
  if (!parsed) return undefined;
  if ("name" in parsed && parsed.name) return ofName(parsed.name, view);
  if (!("range" in parsed) || !parsed.range || (parsed.context?.length ?? 0) > 1) return undefined;
  const { top, bottom, left, right } = parsed.range;
  if (typeof top !== "number" || typeof bottom !== "number" || typeof left !== "number" || typeof right !== "number") return undefined;
  const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  const sheet = view.sheets.find((name) => name.toLowerCase() === (parsed.context?.[0] ?? view.sheet).toLowerCase());
  return sheet === undefined || area.rows * area.columns > MOST_CELLS ? undefined : { sheet, area };
}

function ofName(name: string, view: ReferenceView): SheetArea | undefined {
  const table = view.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (table) return { sheet: table.sheet, area: { row: table.top + 1, column: table.left, rows: table.rows, columns: table.columns.length } };
  const formula = [...view.names].find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
  return formula === undefined || !/^=.+!/.test(formula) ? undefined : resolveReference(formula.slice(1), { ...view, names: new Map() });
}
