import { ArrayValueObject, type BaseValueObject } from "@univerjs/engine-formula";

/** Which of some values, one below the other, meet a criterion. */
export type Meets = (values: ArrayValueObject, criterion: BaseValueObject) => readonly boolean[];

interface Met {
  /** By group. */
  readonly groups: readonly boolean[];
  /** Cells in those groups, in the order of the range. */
  readonly cells: readonly number[];
}

/** What tells a value from the others. */
export const valueKey = (value: BaseValueObject): string => {
  const held = value.isNull() ? null : value.getValue();
  return `${value.isError() ? "error" : typeof held}:${String(held)}`;
};

/** An array that stands in no cell: its engine's index of columns leaves it alone. */
export const looseArray = (rows: BaseValueObject[][]): ArrayValueObject =>
  ArrayValueObject.create({ calculateValueList: rows, rowCount: rows.length, columnCount: rows[0]?.length ?? 0, unitId: "", sheetId: "", row: -1, column: -1 });

/** The cells of a range, grouped by what they hold, so that each criterion is held against each value once. Cells are counted along the rows. */
export class RangeIndex {
  private readonly groupOf: number[] = [];
  private readonly values: BaseValueObject[] = [];
  private readonly cellsOf: number[][] = [];
  private readonly met = new Map<string, Met>();

  constructor(range: ArrayValueObject, private readonly meets: Meets) {
    const groups = new Map<string, number>();
    range.iterator((value) => {
      const key = valueKey(value!);
      let group = groups.get(key);
      if (group === undefined) {
        group = this.values.push(value!) - 1;
        groups.set(key, group);
        this.cellsOf.push([]);
      }
      this.cellsOf[group]!.push(this.groupOf.push(group) - 1);
    });
  }

  private metBy(criterion: BaseValueObject): Met {
    const key = valueKey(criterion);
    const known = this.met.get(key);
    if (known) return known;
    const groups = this.meets(looseArray(this.values.map((value) => [value])), criterion);
    const lists = this.cellsOf.filter((_, group) => groups[group]);
    const cells = lists.length < 2 ? (lists[0] ?? []) : this.groupOf.flatMap((group, cell) => (groups[group] ? [cell] : []));
    const met = { groups, cells };
    this.met.set(key, met);
    return met;
  }

  /** Cells that meet a criterion, in the order of the range. */
  cells(criterion: BaseValueObject): readonly number[] {
    return this.metBy(criterion).cells;
  }

  /** Whether a cell meets a criterion. */
  holds(criterion: BaseValueObject): (cell: number) => boolean {
    const { groups } = this.metBy(criterion);
    return (cell) => groups[this.groupOf[cell]!]!;
  }
}
