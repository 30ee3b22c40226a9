import { parseRect } from "../engine/a1";
import { ClientObject } from "./ClientObject";
import type { SheetHandle } from "./PageLayout";
import type { Range } from "./Range";

/** Places where a printed page ends, kept as the rows that begin a new one, from 0. */
export class HorizontalPageBreaks extends ClientObject<SheetHandle> {
  /** A page begins at the range's first row. */
  add(range: Range | string): void {
    this.act("add", ({ host, sheet }) => {
      const { row } = typeof range === "string" ? parseRect(range) : range.handle;
      const extras = host.extrasOf(sheet.getSheetId());
      extras.page = { ...extras.page, rowBreaks: [...new Set([...(extras.page.rowBreaks ?? []), row])].sort((a, b) => a - b) };
    });
  }
  removePageBreaks(): void {
    this.act("removePageBreaks", ({ host, sheet }) => {
      const extras = host.extrasOf(sheet.getSheetId());
      const { rowBreaks: _, ...page } = extras.page;
      extras.page = page;
    });
  }
}
