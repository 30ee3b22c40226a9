import { toText } from "../../values/coerce";
import { asMatrix } from "../../values/dereference";
import { EMPTY_ARRAY, ErrorValue, NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { Matrix } from "../../values/Matrix";
import { OMITTED, type Argument, type Value } from "../../values/Value";
import { define, type ExcelFunction } from "../ExcelFunction";
import { defaulted, integer, logical, optional, rawOrEmpty, text } from "../parameters";

interface Find {
  readonly from: number;
  readonly to: number;
}

/** One delimiter or several; undefined where none is given. */
function delimitersIn(value: Argument | undefined): readonly string[] | ErrorValue | undefined {
  if (value === undefined || value === OMITTED) return undefined;
  const found: string[] = [];
  for (const cell of asMatrix(value).values) {
    const read = toText(cell);
    if (read instanceof ErrorValue) return read;
    found.push(read);
  }
  return found;
}

/** Where any of the delimiters stands, from the left, none within another. */
function findsOf(given: string, delimiters: readonly string[], ignoresCase: boolean): Find[] {
  const within = ignoresCase ? given.toLowerCase() : given;
  const wanted = ignoresCase ? delimiters.map((each) => each.toLowerCase()) : delimiters;
  const finds: Find[] = [];
  for (let at = 0; at < within.length; ) {
    const found = wanted.find((each) => within.startsWith(each, at));
    if (found === undefined) at += 1;
    else {
      finds.push({ from: at, to: at + found.length });
      at += found.length;
    }
  }
  return finds;
}

interface Cut {
  readonly given: string;
  readonly delimiters: readonly string[];
  readonly instance: number;
  readonly ignoresCase: boolean;
  /** Whether the end of the text (its beginning, when counted from the end) counts as a delimiter. */
  readonly matchesEnd: boolean;
}

/** The delimiter of that number, counted from the end where it is below 0; undefined for none. */
function cutAt({ given, delimiters, instance, ignoresCase, matchesEnd }: Cut): Find | undefined {
  if (delimiters.includes("")) return instance > 0 ? { from: 0, to: 0 } : { from: given.length, to: given.length };
  const finds = findsOf(given, delimiters, ignoresCase);
  const found = finds[instance > 0 ? instance - 1 : finds.length + instance];
  if (found || !matchesEnd || Math.abs(instance) !== finds.length + 1) return found;
  return instance > 0 ? { from: given.length, to: given.length } : { from: 0, to: 0 };
}

const cutting = (name: string, keep: (given: string, at: Find) => string): ExcelFunction =>
  define(
    name,
    [text, rawOrEmpty, defaulted(integer, 1), defaulted(integer, 0), defaulted(integer, 0), optional(rawOrEmpty)],
    ([given, delimiter, instance, mode, end, otherwise]): Value => {
      const delimiters = delimitersIn(delimiter.value === OMITTED ? "" : delimiter.value);
      if (delimiters instanceof ErrorValue) return delimiters;
      if (![0, 1].includes(mode) || ![0, 1].includes(end) || instance === 0 || (given !== "" && Math.abs(instance) > given.length)) return WRONG_VALUE;
      const at = cutAt({ given, delimiters: delimiters ?? [""], instance, ignoresCase: mode === 1, matchesEnd: end === 1 });
      if (at) return keep(given, at);
      return otherwise === undefined || otherwise.value === OMITTED ? NOT_AVAILABLE : otherwise.value;
    },
  );

/** The pieces between delimiters; the text whole where there are no delimiters. */
function pieces(given: string, delimiters: readonly string[] | undefined, ignoresEmpty: boolean, ignoresCase: boolean): string[] {
  const finds = delimiters ? findsOf(given, delimiters, ignoresCase) : [];
  const edges = [...finds, { from: given.length, to: given.length }];
  const all = edges.map(({ from }, i) => given.slice(i === 0 ? 0 : edges[i - 1]!.to, from));
  return ignoresEmpty ? all.filter((piece) => piece !== "") : all;
}

const textSplit = define(
  "TEXTSPLIT",
  [text, rawOrEmpty, optional(rawOrEmpty), defaulted(logical, false), defaulted(integer, 0), optional(rawOrEmpty)],
  ([given, across, down, ignoresEmpty, mode, padding]): Value => {
    const columns = delimitersIn(across.value);
    if (columns instanceof ErrorValue) return columns;
    const rows = delimitersIn(down?.value);
    if (rows instanceof ErrorValue) return rows;
    if ((!columns && !rows) || columns?.includes("") || rows?.includes("") || ![0, 1].includes(mode)) return WRONG_VALUE;
    const lines = pieces(given, rows, ignoresEmpty, mode === 1).map((line) => pieces(line, columns, ignoresEmpty, mode === 1));
    const width = Math.max(0, ...lines.map((line) => line.length));
    if (width === 0) return EMPTY_ARRAY;
    const pad = padding === undefined || padding.value === OMITTED ? NOT_AVAILABLE : asMatrix(padding.value).values[0]!;
    return Matrix.build(lines.length, width, (row, column) => lines[row]![column] ?? pad);
  },
);

export const splitting: readonly ExcelFunction[] = [cutting("TEXTBEFORE", (given, { from }) => given.slice(0, from)), cutting("TEXTAFTER", (given, { to }) => given.slice(to)), textSplit];
