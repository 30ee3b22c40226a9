import { NOT_AVAILABLE, WRONG_VALUE } from "../../values/ErrorValue";
import { define, type ExcelFunction } from "../ExcelFunction";
import { integer, text } from "../parameters";

/** Characters 128 to 159 as Windows numbers them (code page 1252). */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const QUESTION_MARK = 63;

function windowsCode(char: string): number {
  const special = WINDOWS.indexOf(char);
  if (special >= 0) return 128 + special;
  const code = char.codePointAt(0)!;
  return code < 128 || (code >= 160 && code < 256) ? code : QUESTION_MARK;
}

/** Capitals at the beginning of every run of letters: "o'neill-smith" becomes "O'Neill-Smith". */
const proper = (given: string): string => given.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));

export const letters: readonly ExcelFunction[] = [
  define("LOWER", [text], ([given]) => given.toLowerCase()),
  // A single capital for ß is not what Excel gives: it leaves the letter.
  define("UPPER", [text], ([given]) => given.replace(/[^ß]+/g, (part) => part.toUpperCase())),
  define("PROPER", [text], ([given]) => proper(given)),
  define("TRIM", [text], ([given]) => given.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // Only what a printer cannot print: characters 0 to 31.
  define("CLEAN", [text], ([given]) => [...given].filter((char) => char >= " ").join("")),
  define("CHAR", [integer], ([code]) => {
    if (code < 1 || code > 255) return WRONG_VALUE;
    return code >= 128 && code < 160 ? WINDOWS[code - 128]! : String.fromCharCode(code);
  }),
  define("CODE", [text], ([given]) => (given === "" ? WRONG_VALUE : windowsCode(given[0]!))),
  define("UNICHAR", [integer], ([code]) => {
    if (code < 1 || code > 0x10ffff) return WRONG_VALUE;
    return (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff ? NOT_AVAILABLE : String.fromCodePoint(code);
  }),
  define("UNICODE", [text], ([given]) => given.codePointAt(0) ?? WRONG_VALUE),
];
