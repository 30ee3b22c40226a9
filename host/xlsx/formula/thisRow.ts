/** A table's brackets as a file needs them: "[@Net]" becomes "[[#This Row],[Net]]". Others stay. */
export const storedColumns = (brackets: string): string => {
  if (!brackets.startsWith("[@")) return brackets;
  const columns = brackets.slice(2, -1).trim();
  if (columns === "") return "[#This Row]";
  return columns.startsWith("[") ? `[[#This Row],${columns}]` : `[[#This Row],[${columns}]]`;
};

const THIS_ROW = /^\[\[#This Row\],\s*(.+)\]$/is;
const PLAIN_COLUMN = /^\[([\p{L}\p{N}_]+)\]$/u;

/** A table's brackets as Excel shows them: "[[#This Row],[Net]]" becomes "[@Net]". Others stay. */
export const typedColumns = (brackets: string): string => {
  if (/^\[#This Row\]$/i.test(brackets)) return "[@]";
  const columns = THIS_ROW.exec(brackets)?.[1];
  if (columns === undefined) return brackets;
  const plain = PLAIN_COLUMN.exec(columns)?.[1];
  return `[@${plain ?? columns}]`;
};

/** Whether the brackets mean one cell, not a column: the formula's own row, or one column's total. */
export const isOneCell = (brackets: string): boolean =>
  brackets.startsWith("[@") || /^\[\[?#This Row\]/i.test(brackets) || /^\[\[#Totals\],\[[^\]]+\]\]$/i.test(brackets);
