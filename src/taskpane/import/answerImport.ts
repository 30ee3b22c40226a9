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
    const { grid, imported: { rows, posts, issues, ...head } } = question.kind === "grid" ? { grid: question.grid, imported: importTable(question.grid, question.choices) } : await readFile(question, answer);
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

/** The sheet that was asked for, else the first that holds a table: a workbook may begin with a cover. */
async function readFile({ name: file, bytes, sheet, choices }: Extract<ImportQuestion, { kind: "file" }>, answer: (answer: ImportAnswer) => void) {
  const grids = await readFileGrids(file, bytes);
  const several = grids.length > 1;
  const read = (of: SourceGrid) => {
    const grid = of.name === file ? of : { ...of, name: `${file}, ${of.name}` };
    return { grid, sheet: of.name, imported: importTable(grid, choices) };
  };
  const asked = grids.filter(({ name }) => sheet === undefined || name === sheet);
  const first = read(asked[0] ?? grids[0]!);
  let found = first;
  for (let i = 1; i < asked.length && found.imported.rows.length === 0; i++) found = read(asked[i]!);
  if (found.imported.rows.length === 0) found = first;
  answer({ kind: "sheets", names: several ? grids.map(({ name }) => name) : [], sheet: found.sheet });
  return found;
}
