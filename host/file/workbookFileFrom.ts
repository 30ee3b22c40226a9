import type { Host } from "../engine/Host";
import { sheetFileFrom } from "./sheetFileFrom";
import type { NameFile, WorkbookFile } from "./WorkbookFile";

/** The open workbook as plain values, with results as calculated: wait for host.settle() before. */
export function workbookFileFrom(host: Host): WorkbookFile {
  const sheets = host.book.getSheets();
  const names = host.book.getDefinedNames().map((name): NameFile => {
    const comment = host.nameComments.get(name.getName());
    const sheet = name.isWorkbookScope() ? undefined : sheets.find((candidate) => candidate.getSheetId() === name.getLocalSheetId());
    return {
      name: name.getName(),
      refersTo: `=${name.getFormulaOrRefString().replace(/^=/, "")}`,
      ...(comment !== undefined && { comment }),
      ...(sheet && { sheet: sheet.getSheetName() }),
    };
  });
  return {
    sheets: sheets.map((sheet) => sheetFileFrom(host, sheet)),
    names,
    settings: Object.fromEntries(host.settings),
    activeSheet: host.book.getActiveSheet().getSheetName(),
    ...(Object.keys(host.customProperties).length > 0 && { customProperties: host.customProperties }),
  };
}
