import { cellCount, type Shape } from "./Shape";

/** An argument as a native twin writes it. */
export interface NativeArgument {
  /** Ready to stand beside an operator: brackets are about it where it needs them. */
  readonly text: string;
  /** Undefined where neither the text nor the workbook tells. */
  readonly shape: Shape | undefined;
  /** Cells, a name or a table's column: ROW() and COLUMN() work on it. */
  readonly isReference: boolean;
}

/** Formulas that give an error, for a twin to fail where our function fails. */
export const NATIVE_ERRORS = { "#NUM!": "SQRT(-1)", "#DIV/0!": "1/0", "#N/A": "NA()", "#VALUE!": 'VALUE("no")' } as const;

/** Our function fails as a whole when one of the cells it reads is text; a twin does so when it stands within this. */
export const numbersOnly = (texts: readonly string[], twin: string): string => `IF(${texts.map((text) => `SUMPRODUCT(0*${text})`).join("+")}=0,${twin})`;

/** Lists as columns and as rows, whichever way they lie: what stands in the sheet is not turned without need. */
export const asColumn = (list: NativeArgument): string => (isWide(list) ? `TRANSPOSE(${list.text})` : list.text);
export const asRow = (list: NativeArgument): string => (isWide(list) ? list.text : `TRANSPOSE(${list.text})`);

/** A column turned to lie as a list does. */
export const laidAs = ({ shape }: Pick<NativeArgument, "shape">, column: string): string => (shape && shape.columns > 1 ? `TRANSPOSE(${column})` : column);

const isWide = ({ shape }: NativeArgument): boolean => shape !== undefined && shape.columns > 1;

/** Ranges that do not match make our function fail as a whole; plain Excel would fill the odd cells with #N/A. */
export function whereShapesMatch(given: readonly (NativeArgument | undefined)[], twin: string): string {
  const ranges = given.filter((argument) => argument?.shape !== undefined) as (NativeArgument & { shape: Shape })[];
  for (const [side, count] of [["rows", "ROWS"], ["columns", "COLUMNS"]] as const) {
    const long = ranges.filter(({ shape }) => shape[side] > 1);
    const other = long.find(({ shape }) => shape[side] !== long[0]!.shape[side]);
    if (other) return `IF(${count}(${long[0]!.text})=${count}(${other.text}),${twin},${NATIVE_ERRORS["#VALUE!"]})`;
  }
  return twin;
}

const lengthText = ({ text, shape }: NativeArgument & { shape: Shape }): string => `${shape.columns > 1 ? "COLUMNS" : "ROWS"}(${text})`;

/** Lists must be as long as each other, whichever way each lies. */
export function whereLengthsMatch(given: readonly (NativeArgument | undefined)[], twin: string): string {
  const [first, ...others] = given.filter((argument) => argument?.shape !== undefined) as (NativeArgument & { shape: Shape })[];
  const other = first && others.find(({ shape }) => cellCount(shape) !== cellCount(first.shape));
  return other ? `IF(${lengthText(first)}=${lengthText(other)},${twin},${NATIVE_ERRORS["#VALUE!"]})` : twin;
}

/** One of two formulas by TRUE or FALSE, written in the formula or standing in a cell; the first when it is left out. */
export function byFlag(flag: string | undefined, yes: string, no: string): string {
  if (flag === undefined || /^(TRUE|1)$/i.test(flag)) return yes;
  return /^(FALSE|0)$/i.test(flag) ? no : `IF(${flag},${yes},${no})`;
}

/** One of several formulas by a keyword, in any case of letters, written in the formula or standing in a cell; the first when it is left out or blank. */
export function byWord(word: string | undefined, cases: readonly (readonly [word: string, twin: string])[]): string {
  const first = cases[0]![1];
  const written = word === undefined ? "" : /^"(.*)"$/.exec(word)?.[1]?.trim().toLowerCase();
  if (written !== undefined) return written === "" ? first : (cases.find(([known]) => known === written)?.[1] ?? NATIVE_ERRORS["#VALUE!"]);
  const [, ...others] = cases;
  const rest = others.reduceRight<string>((otherwise, [known, twin]) => `IF(LOWER(${word})="${known}",${twin},${otherwise})`, NATIVE_ERRORS["#VALUE!"]);
  return `IF((${word}="")+(LOWER(${word})="${cases[0]![0]}")>0,${first},${rest})`;
}
