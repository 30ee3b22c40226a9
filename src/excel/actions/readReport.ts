import { STYLES } from "../../tables/sheet/styles";
import { a1 } from "../../tables/sheet/address";
import { partOf } from "../../tables/report/partOf";
import { REPORT_PARTS, type ReportContent, type ReportPart, type ReportSheet, type ReportSource } from "../../tables/report/ReportContent";
import { sheetBlocks } from "../../tables/report/sheetBlocks";
import { TABLE_KINDS } from "../../tables/TableContent";
import type { Cell } from "../../tables/TableView";
import { faultFrom, type ActionFault } from "../ActionFault";
import type { OwnSheet } from "../ownSheets";
import { loadState, stateFrom } from "../WorkbookState";
import { loadCharts, chartsFrom } from "../readCharts";

/** Row of the source under the title of every table we write, from 0. */
const SOURCE_ROW = 2;
const SOURCE = /^Source: /;

interface Taken {
  readonly own: OwnSheet;
  readonly part: ReportPart;
}

/** Of a comparison's assumptions only the sheet that holds the inputs; of the rest every sheet that a part takes up, in the workbook's order. */
const takenUp = (own: readonly OwnSheet[]): readonly Taken[] =>
  own.flatMap((sheet) => {
    const part = partOf(sheet.kind, sheet.id.split("_").at(-1) === "checks" ? "checks" : sheet.id);
    return part ? [{ own: sheet, part }] : [];
  });

/** Reads from the calculated cells what a report says: nothing is worked out anew. Three syncs; writes nothing. */
export async function readReport(today: string): Promise<ReportContent | ActionFault> {
  try {
    return await Excel.run(async (context) => {
      const seen = loadState(context);
      await context.sync();
      const state = stateFrom(seen);
      const own = [...state.own].sort((a, b) => state.sheetNames.indexOf(a.sheet) - state.sheetNames.indexOf(b.sheet));
      const taken = takenUp(own);
      if (taken.length === 0) return { fault: "There is nothing to report yet. Write a comparison or load a case first." };
      const { worksheets } = context.workbook;
      const sheets = taken.map(({ own: { sheet }, part }) => {
        const worksheet = worksheets.getItem(sheet);
        const used = worksheet.getUsedRange(true);
        used.load("values,text,numberFormat,rowIndex,columnIndex");
        return { sheet, part, used, charts: loadCharts(worksheet) };
      });
      const tables = own.filter(({ kind }) => (TABLE_KINDS as readonly string[]).includes(kind)).map(({ sheet }) => {
        const top = worksheets.getItem(sheet).getRange(a1(0, 0)).getResizedRange(SOURCE_ROW, 0);
        top.load("values");
        return { sheet, top };
      });
      await context.sync();

      // Which rows are headings and titles of sections is told by their look alone.
      const looks = sheets.map(({ sheet, used }) =>
        used.values.flatMap((row, i) => {
          const first = row.findIndex((value) => value !== "");
          if (first < 0 || typeof row[first] !== "string") return [];
          const { fill, font } = worksheets.getItem(sheet).getRangeByIndexes(used.rowIndex + i, used.columnIndex + first, 1, 1).format;
          fill.load("color");
          font.load("size,color");
          return [{ row: used.rowIndex + i, fill, font }];
        }));
      const drawn = sheets.map(({ charts }) => charts.load());
      await context.sync();

      const read = sheets.map(({ sheet, part, used, charts }, i): { part: ReportPart; checks: ReportContent["checks"]; content: ReportSheet } => {
        const padded = <T>(rows: readonly (readonly T[])[], empty: T): T[][] => [
          ...Array.from({ length: used.rowIndex }, () => [] as T[]),
          ...rows.map((row) => [...Array<T>(used.columnIndex).fill(empty), ...row]),
        ];
        const values = padded<Cell>(used.values as Cell[][], "");
        const texts = padded(used.text, "");
        const rowsThat = (look: (seen: (typeof looks)[number][number]) => boolean) => new Set(looks[i]!.filter(look).map(({ row }) => row));
        const headingRows = rowsThat(({ fill }) => isSame(fill.color, STYLES.heading.fill));
        const sectionRows = rowsThat(({ font }) => font.size === STYLES.section.size && isSame(font.color, STYLES.section.color));
        const blocks = sheetBlocks({ sheet, values, texts, numberFormats: padded(used.numberFormat as string[][], "General"), headingRows, sectionRows });
        const master = values.findIndex((row) => row[0] === "Master check");
        return {
          part,
          checks: master < 0 ? [] : [{ sheet, address: a1(master, 1), says: String(values[master]![1] ?? "") }],
          content: { sheet, ...blocks, charts: chartsFrom(charts, drawn[i]!, (name) => sheetCells(sheets, name)) },
        };
      });
      const title = state.own.some(({ kind }) => kind === "comparison") ? "Operating models compared" : (read.find(({ part }) => part === "options")?.content.title ?? read[0]!.content.title);
      return {
        title,
        writtenOn: today,
        checks: read.flatMap(({ checks }) => checks),
        parts: (Object.keys(REPORT_PARTS) as ReportPart[]).flatMap((part) => {
          const found = read.filter((sheet) => sheet.part === part).map(({ content }) => content);
          return found.length > 0 ? [{ part, sheets: found }] : [];
        }),
        sources: tables.map(({ sheet, top }): ReportSource => {
          const lines = (top.values as Cell[][]).map(([line]) => String(line ?? ""));
          return { sheet, title: lines[0] ?? sheet, source: (lines[SOURCE_ROW] ?? "").replace(SOURCE, "") };
        }).filter(({ source }) => source !== ""),
      };
    });
  } catch (error) {
    return faultFrom(error);
  }
}

const isSame = (color: string, other: string): boolean => color.toUpperCase() === other.toUpperCase();

interface Used {
  readonly sheet: string;
  readonly used: Excel.Range;
}

/** The cells of a sheet that has been read, by row and column from 0. */
function sheetCells(sheets: readonly Used[], name: string) {
  const found = sheets.find(({ sheet }) => sheet === name)?.used;
  return (row: number, column: number): { value: Cell | undefined; text: string } => ({
    value: found?.values[row - found.rowIndex]?.[column - found.columnIndex] as Cell | undefined,
    text: found?.text[row - found.rowIndex]?.[column - found.columnIndex] ?? "",
  });
}
