/**
 * Number formats that files name by number only, as Excel shows them with British settings. The ones with a currency sign
 * (5–8, 41–44) Excel spells out in each file, in the settings of whoever saved it.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"£"#,##0;-"£"#,##0',
  6: '"£"#,##0;[Red]-"£"#,##0',
  7: '"£"#,##0.00;-"£"#,##0.00',
  8: '"£"#,##0.00;[Red]-"£"#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "dd-mmm-yy",
  16: "dd-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "hh:mm",
  21: "hh:mm:ss",
  22: "dd/mm/yyyy hh:mm",
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-"£"* #,##0_-;-"£"* #,##0_-;_-"£"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

const CELL_FORMATS = /<(?:[\w-]+:)?cellXfs[\s>][\s\S]*?<\/(?:[\w-]+:)?cellXfs>/;
const FORMAT = /<(?:[\w-]+:)?xf(?=[\s/>])([^>]*)>/g;
const DEFINED = /<(?:[\w-]+:)?numFmt\s([^>]*)>/g;

/** The number of each cell format's number format, in the file's order: so many formats has the file. */
export const formatNumbers = (stylesXml: string): readonly number[] =>
  [...(CELL_FORMATS.exec(stylesXml)?.[0] ?? "").matchAll(FORMAT)].map((match) => Number(/\bnumFmtId="(\d+)"/.exec(match[1] ?? "")?.[1] ?? 0));

/** Number formats that the file does not spell out but names by number, in British spelling. */
export const builtInFormat = (stylesXml: string): ((number: number) => string | undefined) => {
  const defined = new Set([...stylesXml.matchAll(DEFINED)].map((match) => Number(/\bnumFmtId="(\d+)"/.exec(match[1] ?? "")?.[1])));
  return (number) => (defined.has(number) ? undefined : BUILT_IN[number]);
};
