import { ownSheetFrom, type OwnSheet } from "./ownSheets";

/** What a workbook holds, as far as writing beside it needs to know. */
export interface WorkbookState {
  readonly sheetNames: readonly string[];
  readonly activeSheet: string;
  readonly tableNames: readonly string[];
  /** Table name and the sheet it stands on. */
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly names: readonly string[];
  readonly own: readonly OwnSheet[];
}

/** Queues what {@link stateFrom} needs; one sync for all. */
export function loadState(context: Excel.RequestContext) {
  const { worksheets, tables, names } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  names.load("items/name,items/formula");
  active.load("name");
  return { worksheets, tables, names, active };
}

export function stateFrom({ worksheets, tables, names, active }: ReturnType<typeof loadState>): WorkbookState {
  const sheetNames = worksheets.items.map(({ name }) => name);
  const own = names.items.flatMap(({ name, formula }) => {
    const sheet = ownSheetFrom(name, formula);
    return sheet && sheetNames.includes(sheet.sheet) ? [sheet] : [];
  });
  return {
    sheetNames,
    activeSheet: active.name,
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name })),
    tableNames: tables.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
    own,
  };
}

export const readState = (): Promise<WorkbookState> =>
  Excel.run(async (context) => {
    const loaded = loadState(context);
    await context.sync();
    return stateFrom(loaded);
  });
