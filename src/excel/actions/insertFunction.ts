import { faultFrom, type ActionFault } from "../ActionFault";
import { withFunctionPrefix } from "../functionPrefix";
import { keepRestorePoint } from "../restorePoint";
import type { CellContent } from "../../tables/sheet/SheetPlan";

/** Puts a formula into the active cell when that cell is empty; gives its address. What a user wrote is never written over. */
export async function insertFunction(formula: string): Promise<{ readonly address: string } | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address,formulas");
      await context.sync();
      const held = String(cell.formulas[0]?.[0] ?? "");
      if (held !== "") return { fault: `${cell.address} holds ${held.slice(0, 60)}. Select an empty cell, then insert again.` };
      cell.formulas = [[withFunctionPrefix(formula)]];
      await context.sync();
      const [sheet = "", address = ""] = cell.address.split(/!(?=[^!]*$)/);
      keepRestorePoint({
        action: `Inserted ${formula}`,
        added: [],
        addedNames: [],
        replaced: [{ sheet: sheet.replace(/^'|'$/g, "").replace(/''/g, "'"), address, formulas: cell.formulas.map(() => [""]) as CellContent[][] }],
      });
      return { address: cell.address };
    });
  } catch (error) {
    return faultFrom(error);
  }
}
