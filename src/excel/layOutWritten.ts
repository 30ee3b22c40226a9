import { a1, areaAddress } from "../tables/sheet/address";
import { placeChart } from "./writeSheet";
import { pageBreaks } from "../tables/sheet/printLayout";
import type { Area, SheetPlan } from "../tables/sheet/SheetPlan";

/** Whether its pages begin at certain rows; one that is printed on a set number of pages has none. */
const isParted = ({ pagesTall, styles, charts }: SheetPlan): boolean => pagesTall === 0 && (charts.length > 0 || styles.some(({ style }) => style === "section"));

/** A longer list parts between any two rows; to read all of it would take longer than to write it. */
const MOST_CELLS = 20_000;

/**
 * Once the formulas show something: rows as high as what they show, since words may stand where a figure will be; and printed pages that
 * begin where sections and charts begin, as far as they fit. Two syncs. A sheet is right without it; it is then less well to look at.
 */
export async function layOutWritten(plans: readonly SheetPlan[], writtenArea: (plan: SheetPlan) => Area): Promise<void> {
  const areas = plans.map((plan) => {
    const { row, column, rows, columns } = writtenArea(plan);
    return { plan, area: { row: 0, column: 0, rows: row + rows, columns: column + columns } };
  }).filter(({ area }) => area.rows * area.columns <= MOST_CELLS);
  if (areas.length === 0) return;
  try {
    await Excel.run(async (context) => {
      const seen = areas.map(({ plan, area }) => {
        const sheet = context.workbook.worksheets.getItem(plan.name);
        const range = sheet.getRange(areaAddress(area));
        if (isParted(plan)) range.load("text");
        return { plan, sheet, range };
      });
      await context.sync();
      for (const { plan, sheet, range } of seen) {
        range.format.autofitRows();
        // Where charts stand follows the rows.
        for (const { name, place } of plan.charts) placeChart(sheet, sheet.charts.getItem(name), place);
        if (!isParted(plan)) continue;
        sheet.horizontalPageBreaks.removePageBreaks();
        for (const row of pageBreaks(plan, range.text)) sheet.horizontalPageBreaks.add(a1(row, 0));
      }
      await context.sync();
    });
  } catch {
    // Not every Excel sets page breaks; nothing else was asked for in these requests.
  }
}
