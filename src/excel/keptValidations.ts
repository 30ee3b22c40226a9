import { areaAddress } from "../tables/sheet/address";
import { areaOfReference } from "../tables/sheet/areaOfReference";
import type { Area } from "../tables/sheet/SheetPlan";

/** A data validation as it stood: over which cells, and what they took. */
interface KeptValidation {
  readonly area: Area;
  readonly rule: Excel.DataValidationRule;
  readonly prompt: Excel.DataValidationPrompt;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** Data validations of one sheet. */
export interface KeptValidations {
  readonly sheet: string;
  readonly validations: readonly KeptValidation[];
  /** Cells that were given others since. */
  readonly wrote: readonly Area[];
}

/** Kinds that Excel gives to cells whose rules are not all one. */
const MIXED = ["Inconsistent", "MixedCriteria"];

/**
 * Reads the data validations of sheets that are about to be written anew, as an undo must put them back: of the whole sheet, since spare
 * cells that are yet to be filled have theirs already. Excel tells which cells have one,
 * but not where one ends and the next begins: an area that is not of one rule is read column by column, then cell by cell. Two syncs for
 * most sheets, four at most. Where Excel does not tell them nothing is kept: the write goes on, and an undo leaves those that it finds.
 */
export async function keptValidations(sheets: readonly string[]): Promise<readonly KeptValidations[]> {
  if (sheets.length === 0) return [];
  try {
    return await Excel.run(async (context) => {
      const found = sheets.map((sheet) => {
        const cells = context.workbook.worksheets.getItem(sheet).getRange().getSpecialCellsOrNullObject("DataValidations");
        cells.load("address");
        return { sheet, cells };
      });
      await context.sync();
      const places = found.flatMap(({ sheet, cells }) => (cells.isNullObject ? [] : areasIn(cells.address).map((area) => ({ sheet, area }))));
      const read = await readAll(context, places);
      return sheets.map((sheet) => ({ sheet, wrote: [], validations: read.filter((each) => each.sheet === sheet).map(({ validation }) => validation) }));
    });
  } catch {
    return [];
  }
}

/** "Sheet1!A1:B2,Sheet1!D4": a sheet's name may hold a comma itself. */
const areasIn = (address: string): Area[] => [...address.matchAll(/!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=,|$)/g)].map(([, reference]) => areaOfReference(reference!.replace(/\$/g, "")));

interface Place {
  readonly sheet: string;
  readonly area: Area;
}
interface Read {
  readonly sheet: string;
  readonly validation: KeptValidation;
}

async function readAll(context: Excel.RequestContext, places: readonly Place[]): Promise<readonly Read[]> {
  if (places.length === 0) return [];
  const asked = places.map((place) => {
    const { dataValidation } = context.workbook.worksheets.getItem(place.sheet).getRange(areaAddress(place.area));
    dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
    return { ...place, dataValidation };
  });
  await context.sync();
  const whole = asked.flatMap(({ sheet, area, dataValidation }): Read[] => {
    const { type, rule, prompt, errorAlert, ignoreBlanks } = dataValidation;
    return type === "None" || MIXED.includes(type) ? [] : [{ sheet, validation: { area, rule, prompt, errorAlert, ignoreBlanks } }];
  });
  const parts = asked.filter(({ dataValidation: { type } }) => MIXED.includes(type)).flatMap(({ sheet, area }) => partsOf(area).map((part) => ({ sheet, area: part })));
  return [...whole, ...(await readAll(context, parts))];
}

/** Columns of an area, cells of a column, nothing of a cell. */
const partsOf = ({ row, column, rows, columns }: Area): Area[] =>
  columns > 1
    ? Array.from({ length: columns }, (_, i) => ({ row, column: column + i, rows, columns: 1 }))
    : rows > 1
      ? Array.from({ length: rows }, (_, i) => ({ row: row + i, column, rows: 1, columns: 1 }))
      : [];

/** Puts kept data validations back in place of those that stand there. Sheets that are gone are passed over. */
export async function validateAgain(kept: readonly KeptValidations[]): Promise<void> {
  if (kept.length === 0) return;
  await Excel.run(async (context) => {
    const sheets = kept.map((each) => ({ ...each, on: context.workbook.worksheets.getItemOrNullObject(each.sheet) }));
    sheets.forEach(({ on }) => on.load("name"));
    await context.sync();
    for (const { on, validations, wrote } of sheets) {
      if (on.isNullObject) continue;
      for (const area of [...wrote, ...validations.map((each) => each.area)]) on.getRange(areaAddress(area)).dataValidation.clear();
      for (const { area, rule, prompt, errorAlert, ignoreBlanks } of validations) {
        const { dataValidation } = on.getRange(areaAddress(area));
        dataValidation.rule = rule;
        dataValidation.ignoreBlanks = ignoreBlanks;
        if (prompt.title || prompt.message) dataValidation.prompt = prompt;
        if (errorAlert.title || errorAlert.message) dataValidation.errorAlert = errorAlert;
      }
    }
    await context.sync();
  });
}
