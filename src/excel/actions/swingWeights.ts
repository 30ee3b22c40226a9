import { isFault } from "../../domain/fault";
import { CHOICE_LABELS, type WeightsFrom } from "../../tables/comparison/Choices";
import type { ComparisonSheet } from "../../tables/comparison/comparisonSheets";
import { readSwings, type SeenSwings } from "../../tables/comparison/readSwings";
import { COMMON_SET } from "../../tables/comparison/swingRefs";
import { a1 } from "../../tables/sheet/address";
import type { CellContent } from "../../tables/sheet/SheetPlan";
import type { Cell } from "../../tables/TableView";
import { faultFrom, type ActionFault } from "../ActionFault";
import { keepRestorePoint } from "../restorePoint";
import { loadState, stateFrom } from "../WorkbookState";

/** The swings as they stand in the workbook, and where. */
export interface Swings extends SeenSwings {
  readonly sheet: string;
}

/** What is given to a set of weights. */
export interface SwingEntry {
  /** {@link COMMON_SET}, or a council. */
  readonly set: string;
  /** Points by criterion; null empties the cell, a criterion left out stays as it is. */
  readonly points: Readonly<Record<string, number | null>>;
  readonly from: WeightsFrom;
}

const GONE: ActionFault = { fault: "There are no swings to judge in this workbook. Write the comparison, with scores, then repeat." };

/** Queues the used cells of the sheets asked for; undefined where one is not there. Syncs twice. */
async function load(context: Excel.RequestContext, ids: readonly ComparisonSheet[]) {
  const seen = loadState(context);
  await context.sync();
  const { own } = stateFrom(seen);
  const loaded = ids.map((id) => {
    const found = own.find((candidate) => candidate.kind === "comparison" && candidate.id === id);
    if (!found) return undefined;
    const range = context.workbook.worksheets.getItem(found.sheet).getUsedRange(true);
    range.load("values,formulas");
    return { sheet: found.sheet, range };
  });
  await context.sync();
  return loaded;
}

/** Reads the swings, the points given and the weights in use; writes nothing. */
export async function listSwings(): Promise<Swings | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const [swings] = await load(context, ["swings"]);
      if (!swings) return GONE;
      const found = readSwings(swings.range.values as Cell[][], swings.sheet);
      return isFault(found) ? found : { ...found, sheet: swings.sheet };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/** Writes a set's points and which weights count for it, each into its own cell and nothing else. */
export async function giveSwings({ set, points, from }: SwingEntry): Promise<{ readonly sheet: string; readonly address: string } | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const [swings, assumptions] = await load(context, ["swings", "assumptions"]);
      if (!swings || !assumptions) return GONE;
      const found = readSwings(swings.range.values as Cell[][], swings.sheet);
      if (isFault(found)) return found;
      const own = found.sets.find(({ name }) => name === set);
      const choiceRow = (assumptions.range.values as Cell[][]).findIndex(([label]) => label === CHOICE_LABELS.weightsFrom);
      if (!own || choiceRow < 0) return { ...GONE, sheet: swings.sheet };

      const cells = found.criteria.flatMap(({ name }, c) => (name in points ? [{ on: swings, address: own.points[c]!.address, value: points[name] ?? "" }] : []));
      const choice = set === COMMON_SET ? { on: assumptions, address: a1(choiceRow, 1), value: from } : { on: swings, address: own.fromAddress, value: from };
      const written = [...cells, choice].map(({ on, address, value }) => {
        const range = context.workbook.worksheets.getItem(on.sheet).getRange(address);
        range.load("formulas");
        return { sheet: on.sheet, address, range, value };
      });
      await context.sync();
      const replaced = written.map(({ sheet, address, range }) => ({ sheet, address, formulas: range.formulas as CellContent[][] }));
      for (const { range, value } of written) range.values = [[value]];
      await context.sync();
      keepRestorePoint({ action: `Judged the swings: ${set}`, added: [], addedNames: [], replaced });
      return { sheet: swings.sheet, address: own.points[0]!.address };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

