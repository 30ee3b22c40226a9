/** Moves the decimal point exactly, as one would on paper. */
export function shiftPoint(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
