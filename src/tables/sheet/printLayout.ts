import type { SheetPlan } from "./SheetPlan";
import { STYLES, type Style } from "./styles";

/** A4 across within its margins, in points. */
export const PAGE_MARGINS = { left: 28.8, right: 28.8, top: 43.2, bottom: 50.4 } as const;
const ACROSS = 841.9 - PAGE_MARGINS.left - PAGE_MARGINS.right;
const DOWN = 595.3 - PAGE_MARGINS.top - PAGE_MARGINS.bottom;
/** The smallest print that is still read, as a part of the sheet's 11 points: 7. */
const LEAST_SCALE = 0.64;
/** What is estimated may turn out taller: no page is filled to the brim. */
const FULL = 0.92;
/** A page that a section's end leaves emptier than this is filled with the next section's beginning. */
const LEAST_FILL = 0.4;

const ROW_POINTS = 15;
const SIZE = 11;
/** How wide a letter is, on average, as a part of the font's size. */
const LETTER = 0.5;
const BOLD_LETTER = 0.56;
const USUAL_COLUMN = 48;
/** A column's width in points, from characters of the standard font, each 7 pixels wide. */
export const pointsFor = (characters: number): number => (characters * 7 + 5) * 0.75;

const widthOf = ({ widths }: SheetPlan, column: number): number => (widths[column] === undefined ? USUAL_COLUMN : pointsFor(widths[column]));

export interface PrintLayout {
  readonly pagesWide: number;
  /** Columns repeated on each page, from the first: only where the sheet takes more than one page across. */
  readonly titleColumns: number;
  /** How large it is printed, 1 for its own size; about, since the printer has the last word. */
  readonly scale: number;
}

interface Written {
  readonly columns: number;
  /** Rows that hold something. */
  readonly rows: ReadonlySet<number>;
  readonly last: number;
}

function writtenIn({ blocks, charts }: SheetPlan): Written {
  const rows = new Set<number>();
  let columns = 1;
  let last = 0;
  for (const { row, column, cells } of blocks) {
    cells.forEach((line, i) => line.forEach((cell, j) => {
      if (cell === null || cell === "") return;
      rows.add(row + i);
      columns = Math.max(columns, column + j + 1);
      last = Math.max(last, row + i);
    }));
  }
  for (const { place } of charts) {
    columns = Math.max(columns, place.column + place.columns);
    last = Math.max(last, place.row + place.rows - 1);
  }
  return { columns, rows, last };
}

/** How a sheet goes on A4 across: never smaller than can be read, over more than one page where it is wide. */
export function printLayout(plan: SheetPlan): PrintLayout {
  const written = writtenIn(plan);
  const widths = Array.from({ length: Math.min(written.columns, plan.printColumns ?? written.columns) }, (_, i) => widthOf(plan, i));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const oneWide = ACROSS / total;
  if (plan.pagesTall > 0) return { pagesWide: 1, titleColumns: 0, scale: Math.min(1, oneWide) };
  const titleColumns = Math.max(1, plan.frozenColumns);
  const repeated = widths.slice(0, titleColumns).reduce((sum, width) => sum + width, 0);
  const scaleOver = (pages: number) => ACROSS / ((total - repeated) / pages + repeated);
  let pagesWide = 1;
  // A repeated part wider than the page would never come to an end.
  while (scaleOver(pagesWide) < LEAST_SCALE && repeated < ACROSS / 2 && pagesWide < 40) pagesWide++;
  const scale = Math.min(1, scaleOver(pagesWide));
  return { pagesWide, titleColumns: pagesWide > 1 ? titleColumns : 0, scale };
}

/**
 * How large a sheet is printed that is held to a number of pages, 1 for its own size.
 * @param texts What each cell shows, row by row from A1.
 */
export function heldScale(plan: SheetPlan, texts: readonly (readonly string[])[]): number {
  const { last } = writtenIn(plan);
  const height = rowHeights(plan, last, texts).reduce((sum, points) => sum + points, 0);
  return Math.min(printLayout(plan).scale, (DOWN * plan.pagesTall) / height);
}

/**
 * Rows at which a new printed page begins, from 0: where sections begin, as far as a page is filled; no chart is cut in two.
 * @param texts What each cell shows, row by row from A1.
 */
export function pageBreaks(plan: SheetPlan, texts: readonly (readonly string[])[]): number[] {
  if (plan.pageBreaks) return [...plan.pageBreaks];
  const written = writtenIn(plan);
  const { scale } = printLayout(plan);
  const sections = new Set(plan.styles.filter(({ style }) => style === "section").map(({ row }) => row));
  const heights = rowHeights(plan, written.last, texts);
  const headings = new Set(plan.styles.filter(({ style }) => style.startsWith("heading") || style === "section").map(({ row }) => row));
  const isChart = (row: number) => plan.charts.some(({ place }) => place.row < row && row < place.row + place.rows);
  const isBlank = (row: number) => !written.rows.has(row) && !plan.charts.some(({ place }) => place.row <= row && row < place.row + place.rows);
  const titles = heights.slice((plan.printTitleFrom ?? 1) - 1, plan.printTitleRows).reduce((sum, height) => sum + height, 0);
  const found: number[] = [];
  for (let from = 0; ; ) {
    const room = (DOWN / scale) * FULL - (from > 0 ? titles : 0);
    let end = from;
    for (let used = 0; end <= written.last && used + heights[end]! <= room; end++) used += heights[end]!;
    if (end > written.last) return found;
    const candidates = Array.from({ length: end - from }, (_, i) => from + 1 + i).filter((row) => !isChart(row) && !headings.has(row - 1) && ((plan.printTitleFrom ?? 1) > 1 || row > plan.printTitleRows));
    const filled = (row: number) => heights.slice(from, row).reduce((sum, height) => sum + height, 0) / room >= LEAST_FILL;
    // The blank row before a chart goes with it, so that its edge is not left behind.
    const at = candidates.filter((row) => sections.has(row) && filled(row)).at(-1) ?? candidates.filter((row) => isBlank(row) && !isBlank(row + 1) && filled(row)).at(-1) ?? candidates.at(-1);
    // A chart taller than a page cannot be kept whole.
    if (at === undefined) return found;
    found.push(at);
    from = at;
  }
}

/** Row by row in points. */
function rowHeights(plan: SheetPlan, last: number, texts: readonly (readonly string[])[]): number[] {
  const looks = new Map<number, { column: number; columns: number; style: Style }[]>();
  for (const { row, rows, column, columns, style } of plan.styles) {
    for (let r = row; r < row + rows; r++) {
      const held = looks.get(r);
      if (held) held.push({ column, columns, style: STYLES[style] });
      else looks.set(r, [{ column, columns, style: STYLES[style] }]);
    }
  }
  return Array.from({ length: last + 1 }, (_, row) =>
    (texts[row] ?? []).reduce((height, text, column) => {
      if (text === "") return height;
      const styles = (looks.get(row) ?? []).filter((look) => look.column <= column && column < look.column + look.columns).map(({ style }) => style);
      const size = styles.findLast((style) => style.size !== undefined)?.size ?? SIZE;
      const letters = Math.floor((widthOf(plan, column) - 4) / (size * (styles.some(({ bold }) => bold) ? BOLD_LETTER : LETTER)));
      const lines = styles.some(({ wrap }) => wrap) ? linesOf(text, Math.max(1, letters)) : 1;
      return Math.max(height, lines * size * (ROW_POINTS / SIZE));
    }, ROW_POINTS));
}

/** Lines that a text takes when it breaks between words. */
function linesOf(text: string, letters: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(" ")) {
    if (used > 0 && used + 1 + length > letters) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}
