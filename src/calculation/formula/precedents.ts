import type { Area } from "../values/Reference";
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
}

/** What a formula in a cell draws on, as far as its text tells. */
export function precedentsOf(node: FormulaNode, scope: Scope, row: number, column: number): Precedents {
  const areas: Area[] = [];
  let isVolatile = false;
  let asksForCells = false;
  let hasExternal = false;
  const seen = new Set<string>();
  const visit = (at: FormulaNode, within: Scope): void => {
    if (at.kind === "cells") areas.push(...(areasOf(at, within, row, column) ?? []));
    else if (at.kind === "external") hasExternal = true;
    else if (at.kind === "table") {
      const table = at.table === "" ? within.book.tableAt(within.sheet, row, column) : within.book.tableNamed(at.table);
      const bounds = table && tableArea(table, at.columns, at.sections, row);
      if (bounds) areas.push({ sheet: table.sheet, ...bounds });
    } else if (at.kind === "name") visitName(at.name, at.sheet, within);
    else if (at.kind === "call") {
      const known = within.book.functionNamed(at.name);
      isVolatile ||= known?.isVolatile ?? false;
      asksForCells ||= known?.asksForCells ?? false;
      if (!known) visitName(at.name, undefined, within);
    }
    for (const child of childrenOf(at)) visit(child, within);
  };
  const visitName = (name: string, sheetName: string | undefined, within: Scope): void => {
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
  return { areas, asksForCells, isVolatile, hasExternal };
}
