import { UNITS, type Unit } from "../../domain/units";

/** A unit's number format, with more decimals where the figures have more: shown rounded, a figure reads wrong beside its source. */
export function numberFormatOf(unit: Unit, decimals = 0): string {
  const { numberFormat } = UNITS[unit];
  if (unit === "date") return numberFormat;
  const usual = /\.(0+)/.exec(numberFormat)?.[1]?.length ?? 0;
  return decimals <= usual ? numberFormat : numberFormat.replace(/0(?:\.0+)?(?=%|;|$)/g, `0.${"0".repeat(decimals)}`);
}
