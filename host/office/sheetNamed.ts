import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Host } from "../engine/Host";
import { notFound } from "./RichApiError";

/** A sheet by its name, in any case of letters, or by its id. */
export function sheetNamed(host: Host, nameOrId: string): FWorksheet {
  const sheet = host.book.getSheets().find((candidate) => candidate.getSheetName().toLowerCase() === nameOrId.toLowerCase() || candidate.getSheetId() === nameOrId);
  if (!sheet) throw notFound();
  return sheet;
}
