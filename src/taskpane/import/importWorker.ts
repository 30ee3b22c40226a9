import { answerImport } from "./answerImport";
import type { ImportCells, ImportQuestion } from "./importMessages";

const cells: ImportCells["rows"][number][] = [];

/** Reads large tables beside the pane, so that the pane stays at hand. One question, its cells ahead of it where they are many; many answers. */
self.addEventListener("message", ({ data }: MessageEvent<ImportQuestion | ImportCells>) => {
  if (data.kind === "cells") {
    cells.push(...data.rows);
    return;
  }
  const question = data.kind === "grid" && cells.length > 0 ? { ...data, grid: { ...data.grid, rows: [...cells, ...data.grid.rows] } } : data;
  void answerImport(question, (answer) => self.postMessage(answer));
});
