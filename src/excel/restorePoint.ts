import { areaAddress, columnLetter } from "../tables/sheet/address";
import { areaOfReference } from "../tables/sheet/areaOfReference";
import { inert } from "../tables/sheet/inert";
import type { Area, CellContent } from "../tables/sheet/SheetPlan";
import { faultFrom, isThereAlready, type ActionFault } from "./ActionFault";
import { inRequests } from "./inRequests";
import { drawAgain, type KeptCharts } from "./keptCharts";
import { sheetOfName } from "./ownSheets";
import { highlightAgain, type KeptHighlights } from "./keptHighlights";
import { validateAgain, type KeptValidations } from "./keptValidations";
import { blockParts, bytesOf, type SheetPart } from "./writeSheet";

/** Cells that stood on a sheet before an action wrote there. */
export interface ReplacedCells {
  readonly sheet: string;
  readonly address: string;
  readonly formulas: readonly (readonly CellContent[])[];
  readonly numberFormats?: readonly (readonly string[])[];
  /** Tables that stood on these cells: name and address without the sheet. */
  readonly tables?: readonly { readonly name: string; readonly address: string }[];
  /** What the action wrote in their place, where that is known: it is emptied first, so that nothing of it stays below. */
  readonly wrote?: Area;
}

/** What a write replaced, kept so that it can be put back. */
export interface RestorePoint {
  /** What was done, in plain words: "Loaded 4 tables". */
  readonly action: string;
  /** Sheets that the action added; restoring takes them out. */
  readonly added: readonly string[];
  /** Names that the action added. */
  readonly addedNames: readonly string[];
  /** Names that the action pointed elsewhere, with what they referred to before. */
  readonly movedNames?: readonly { readonly name: string; readonly formula: string }[];
  /** Rows that the action put into a sheet, counted from 0: restoring takes them out first. */
  readonly removeRows?: readonly { readonly sheet: string; readonly row: number; readonly rows: number }[];
  /** Columns that the action put into a sheet, as they stand after it, from left to right. */
  readonly removeColumns?: readonly { readonly sheet: string; readonly column: number; readonly columns: number }[];
  /** Cells that stood there before. */
  readonly replaced: readonly ReplacedCells[];
  /** Charts that stood on sheets written anew. */
  readonly charts?: KeptCharts;
  /** Conditional formats that stood on their cells. */
  readonly highlights?: readonly KeptHighlights[];
  /** What their cells took as entries. */
  readonly validations?: readonly KeptValidations[];
}

let last: RestorePoint | undefined;

export const keepRestorePoint = (point: RestorePoint): void => {
  last = point;
};

export const lastRestorePoint = (): RestorePoint | undefined => last;

/** Forgets what was kept, for instance because another workbook was opened. */
export const forgetRestorePoint = (): void => {
  last = undefined;
};

/** Takes out what the last action added and puts back what it replaced; the looks of the cells stay. Gives what was undone. */
export async function restoreLast(): Promise<string | undefined> {
  const point = last;
  if (!point) return undefined;
  await putBack(point);
  last = undefined;
  return point.action;
}

/** Brings a workbook back to a restore point. Sheets and names that are gone by now are passed over. */
export async function putBack(point: RestorePoint): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    const sheets = point.added.map((name) => worksheets.getItemOrNullObject(name));
    const addedNames = point.addedNames.map((name) => names.getItemOrNullObject(name));
    const movedNames = (point.movedNames ?? []).map(({ name }) => names.getItemOrNullObject(name));
    const replaced = point.replaced.map(({ sheet }) => worksheets.getItemOrNullObject(sheet));
    const grown = (point.removeRows ?? []).map(({ sheet }) => worksheets.getItemOrNullObject(sheet));
    const widened = (point.removeColumns ?? []).map(({ sheet }) => worksheets.getItemOrNullObject(sheet));
    tables.load("items/name,items/worksheet/name");
    worksheets.load("items/name");
    await context.sync();

    addedNames.forEach((name) => {
      if (!name.isNullObject) name.delete();
    });
    (point.removeRows ?? []).forEach(({ row, rows }, i) => {
      if (!grown[i]!.isNullObject) grown[i]!.getRange(`${row + 1}:${row + rows}`).delete("Up");
    });
    // From right to left: what goes then moves nothing that is still to go.
    (point.removeColumns ?? []).map((each, i) => ({ ...each, on: widened[i]! })).reverse().forEach(({ column, columns, on }) => {
      if (!on.isNullObject) on.getRange(`${columnLetter(column)}:${columnLetter(column + columns - 1)}`).delete("Left");
    });
    const back = replaced.flatMap((sheet, i) => {
      if (sheet.isNullObject) return [];
      const before = point.replaced[i]!;
      if (before.tables) tables.items.filter((table) => table.worksheet.name === before.sheet).forEach((table) => table.convertToRange());
      return cellsBack(sheet, before);
    });
    await inRequests(context, back, ({ bytes, queue }) => {
      queue();
      return bytes;
    });
    movedNames.forEach((name, i) => {
      const { formula } = point.movedNames![i]!;
      // A sheet that somebody renamed since takes its names along; they cannot speak of its old name.
      const sheet = sheetOfName(formula);
      if (!name.isNullObject && (sheet === undefined || worksheets.items.some((each) => each.name === sheet))) name.formula = formula;
    });
    sheets.forEach((sheet) => {
      if (!sheet.isNullObject) sheet.delete();
    });
    await context.sync();
  });
  // After the cells: a chart draws what stands in them.
  if (point.charts) await drawAgain(point.charts);
  if (point.highlights) await highlightAgain(point.highlights);
  if (point.validations) await validateAgain(point.validations);
}

/** What puts cells back, in pieces to be queued in order: a large table takes more than one request. */
function cellsBack(sheet: Excel.Worksheet, { address, formulas, numberFormats, tables = [], wrote }: ReplacedCells): SheetPart[] {
  const { row, column } = areaOfReference(address);
  // Read back, a text has lost the mark that kept it one: "24 November 2026" would come back as a date.
  const cells = formulas.map((line) => line.map((cell) => (typeof cell === "string" && !/^[=']/.test(cell) ? inert(cell) : cell)));
  const before = () => void (wrote && sheet.getRange(areaAddress(wrote)).clear("Contents"));
  const piecesOf = (content: readonly (readonly CellContent[])[], write: (range: Excel.Range, lines: CellContent[][]) => void): SheetPart[] =>
    blockParts({ row, column, cells: content }).map((block) => ({
      bytes: bytesOf(block), queue: () => write(sheet.getRangeByIndexes(block.row, block.column, block.cells.length, block.cells[0]?.length ?? 0), block.cells.map((line) => [...line])),
    }));
  const after = () => {
    for (const { name, address: at } of tables) {
      const table = sheet.tables.add(at, true);
      table.name = name;
      table.style = "TableStyleLight1";
    }
  };
  return [
    { bytes: 200, queue: before },
    ...(numberFormats ? piecesOf(numberFormats, (range, lines) => void (range.numberFormat = lines)) : []),
    ...piecesOf(cells, (range, lines) => void (range.formulas = lines)),
    { bytes: 200 + tables.length * 300, queue: after },
  ];
}

/** After a write that stopped half-way: takes out what it wrote, so that it leaves nothing behind, and says why it stopped. */
export async function takenOutAgain(error: unknown, undo: Omit<RestorePoint, "action">): Promise<ActionFault> {
  const fault = faultFrom(error);
  if (undo.added.length + undo.replaced.length + (undo.removeRows?.length ?? 0) + (undo.removeColumns?.length ?? 0) === 0) return fault;
  try {
    // Sheets of these names that were there first are somebody else's: two people may write a comparison at the same time.
    await putBack({ action: "", ...undo, ...(isThereAlready(error) && { added: [], addedNames: [] }) });
    return fault;
  } catch (second) {
    return { ...fault, fault: `${fault.fault} Some of it may be left on ${undo.added.concat(undo.replaced.map(({ sheet }) => sheet)).join(", ")}: ${faultFrom(second).fault}` };
  }
}
