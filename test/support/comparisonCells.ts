type Cells = (string | number | boolean)[][];

/** Values of a sheet's used range, which starts at A1 on every sheet we write. */
export const readSheet = (sheet: string): Promise<Cells> =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as Cells;
  });

export const writeCell = (sheet: string, address: string, value: string | number | boolean): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

/** The first row whose first cell is the label. */
export function rowOf(cells: Cells, label: string): Cells[number] {
  const row = cells.find(([first]) => first === label);
  if (!row) throw new Error(`no row "${label}"`);
  return row;
}

/** Row of a label as a cell address counts it, from 1; of several the nth. */
export function rowNumber(cells: Cells, label: string, nth = 1): number {
  const rows = cells.flatMap(([first], i) => (first === label ? [i + 1] : []));
  const row = rows[nth - 1];
  if (row === undefined) throw new Error(`no row "${label}"`);
  return row;
}
