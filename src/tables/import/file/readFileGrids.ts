import type { SourceGrid } from "../SourceGrid";
import { readCsv } from "./readCsv";
import { readWorkbookGrids } from "./readWorkbookGrids";
import { UnreadableFile } from "./UnreadableFile";

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** The tables in a file: one for CSV, one for each visible sheet of a workbook. What the file is, its first bytes tell, not its name. */
export async function readFileGrids(name: string, bytes: Uint8Array): Promise<SourceGrid[]> {
  if (startsWith(bytes, 0x50, 0x4b)) return readWorkbookGrids(name, bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableFile(`${name} is in Excel's older format, or protected by a password. Open it in Excel, save it as an Excel Workbook (.xlsx) and import that.`);
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnreadableFile(`${name} is a PDF. Copy its table into a sheet, or save it as CSV, and import that.`);
  return [readCsv(name, bytes)];
}
