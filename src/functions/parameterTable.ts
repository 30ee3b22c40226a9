import { dateFault } from "../domain/excelDate";
import { isFault, wrongValue, type Outcome } from "../domain/fault";
import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";
import { ownFirst } from "../domain/parameter/ownFirst";
import type { Reader } from "./calculation";
import { errorIn, numberIn, textIn, type Matrix } from "./cells";
import { parameters } from "./parameters";

/** Headings of the Parameters table, of the columns that count. */
export const PARAMETER_HEADINGS = ["Parameter", "Part", "Value", "From", "To", "Reference"] as const;
/** Where the day of the last check stands, in a table that has it. */
export const CHECKED_HEADING = "Last checked";

/** A table being read: the values of a name, each with its parts. */
type Found = Map<string, DatedValue[]>;

/** A value without a last day ends where the next of its name begins. */
const inOrder = (values: readonly DatedValue[]): readonly DatedValue[] =>
  [...values]
    .sort((one, other) => one.from - other.from)
    .map((value, i, all) => (value.to === undefined && i + 1 < all.length ? { ...value, to: all[i + 1]!.from - 1 } : value));

/** What a Parameters table says, its headings included; the fault names what cannot be read. */
export function parametersIn(cells: Matrix, name: string): Outcome<DatedParameters> {
  const [top, ...rows] = cells;
  const at = (heading: string) => top!.findIndex((cell) => textIn(cell) === heading);
  const columns = PARAMETER_HEADINGS.map(at);
  const absent = PARAMETER_HEADINGS.filter((_, i) => columns[i]! < 0);
  if (absent.length > 0) return wrongValue(`${name} has no heading ${absent.map((heading) => `"${heading}"`).join(", ")}. Give the whole Parameters table with its headings: Parameters[#All].`);
  const checkedAt = at(CHECKED_HEADING);
  const found: Found = new Map();
  for (const row of rows) {
    const [idCell, partCell, value, from, to, source] = columns.map((column) => row[column]);
    const error = errorIn(idCell) ?? errorIn(partCell);
    if (error) return error;
    const [id, part] = [textIn(idCell).toLowerCase(), textIn(partCell).toLowerCase()];
    if (id === "") continue;
    const numbers = [value, from, to, checkedAt < 0 ? 0 : row[checkedAt]].map((cell) => numberIn(cell, name));
    const fault = numbers.find(isFault);
    if (fault) return fault;
    const [figure, first, last, checked] = numbers as [number, number, number, number];
    const values = found.get(id) ?? [];
    found.set(id, values);
    // A line that waits for a council's own figure has neither a value nor a first day.
    if (first === 0 && figure === 0) continue;
    if (dateFault(first, "From")) return wrongValue(`${name} has a value of ${id} without a date under From. Enter the first day on which it counts.`);
    const same = part === "" ? undefined : values.find((known) => known.from === first);
    if (same) Object.assign(same.value, { [part]: figure });
    else values.push({ from: first, ...(last > 0 && { to: last }), value: part === "" ? figure : { [part]: figure }, source: textIn(source), ...(checked > 0 && { checked }) });
  }
  return Object.fromEntries([...found].map(([id, values]) => [id, inOrder(values)]));
}

/**
 * A Parameters table that stands in the workbook. Its entries count before those of the add-in, whatever version of it is installed;
 * left out, or on a day of which it says nothing, the add-in's count.
 */
export const parameterTable = (name: string): Reader<DatedParameters | undefined> => ({
  name,
  optional: true,
  read: (cells) => {
    const own = parametersIn(cells, name);
    return isFault(own) ? own : ownFirst(own, parameters);
  },
});
