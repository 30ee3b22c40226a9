import type { CellContent, SheetPlan } from "../tables/sheet/SheetPlan";
import { writtenArea } from "./actions/loadTables";
import { describeCharts } from "./describeCharts";
import { inRequests } from "./inRequests";
import { areaRefersTo, markerFor, type OwnKind, type OwnSheet } from "./ownSheets";
import { stopIfCancelled, type Progress } from "./Progress";
import type { RestorePoint } from "./restorePoint";
import { bytesOf, writeSheet } from "./writeSheet";
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
}

/** Queues what must be known of earlier sheets before they are written anew; a sync must follow. */
export const loadBefore = (context: Excel.RequestContext, earlier: readonly OwnSheet[]): readonly Before[] =>
  earlier.map((own) => {
    const sheet = context.workbook.worksheets.getItem(own.sheet);
    const range = sheet.getRange(own.written);
    range.load("formulas");
    sheet.charts.load("items/name");
    return { own, sheet, range };
  });

/** Writes planned sheets, the earlier ones in place, marks them, and gives what it takes to undo that. Syncs. */
export async function writeOwnSheets(
  context: Excel.RequestContext, state: WorkbookState, plans: readonly OwnPlan[], before: readonly Before[], action: string, progress: Progress,
): Promise<RestorePoint> {
  stopIfCancelled(progress);
  const { worksheets, names } = context.workbook;
  for (const { sheet, range } of before) {
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
  const setName = (name: string, refersTo: string, comment: string) => {
    if (state.names.includes(name)) names.getItem(name).formula = refersTo;
    else {
      names.add(name, refersTo, comment);
      addedNames.push(name);
    }
  };
  await inRequests(context, plans, ({ kind, id, plan, is }, i) => {
    progress.say(`Writing ${plan.name}`, i, plans.length);
    writeSheet(worksheets.getItem(plan.name), plan);
    setName(markerFor(kind, id), areaRefersTo(plan.name, writtenArea(plan)), `Written by Common Purse: ${is}`);
    for (const { name, area, comment } of plan.names) setName(name, areaRefersTo(plan.name, area), comment);
    if (i === 0) worksheets.getItem(plan.name).activate();
    return plan.blocks.reduce((sum, block) => sum + bytesOf(block), 0);
  });
  await describeCharts(plans.map(({ plan }) => ({ sheet: plan.name, charts: plan.charts })));
  return {
    action, added, addedNames,
    replaced: before.map(({ own, range }) => ({ sheet: own.sheet, address: own.written, formulas: range.formulas as CellContent[][] })),
  };
}
