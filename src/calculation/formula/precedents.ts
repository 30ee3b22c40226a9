import { columnsOf, rowsOf, type Area } from "../values/Reference";
import { areasOf } from "./areasOf";
import { childrenOf, type FormulaNode } from "./FormulaNode";
import type { Scope } from "./Scope";
import { tableArea } from "./tableArea";

export interface Precedents {
  /** Every cell that the formula names, whether or not it comes to be asked for. */
  readonly areas: readonly Area[];
  /** Whether a function among them asks for cells that its text does not name, as OFFSET and INDIRECT do. */
  readonly asksForCells: boolean;
  /** Whether a function among them must be asked at every calculation. */
  readonly isVolatile: boolean;
  /** Whether cells of another workbook are among them. */
  readonly hasExternal: boolean;
  /** The sheets, names and tables that it speaks of, whether or not they are there: when one comes, goes or changes, it means something else. */
  readonly mentions: ReadonlySet<Mention>;
}

export type Mention = `sheet ${string}` | `name ${string}` | `table ${string}` | "order of sheets";

export const mentionOf = {
  sheet: (name: string): Mention => `sheet ${name.toLowerCase()}`,
  /** A name, or a function or table called like one. */
  name: (name: string): Mention => `name ${name.toUpperCase()}`,
  /** The table that the formula stands in, where none is named. */
  table: (name: string): Mention => `table ${name.toUpperCase()}`,
  order: "order of sheets",
} as const;

/** Functions whose result is a sheet's place among the others. */
const ORDER_FUNCTIONS: ReadonlySet<string> = new Set(["SHEET", "SHEETS"]);

/** What a formula in a cell draws on, as far as its text tells. */
export function precedentsOf(node: FormulaNode, scope: Scope, row: number, column: number): Precedents {
  const areas: Area[] = [];
  let isVolatile = false;
  let asksForCells = false;
  let hasExternal = false;
  const seen = new Set<string>();
  const mentions = new Set<Mention>();
  const visit = (at: FormulaNode, within: Scope): void => {
    if (at.kind === "cells") {
      areas.push(...(areasOf(at, within, row, column) ?? []));
      if (at.sheet !== undefined) mentions.add(mentionOf.sheet(at.sheet));
      if (at.lastSheet !== undefined) mentions.add(mentionOf.sheet(at.lastSheet)).add(mentionOf.order);
    } else if (at.kind === "external") hasExternal = true;
    else if (at.kind === "table") {
      const table = at.table === "" ? within.book.tableAt(within.sheet, row, column) : within.book.tableNamed(at.table);
      const bounds = table && tableArea(table, at.columns, at.sections, row);
      if (bounds) areas.push({ sheet: table.sheet, ...bounds });
      mentions.add(mentionOf.table(at.table));
    } else if (at.kind === "name") visitName(at.name, at.sheet, within);
    else if (at.kind === "call") {
      const known = within.book.functionNamed(at.name);
      isVolatile ||= known?.isVolatile ?? false;
      asksForCells ||= known?.asksForCells ?? false;
      if (!known) visitName(at.name, undefined, within);
      if (ORDER_FUNCTIONS.has(at.name)) mentions.add(mentionOf.order);
      if (at.name === "SUMIF" || at.name === "AVERAGEIF") areas.push(...resized(at.args, within, row, column));
    }
    for (const child of childrenOf(at)) visit(child, within);
  };
  const visitName = (name: string, sheetName: string | undefined, within: Scope): void => {
    mentions.add(mentionOf.name(name));
    if (sheetName !== undefined) mentions.add(mentionOf.sheet(sheetName));
    const sheet = sheetName === undefined ? within.sheet : within.book.sheetNamed(sheetName);
    const defined = sheet && within.book.nameFor(name, sheet);
    if (defined) {
      // A name that stands for itself, as a LAMBDA may, is gone through once.
      const key = `${(defined.sheet ?? within.sheet).id}|${defined.name.toUpperCase()}|${defined.sheet?.id ?? ""}`;
      if (seen.has(key)) return;
      seen.add(key);
      visit(defined.node, { book: within.book, sheet: defined.sheet ?? within.sheet, isRelative: true });
    }
    const table = defined ? undefined : within.book.tableNamed(name);
    const bounds = table && tableArea(table, [], [], row);
    if (bounds) areas.push({ sheet: table.sheet, ...bounds });
  };
  visit(node, scope);
  return { areas, asksForCells, isVolatile, hasExternal, mentions };
}

/** SUMIF(A1:A9,"x",B1) adds up B1:B9: of its third range only the top left counts, the size is that of the first. */
function resized([range, , target]: readonly (FormulaNode | null)[], scope: Scope, row: number, column: number): readonly Area[] {
  if (range?.kind !== "cells" || target?.kind !== "cells") return [];
  const [like] = areasOf(range, scope, row, column) ?? [];
  const [from] = areasOf(target, scope, row, column) ?? [];
  if (!like || !from || (rowsOf(like) === rowsOf(from) && columnsOf(like) === columnsOf(from))) return [];
  return [{ ...from, bottom: from.top + rowsOf(like) - 1, right: from.left + columnsOf(like) - 1 }];
}
