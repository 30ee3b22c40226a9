import type { IRange, IUnitRange } from "@univerjs/core";
import type { IArrayFormulaRangeType } from "@univerjs/engine-formula";

/** Where a formula stands. */
export interface Place {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A blocked formula is tried again when a spill in its way moves; two that block each other in turn must come to an end. */
const MOST_TRIES = 8;

const keyOf = ({ unitId, sheetId, row, column }: Place): string => `${unitId}|${sheetId}|${row}|${column}`;
const placeOf = ({ unitId, sheetId, range }: IUnitRange): Place => ({ unitId, sheetId, row: range.startRow, column: range.startColumn });

const same = (one: IRange | undefined, other: IRange | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && one.startRow === other.startRow && one.startColumn === other.startColumn && one.endRow === other.endRow && one.endColumn === other.endColumn);

const meet = (one: IUnitRange, other: IUnitRange): boolean =>
  one.unitId === other.unitId && one.sheetId === other.sheetId &&
  one.range.startRow <= other.range.endRow && other.range.startRow <= one.range.endRow &&
  one.range.startColumn <= other.range.endColumn && other.range.startColumn <= one.range.endColumn;

/** The spilled cells without the one that holds the formula: that one is known to the engine. */
function tailOf({ unitId, sheetId, range }: IUnitRange): IUnitRange[] {
  const { startRow, startColumn, endRow, endColumn } = range;
  return [
    ...(endColumn > startColumn ? [{ unitId, sheetId, range: { startRow, startColumn: startColumn + 1, endRow: startRow, endColumn } }] : []),
    ...(endRow > startRow ? [{ unitId, sheetId, range: { startRow: startRow + 1, startColumn, endRow, endColumn } }] : []),
  ];
}

/** Which formulas fill which cells while a calculation goes on, which could not, and which have moved since the order was made. */
export class SpillBook {
  private filled = new Map<string, IUnitRange>();
  private blocked = new Map<string, IUnitRange>();
  private ordered = new Map<string, IUnitRange>();
  private last = new Map<string, IUnitRange>();
  private tries = new Map<string, number>();
  private blockedBefore = new Set<string>();
  private released: Place[] = [];

  /** Takes in the ranges known from the calculation before, of formulas that are still there; one that shows #SPILL! fills none. */
  begin(ranges: IArrayFormulaRangeType, holdsFormula: (place: Place) => boolean, isBlocked: (place: Place) => boolean): void {
    this.filled = new Map();
    this.blocked = new Map();
    this.tries = new Map();
    this.released = [];
    for (const [unitId, sheets] of Object.entries(ranges)) {
      for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
        for (const [row, cells] of Object.entries(rows ?? {})) {
          for (const [column, range] of Object.entries((cells ?? {}) as Record<string, IRange | null>)) {
            const place = { unitId, sheetId, row: Number(row), column: Number(column) };
            if (range && holdsFormula(place)) this.put(place, range, isBlocked);
          }
        }
      }
    }
    this.ordered = new Map(this.filled);
    this.blockedBefore = new Set(this.blocked.keys());
  }

  private put(place: Place, range: IRange, isBlocked: (place: Place) => boolean): void {
    (isBlocked(place) ? this.blocked : this.filled).set(keyOf(place), { unitId: place.unitId, sheetId: place.sheetId, range });
  }

  /** Cells that were filled after the last calculation and whose formula has gone since. */
  gone(): IUnitRange[] {
    return [...this.last].filter(([key, spill]) => !same(this.filled.get(key)?.range, spill.range)).flatMap(([, spill]) => tailOf(spill));
  }

  /** The ranges filled, in the engine's own shape. */
  ranges(): IArrayFormulaRangeType {
    const ranges: IArrayFormulaRangeType = {};
    for (const { unitId, sheetId, range } of this.filled.values()) {
      const sheets = (ranges[unitId] ??= {});
      const rows = (sheets[sheetId] ??= {});
      (rows[range.startRow] ??= {})[range.startColumn] = range;
    }
    return ranges;
  }

  filledRanges(): readonly IUnitRange[] {
    return [...this.filled.values()];
  }

  /** The range that a formula fills now, its own cell at the top left. */
  at(place: Place): IUnitRange | undefined {
    return this.filled.get(keyOf(place));
  }

  take(place: Place): IUnitRange | undefined {
    const key = keyOf(place);
    const spill = this.filled.get(key);
    this.filled.delete(key);
    this.blocked.delete(key);
    if (this.blockedBefore.delete(key)) this.released.push(place);
    return spill;
  }

  keep(place: Place, range: IRange, isBlocked: boolean): void {
    this.put(place, range, () => isBlocked);
  }

  /** The order of calculation has been made from the ranges as they are now. */
  order(): void {
    this.ordered = new Map(this.filled);
  }

  /** Cells whose dependants were put in order before it was known who fills them. */
  moved(): IUnitRange[] {
    const changed = [...new Set([...this.ordered.keys(), ...this.filled.keys()])]
      .map((key) => ({ before: this.ordered.get(key), now: this.filled.get(key) }))
      .filter(({ before, now }) => !same(before?.range, now?.range));
    const left = changed.flatMap(({ before }) => before ?? []);
    return changed.flatMap(({ before, now }) => [...(before ? tailOf(before) : []), ...(now ? tailOf(now) : [])]).concat(this.freed(left));
  }

  private freed(left: readonly IUnitRange[]): IUnitRange[] {
    return [...this.blocked].flatMap(([key, spill]) => {
      const tried = this.tries.get(key) ?? 0;
      if (tried >= MOST_TRIES || !left.some((range) => meet(range, spill))) return [];
      this.tries.set(key, tried + 1);
      const { unitId, sheetId, row, column } = placeOf(spill);
      return [{ unitId, sheetId, range: { startRow: row, startColumn: column, endRow: row, endColumn: column } }];
    });
  }

  /** Ends the calculation; gives the formulas that were blocked before it and have been calculated in it. */
  end(): readonly Place[] {
    this.last = new Map(this.filled);
    return this.released;
  }
}
