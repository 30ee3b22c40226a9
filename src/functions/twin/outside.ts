import type { Limit } from "../../domain/limits";

/** More than 0 where an argument lies outside its limit; to be added to other conditions of a kind. */
export const outside = (text: string, { least, aboveLeast, most, belowMost }: Limit): string => `(${text}<${aboveLeast ? "=" : ""}${least})+(${text}>${belowMost ? "=" : ""}${most})`;

/** The same for several arguments; those left out do not count. */
export const anyOutside = (...limited: readonly (readonly [text: string | undefined, limit: Limit])[]): string =>
  limited.flatMap(([text, limit]) => (text === undefined ? [] : [outside(text, limit)])).join("+");
