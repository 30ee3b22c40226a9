import type { CellFile, SheetFile } from "../../file/WorkbookFile";
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS } from "../columnWidth";

const DEFAULT_SIZE = 11;
/** How wide a letter is and how high a line, on average, as parts of the font's size: a little too much rather than a line cut off. */
const LETTER = 0.5;
const BOLD_LETTER = 0.56;
const LINE = DEFAULT_ROW_POINTS / DEFAULT_SIZE;
const PADDING_POINTS = 4;
const HIGHEST_ROW_POINTS = 409;

const shown = ({ value, formula, numberFormat }: CellFile): string =>
  value === null ? "" : typeof value === "number" && (formula !== undefined || numberFormat !== undefined) ? "0" : String(value);

/** Lines that a text takes when it breaks between words. */
function lines(text: string, letters: number): number {
  let count = 0;
  for (const paragraph of text.split("\n")) {
    let used = 0;
    count += 1;
    for (const word of paragraph.split(" ")) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= letters) used = needed;
      else {
        count += used === 0 ? Math.ceil(word.length / letters) - 1 : Math.ceil(word.length / letters);
        used = word.length % letters || letters;
      }
    }
  }
  return count;
}

/**
 * Heights for rows that fit themselves to their texts, in points: Excel stores them so and fits the rows anew at the next change; a reader
 * that does not fit rows still shows every line.
 */
export function fittedHeights({ cells, columnWidths, rowHeights }: SheetFile): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const cell of cells) {
    const { row, column, style } = cell;
    if (rowHeights[row] !== undefined || !style) continue;
    const size = style.fontSize ?? DEFAULT_SIZE;
    const letter = size * (style.bold ? BOLD_LETTER : LETTER);
    const width = Math.max(letter, (columnWidths[column] ?? DEFAULT_COLUMN_POINTS) - PADDING_POINTS);
    const count = style.wrap ? lines(shown(cell), Math.floor(width / letter)) : 1;
    const height = Math.min(HIGHEST_ROW_POINTS, Math.ceil(count * size * LINE * 4) / 4);
    if (height > (heights.get(row) ?? DEFAULT_ROW_POINTS)) heights.set(row, height);
  }
  return heights;
}
