import { a1, areaAddress } from "../tables/sheet/address";
import { pageBreaks } from "../tables/sheet/printLayout";
import type { Area, SheetPlan } from "../tables/sheet/SheetPlan";

/** A longer list parts between any two rows; to read all of it would take longer than to write it. */
const MOST_CELLS = 20_000;

/**
 * Begins printed pages where sections and charts begin, as far as they fit: told from what the cells show, since a row is as high as its
 * text. Two syncs. A sheet is right without it; it then breaks where the paper ends.
 */
export async function breakPages(plans: readonly SheetPlan[], writtenArea: (plan: SheetPlan) => Area): Promise<void> {
  const parted = plans.filter((plan) => {
    const { rows, columns } = writtenArea(plan);
    return plan.pagesTall === 0 && rows * columns <= MOST_CELLS && (plan.charts.length > 0 || plan.styles.some(({ style }) => style === "section"));
  });
  if (parted.length === 0) return;
  try {
    await Excel.run(async (context) => {
      const seen = parted.map((plan) => {
        const sheet = context.workbook.worksheets.getItem(plan.name);
        const area = writtenArea(plan);
        const range = sheet.getRange(areaAddress({ row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns }));
        range.load("text");
        return { plan, sheet, range };
      });
      await context.sync();
      for (const { plan, sheet, range } of seen) {
        const rows = pageBreaks(plan, range.text);
        sheet.horizontalPageBreaks.removePageBreaks();
        for (const row of rows) sheet.horizontalPageBreaks.add(a1(row, 0));
      }
      await context.sync();
    });
  } catch {
    // Not every Excel sets page breaks; nothing else was asked for in these requests.
  }
}
