import type { ActionFault } from "../../excel/ActionFault";
import { breathe, Cancelled, stopIfCancelled, type Progress } from "../../excel/Progress";
import type { Imported } from "../../tables/import/Imported";
import { answerImport } from "./answerImport";
import type { ImportAnswer, ImportCells, ImportQuestion } from "./importMessages";

/** What was read, with what the wizard shows of the source. */
export interface ReadImport {
  readonly imported: Imported;
  /** Sheets of a workbook file, when there are several, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly preview: { readonly lines: readonly (readonly string[])[]; readonly top: number; readonly left: number };
}

/** Puts the answers together; gives the whole once it is there. */
function gather(progress: Progress) {
  let head: Extract<ImportAnswer, { kind: "head" }> | undefined;
  let sheets: Extract<ImportAnswer, { kind: "sheets" }> | undefined;
  let preview: ReadImport["preview"] = { lines: [], top: 0, left: 0 };
  const [rows, posts, issues] = [[] as Imported["rows"][number][], [] as NonNullable<Imported["posts"]>[number][], [] as Imported["issues"][number][]];
  return (answer: ImportAnswer): ReadImport | ActionFault | undefined => {
    switch (answer.kind) {
      case "sheets":
        sheets = answer;
        return undefined;
      case "preview":
        preview = answer;
        return undefined;
      case "head":
        head = answer;
        return undefined;
      case "rows":
        rows.push(...answer.rows);
        break;
      case "posts":
        posts.push(...answer.posts);
        break;
      case "issues":
        issues.push(...answer.issues);
        break;
      case "fault":
        return { fault: answer.fault };
      case "done":
        return { imported: { ...head!.head, rows, issues, ...(head!.isPosts && { posts }) }, sheets: sheets?.names ?? [], sheet: sheets?.sheet ?? "", preview };
    }
    progress.say("Receiving what was read", rows.length + posts.length + issues.length, head!.of);
    return undefined;
  };
}

/** Rows handed over in one go: copying them takes the pane some milliseconds. */
const SLICE = 5_000;

/** Puts the question to the worker; a file's bytes are copied at once, a long list from the workbook goes in slices. */
async function put(worker: Worker, question: ImportQuestion, progress: Progress): Promise<void> {
  if (question.kind === "file") {
    worker.postMessage(question);
    return;
  }
  const { rows } = question.grid;
  for (let from = 0; from < rows.length; from += SLICE) {
    stopIfCancelled(progress);
    worker.postMessage({ kind: "cells", rows: rows.slice(from, from + SLICE) } satisfies ImportCells);
    if (rows.length > SLICE) await breathe();
  }
  worker.postMessage({ ...question, grid: { ...question.grid, rows: [] } } satisfies ImportQuestion);
}

/** Reads a table in a worker, or in the pane where there is no worker. Cancelling ends the worker. */
export async function askImport(question: ImportQuestion, progress: Progress): Promise<ReadImport | ActionFault> {
  progress.say("Reading and checking the table", 0, 0);
  const take = gather(progress);
  if (typeof Worker === "undefined") {
    await breathe();
    let result: ReadImport | ActionFault | undefined;
    await answerImport(question, (answer) => (result ??= take(answer)));
    return result ?? { fault: "Nothing was read." };
  }
  const worker = new Worker("importWorker.js");
  try {
    return await new Promise((resolve, reject) => {
      progress.signal?.addEventListener("abort", () => reject(new Cancelled()));
      worker.addEventListener("message", ({ data }: MessageEvent<ImportAnswer>) => {
        const result = take(data);
        if (result) resolve(result);
      });
      worker.addEventListener("error", ({ message }) => resolve({ fault: `The table cannot be read: ${message || "the reader did not start"}.` }));
      void put(worker, question, progress).catch(reject);
    });
  } finally {
    worker.terminate();
  }
}
