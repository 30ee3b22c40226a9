import { RTree, type IRTreeItem, type IUnitRange } from "@univerjs/core";

/** Formulas that draw on one range. */
interface Drawing {
  readonly ids: number[];
}

/** Those of a range's formulas that a search has not passed over yet. */
interface Left {
  /** How many formulas the range had then. */
  readonly of: number;
  readonly ids: readonly number[];
}

/**
 * Which formulas draw on which ranges. The engine enters every formula's ranges one by one and finds thousands again for each cell of a
 * column that thousands draw on. Here formulas that draw on the same range stand together, and those that a search need not find any more are
 * passed over together.
 */
export class RangeDependents {
  private readonly ranges = new RTree(true);
  private readonly drawings: Drawing[] = [];
  private readonly places = new Map<string, number>();
  private left = new WeakMap<ReadonlySet<number>, Map<number, Left>>();

  bulkInsert(items: readonly IRTreeItem[]): void {
    for (const item of items) {
      const { unitId, sheetId, range, id } = item;
      const key = `${unitId}\n${sheetId}\n${range.startRow},${range.startColumn},${range.endRow},${range.endColumn}`;
      let place = this.places.get(key);
      if (place === undefined) {
        place = this.drawings.push({ ids: [] }) - 1;
        this.places.set(key, place);
        this.ranges.insert({ unitId, sheetId, range, id: place });
      }
      this.drawings[place]!.ids.push(id as number);
    }
  }

  /** Formulas that draw on a cell of some ranges. @param except Formulas to be passed over; more may be added between two searches, none taken out. */
  bulkSearch(search: IUnitRange[], except?: ReadonlySet<number>): Set<number> {
    const found = new Set<number>();
    for (const place of this.ranges.bulkSearch(search) as Set<number>) {
      for (const id of except ? this.leftOf(place, except) : this.drawings[place]!.ids) found.add(id);
    }
    return found;
  }

  private leftOf(place: number, except: ReadonlySet<number>): readonly number[] {
    const all = this.drawings[place]!.ids;
    const known = this.left.get(except) ?? new Map<number, Left>();
    this.left.set(except, known);
    const before = known.get(place);
    const ids = (before?.of === all.length ? before.ids : all).filter((id) => !except.has(id));
    known.set(place, { of: all.length, ids });
    return ids;
  }

  /** Nothing is taken out one by one: the engine's index is made anew at each calculation. */
  bulkRemove(): void {
    return;
  }

  /** Takes out what is drawn from a sheet, or from a workbook. */
  removeById(unitId: string, sheetId?: string): void {
    this.ranges.removeById(unitId, sheetId);
    const beginning = sheetId === undefined ? `${unitId}\n` : `${unitId}\n${sheetId}\n`;
    for (const key of this.places.keys()) if (key.startsWith(beginning)) this.places.delete(key);
  }

  openKdTree(): void {
    this.ranges.openKdTree();
  }

  closeKdTree(): void {
    this.ranges.closeKdTree();
  }

  clear(): void {
    this.ranges.clear();
    this.drawings.length = 0;
    this.places.clear();
    this.left = new WeakMap();
  }
}
