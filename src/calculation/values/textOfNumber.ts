/** The number with at most 15 significant digits, as Excel keeps what it shows. */
export const roundedTo15 = (value: number): number => Number(value.toPrecision(15));

/** A number as Excel turns it into text (1/3 & "" gives 0.333333333333333): 15 digits, with an exponent from 1E+21 up and for very small ones. */
export function textOfNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const rounded = roundedTo15(value);
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) return withExponent(rounded);
  const plain = plainDigits(rounded);
  // Below 1 Excel changes to an exponent where the plain form would take more than 20 characters.
  return plain.length > 21 ? withExponent(rounded) : plain;
}

/** 1.5e-7 written out: 0.00000015. */
function plainDigits(value: number): string {
  const text = String(value);
  const [digits = "", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", part = ""] = digits.replace("-", "").split(".");
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - whole.length)}${whole}${part}`;
  return `${sign}${whole}${part.padEnd(shift, "0")}`;
}

/** 1.5E-07: at least two digits in the exponent. */
function withExponent(value: number): string {
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
