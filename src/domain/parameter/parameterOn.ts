import { dateFault, dateText, type ExcelDate } from "../excelDate";
import { notAvailable, wrongValue, type Outcome } from "../fault";
import type { DatedParameters, DatedValue } from "./DatedValue";

/** The days that values are known for; runs without a gap are told as one. */
function knownDays(values: readonly DatedValue[]): string {
  const runs: [ExcelDate, ExcelDate][] = [];
  for (const { from, to = Infinity } of [...values].sort((one, other) => one.from - other.from)) {
    const last = runs.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  }
  return runs.map(([from, to]) => `${dateText(from)} ${to === Infinity ? "onwards" : `to ${dateText(to)}`}`).join(", ");
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/**
 * What a parameter was worth on a day. A value without an end counts until it is changed; one set for a year counts for its days only:
 * there is no answer for a day outside them, and the latest value is never taken in its stead. The first entry that includes the day counts.
 */
export function parameterOn(parameters: DatedParameters, name: string, date: ExcelDate): Outcome<DatedValue> {
  const asked = name.toLowerCase();
  const values = Object.hasOwn(parameters, asked) ? parameters[asked] : undefined;
  if (!values) return wrongValue(`name is "${name}". Enter one of ${quoted(Object.keys(parameters))}.`);
  const day = Math.floor(date);
  return (
    dateFault(date, "date") ??
    values.find(({ from, to = Infinity }) => from <= day && day <= to) ??
    notAvailable(
      values.length === 0
        ? `${asked} is your own: no published value counts for every council. Enter it in a Parameters table and give that table.`
        : `${asked} is known for ${knownDays(values)}, not for ${dateText(day)}. Enter the value yourself and note its source.`,
    )
  );
}

/** One figure of a dated value: the only one, or that of the part asked for. */
export function partOf({ value }: DatedValue, part: string): Outcome<number> {
  if (typeof value === "number") return part === "" ? value : wrongValue(`part is "${part}", but there is one value only. Leave part out.`);
  const asked = part.toLowerCase();
  return Object.hasOwn(value, asked) ? value[asked]! : wrongValue(`part is ${part === "" ? "left out" : `"${part}"`}. Enter one of ${quoted(Object.keys(value))}.`);
}
