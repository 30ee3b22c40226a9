import { callsFunctions } from "../../file/callsFunctions";
import { openWorkbookFile } from "../../file/openWorkbookFile";
import type { SheetFile, WorkbookFile } from "../../file/WorkbookFile";
import { workbookFileFrom } from "../../file/workbookFileFrom";
import { requestsDone } from "../../office/Batch";
import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import type { PageHost } from "../PageHost";

const emptySheet: SheetFile = {
  name: "Sheet1", cells: [], columnWidths: {}, rowHeights: {}, frozenRows: 0, frozenColumns: 0, showGridlines: true, tables: [], charts: [],
  conditionalFormats: [], validations: [], page: { orientation: "portrait", paper: "A4" }, merges: [],
};
const emptyFile: WorkbookFile = { sheets: [emptySheet], names: [], settings: {}, activeSheet: emptySheet.name };

/** The open workbook as the bytes of an .xlsx file, and whether other programs know all its functions. @throws UnwritableWorkbook, saying where and what to do. */
export async function bytesOf(host: PageHost, title: string, functionNames: readonly string[]): Promise<{ readonly bytes: Uint8Array; readonly callsOurs: boolean }> {
  await requestsDone(host);
  host.calculate();
  const file = workbookFileFrom(host);
  return { bytes: await writeXlsx(file, { functionNames, title }), callsOurs: callsFunctions(file, functionNames) };
}

/** Opens a file in place of the workbook; gives what it held and cannot be shown. @throws UnreadableWorkbook, and the workbook stays as it was. */
export async function openBytes(host: PageHost, bytes: Uint8Array, functionNames: readonly string[]): Promise<readonly string[]> {
  const file = await readXlsx(bytes, { functionNames });
  await requestsDone(host);
  const before = workbookFileFrom(host);
  try {
    await openWorkbookFile(host, file);
  } catch (error) {
    await openWorkbookFile(host, before);
    throw error;
  }
  return file.leftOut ?? [];
}

export async function openEmpty(host: PageHost): Promise<void> {
  await requestsDone(host);
  await openWorkbookFile(host, emptyFile);
}
