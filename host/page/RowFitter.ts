import { ICommandService, WrapStrategy } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { AutoHeightController } from "@univerjs/sheets-ui";
import type { PageHost } from "./PageHost";

/** A font of the ordinary size fits into a row of the ordinary height. */
const ORDINARY_FONT = 11;

/**
 * Rows whose texts may not fit into the ordinary height: they wrap, are larger, or were fitted before. Measuring a text is slow, and in a
 * long list nearly every row needs none of it.
 */
function tallRows({ book }: PageHost, sheet: NonNullable<ReturnType<PageHost["book"]["getSheetBySheetId"]>>): { from: number; to: number }[] {
  const styles = book.getWorkbook().getStyles();
  const known = new Map<string, boolean>();
  const isTall = (style: ReturnType<typeof styles.getStyleByCell>): boolean => style?.tb === WrapStrategy.WRAP || (style?.fs ?? 0) > ORDINARY_FONT;
  const grid = sheet.getSheet();
  const { defaultRowHeight } = grid.getConfig();
  const matrix = grid.getCellMatrix();
  const runs: { from: number; to: number }[] = [];
  let [at, tall] = [-1, false];
  const close = () => {
    const last = runs.at(-1);
    if (!tall) return;
    if (last && last.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at });
  };
  matrix.forValue((row, _, cell) => {
    if (row !== at) {
      close();
      [at, tall] = [row, grid.getRowHeight(row) > defaultRowHeight];
    }
    if (tall || !cell) return;
    if (typeof cell.v === "string" && cell.v.includes("\n")) tall = true;
    else if (typeof cell.s === "string") {
      if (!known.has(cell.s)) known.set(cell.s, isTall(styles.getStyleByCell(cell)));
      tall = known.get(cell.s)!;
    } else if (cell.p || cell.s) tall = cell.p !== undefined || isTall(styles.getStyleByCell(cell));
  });
  close();
  return runs;
}

const NOTHING = { redos: [], undos: [] };

/**
 * Rows without a height of their own are fitted to their texts. Where the add-in writes, or a file is opened, each sheet is fitted
 * once, when it is seen or before a chart is placed on it, not again with every column's width. Undo does not take fitting back.
 */
export class RowFitter {
  private readonly waiting = new Set<string>();
  private readonly fitting: AutoHeightController["getUndoRedoParamsOfAutoHeight"];

  constructor(private readonly host: PageHost) {
    const controller = host.inject<AutoHeightController>(AutoHeightController);
    this.fitting = controller.getUndoRedoParamsOfAutoHeight.bind(controller);
    controller.getUndoRedoParamsOfAutoHeight = (ranges, sheetId, heights) => {
      if (!host.addInWrites) return this.fitting(ranges, sheetId, heights);
      this.waiting.add(sheetId ?? host.book.getActiveSheet().getSheetId());
      return NOTHING;
    };
    host.onForPage(({ kind, sheetId }) => {
      if (kind === "fit" || (kind === "changed" && host.addInWrites)) this.waiting.add(sheetId);
      if (kind === "fit" || kind === "extras" || kind === "activated") this.fit(sheetId);
    });
    host.whenAddInHasWritten(() => this.fit(host.book.getActiveSheet().getSheetId()));
  }

  /** After a workbook was opened: a file says how high a row is only where somebody set it. */
  fitAll(): void {
    this.waiting.clear();
    for (const sheet of this.host.book.getSheets()) this.waiting.add(sheet.getSheetId());
    this.fit(this.host.book.getActiveSheet().getSheetId());
  }

  private fit(sheetId: string): void {
    const { host } = this;
    const sheet = this.waiting.delete(sheetId) ? host.book.getSheetBySheetId(sheetId) : undefined;
    if (!sheet || !host.inject<IRenderManagerService>(IRenderManagerService).getRenderById(host.book.getId())) return;
    const ranges = tallRows(host, sheet).map(({ from, to }) => ({ startRow: from, endRow: to, startColumn: 0, endColumn: sheet.getLastColumn() }));
    if (ranges.length === 0) return;
    const { redos } = this.fitting(ranges, sheetId);
    for (const { id, params } of redos) host.inject<ICommandService>(ICommandService).syncExecuteCommand(id, params);
  }
}
