import { NOT_AVAILABLE, WRONG_VALUE, type ErrorValue } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, integer, text } from "../parameters";
import { fitting } from "./parts";

const CLASSES: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  punct: "!-\\/:-@\\[-`{-~",
  space: "\\s",
  blank: " \\t",
  xdigit: "0-9A-Fa-f",
  word: "\\w",
  cntrl: "\\x00-\\x1f\\x7f",
};

const kept = new Map<string, RegExp | ErrorValue>();
const MAX_KEPT = 500;

/** A pattern as Excel writes them (PCRE2) in the engine's own words; #VALUE! for one that cannot be read. */
export function patternFrom(source: string, ignoresCase: boolean): RegExp | ErrorValue {
  const key = `${ignoresCase ? "i" : "c"}${source}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MAX_KEPT) kept.clear();
  const read = readPattern(source, ignoresCase);
  kept.set(key, read);
  return read;
}

function readPattern(source: string, ignoresCase: boolean): RegExp | ErrorValue {
  const options = /^\(\?([imsx]+)\)/.exec(source);
  const flags = new Set(["g", ...(ignoresCase ? ["i"] : []), ...(options?.[1] ?? "").replace("x", "")]);
  const plain = (options ? source.slice(options[0].length) : source)
    .replace(/\(\?P</g, "(?<")
    .replace(/\[:(\w+):\]/g, (whole, name: string) => CLASSES[name] ?? whole)
    .replace(/\\A/g, "^")
    .replace(/\\[zZ]/g, "$")
    .replace(/\\h/g, "[ \\t]")
    .replace(/\\R/g, "(?:\\r\\n|\\n|\\r)");
  for (const unicode of ["u", ""]) {
    try {
      return new RegExp(plain, [...flags].join("") + unicode);
    } catch {
      // Without its strictness about escapes such as \- the engine takes more.
    }
  }
  return WRONG_VALUE;
}

const isCase = (mode: number): boolean => mode === 0 || mode === 1;

const regexTest = define("REGEXTEST", [text, text, defaulted(integer, 0)], ([given, source, mode]) => {
  const pattern = isCase(mode) ? patternFrom(source, mode === 1) : WRONG_VALUE;
  return pattern instanceof RegExp ? given.search(pattern) >= 0 : pattern;
});

/** The first match (0), all matches side by side (1), or the groups of the first side by side (2). */
const regexExtract = define("REGEXEXTRACT", [text, text, defaulted(integer, 0), defaulted(integer, 0)], ([given, source, returned, mode]) => {
  const pattern = isCase(mode) && returned >= 0 && returned <= 2 ? patternFrom(source, mode === 1) : WRONG_VALUE;
  if (!(pattern instanceof RegExp)) return pattern;
  const matches = [...given.matchAll(pattern)];
  const [first] = matches;
  if (!first) return NOT_AVAILABLE;
  if (returned === 0) return first[0];
  if (returned === 1) return Matrix.row(matches.map(([whole]) => whole));
  return first.length === 1 ? first[0] : Matrix.row(first.slice(1).map((group) => group ?? ""));
});

/** $1, ${1}, ${name} and $$ in what is put in. */
const filled = (replacement: string, match: RegExpMatchArray): string =>
  replacement.replace(/\$(?:(\d{1,2})|\{(\w+)\}|(\$))|\\(\d)/g, (whole, digits?: string, named?: string, dollar?: string, back?: string) => {
    if (dollar) return "$";
    const key = digits ?? named ?? back ?? "";
    const group = /^\d+$/.test(key) ? match[Number(key)] : match.groups?.[key];
    return group ?? "";
  });

const regexReplace = define("REGEXREPLACE", [text, text, text, defaulted(integer, 0), defaulted(integer, 0)], ([given, source, replacement, occurrence, mode]) => {
  const pattern = isCase(mode) ? patternFrom(source, mode === 1) : WRONG_VALUE;
  if (!(pattern instanceof RegExp)) return pattern;
  const matches = [...given.matchAll(pattern)];
  const chosen = occurrence === 0 ? matches : matches.slice(occurrence > 0 ? occurrence - 1 : matches.length + occurrence).slice(0, 1);
  if (occurrence !== 0 && (Math.abs(occurrence) > matches.length)) return given;
  let made = "";
  let at = 0;
  for (const match of chosen) {
    made += given.slice(at, match.index) + filled(replacement, match);
    at = match.index + match[0].length;
  }
  return fitting(made + given.slice(at));
});

export const patterns: readonly ExcelFunction[] = [regexTest, regexExtract, regexReplace];
