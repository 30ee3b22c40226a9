import { isActionFault } from "../../../src/excel/ActionFault";
import { detach, previewDetach } from "../../../src/excel/actions/detach";
import { Misuse } from "../runProgram";
import type { WorkbookStep } from "./WorkbookStep";

/** Puts native formulas in the place of the add-in's functions, as the pane's Detach does. */
export const detachedStep: WorkbookStep = {
  option: "detached",
  help: ["native formulas in the place of Common Purse's functions: calculates in LibreOffice", "and in Excel without the add-in; the sheet Detached keeps the originals"],
  run: async () => {
    const preview = await previewDetach("workbook");
    if (isActionFault(preview)) throw new Misuse(preview.fault);
    if (preview.cells.length + preview.left.length === 0) return ["Detached: no formula holds a function of Common Purse"];
    const detached = await detach("workbook");
    if (isActionFault(detached)) throw new Misuse(detached.fault);
    const { count, left } = detached;
    return [`Detached: ${count} formulas${left.length === 0 ? "" : `; ${left.length} stay as they are`}`, ...left.map(({ sheet, address, reason }) => `  ${sheet}!${address}: ${reason}`)];
  },
};
