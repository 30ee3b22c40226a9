import { isFault, wrongValue, type Outcome } from "../domain/fault";
import type { DatedParameters, DatedValue } from "../domain/parameter/DatedValue";
import type { Reader } from "./calculation";
import { errorIn, numberIn, textIn, type Matrix } from "./cells";

/** Headings of the Parameters table, of the columns that count. */
const HEADINGS = ["Parameter", "Part", "Value", "From", "To", "Reference"] as const;

function parametersIn(cells: Matrix, name: string): Outcome<DatedParameters> {
  const [top, ...rows] = cells;
  const columns = HEADINGS.map((heading) => top!.findIndex((cell) => textIn(cell) === heading));
  const absent = HEADINGS.filter((_, i) => columns[i]! < 0);
  if (absent.length > 0) return wrongValue(`${name} has no heading ${absent.map((heading) => `"${heading}"`).join(", ")}. Give the whole Parameters table with its headings: Parameters[#All].`);
  const found: Record<string, DatedValue[]> = {};
  for (const row of rows) {
    const [id, part, value, from, to, source] = columns.map((column) => row[column]);
    const error = errorIn(id) ?? errorIn(part);
    if (error) return error;
    const [figure, first, last] = [numberIn(value, name), numberIn(from, name), numberIn(to, name)];
    for (const read of [figure, first, last]) if (isFault(read)) return read;
    if (textIn(id) === "") continue;
    const values = (found[textIn(id).toLowerCase()] ??= []);
    const same = values.find((known) => known.from === first);
    if (textIn(part) === "") values.push({ from: first as number, to: last as number, value: figure as number, source: textIn(source) });
    else if (same) Object.assign(same.value, { [textIn(part).toLowerCase()]: figure });
    else values.push({ from: first as number, to: last as number, value: { [textIn(part).toLowerCase()]: figure as number }, source: textIn(source) });
  }
  for (const values of Object.values(found)) values.sort((one, other) => one.from - other.from);
  return found;
}

/** A Parameters table that stands in the workbook: its values count in place of the add-in's own, whatever version of it is installed. */
export const parameterTable = (name: string): Reader<DatedParameters | undefined> => ({ name, optional: true, read: (cells) => parametersIn(cells, name) });
