import { NOT_AVAILABLE } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { text } from "../parameters";
import { plainNumber } from "../toolPak";
import { BINARY, METRIC, UNITS, type Unit } from "./units";

interface Read {
  readonly unit: Unit;
  /** With its prefix: how many base units. */
  readonly size: number;
  readonly name: string;
}

/** A unit by its name, with or without a prefix; capitals count. */
function unitFrom(given: string): Read | undefined {
  const plain = UNITS.get(given);
  if (plain) return { unit: plain, size: plain.size, name: given };
  for (let length = 1; length <= 2; length++) {
    const prefix = given.slice(0, length);
    const name = given.slice(length);
    const unit = UNITS.get(name);
    if (!unit || unit.prefixes === "none") continue;
    const factor = METRIC.get(prefix) ?? (unit.prefixes === "binary" ? BINARY.get(prefix) : undefined);
    if (factor !== undefined) return { unit, size: unit.size * factor ** unit.power, name };
  }
  return undefined;
}

const KELVIN_AT_0_C = 273.15;
const toKelvin = (value: number, { name, size }: Read): number => {
  switch (name) {
    case "C": case "cel":
      return value + KELVIN_AT_0_C;
    case "F": case "fah":
      return ((value - 32) * 5) / 9 + KELVIN_AT_0_C;
    case "Rank":
      return (value * 5) / 9;
    case "Reau":
      return value * 1.25 + KELVIN_AT_0_C;
    default:
      return value * size;
  }
};
const fromKelvin = (kelvin: number, { name, size }: Read): number => {
  switch (name) {
    case "C": case "cel":
      return kelvin - KELVIN_AT_0_C;
    case "F": case "fah":
      return ((kelvin - KELVIN_AT_0_C) * 9) / 5 + 32;
    case "Rank":
      return (kelvin * 9) / 5;
    case "Reau":
      return (kelvin - KELVIN_AT_0_C) / 1.25;
    default:
      return kelvin / size;
  }
};

export const conversion: readonly ExcelFunction[] = [
  define("CONVERT", [plainNumber, text, text], ([value, from, to]) => {
    const [one, other] = [unitFrom(from), unitFrom(to)];
    if (!one || !other || one.unit.kind !== other.unit.kind) return NOT_AVAILABLE;
    if (one.name === other.name && one.size === other.size) return value;
    if (one.unit.kind === "temperature") return fromKelvin(toKelvin(value, one), other);
    return (value * one.size) / other.size;
  }),
];
