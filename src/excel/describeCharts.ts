import type { PlannedChart } from "../tables/sheet/SheetPlan";

interface Described {
  readonly sheet: string;
  readonly charts: readonly Pick<PlannedChart, "name" | "altText">[];
}

/**
 * Gives charts their text for those who do not see them. Office.js has none for a chart itself; where Excel lists charts among a sheet's
 * shapes, the shape takes it. Where it does not, or refuses, the sheet is right without it: the figures stand in cells beside each chart.
 */
export async function describeCharts(sheets: readonly Described[]): Promise<void> {
  const wanted = sheets.flatMap(({ sheet, charts }) => charts.map((chart) => ({ sheet, ...chart })));
  if (wanted.length === 0) return;
  try {
    await Excel.run(async (context) => {
      const found = wanted.map(({ sheet, name, altText }) => ({ shape: context.workbook.worksheets.getItem(sheet).shapes.getItemOrNullObject(name), altText }));
      await context.sync();
      for (const { shape, altText } of found) if (!shape.isNullObject) shape.altTextDescription = altText;
      await context.sync();
    });
  } catch {
    // Not every Excel offers this; nothing else was asked for in these requests.
  }
}
