import type { CellReading } from "../read/CellReading";
import type { SourceColumn } from "./columns";
import { numberOf, type TableRow } from "./TableReading";

export interface HoursAsFte {
  readonly rows: readonly TableRow[];
  /** Most frequent of the hours that go with one full-time post. */
  readonly standardHours?: number;
}

const sixPlaces = (value: number): number => Number(value.toFixed(6));

/** Hours written in an FTE column, "22.2 hrs", become FTE by the list's own standard week; without one they are left empty. */
export function hoursAsFte(rows: readonly TableRow[], values: readonly SourceColumn[]): HoursAsFte {
  const [fteAt, hoursAt] = [values.findIndex(({ unit }) => unit === "FTE"), values.findIndex(({ unit }) => unit === "hours")];
  if (fteAt < 0) return { rows };
  const standardHours = hoursAt < 0 ? undefined : standardWeek(rows, fteAt, hoursAt);
  const converted = rows.map((row): TableRow => {
    const reading = row.readings[fteAt]!;
    if (reading.kind !== "number" || reading.measure !== "hours") return row;
    const fte: CellReading = standardHours === undefined
      ? { kind: "unreadable", raw: reading.raw, measure: "hours", codes: [] }
      : { ...reading, number: sixPlaces(reading.number! / standardHours), decimals: 2 };
    return { ...row, readings: row.readings.map((other, column) => (column === fteAt ? fte : other)) };
  });
  return { rows: converted, ...(standardHours !== undefined && { standardHours }) };
}

function standardWeek(rows: readonly TableRow[], fteAt: number, hoursAt: number): number | undefined {
  const counts = new Map<number, number>();
  for (const { readings } of rows) {
    const hours = numberOf(readings[hoursAt]);
    if (numberOf(readings[fteAt]) === 1 && readings[fteAt]!.measure !== "hours" && hours) counts.set(hours, (counts.get(hours) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
