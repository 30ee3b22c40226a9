import type { IRange, IUnitRange } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { Place } from "./SpillBook";

type Lines = Record<number, Record<number, unknown> | undefined>;

const keyOf = ({ unitId, sheetId, row, column }: Place): string => `${unitId}|${sheetId}|${row}|${column}`;

function* placesIn(cells: object): Iterable<Place & { readonly line: Record<number, unknown>; readonly entry: unknown }> {
  for (const [unitId, sheets] of Object.entries(cells)) {
    for (const [sheetId, lines] of Object.entries((sheets ?? {}) as Record<string, Lines | undefined>)) {
      for (const [row, line] of Object.entries(lines ?? {})) {
        for (const [column, entry] of Object.entries(line ?? {})) yield { unitId, sheetId, row: Number(row), column: Number(column), line: line!, entry };
      }
    }
  }
}

/**
 * Takes out of the engine's store what spilled from formulas that have gone or moved, and these formulas' ranges: where rows or columns
 * come or go within a spill, the engine leaves the cells that it filled before, to be shown and drawn on.
 */
export function dropLeftOver(model: FormulaDataModel, filled: readonly IUnitRange[], holdsFormula: (place: Place) => boolean): void {
  const kept = new Set<string>();
  for (const { unitId, sheetId, range } of filled) for (const [row, column] of cellsIn(range)) kept.add(keyOf({ unitId, sheetId, row, column }));
  for (const { line, entry, ...place } of placesIn(model.getArrayFormulaCellData())) if (entry && !kept.has(keyOf(place))) delete line[place.column];
  for (const { line, entry, ...place } of placesIn(model.getArrayFormulaRange())) if (entry && !holdsFormula(place)) delete line[place.column];
}

/** Every cell of a range: row, column. */
export function* cellsIn({ startRow, startColumn, endRow, endColumn }: IRange): Iterable<readonly [number, number]> {
  for (let row = startRow; row <= endRow; row++) for (let column = startColumn; column <= endColumn; column++) yield [row, column];
}
