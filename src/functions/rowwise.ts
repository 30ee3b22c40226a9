import { isFault, type Outcome } from "../domain/fault";
import type { BaseOf, Unit } from "../domain/units";
import { wholesale, type Calculation, type Each, type Reader } from "./calculation";
import type { CellOut } from "./cells";
import { list, optional, sameLength, type NumberList } from "./readers";

type ValueOf<E> = E extends Each<infer U, infer O> ? (O extends true ? BaseOf<U> | undefined : BaseOf<U>) : never;
type ValuesOf<E extends readonly Each[]> = { [K in keyof E]: ValueOf<E[K]> };
type ReadOf<R extends readonly Reader<unknown>[]> = { [K in keyof R]: R[K] extends Reader<infer T> ? T : never };

/**
 * A calculation that gives several figures side by side for each case. Single values count for every case of a list; lists give
 * a row of figures for each.
 *
 * @param settings Arguments that count for the whole call and come after the figures.
 */
export function rowwise<const E extends readonly Each<Unit>[], const R extends readonly Reader<unknown>[]>(
  name: string,
  eaches: E,
  settings: R,
  compute: (values: ValuesOf<E>, settings: ReadOf<R>) => Outcome<readonly CellOut[]>,
): Calculation {
  const readers = eaches.map((one) => (one.optional ? optional(list(one.name)) : list(one.name)));
  return wholesale(name, [...readers, ...settings], (...read) => {
    const lists = read.slice(0, eaches.length) as (NumberList | undefined)[];
    const rest = read.slice(eaches.length) as ReadOf<R>;
    const long = lists.flatMap((given, i) => (given && given.values.length !== 1 ? [{ name: eaches[i]!.name, length: given.values.length }] : []));
    const fault = long.length > 1 ? sameLength(...long) : undefined;
    if (fault) return fault;
    const cases = long[0]?.length ?? 1;
    const at = (i: number) => lists.map((given) => given && given.values[given.values.length === 1 ? 0 : i]) as unknown as ValuesOf<E>;
    const rows = Array.from({ length: cases }, (_, i) => compute(at(i), rest));
    if (cases === 1) return isFault(rows[0]) ? rows[0] : [rows[0]!];
    const width = Math.max(1, ...rows.map((row) => (isFault(row) ? 1 : row.length)));
    return rows.map((row) => (isFault(row) ? Array<CellOut>(width).fill(row) : row));
  });
}
