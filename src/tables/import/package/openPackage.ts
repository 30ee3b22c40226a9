import { UnreadableWorkbook } from "./UnreadableWorkbook";
import { checkLimits } from "./limits";
import { Package } from "./Package";
import { zipEntries } from "./zipEntries";

const LARGEST_FILE = 100 * 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Whether an old Office container has a stream of this name, which it holds in UTF-16. */
const hasStream = (bytes: Uint8Array, name: string): boolean => {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = 512; at + wanted.length <= bytes.length; at += 2) if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
};

/**
 * Opens the zip that every .xlsx is: the only place that does, for imports and for the workbook host, so that its limits hold for both.
 * @throws UnreadableWorkbook for anything else, saying what the file seems to be and what to do.
 */
export const openPackage = (bytes: Uint8Array): Package => {
  if (bytes.length === 0) throw new UnreadableWorkbook("The file is empty. Choose another copy of the workbook.");
  if (bytes.length > LARGEST_FILE) {
    throw new UnreadableWorkbook(`The file has ${Math.round(bytes.length / 1024 / 1024)} MB; up to ${LARGEST_FILE / 1024 / 1024} MB can be opened here. Save a copy with fewer sheets or without pictures.`);
  }
  if (startsWith(bytes, OLE)) {
    throw new UnreadableWorkbook(
      hasStream(bytes, "EncryptedPackage")
        ? "The workbook is protected by a password. Open it in Excel, take the password off (File > Info > Protect Workbook > Encrypt with Password, empty the box), save it and open it here again."
        : "This is a workbook of Excel 97–2003 (.xls). Open it in Excel, save it as an Excel Workbook (.xlsx) and open that.",
    );
  }
  if (!startsWith(bytes, ZIP)) throw new UnreadableWorkbook(notAZip(bytes));
  const entries = zipEntries(bytes);
  if (!entries) throw new UnreadableWorkbook("The file is incomplete or damaged, as after a download that was cut short. Get another copy and open that.");
  checkLimits(entries, bytes.length);
  const opened = new Package(entries);
  const other = otherKind(opened);
  if (other) throw new UnreadableWorkbook(other);
  return opened;
};

const notAZip = (bytes: Uint8Array): string => {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<\?xml)/.test(start)) return "This is a web page or XML file with the name of a workbook. Open it in Excel and save it as an Excel Workbook (.xlsx).";
  if (/^[\t\r\n\x20-\x7e£\u00a0-\u024f]+$/.test(start)) return "This is a text file, not a workbook. If it is a CSV file, open it in Excel and save it as an Excel Workbook (.xlsx).";
  return "This is not an Excel Workbook (.xlsx), or it is damaged. Choose a file that Excel opens, and save it there as an Excel Workbook (.xlsx) if it has another format.";
};

const otherKind = (opened: Package): string | undefined => {
  if (opened.has("xl/workbook.bin")) return "This is a binary workbook (.xlsb). Open it in Excel, save it as an Excel Workbook (.xlsx) and open that.";
  if (opened.has("content.xml")) return "This is an OpenDocument file (.ods). Open it in LibreOffice or Excel, save it as an Excel Workbook (.xlsx) and open that.";
  if (opened.has("word/document.xml")) return "This is a Word document, not a workbook. Choose an Excel Workbook (.xlsx).";
  if (opened.has("ppt/presentation.xml")) return "This is a presentation, not a workbook. Choose an Excel Workbook (.xlsx).";
  if (!opened.has("[Content_Types].xml")) return "This is a zip file, not a workbook. If the workbook is inside, unpack it first.";
  return undefined;
};
