import { areaAddress } from "../tables/sheet/address";
import { inert } from "../tables/sheet/inert";
import type { Area, CellContent } from "../tables/sheet/SheetPlan";
import type { TableContent } from "../tables/TableContent";
import { asStood } from "./asStood";

/** Above the headings stand, three rows up, what the figures are and, two rows up, where they came from. */
const SAID_ABOVE = 3;
const SOURCE = "Source: ";
/** Over the notes below a table. */
const NOTES = "Notes";
const NONE = "The present version has none.";

/** A cell, from 0, and the text in it. */
export interface Word {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface StandingWord extends Word {
  /** What has to be entered for it to stand again. */
  readonly entry: CellContent;
}

/** Statement, source and notes around a table as we wrote them; where the user has other words they are the user's. */
export interface WordsAround {
  readonly source?: string;
  readonly above: readonly StandingWord[];
  /** Lines under "Notes". */
  readonly below: readonly StandingWord[];
}

/**
 * Reads the words around a table, in one go.
 * @param table Headings and rows.
 * @param written What we wrote on the sheet, notes included.
 */
export async function readWordsAround(context: Excel.RequestContext, sheet: Excel.Worksheet, table: Area, written: Area): Promise<WordsAround> {
  const { row: top, column } = table;
  const end = top + table.rows;
  const [from, rows] = [Math.max(0, top - SAID_ABOVE), written.row + written.rows - end];
  const above = sheet.getRangeByIndexes(from, column, 2, 1).load("formulas,values");
  const below = rows > 0 ? sheet.getRangeByIndexes(end, column, rows, 1).load("formulas,values") : undefined;
  await context.sync();
  const wordsIn = (range: Excel.Range | undefined, first: number): StandingWord[] => {
    const formulas = (range?.formulas ?? []) as CellContent[][];
    const entries = asStood(formulas, (range?.values ?? []) as unknown[][]);
    return formulas.map(([cell = ""], i) => ({ row: first + i, column, text: String(cell), entry: entries[i]![0] ?? "" }));
  };
  const said = top < SAID_ABOVE ? [] : wordsIn(above, from);
  const [statement, source] = said;
  const isOurs = statement?.text !== "" && source?.text.startsWith(SOURCE) === true;
  const [, head, ...lines] = wordsIn(below, end);
  return { above: isOurs ? said : [], ...(isOurs && { source: source.text.slice(SOURCE.length) }), below: head?.text === NOTES ? lines : [] };
}

/** What the words become with a new version of the table; what takes more lines than stand there ends in the last of them. */
export function wordsOf({ statement, source, notes }: TableContent, { above, below }: WordsAround): Word[] {
  const told = notes.length === 0 ? [NONE] : notes;
  const lines = below.map(({ row, column }, i): Word => ({ row, column, text: i < below.length - 1 ? (told[i] ?? "") : told.slice(i).join(" ") }));
  const said = above.map(({ row, column }, i): Word => ({ row, column, text: i === 0 ? statement : SOURCE + source }));
  const stood = [...above, ...below];
  return [...said, ...lines].filter(({ text }, i) => text !== stood[i]!.text);
}

/** Queues the words, those below the table by as many rows further down as it grows. */
export function queueWords(sheet: Excel.Worksheet, words: readonly Word[], top: number, grown: number): void {
  for (const { row, column, text } of words) sheet.getRangeByIndexes(row < top ? row : row + grown, column, 1, 1).formulas = [[inert(text)]];
}

/** What it takes to put the words back as they stood. */
export const wordsBefore = (sheet: string, changed: readonly Word[], { above, below }: WordsAround): { readonly sheet: string; readonly address: string; readonly formulas: CellContent[][] }[] =>
  changed.map(({ row, column }) => ({ sheet, address: areaAddress({ row, column, rows: 1, columns: 1 }), formulas: [[[...above, ...below].find((word) => word.row === row)!.entry]] }));
