import { wrongValue, type Fault, type FaultCode } from "../domain/fault";

/** A cell as Excel hands it over. A blank one is 0 on the desktop and null on the web; an error is an object or its text. */
export type CellIn = number | string | boolean | null | undefined | object;
export type Matrix = readonly (readonly CellIn[])[];
/** What goes back: an error inside an array stands for its own cell only. */
export type CellOut = number | string | boolean | Fault;

const CODES: readonly FaultCode[] = ["#VALUE!", "#NUM!", "#DIV/0!", "#N/A"];

/** An error in a cell that a formula refers to is handed on as it is; one that Excel cannot hand on becomes #VALUE!. */
export function errorIn(cell: CellIn): Fault | undefined {
  const text = typeof cell === "string" ? cell : typeof cell === "object" && cell !== null && "code" in cell ? String(cell.code) : undefined;
  if (text === undefined || (typeof cell === "string" && !/^#[A-Z0-9/_]+[!?]?$/.test(cell))) return undefined;
  const code = CODES.find((known) => known === text);
  return code ? { code, fault: `a cell it refers to holds ${code}` } : wrongValue(`a cell it refers to holds ${text}`);
}

/** What Excel hands over for a stock, a place or another linked data type. */
const DATA_TYPE = "a linked data type";

const shown = (cell: CellIn): string => (typeof cell === "string" ? `"${cell.slice(0, 40)}"` : typeof cell === "object" ? DATA_TYPE : String(cell));

/** A number, or why it is none. A blank counts as 0 in both of Excel's ways of handing it over. */
export function numberIn(cell: CellIn, name: string): number | Fault {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : wrongValue(`${name} is not a number that can be worked with.`);
  if (cell === null || cell === undefined || cell === "") return 0;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return errorIn(cell) ?? wrongValue(`${name} is ${shown(cell)}, which is text. Enter a number.`);
}

export const textIn = (cell: CellIn): string => (cell === null || cell === undefined || cell === 0 ? "" : typeof cell === "object" ? DATA_TYPE : String(cell).trim());

/** Whether an optional argument was left out, or points at one blank cell. */
export const isOmitted = (argument: Matrix | null | undefined): argument is null | undefined => argument === null || argument === undefined;
