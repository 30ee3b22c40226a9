import { ICommandService, WrapStrategy } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { AutoHeightController } from "@univerjs/sheets-ui";
import { eachCell } from "../engine/eachCell";
import type { PageHost } from "./PageHost";

/** A font of the ordinary size fits into a row of the ordinary height. */
const ORDINARY_FONT = 11;

/** Counted from 0, the last included. */
interface Rows {
  readonly from: number;
  readonly to: number;
}
const ALL: Rows = { from: 0, to: Infinity };

/**
 * Rows whose texts may not fit into the ordinary height: they wrap, are larger, or were fitted before. Measuring a text is slow, and in a
 * long list nearly every row needs none of it.
 */
function tallRows({ book }: PageHost, sheet: NonNullable<ReturnType<PageHost["book"]["getSheetBySheetId"]>>, within: Rows): Rows[] {
  const styles = book.getWorkbook().getStyles();
  const known = new Map<string, boolean>();
  const isTall = (style: ReturnType<typeof styles.getStyleByCell>): boolean => style?.tb === WrapStrategy.WRAP || (style?.fs ?? 0) > ORDINARY_FONT;
  const grid = sheet.getSheet();
  const { defaultRowHeight } = grid.getConfig();
  const runs: { from: number; to: number }[] = [];
  let [at, tall] = [-1, false];
  const close = () => {
    const last = runs.at(-1);
    if (!tall) return;
    if (last && last.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at });
  };
  eachCell(grid, (row, _, cell) => {
    if (row !== at) {
      close();
      [at, tall] = [row, grid.getRowHeight(row) > defaultRowHeight];
    }
    if (tall) return;
    if (typeof cell.v === "string" && cell.v.includes("\n")) tall = true;
    else if (typeof cell.s === "string") {
      if (!known.has(cell.s)) known.set(cell.s, isTall(styles.getStyleByCell(cell)));
      tall = known.get(cell.s)!;
    } else if (cell.p || cell.s) tall = cell.p !== undefined || isTall(styles.getStyleByCell(cell));
  }, within.from, within.to);
  close();
  return runs;
}

const NOTHING = { redos: [], undos: [] };

/** A member of the grid's controller that its own types keep to themselves: measures the rows out of sight, one by one when the page is idle. */
interface Idle {
  _processLazyAutoHeight(changes: unknown, ...given: unknown[]): unknown;
}

/**
 * Rows without a height of their own are fitted to their texts. Where the add-in writes, or a file is opened, each sheet is fitted
 * once, when it is seen or before a chart is placed on it, not again with every column's width. Undo does not take fitting back.
 */
export class RowFitter {
  /** Rows that were written, by sheet. */
  private readonly waiting = new Map<string, Rows>();
  private readonly fitting: AutoHeightController["getUndoRedoParamsOfAutoHeight"];

  constructor(private readonly host: PageHost) {
    const controller = host.inject<AutoHeightController>(AutoHeightController);
    this.fitting = controller.getUndoRedoParamsOfAutoHeight.bind(controller);
    controller.getUndoRedoParamsOfAutoHeight = (ranges, sheetId, heights) => {
      if (!host.addInWrites) return this.fitting(ranges, sheetId, heights);
      this.wait(sheetId ?? host.book.getActiveSheet().getSheetId(), ALL);
      return NOTHING;
    };
    const idle = controller as unknown as Idle;
    const later = idle._processLazyAutoHeight.bind(controller);
    idle._processLazyAutoHeight = (changes, ...given) => (host.addInWrites ? changes : later(changes, ...given));
    host.onForPage((event) => {
      const { kind, sheetId } = event;
      if (kind === "fit") this.wait(sheetId, ALL);
      else if (kind === "resized" || (kind === "changed" && host.addInWrites)) this.wait(sheetId, { from: event.row, to: event.row + event.rows - 1 });
      if (kind === "fit" || kind === "extras" || kind === "activated") this.fit(sheetId);
    });
    host.whenAddInHasWritten(() => this.fit(host.book.getActiveSheet().getSheetId()));
  }

  /** After a workbook was opened: a file says how high a row is only where somebody set it. */
  fitAll(): void {
    this.waiting.clear();
    for (const sheet of this.host.book.getSheets()) this.wait(sheet.getSheetId(), ALL);
    this.fit(this.host.book.getActiveSheet().getSheetId());
  }

  private wait(sheetId: string, { from, to }: Rows): void {
    const before = this.waiting.get(sheetId) ?? { from, to };
    this.waiting.set(sheetId, { from: Math.min(from, before.from), to: Math.max(to, before.to) });
  }

  private fit(sheetId: string): void {
    const { host } = this;
    const rows = this.waiting.get(sheetId);
    this.waiting.delete(sheetId);
    const sheet = rows && host.book.getSheetBySheetId(sheetId);
    if (!sheet || !host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(host.book.getId())) return;
    const ranges = tallRows(host, sheet, rows).map(({ from, to }) => ({ startRow: from, endRow: to, startColumn: 0, endColumn: sheet.getMaxColumns() - 1 }));
    if (ranges.length === 0) return;
    const { redos } = this.fitting(ranges, sheetId);
    for (const { id, params } of redos) host.inject<ICommandService>(ICommandService).syncExecuteCommand(id, params);
  }
}
