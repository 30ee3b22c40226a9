import { NEEDS_ASSUMPTION } from "../comparison/Choices";
import { areaAddress } from "../sheet/address";
import type { Cell } from "../TableView";
import type { ReportCell, ReportTable } from "./ReportContent";

/** What a sheet shows, from its first cell on. */
export interface SeenSheet {
  readonly sheet: string;
  readonly values: readonly (readonly Cell[])[];
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Rows dressed as the headings of columns, and as the titles of sections. */
  readonly headingRows: ReadonlySet<number>;
  readonly sectionRows: ReadonlySet<number>;
}

export interface SheetBlocks {
  readonly title: string;
  readonly statements: readonly ReportCell[];
  readonly tables: readonly ReportTable[];
}

/** A number format such as 0.## leaves the point behind a whole number. */
const shown = (text: string): string => text.trim().replace(/(\d)\.$/, "$1");

const NUMBERS = "No.";

/** The line that shows the master check stands on the cover once for all. */
const CHECKS = /^Checks: /;

/** Takes a sheet of ours apart: title and statements, then block after block. Blank rows, titles of one cell and headings part them. */
export function sheetBlocks({ sheet, values, texts, numberFormats, headingRows, sectionRows }: SeenSheet): SheetBlocks {
  const cell = (row: number, column: number): ReportCell => ({
    text: shown(texts[row]?.[column] ?? ""),
    isFigure: typeof values[row]?.[column] === "number",
    row, column,
    numberFormat: numberFormats[row]?.[column] ?? "General",
  });
  const filled = (row: number): ReportCell[] => (texts[row] ?? []).map((_, column) => cell(row, column)).filter(({ text }) => text !== "");
  const blankAt = texts.findIndex((_, row) => row > 0 && filled(row).length === 0);
  const head = blankAt < 0 ? texts.length : blankAt;
  const title = filled(0)[0]?.text ?? sheet;
  const statements = texts.slice(1, head).flatMap((_, i) => filled(i + 1));

  const tables: ReportTable[] = [];
  let caption = "";
  let notes: ReportCell[] = [];
  let open: { headings: readonly ReportCell[]; body: number[]; below: ReportCell[] } | undefined;
  const close = () => {
    if (open && open.body.length > 0) {
      tables.push(tableOf({ sheet, caption, notes, below: open.below }, open.headings, open.body.map((row) => (texts[row] ?? []).map((_, column) => cell(row, column)))));
      notes = [];
    }
    open = undefined;
  };
  /** Lines that no table follows are told all the same. */
  const closeSection = () => {
    close();
    if (notes.length > 0) tables.push({ sheet, caption, notes, below: [], headings: [], rows: [] });
    notes = [];
  };
  for (let row = head; row < texts.length; row++) {
    const cells = filled(row);
    if (cells.length === 0) close();
    else if (sectionRows.has(row)) {
      closeSection();
      caption = cells[0]!.text;
    } else if (headingRows.has(row)) {
      close();
      open = { headings: cells, body: [], below: [] };
    } else if (cells.length === 1 && !(open && cells[0]!.column > 0)) {
      if (CHECKS.test(cells[0]!.text)) continue;
      if (open && open.body.length > 0) open.below.push(cells[0]!);
      else notes.push(cells[0]!);
    } else {
      // Rows that go on below a line are a block of their own.
      if (open && open.below.length > 0) close();
      open ??= { headings: [], body: [], below: [] };
      open.body.push(row);
    }
  }
  closeSection();
  return { title, statements, tables };
}

function tableOf(about: Pick<ReportTable, "sheet" | "caption" | "notes" | "below">, headings: readonly ReportCell[], rows: readonly (readonly ReportCell[])[]): ReportTable {
  const used = [...new Set([...headings, ...rows.flat().filter(({ text }) => text !== "")].map(({ column }) => column))].sort((a, b) => a - b);
  const numbers = headings.find(({ text }) => text === NUMBERS)?.column;
  const columns = used.filter((column) => column !== numbers);
  const blank = (row: number, column: number): ReportCell => ({ text: "", isFigure: false, row, column, numberFormat: "General" });
  const at = (cells: readonly ReportCell[]) => columns.map((column) => cells.find((found) => found.column === column) ?? blank(cells[0]?.row ?? 0, column));
  return { ...about, headings: headings.length > 0 ? at(headings) : [], rows: rows.map(at) };
}

/** A wide table in pieces that fit a page: the first column stands in each. */
export function inPieces({ headings, rows, ...table }: ReportTable, columns: number): readonly ReportTable[] {
  const width = rows[0]?.length ?? 0;
  if (width <= columns) return [{ headings, rows, ...table }];
  const count = Math.ceil((width - 1) / (columns - 1));
  const each = Math.ceil((width - 1) / count);
  return Array.from({ length: count }, (_, i) => {
    const pick = (cells: readonly ReportCell[]) => (cells.length === 0 ? [] : [cells[0]!, ...cells.slice(1 + i * each, 1 + (i + 1) * each)]);
    return { ...table, caption: i === 0 ? table.caption : `${table.caption}, continued`, notes: i === 0 ? table.notes : [], below: i === count - 1 ? table.below : [], headings: pick(headings), rows: rows.map(pick) };
  });
}

/** Whether nothing of a table is known yet: beside its labels it holds only the words that an assumption is needed. */
export const isOpen = ({ rows }: ReportTable): boolean => {
  const beside = rows.flatMap((row) => row.slice(1)).filter(({ text }) => text !== "");
  return beside.length > 0 && beside.every(({ text }) => text === NEEDS_ASSUMPTION);
};

/** The cells that a table stands in: "A8:F15". */
export function addressOf({ headings, rows }: ReportTable): string {
  const cells = [...headings, ...rows.flat()];
  const [row, column, lastRow, lastColumn] = [Math.min(...cells.map((c) => c.row)), Math.min(...cells.map((c) => c.column)), Math.max(...cells.map((c) => c.row)), Math.max(...cells.map((c) => c.column))];
  return areaAddress({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
}
