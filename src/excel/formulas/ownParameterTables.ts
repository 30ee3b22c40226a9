import { isFault } from "../../domain/fault";
import { longUncheckedValue } from "../../domain/parameter/longUnchecked";
import type { ExcelDate } from "../../domain/excelDate";
import { CHECKED_HEADING, PARAMETER_HEADINGS, parametersIn } from "../../functions/parameterTable";
import { a1 } from "../../tables/sheet/address";
import type { WorkbookState } from "../WorkbookState";

/** A cell that draws on a rule or a rate in force until changed which nobody has looked at for 12 months or more. */
export interface LongUnchecked {
  readonly sheet: string;
  readonly address: string;
  /** Which, and how long ago it was last checked. */
  readonly warning: string;
}

/** Tables laid out as the Parameters table, with the days of their checks. Two syncs, the second only where there is one. */
export async function uncheckedInOwnTables(context: Excel.RequestContext, { tables }: Pick<WorkbookState, "tables">, today: ExcelDate): Promise<LongUnchecked[]> {
  const headed = tables.map(({ name, sheet }) => {
    const headings = context.workbook.tables.getItem(name).getHeaderRowRange();
    headings.load("values");
    return { name, sheet, headings };
  });
  await context.sync();
  const read = headed
    .filter(({ headings }) => [...PARAMETER_HEADINGS, CHECKED_HEADING].every((heading) => (headings.values[0] ?? []).includes(heading)))
    .map(({ name, sheet }) => {
      const range = context.workbook.tables.getItem(name).getRange();
      range.load("values,rowIndex,columnIndex");
      return { name, sheet, range };
    });
  if (read.length > 0) await context.sync();
  return read.flatMap(({ name, sheet, range }) => {
    const cells = range.values as (string | number | boolean)[][];
    const own = parametersIn(cells, name);
    if (isFault(own)) return [];
    const [idAt, fromAt] = [cells[0]!.indexOf("Parameter"), cells[0]!.indexOf("From")];
    return Object.entries(own).flatMap(([id, values]) => {
      const found = longUncheckedValue(values, today);
      if (!found) return [];
      const row = cells.findIndex((line) => String(line[idAt]).trim().toLowerCase() === id && line[fromAt] === found.value.from);
      return [{ sheet, address: a1(range.rowIndex + row, range.columnIndex + idAt), warning: `${id}: ${found.text}. Check that it still applies.` }];
    });
  });
}
