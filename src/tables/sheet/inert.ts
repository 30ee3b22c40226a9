/** What Excel would turn into a formula. */
const FORMULA = /^[=+@\t\r'-]/;
/** What Excel would turn into a number, date, time, truth value or error when it is typed: a post number, "1-2", "Apr-26". */
const OTHER_VALUE = new RegExp(
  [
    "^[£$€]?\\s*\\(?[\\d.,]*\\d[\\d.,]*\\)?\\s*%?$",
    "^\\d+(\\.\\d+)?e[+-]?\\d+$",
    "^\\d{1,4}[/.-]\\d{1,2}([/.-]\\d{1,4})?$",
    "^(\\d{1,2}[ -])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\\d{1,4}$",
    "^\\d{1,2}[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([ -]\\d{2,4})?$",
    "^\\d{1,2}:\\d{2}(:\\d{2})?( ?[ap]m)?$",
    "^(true|false|#(ref!|n/a|value!|div/0!|name\\?|num!|null!))$",
  ].join("|"),
  "i",
);

/** Most texts can be neither: no digit, none of those signs in front, none of those words. */
const DOUBTFUL = /\d|^[=+@\t\r'#-]|^(?:true|false)$/i;

/**
 * Text from outside (a label, an imported cell) stays the text that it is, whatever Excel would take it for.
 * The apostrophe is Excel's own mark for that and is not shown. A lone dash is text already.
 */
export const inert = (text: string): string => (DOUBTFUL.test(text) && ((FORMULA.test(text) && text !== "-") || OTHER_VALUE.test(text)) ? `'${text}` : text);
