import { compareVersions, rowKeys, type VersionDifference } from "../../tables/import/compareVersions";
import type { CellContent } from "../../tables/sheet/SheetPlan";
import { inert } from "../../tables/sheet/inert";
import type { TableContent } from "../../tables/TableContent";
import type { Cell } from "../../tables/TableView";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import type { OwnSheet } from "../ownSheets";
import { silent, stopIfCancelled, type Progress } from "../Progress";
import { keepRestorePoint } from "../restorePoint";
import { loadState, stateFrom } from "../WorkbookState";

/** What a refresh would do, before it does it. */
export interface RefreshPreview extends VersionDifference {
  readonly sheet: string;
  /** Columns beside ours: they stay as they are. */
  readonly yours: readonly string[];
}

interface Standing {
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly written: Excel.Range;
}

/** Columns that the source gives: sums in live formulas are left to themselves. */
const given = ({ columns }: TableContent): string[] => columns.filter(({ sumOf }) => !sumOf).map(({ heading }) => heading);

/** Queues the table on a sheet of ours; undefined when it is no longer there. */
async function standing(context: Excel.RequestContext, own: OwnSheet): Promise<Standing | ActionFault> {
  const seen = loadState(context);
  await context.sync();
  const state = stateFrom(seen);
  const current = state.own.find(({ marker }) => marker === own.marker);
  const table = current && state.tables.find(({ sheet }) => sheet === current.sheet);
  if (!current || !table) return { fault: `The table on "${own.sheet}" is no longer there, so it cannot be refreshed. Write it to a new sheet.`, sheet: own.sheet };
  const sheet = context.workbook.worksheets.getItem(current.sheet);
  const range = context.workbook.tables.getItem(table.name).getRange();
  const written = sheet.getRange(current.written);
  range.load("values,formulas,rowIndex,columnIndex");
  written.load("formulas,numberFormat,address");
  await context.sync();
  return { range, sheet, written };
}

function differenceOf(content: TableContent, range: Excel.Range): RefreshPreview | ActionFault {
  const [headings = [], ...rows] = range.values as Cell[][];
  const names = headings.map(String);
  const ours = content.columns.map(({ heading }) => heading);
  if (names[0] !== ours[0]) return { fault: `The first column of the table is now "${names[0] ?? ""}", not "${ours[0] ?? ""}": rows cannot be told apart. Give it that heading again, or write to a new sheet.` };
  const wanted = given(content);
  const at = wanted.map((heading) => ours.indexOf(heading));
  const next = { headings: wanted, rows: content.rows.map((row) => at.map((column) => row[column] ?? "")) };
  const difference = compareVersions({ headings: names, rows }, next);
  return { ...difference, removedColumns: [], yours: names.filter((name) => !ours.includes(name)), sheet: "" };
}

/** What a new version of a table would change on its sheet, by row and column. Writes nothing. */
export async function previewRefresh(content: TableContent, own: OwnSheet): Promise<RefreshPreview | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const found = await standing(context, own);
      if (isActionFault(found)) return found;
      const preview = differenceOf(content, found.range);
      return isActionFault(preview) ? preview : { ...preview, sheet: own.sheet };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/**
 * Writes a new version of a table in place: changed cells only. Columns, notes, formats and formulas that the user put beside it stay,
 * and rows keep their places, so that references from elsewhere hold. New rows stand above the last one; rows that the new version no
 * longer has keep their name and lose their figures.
 */
export async function refreshTable(content: TableContent, own: OwnSheet, progress: Progress = silent): Promise<RefreshPreview | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      progress.say(`Comparing ${content.title} with what stands there`, 0, 2);
      const found = await standing(context, own);
      if (isActionFault(found)) return found;
      const { range, sheet, written } = found;
      const preview = differenceOf(content, range);
      if (isActionFault(preview)) return preview;
      stopIfCancelled(progress);

      const [headings = [], ...rows] = range.values as Cell[][];
      const names = headings.map(String);
      const { rowIndex: top, columnIndex: left } = range;
      const keys = rowKeys(rows);
      const cells: CellContent[][] = rows.map((row) => row.map(() => null));
      for (const { key, heading, after } of preview.changed) cells[keys.indexOf(key)]![names.indexOf(heading)] = contentFor(after);
      const figures = new Set(content.columns.filter(({ unit, sumOf }) => unit && !sumOf).map(({ heading }) => heading));
      for (const key of preview.removed) names.forEach((name, column) => figures.has(name) && (cells[keys.indexOf(key)]![column] = ""));
      sheet.getRangeByIndexes(top + 1, left, rows.length, names.length).formulas = cells;

      const newKeys = rowKeys(content.rows);
      const added = preview.added.map((key) => content.rows[newKeys.indexOf(key)]!);
      const at = top + rows.length;
      if (added.length > 0) {
        // Above the last row the table grows by itself, in Excel as in every reference to it.
        sheet.getRange(`${at + 1}:${at + added.length}`).insert("Down");
        sheet.getRangeByIndexes(at, left, added.length, names.length).formulas = added.map((row) =>
          names.map((name) => {
            const column = content.columns.findIndex(({ heading }) => heading === name);
            return column < 0 || content.columns[column]!.sumOf ? null : contentFor(row[column] ?? "");
          }));
      }
      await context.sync();
      keepRestorePoint({
        action: `Refreshed ${own.sheet}`,
        added: [], addedNames: [],
        removeRows: added.length > 0 ? [{ sheet: own.sheet, row: at, rows: added.length }] : [],
        replaced: [{ sheet: own.sheet, address: written.address.slice(written.address.lastIndexOf("!") + 1), formulas: written.formulas as CellContent[][], numberFormats: written.numberFormat as string[][] }],
      });
      progress.say(`${own.sheet} refreshed`, 2, 2);
      return { ...preview, sheet: own.sheet };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

const contentFor = (cell: Cell): CellContent => (typeof cell === "string" ? inert(cell) : cell);
