import { readFileGrids } from "../../tables/import/file/readFileGrids";
import { UnreadableFile } from "../../tables/import/file/UnreadableFile";
import { importTable } from "../../tables/import/importTable";
import { textOf, type SourceGrid } from "../../tables/import/SourceGrid";
import type { ImportAnswer, ImportQuestion } from "./importMessages";

const SLICE = 2_000;
/** Rows shown before anything is decided. */
const PREVIEW = 12;
const WIDEST = 14;

function* slices<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += SLICE) yield items.slice(from, from + SLICE);
}

/** Reads, detects and checks a table, and answers in slices. The same in a worker and, where there is none, in the pane. */
export async function answerImport(question: ImportQuestion, answer: (answer: ImportAnswer) => void): Promise<void> {
  try {
    const grid = question.kind === "grid" ? question.grid : await gridOf(question, answer);
    const { rows, posts, issues, ...head } = importTable(grid, question.choices);
    if (rows.length === 0) {
      answer({ kind: "fault", fault: `No table was found in ${grid.name}. It needs a row of headings with at least two columns, and rows of figures under it.` });
      return;
    }
    answer({ kind: "preview", top: grid.top, left: grid.left, lines: grid.rows.slice(0, PREVIEW).map((row) => row.slice(0, WIDEST).map((cell) => textOf(cell))) });
    answer({ kind: "head", head, isPosts: posts !== undefined, of: rows.length + (posts?.length ?? 0) + issues.length });
    for (const part of slices(rows)) answer({ kind: "rows", rows: part });
    for (const part of slices(posts ?? [])) answer({ kind: "posts", posts: part });
    for (const part of slices(issues)) answer({ kind: "issues", issues: part });
    answer({ kind: "done" });
  } catch (error) {
    answer({ kind: "fault", fault: error instanceof UnreadableFile ? error.message : `The table cannot be read: ${error instanceof Error ? error.message : String(error)}` });
  }
}

async function gridOf(question: Extract<ImportQuestion, { kind: "file" }>, answer: (answer: ImportAnswer) => void): Promise<SourceGrid> {
  const grids = await readFileGrids(question.name, question.bytes);
  const grid = grids.find(({ name }) => name === question.sheet) ?? grids[0]!;
  answer({ kind: "sheets", names: grids.length > 1 ? grids.map(({ name }) => name) : [], sheet: grid.name });
  return grids.length > 1 || grid.name !== question.name ? { ...grid, name: grid.name === question.name ? grid.name : `${question.name}, ${grid.name}` } : grid;
}
