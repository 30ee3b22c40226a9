import { ICommandService, type ICellData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { formulaOf } from "../calculation/gridCell";
import { eachCell } from "../engine/eachCell";
import type { Host } from "../engine/Host";
import { withTableNamed } from "../engine/withTableNamed";

/** Gives a table another name, and lets every formula that speaks of it use that one. */
export function renameTable(host: Host, id: string, before: string, after: string): void {
  host.nameTable(id, after);
  const unitId = host.book.getId();
  for (const sheet of host.book.getSheets()) {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    eachCell(sheet.getSheet(), (row, column, cell) => {
      const formula = formulaOf(cell);
      if (!formula?.toLowerCase().includes(before.toLowerCase())) return;
      const renamed = withTableNamed(formula, before, after);
      if (renamed !== formula) (cellValue[row] ??= {})[column] = { f: renamed };
    });
    if (Object.keys(cellValue).length > 0) {
      host.inject<ICommandService>(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: sheet.getSheetId(), cellValue });
    }
  }
}
