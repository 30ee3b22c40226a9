import { isFunction, isRange, tokenize } from "@borgar/fx";
import { columnName, parseRect, rectAddress, unquoteSheet, type Rect } from "../../host/engine/a1";
import type { WorkbookFile } from "../../host/file/WorkbookFile";

interface Place extends Rect {
  readonly sheet: string;
}

/** Which formulas of a workbook call one of these functions, or draw, however indirectly, on a cell whose formula does. Given as "Sheet!A1". */
export function drawsOnFunctions(file: WorkbookFile, functions: readonly string[]): ReadonlySet<string> {
  const own = new Set(functions);
  const names = new Map(file.names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo.slice(1)]));
  const tables = new Map(file.sheets.flatMap(({ name: sheet, tables: on }) => on.map((table) => [table.name.toLowerCase(), { sheet, ...parseRect(table.range) }] as const)));

  const placeOf = (text: string, on: string): Place[] => {
    const [, sheet, address = ""] = /^(?:(.+)!)?([^!]+)$/.exec(text) ?? [];
    const named = sheet === undefined ? names.get(address.toLowerCase()) : undefined;
    if (named !== undefined) return placeOf(named, on);
    const table = tables.get((address.split("[")[0] ?? "").toLowerCase());
    if (table) return [table];
    return [{ sheet: sheet === undefined ? on : unquoteSheet(sheet), ...parseRect(address) }];
  };

  const drawn = new Set<string>();
  const reached: Place[] = [];
  const open: { readonly at: string; readonly fills: Place; readonly on: readonly Place[] }[] = [];
  for (const { name: sheet, cells } of file.sheets) {
    for (const { row, column, formula, spill } of cells) {
      if (formula === undefined) continue;
      const tokens = tokenize(formula, { mergeRefs: true });
      const fills = { sheet, ...(spill === undefined ? { row, column, rows: 1, columns: 1 } : parseRect(spill)) };
      const at = `${sheet}!${columnName(column)}${row + 1}`;
      if (tokens.some((token) => isFunction(token) && own.has(token.value.toUpperCase()))) {
        drawn.add(at);
        reached.push(fills);
      } else open.push({ at, fills, on: tokens.filter(isRange).flatMap((token) => placeOf(token.value, sheet)) });
    }
  }
  const meets = (one: Place, other: Place): boolean =>
    one.sheet === other.sheet && one.row < other.row + other.rows && other.row < one.row + one.rows && one.column < other.column + other.columns && other.column < one.column + one.columns;
  for (let place = reached.pop(); place; place = reached.pop()) {
    for (const formula of open) {
      if (drawn.has(formula.at) || !formula.on.some((on) => meets(on, place!))) continue;
      drawn.add(formula.at);
      reached.push(formula.fills);
    }
  }
  return drawn;
}

/** Every cell with a formula, and the cells that it fills, by "Sheet!A1". */
export const filledBy = (file: WorkbookFile): ReadonlyMap<string, { readonly formula: string; readonly cells: readonly string[] }> =>
  new Map(file.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula, spill }) => {
      if (formula === undefined) return [];
      const rect = spill === undefined ? { row, column, rows: 1, columns: 1 } : parseRect(spill);
      const filled = Array.from({ length: rect.rows * rect.columns }, (_, i) => rectAddress({ row: rect.row + Math.floor(i / rect.columns), column: rect.column + (i % rect.columns), rows: 1, columns: 1 }));
      return [[`${name}!${columnName(column)}${row + 1}`, { formula, cells: filled }] as const];
    })));
