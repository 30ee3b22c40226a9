import { type ErrorValue, WRONG_VALUE } from "./ErrorValue";
import { numberFromText, type DateSystem } from "./numberFromText";
import type { Scalar } from "./Scalar";
import { textOfNumber } from "./textOfNumber";

/** A number where Excel asks for one: a blank is 0, TRUE 1, "7%" 0.07; other text is #VALUE! */
export function toNumber(value: Scalar, dates?: DateSystem): number | ErrorValue {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberFromText(value, dates) ?? WRONG_VALUE;
  return value;
}

/** Text where Excel asks for some: a blank is "", 0.5 is "0.5", TRUE is "TRUE". */
export function toText(value: Scalar): string | ErrorValue {
  if (typeof value === "string") return value;
  if (typeof value === "number") return textOfNumber(value);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** A truth value where Excel asks for one: any number but 0 is true; of texts only "TRUE" and "FALSE". */
export function toLogical(value: Scalar): boolean | ErrorValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    const upper = value.trim().toUpperCase();
    return upper === "TRUE" ? true : upper === "FALSE" ? false : WRONG_VALUE;
  }
  return value;
}
