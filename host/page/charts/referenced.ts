import { parseRect, unquoteSheet } from "../../engine/a1";
import { cellsOf, valueOf, type HostCell } from "../../engine/cells";
import type { Host } from "../../engine/Host";

const REFERENCE = /^=?('(?:[^']|'')+'|[^'!]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/** The cells of a reference with its sheet, "Comparison!$B$5:$B$12", row by row; undefined for anything else, or a sheet that is gone. */
export function referenced(host: Host, reference: string): HostCell[] | undefined {
  const [, on, address] = REFERENCE.exec(reference) ?? [];
  const sheet = on === undefined ? undefined : host.book.getSheetByName(unquoteSheet(on));
  if (!sheet || address === undefined) return undefined;
  return cellsOf(parseRect(address), (row, column) => valueOf(host, sheet, row, column)).flat();
}
