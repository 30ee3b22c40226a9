import { refreshDifference, refreshPlan, type RefreshDifference, type RefreshPlan, type RefreshRun, type StandingTable } from "../../tables/import/refreshPlan";
import { areaAddress, columnLetter } from "../../tables/sheet/address";
import { areaOfReference } from "../../tables/sheet/areaOfReference";
import { numberFormatOf } from "../../tables/sheet/numberFormatOf";
import type { CellContent } from "../../tables/sheet/SheetPlan";
import { STYLES } from "../../tables/sheet/styles";
import type { TableContent } from "../../tables/TableContent";
import type { Cell } from "../../tables/TableView";
import { contentWidth } from "../../tables/tableSheet";
import { pointsFor } from "../../tables/sheet/printLayout";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { asStood } from "../asStood";
import { inRequests } from "../inRequests";
import { areaRefersTo, type OwnSheet } from "../ownSheets";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { readInParts } from "../readInParts";
import { keepRestorePoint, takenOutAgain, type RestorePoint } from "../restorePoint";
import { blockParts, bytesOf, dress, type SheetPart } from "../writeSheet";
import { loadState, stateFrom } from "../WorkbookState";
import { queueWords, readWordsAround, wordsBefore, wordsOf, type Word, type WordsAround } from "../wordsAround";

/** What a refresh would do, before it does it. */
export interface RefreshPreview extends RefreshDifference {
  readonly sheet: string;
  /** Where the figures that stand there came from, as the sheet says it; nothing where it does not. */
  readonly source?: string;
  /** Whether the notes below it are others in the new version. */
  readonly notes: boolean;
}

interface Standing extends StandingTable {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  readonly own: OwnSheet;
  readonly formulas: readonly (readonly CellContent[])[];
  readonly words: WordsAround;
}

/** Reads the table on a sheet of ours, in responses of a known size. */
async function readStanding(context: Excel.RequestContext, own: OwnSheet, progress: Progress): Promise<Standing | ActionFault> {
  const seen = loadState(context);
  await context.sync();
  const state = stateFrom(seen);
  const current = state.own.find(({ marker }) => marker === own.marker);
  const found = current && state.tables.find(({ sheet }) => sheet === current.sheet);
  if (!current || !found) return { fault: `The table on "${own.sheet}" is no longer there, so it cannot be refreshed. Write it to a new sheet.`, sheet: own.sheet };
  const table = context.workbook.tables.getItem(found.name);
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const sheet = context.workbook.worksheets.getItem(current.sheet);
  const { rowIndex: top, columnIndex: left } = range;
  const parts = await readInParts(context, sheet, { row: top, column: left, rows: range.rowCount, columns: range.columnCount }, ["values", "formulas"], progress);
  const words = await readWordsAround(context, sheet, { row: top, column: left, rows: range.rowCount, columns: range.columnCount }, areaOfReference(current.written));
  const [headings = [], ...rows] = parts.flatMap((part) => part.range.values as Cell[][]);
  const written = areaOfReference(current.written);
  return { sheet, table, own: current, top, left, headings: headings.map(String), rows, formulas: parts.flatMap(({ range: { formulas, values } }) => asStood(formulas as CellContent[][], values as unknown[][])).slice(1), ours: written.column + written.columns - left, words };
}

function differenceOf(content: TableContent, standing: Standing): RefreshPreview | ActionFault {
  const [now = "", ours = ""] = [standing.headings[0], content.columns[0]?.heading];
  if (now !== ours) return { fault: `The first column of the table is now "${now}", not "${ours}": rows cannot be told apart. Give it that heading again, or write to a new sheet.` };
  const { source } = standing.words;
  const notes = wordsOf(content, { ...standing.words, above: [] }).length > 0;
  return { ...refreshDifference(content, standing), sheet: standing.own.sheet, ...(source !== undefined && { source }), notes };
}

/** What a new version of a table would change on its sheet, by row and column. Writes nothing. */
export async function previewRefresh(content: TableContent, own: OwnSheet, progress: Progress = silent): Promise<RefreshPreview | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const standing = await readStanding(context, own, progress);
      return isActionFault(standing) ? standing : differenceOf(content, standing);
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** A table can be given another range from ExcelApi 1.13 on; before, new columns stand in front of the last. */
const canResize = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.13");

/** Queues the new columns: whole columns of the sheet, so that what stands beside the table moves along, formats and notes included. */
function queueColumns(standing: Standing, content: TableContent, { columnsIn, headings, from }: RefreshPlan): void {
  const { sheet, table, top, left, rows } = standing;
  // From right to left: what is put in then moves nothing that is still to come.
  for (const { at, columns } of [...columnsIn].reverse()) {
    sheet.getRange(`${columnLetter(left + at)}:${columnLetter(left + at + columns.length - 1)}`).insert("Right");
  }
  if (columnsIn.some(({ at }) => at === standing.headings.length)) table.resize(sheet.getRangeByIndexes(top, left, rows.length + 1, headings.length));
  headings.forEach((heading, at) => {
    if (standing.headings.includes(heading)) return;
    const column = content.columns[from[at]!]!;
    const cell = sheet.getRangeByIndexes(top, left + at, 1, 1);
    cell.values = [[heading]];
    dress(cell, column.unit ? STYLES.headingRight : STYLES.heading);
    cell.format.columnWidth = pointsFor(contentWidth(content, from[at]!));
    const body = sheet.getRangeByIndexes(top + 1, left + at, rows.length, 1);
    (body as { numberFormat: unknown }).numberFormat = column.unit ? numberFormatOf(column.unit, column.decimals) : "General";
  });
}

/** How many columns come after the last. */
const appendedTo = ({ headings }: Standing, { columnsIn }: RefreshPlan): number => columnsIn.find(({ at }) => at === headings.length)?.columns.length ?? 0;

/** Queues new columns and rows. Above the last row and before the last column the table grows by itself, in Excel as in every reference to it. */
function queueStructure(context: Excel.RequestContext, standing: Standing, content: TableContent, plan: RefreshPlan): void {
  const { sheet, own, top, left, rows, headings } = standing;
  queueColumns(standing, content, plan);
  const appended = appendedTo(standing, plan);
  if (appended > 0) {
    const written = areaOfReference(own.written);
    const inside = plan.headings.length - headings.length - appended;
    const columns = Math.max(written.columns, left - written.column + headings.length) + inside + appended;
    context.workbook.names.getItem(own.marker).formula = areaRefersTo(own.sheet, { ...written, columns });
  }
  if (plan.added.length > 0) sheet.getRange(`${top + rows.length + 1}:${top + rows.length + plan.added.length}`).insert("Down");
}

type Undo = Omit<RestorePoint, "action">;

/** Takes rows and columns out again, then puts back the cells that were changed. */
function undoOf(standing: Standing, plan: RefreshPlan, words: readonly Word[]): Undo {
  const { own, top, left, rows, headings, formulas } = standing;
  const { sheet } = own;
  const before = (i: number) => plan.columnsIn.slice(0, i).reduce((sum, { columns }) => sum + columns.length, 0);
  return {
    added: [], addedNames: [],
    removeRows: plan.added.length > 0 ? [{ sheet, row: top + rows.length, rows: plan.added.length }] : [],
    removeColumns: plan.columnsIn.map(({ at, columns }, i) => ({ sheet, column: left + at + before(i), columns: columns.length })),
    movedNames: appendedTo(standing, plan) > 0 ? [{ name: own.marker, formula: areaRefersTo(sheet, areaOfReference(own.written)) }] : [],
    replaced: [...wordsBefore(sheet, words, standing.words), ...plan.runs.map(({ row, cells }) => ({
      sheet,
      address: areaAddress({ row: top + 1 + row, column: left, rows: cells.length, columns: headings.length }),
      formulas: formulas.slice(row, row + cells.length),
    }))],
  };
}

/** The cells to write once rows and columns are in, in pieces that fit a request. */
function cellParts({ sheet, top, left, rows }: Standing, { runs, added }: RefreshPlan): SheetPart[] {
  const block = (row: number, cells: RefreshRun["cells"]): SheetPart[] =>
    cells.length === 0 ? [] : blockParts({ row, column: left, cells }).map((part) => ({ bytes: bytesOf(part), queue: () => void (sheet.getRangeByIndexes(part.row, left, part.cells.length, part.cells[0]!.length).formulas = part.cells as CellContent[][]) }));
  // What stands in the last row has moved below the new rows.
  const last = rows.length - 1;
  return [
    ...runs.flatMap(({ row, cells }) => [...block(top + 1 + row, cells.slice(0, last - row)), ...block(top + 1 + last + added.length, cells.slice(last - row))]),
    ...block(top + 1 + last, added),
  ];
}

/**
 * Writes a new version of a table in place: changed cells only, new columns at their place. Columns, notes, formats and formulas that the
 * user put beside it stay, and rows keep their places, so that references from elsewhere hold. New rows stand above the last one; rows
 * that the new version no longer has keep their name and lose their figures; columns that it no longer has stay.
 * @param empty Headings of columns that the new version lacks and whose figures may go; the columns themselves stay, for what refers to them.
 */
export async function refreshTable(content: TableContent, own: OwnSheet, empty: readonly string[] = [], progress: Progress = silent): Promise<RefreshPreview | ActionFault> {
  let undo: Undo = { added: [], addedNames: [], replaced: [] };
  try {
    const done = await Excel.run(async (context) => {
      progress.say(`Comparing ${content.title} with what stands there`, 0, 0);
      const standing = await readStanding(context, own, progress);
      if (isActionFault(standing)) return standing;
      const preview = differenceOf(content, standing);
      if (isActionFault(preview)) return preview;
      stopIfCancelled(progress);
      const plan = refreshPlan(content, standing, preview, empty.filter((heading) => preview.removedColumns.includes(heading)), canResize());
      progress.say(`Refreshing ${own.sheet}`, 0, 0);
      queueStructure(context, standing, content, plan);
      await context.sync();
      const words = wordsOf(content, standing.words);
      undo = undoOf(standing, plan, words);
      const parts = cellParts(standing, plan);
      queueWords(standing.sheet, words, standing.top, plan.added.length);
      await inRequests(context, parts, ({ bytes, queue }, i) => {
        stopIfCancelled(progress);
        progress.say(`Refreshing ${own.sheet}`, i, parts.length);
        queue();
        return bytes;
      });
      return preview;
    });
    if (isActionFault(done)) return done;
    keepRestorePoint({ action: `Refreshed ${own.sheet}`, ...undo });
    progress.say(`${own.sheet} refreshed`, 1, 1);
    return done;
  } catch (error) {
    return takenOutAgain(error, undo);
  }
}
