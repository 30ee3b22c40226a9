import { WRONG_VALUE } from "../../values/ErrorValue";
import { alias, define, type ExcelFunction } from "../ExcelFunction";
import { integer, optional, text } from "../parameters";
import { hasWildcards, wildcardSource } from "../wildcards";
import { fitting } from "./parts";

/** The place, counted from 1, of the first find at or after one. */
const placeOf = (at: number): number | typeof WRONG_VALUE => (at < 0 ? WRONG_VALUE : at + 1);

const find = define("FIND", [text, text, optional(integer, 1)], ([wanted, within, start]) => (start < 1 || start > within.length + 1 ? WRONG_VALUE : placeOf(within.indexOf(wanted, start - 1))));

const search = define("SEARCH", [text, text, optional(integer, 1)], ([wanted, within, start]) => {
  if (start < 1 || start > within.length + 1) return WRONG_VALUE;
  if (!hasWildcards(wanted)) return placeOf(within.toLowerCase().indexOf(wanted.toLowerCase(), start - 1));
  const pattern = new RegExp(wildcardSource(wanted), "gi");
  pattern.lastIndex = start - 1;
  return placeOf(pattern.exec(within)?.index ?? -1);
});

const substitute = define("SUBSTITUTE", [text, text, text, optional(integer)], ([given, old, instead, instance]) => {
  if (instance !== undefined && instance < 1) return WRONG_VALUE;
  if (old === "") return given;
  if (instance === undefined) return fitting(given.replaceAll(old, () => instead));
  let at = given.indexOf(old);
  for (let found = 1; at >= 0 && found < instance; found++) at = given.indexOf(old, at + old.length);
  return at < 0 ? given : fitting(given.slice(0, at) + instead + given.slice(at + old.length));
});

export const finding: readonly ExcelFunction[] = [find, search, substitute, alias("FINDB", find), alias("SEARCHB", search)];
