import { NO_TABLE, TABLE_ROLES, type ChosenTable, type TableRole } from "../../tables/comparison/chooseTables";
import { faultFrom, isActionFault, type ActionFault } from "../ActionFault";
import { keptPicks, loadCaseTables, pickFormula, pickName, tablesFrom } from "../readCaseTables";
import { keepRestorePoint } from "../restorePoint";
import { loadState, stateFrom } from "../WorkbookState";
import type { CaseBackground } from "./compareModels";

/** Which tables a comparison would take, why, and what else is loaded. Writes nothing. */
export async function readChosenTables(background: Pick<CaseBackground, "origin">): Promise<readonly ChosenTable[] | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const loaded = loadCaseTables(context, state);
      await context.sync();
      const found = tablesFrom(loaded, background.origin, keptPicks(seen, state));
      return isActionFault(found) ? found : found.chosen;
    });
  } catch (error) {
    return faultFrom(error);
  }
}

/**
 * Keeps the choice of a table in the workbook, as a name over its sheet: it counts from the next time that the comparison is written.
 * @param sheet Undefined to compare without a table of this kind.
 */
export async function chooseTable(role: TableRole, sheet: string | undefined): Promise<{ readonly label: string } | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.load("items/name,items/formula");
      await context.sync();
      const { label } = TABLE_ROLES[role];
      const [name, formula] = [pickName(role), pickFormula(sheet)];
      const before = names.items.find((each) => each.name === name);
      if (before) names.getItem(name).formula = formula;
      else names.add(name, formula, `Written by Common Purse: the table compared as ${label.toLowerCase()}`);
      await context.sync();
      keepRestorePoint({
        action: `Chose ${sheet ?? NO_TABLE} as ${label.toLowerCase()}`,
        added: [], replaced: [],
        addedNames: before ? [] : [name],
        movedNames: before ? [{ name, formula: String(before.formula) }] : [],
      });
      return { label };
    });
  } catch (error) {
    return faultFrom(error);
  }
}
