import type { CellContent } from "../tables/sheet/SheetPlan";

/** What a write replaced, kept so that it can be put back. */
export interface RestorePoint {
  /** What was done, in plain words: "Loaded 4 tables". */
  readonly action: string;
  /** Sheets that the action added; restoring takes them out. */
  readonly added: readonly string[];
  /** Names that the action added. */
  readonly addedNames: readonly string[];
  /** Cells that stood there before. */
  readonly replaced: readonly { readonly sheet: string; readonly address: string; readonly formulas: readonly (readonly CellContent[])[] }[];
}

let last: RestorePoint | undefined;

export const keepRestorePoint = (point: RestorePoint): void => {
  last = point;
};

export const lastRestorePoint = (): RestorePoint | undefined => last;

/** Takes out what the last action added and puts back what it replaced; formats stay. Gives what was undone. */
export async function restoreLast(): Promise<string | undefined> {
  const point = last;
  if (!point) return undefined;
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheets = point.added.map((name) => worksheets.getItemOrNullObject(name));
    const addedNames = point.addedNames.map((name) => names.getItemOrNullObject(name));
    const replaced = point.replaced.map(({ sheet }) => worksheets.getItemOrNullObject(sheet));
    await context.sync();
    addedNames.forEach((name) => {
      if (!name.isNullObject) name.delete();
    });
    sheets.forEach((sheet) => {
      if (!sheet.isNullObject) sheet.delete();
    });
    replaced.forEach((sheet, i) => {
      const { address, formulas } = point.replaced[i]!;
      if (!sheet.isNullObject) sheet.getRange(address).formulas = formulas.map((row) => [...row]);
    });
    await context.sync();
  });
  last = undefined;
  return point.action;
}
