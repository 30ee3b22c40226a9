import type { OwnSheet } from "./ownSheets";
import type { ReplacedCells } from "./restorePoint";
import { standingFormulas } from "./standingFormulas";
import type { WorkbookState } from "./WorkbookState";

/** The cells of a sheet of ours, queued to be read before it is written anew. */
export interface Kept {
  readonly own: OwnSheet;
  readonly range: Excel.Range;
}

/** Queues what {@link keptCells} needs; a sync must follow. */
export function loadKept(context: Excel.RequestContext, own: OwnSheet): Kept {
  const range = context.workbook.worksheets.getItem(own.sheet).getRange(own.written);
  range.load("formulas,values,numberFormat,hasSpill");
  return { own, range };
}

/** What stood on the sheets, the tables on them included, as it must stand again after an undo. Syncs when there are tables or spilled cells. */
export async function keptCells(context: Excel.RequestContext, kept: readonly Kept[], { tables }: WorkbookState): Promise<(ReplacedCells & Required<Pick<ReplacedCells, "tables">>)[]> {
  const standing = kept.map(({ own }) => tables.filter(({ sheet }) => sheet === own.sheet).map(({ name }) => ({ name, range: context.workbook.tables.getItem(name).getRange() })));
  standing.flat().forEach(({ range }) => range.load("address"));
  if (standing.flat().length > 0) await context.sync();
  const formulas = await standingFormulas(context, kept.map(({ own, range }) => ({ sheet: own.sheet, address: own.written, range })));
  return kept.map(({ own, range }, i) => ({
    sheet: own.sheet,
    address: own.written,
    formulas: formulas[i]!,
    numberFormats: range.numberFormat as string[][],
    tables: standing[i]!.map(({ name, range: at }) => ({ name, address: at.address.slice(at.address.lastIndexOf("!") + 1) })),
  }));
}
