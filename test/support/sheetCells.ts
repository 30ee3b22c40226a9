export type SheetCell = string | number | boolean;

/** What a sheet of the workbook under test holds. */
export class SheetCells {
  constructor(
    readonly sheet: string,
    readonly rows: readonly (readonly SheetCell[])[],
  ) {}

  /** The first row that holds this text; rejects when there is none. */
  row(label: string): readonly SheetCell[] {
    return this.rows[this.rowIndex(label)]!;
  }
  rowIndex(label: string): number {
    const found = this.rows.findIndex((row) => row.includes(label));
    if (found < 0) throw new Error(`Sheet ${this.sheet} has no row with "${label}".`);
    return found;
  }
  /** The cell to the right of a label. */
  beside(label: string, columns = 1): SheetCell {
    const row = this.row(label);
    return row[row.indexOf(label) + columns]!;
  }
  /** The cells under a heading down to the first row without a number, after the section's title. */
  under(heading: string, section?: string): readonly SheetCell[] {
    const from = section === undefined ? 0 : this.rowIndex(section);
    const head = this.rows.findIndex((row, i) => i >= from && row.includes(heading));
    if (head < 0) throw new Error(`Sheet ${this.sheet} has no heading "${heading}".`);
    const column = this.rows[head]!.indexOf(heading);
    const below = this.rows.slice(head + 1);
    const end = below.findIndex((row) => typeof row[0] !== "number");
    return below.slice(0, end < 0 ? undefined : end).map((row) => row[column]!);
  }
  get errors(): readonly SheetCell[] {
    return this.rows.flat().filter((cell) => /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|SPILL!|CALC!)/.test(String(cell)));
  }
}

export const readCells = (sheet: string): Promise<SheetCells> =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values");
    await context.sync();
    return new SheetCells(sheet, used.values as SheetCell[][]);
  });

export const writeCell = (sheet: string, address: string, value: SheetCell): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });

/** Writes values into a table's rows under headings, from the first row down. */
export const fillColumns = (sheet: string, columns: Readonly<Record<string, readonly SheetCell[]>>): Promise<void> =>
  Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    const used = target.getUsedRange();
    used.load("values");
    await context.sync();
    const rows = used.values as SheetCell[][];
    for (const [heading, values] of Object.entries(columns)) {
      const head = rows.findIndex((row) => row.includes(heading));
      if (head < 0) throw new Error(`Sheet ${sheet} has no heading "${heading}".`);
      target.getRangeByIndexes(head + 1, rows[head]!.indexOf(heading), values.length, 1).values = values.map((value) => [value]);
    }
    await context.sync();
  });
