import { areaOfReference } from "../tables/sheet/areaOfReference";
import type { CellContent, SheetPlan } from "../tables/sheet/SheetPlan";
import { writtenArea } from "./actions/loadTables";
import { layOutWritten } from "./layOutWritten";
import { describeCharts } from "./describeCharts";
import { inRequests } from "./inRequests";
import { keptCharts } from "./keptCharts";
import { keptHighlights } from "./keptHighlights";
import { keptValidations } from "./keptValidations";
import { areaRefersTo, markerFor, type OwnKind, type OwnSheet } from "./ownSheets";
import { stopIfCancelled, type Progress } from "./Progress";
import { putBack, type ReplacedCells, type RestorePoint } from "./restorePoint";
import { standingFormulas } from "./standingFormulas";
import { sheetParts } from "./writeSheet";
import type { WorkbookState } from "./WorkbookState";

/** A planned sheet and what marks it as ours. */
export interface OwnPlan {
  readonly kind: OwnKind;
  readonly id: string;
  readonly plan: SheetPlan;
  /** What the marker's comment says the sheet is. */
  readonly is: string;
}

interface Before {
  readonly own: OwnSheet;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  /** Tables on it, which make way for those of the new version. */
  readonly tables: readonly { readonly name: string; readonly table: Excel.Table; readonly range: Excel.Range }[];
}

/**
 * Queues what must be known of earlier sheets before they are written anew; a sync must follow.
 * @param tables Those of the workbook, where the sheets hold tables that are written anew as well.
 */
export const loadBefore = (context: Excel.RequestContext, earlier: readonly OwnSheet[], tables: WorkbookState["tables"] = []): readonly Before[] =>
  earlier.map((own) => {
    const sheet = context.workbook.worksheets.getItem(own.sheet);
    const range = sheet.getRange(own.written);
    range.load("formulas,values,hasSpill");
    sheet.charts.load("items/name");
    const standing = tables.filter((each) => each.sheet === own.sheet).map(({ name }) => {
      const table = context.workbook.tables.getItem(name);
      return { name, table, range: table.getRange() };
    });
    standing.forEach((each) => each.range.load("address"));
    return { own, sheet, range, tables: standing };
  });

/** What stood on a sheet before, as an undo must put it back. */
function replacedCells({ own, tables }: Before, formulas: readonly (readonly CellContent[])[], plans: readonly OwnPlan[]): ReplacedCells {
  const before = { sheet: own.sheet, address: own.written, formulas };
  const plan = plans.find((each) => each.plan.name === own.sheet)?.plan;
  if (tables.length === 0 || !plan) return before;
  return { ...before, wrote: writtenArea(plan), tables: tables.map(({ name, range: at }) => ({ name, address: at.address.slice(at.address.lastIndexOf("!") + 1) })) };
}

/**
 * Writes planned sheets, the earlier ones in place, marks them, and gives what it takes to undo that. Syncs. When it stops half-way, all
 * that it wrote is taken out again.
 */
export async function writeOwnSheets(
  context: Excel.RequestContext, state: WorkbookState, plans: readonly OwnPlan[], before: readonly Before[], action: string, progress: Progress,
): Promise<RestorePoint> {
  stopIfCancelled(progress);
  const { worksheets, names } = context.workbook;
  // An undo must know where tables stood before they go.
  const formulas = await standingFormulas(context, before.map(({ own, range }) => ({ sheet: own.sheet, address: own.written, range })));
  const charts = await keptCharts(before.map(({ own }) => own.sheet));
  const standing = before.map(({ own }) => ({ sheet: own.sheet, address: own.written }));
  const planOf = (sheet: string) => plans.find(({ plan: { name } }) => name === sheet)?.plan;
  const highlights = (await keptHighlights(standing)).map((each) => {
    const plan = planOf(each.sheet);
    return { ...each, ...(plan && { wrote: writtenArea(plan) }) };
  });
  const validations = (await keptValidations(standing.map(({ sheet }) => sheet))).map((each) => ({ ...each, wrote: planOf(each.sheet)?.validations.map(({ area }) => area) ?? [] }));
  const replaced = before.map((each, i) => replacedCells(each, formulas[i]!, plans));
  for (const { sheet, range, tables } of before) {
    tables.forEach(({ table }) => table.convertToRange());
    sheet.charts.items.forEach((chart) => chart.delete());
    range.clear();
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
  }
  const kept = new Set(before.map(({ own }) => own.sheet));
  const added = plans.map(({ plan }) => plan.name).filter((name) => !kept.has(name));
  // Formulas may speak of sheets further on: all sheets first, then what stands in them.
  added.forEach((name) => worksheets.add(name));
  const addedNames: string[] = [];
  // A mark may reach further than before: an undo draws it in again, so that a later write clears no cells below.
  const movedNames = before.map(({ own: { marker, sheet, written } }) => ({ name: marker, formula: areaRefersTo(sheet, areaOfReference(written)) }));
  const setName = (name: string, refersTo: string, comment: string) => {
    if (state.names.includes(name)) names.getItem(name).formula = refersTo;
    else {
      names.add(name, refersTo, comment);
      addedNames.push(name);
    }
  };
  const parts = plans.flatMap(({ kind, id, plan, is }, i) => {
    const sheet = worksheets.getItem(plan.name);
    const mark = () => {
      setName(markerFor(kind, id), areaRefersTo(plan.name, writtenArea(plan)), `Written by Common Purse: ${is}`);
      for (const { name, area, comment } of plan.names) setName(name, areaRefersTo(plan.name, area), comment);
      if (i === 0) sheet.activate();
    };
    return [...sheetParts(sheet, plan), { bytes: 200 + plan.names.length * 200, queue: mark }].map((part) => ({ ...part, name: plan.name }));
  });
  try {
    await inRequests(context, parts, ({ bytes, queue, name }, i) => {
      stopIfCancelled(progress);
      progress.say(`Writing ${name}`, i, parts.length);
      queue();
      return bytes;
    });
  } catch (error) {
    await putBack({ action, added, addedNames, movedNames, replaced, charts, highlights, validations });
    throw error;
  }
  await layOutWritten(plans.map(({ plan }) => plan), writtenArea);
  await describeCharts(plans.map(({ plan }) => ({ sheet: plan.name, charts: plan.charts })));
  return { action, added, addedNames, movedNames, replaced, charts, highlights, validations };
}
