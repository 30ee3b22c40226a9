import { CommandType, ICommandService } from "@univerjs/core";
import type { PageHost } from "../PageHost";

/** The grid fits rows to their texts while it draws them; that is no change of the workbook. */
const WHILE_DRAWING = ["sheet.mutation.set-worksheet-row-auto-height"];

/** Calls whenever something changed that a file would hold; results of calculations are none. */
export function watchChanges(host: PageHost, changed: () => void): void {
  host.inject<ICommandService>(ICommandService).onCommandExecuted(({ id, type }, options) => {
    if (type === CommandType.MUTATION && id.startsWith("sheet.mutation.") && !options?.fromFormula && !WHILE_DRAWING.includes(id)) changed();
  });
  host.onForPage(({ kind }) => {
    if (kind === "extras" || kind === "added" || kind === "deleted") changed();
  });
}
