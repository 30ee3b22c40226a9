import { strFromU8, unzipSync } from "fflate";
import type { Cell, CellValue } from "hucre";
import { writeXlsx as writeSource, type WriteSheet } from "hucre/xlsx";
import { openWorkbookFile } from "../../host/file/openWorkbookFile";
import { workbookFileFrom } from "../../host/file/workbookFileFrom";
import type { NodeHost } from "../../host/headless/createNodeHost";
import { readXlsx } from "../../host/xlsx/readXlsx";
import { writeXlsx } from "../../host/xlsx/writeXlsx";
import { importTable } from "../../src/excel/actions/importTable";
import { readSource } from "../../src/excel/readSource";
import { registry } from "../../src/functions/registry";
import { readFileGrids } from "../../src/tables/import/file/readFileGrids";
import type { Imported, ImportKind } from "../../src/tables/import/Imported";
import { importTable as readImport } from "../../src/tables/import/importTable";
import { importedContent } from "../../src/tables/import/map/importedContent";
import { sourceFields } from "../../src/tables/import/map/sourceColumns";
import { suggestMapping } from "../../src/tables/import/map/suggestMapping";
import { recalculate } from "../support/libreOfficeValues";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { ON, succeeded } from "../support/ownImports";

jest.setTimeout(180_000);

const functionNames = registry.map(({ name }) => name);

interface Rich {
  readonly value: CellValue;
  readonly format?: string;
  readonly formula?: string;
}
const isRich = (cell: CellValue | Rich): cell is Rich => typeof cell === "object" && cell !== null && "value" in cell;
const percent = (value: number): Rich => ({ value, format: "0.0%" });
const day = (iso: string): Rich => ({ value: new Date(`${iso}T00:00:00Z`), format: "dd/mm/yyyy" });
/** A formula with the result that was saved with it. */
const sum = (formula: string, value: number): Rich => ({ value, formula });

/** A workbook as another program saves it. */
async function workbookOf(lines: readonly (readonly (CellValue | Rich)[])[], merges: WriteSheet["merges"] = []): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  const rows = lines.map((line, r) =>
    line.map((cell, c) => {
      if (!isRich(cell)) return cell;
      cells.set(`${r},${c}`, { value: cell.value, ...(cell.format && { style: { numFmt: cell.format } }), ...(cell.formula && { formula: cell.formula, formulaResult: cell.value as number }) });
      return cell.value;
    }));
  return writeSource({ sheets: [{ name: "Source", rows, cells, merges }] });
}

const across = (row: number, from: number, to: number) => ({ startRow: row, endRow: row, startCol: from, endCol: to });

const SOURCES: Readonly<Partial<Record<ImportKind, () => Promise<Uint8Array>>>> = {
  mtfp: () => workbookOf([
    ["Medium-term plan", null, null, null],
    [null, "Plan £m", null, null],
    [null, "2026/27", "2027/28", "2028/29"],
    ["Spending", null, null, null],
    ["Pay and prices", 7.2, 6, { value: 5.9, format: "#,##0.0" }],
    ["Care demand", 4.1, "(0.4)", 3.8],
    ["Total spending", sum("SUM(B5:B6)", 11.3), sum("SUM(C5:C6)", 5.6), sum("SUM(D5:D6)", 9.7)],
    ["Inflation", percent(0.03), percent(0.025), percent(0.02)],
  ], [across(1, 1, 3)]),
  savingsTracker: () => workbookOf([
    ["Ref", "Savings proposal", "Status", "Agreed on", "2026/27 £000", "2027/28 £000"],
    ["S1", "Library opening hours", "Agreed", day("2026-04-01"), -120, -60],
    ["S2", "Energy contract", "At risk", day("2026-07-15"), -80, "nil"],
    ["S3", "Shared post room", "Proposed", null, -15, -15],
    ["", "Total", "", null, sum("SUM(E2:E4)", -215), sum("SUM(F2:F4)", -75)],
  ]),
  establishment: () => workbookOf([
    ["Post No.", "Post title", "Team", "Grade", "FTE", "Salary £", "On-cost", "Total cost £", "Funding", "Vacant"],
    ["P1", "Accountant", "Finance", "PO3", 1, 42_000, percent(0.3), sum("E2*F2*(1+G2)", 54_600), "GF", "no"],
    ["P2", "Technician", "Finance", "SO1", 0.5, 30_000, percent(0.3), sum("E3*F3*(1+G3)", 19_500), "GF", "yes"],
    ["P3", "Teacher adviser", "Schools", "PO5", 0.8, 50_000, percent(0.3), sum("E4*F4*(1+G4)", 52_000), "DSG", "no"],
  ]),
  postsComparison: () => workbookOf([
    ["Service line", "Northwick", null, "Southwick", null],
    [null, "FTE", "£000", "FTE", "£000"],
    ["Managers", 2, 120, 3, 190],
    ["Social workers", 10.5, 460, 12, 540],
    ["Total", sum("SUM(B3:B4)", 12.5), sum("SUM(C3:C4)", 580), sum("SUM(D3:D4)", 15), sum("SUM(E3:E4)", 730)],
  ], [across(0, 1, 2), across(0, 3, 4)]),
  assumptions: () => workbookOf([
    ["Planning assumptions", null, null, null],
    ["Assumption", "2026/27", "2027/28", "2028/29"],
    ["Pay award", percent(0.03), percent(0.02), percent(0.02)],
    ["Council tax increase", percent(0.0499), "up to 4.99%", percent(0.0299)],
    ["Price inflation", "2.0% - 2.5%", percent(0.02), percent(0.02)],
  ]),
};

let workbook: NodeHost;
afterEach(() => workbook.close());

/** What an import holds, wherever it was read from. */
const held = ({ kind, unit, columns, textColumns, rows, posts, subtotals }: Imported) => ({
  kind, unit,
  // A list of posts has columns of our naming once it is clean; its posts tell all of it.
  columns: posts ? [] : columns.map(({ name, unit: each }) => [name, each]),
  texts: posts ? [] : textColumns.map(({ name }) => name),
  rows: posts ? [] : rows.map(({ at: _, ...row }) => row),
  posts: posts?.map(({ at: _, ...post }) => post),
  checks: posts ? [] : subtotals.map(({ label, check }) => [label, check]),
});

async function saved(): Promise<Uint8Array> {
  await workbook.host.settle();
  return writeXlsx(workbookFileFrom(workbook.host), { functionNames, title: "Round trip" });
}

/** Reads a file, writes it to a clean sheet of a new workbook, and saves that. */
async function importedAndSaved(bytes: Uint8Array): Promise<{ readonly source: Imported; readonly file: Uint8Array }> {
  workbook = nodeWorkbook();
  const source = readImport((await readFileGrids("source.xlsx", bytes))[0]!);
  const content = importedContent(source, { kind: "facts", title: "Clean", on: ON, mapping: suggestMapping("facts", sourceFields(source)) });
  succeeded(await importTable({ content, as: { newSheet: "Clean" }, imported: source, decisions: {}, on: ON }));
  return { source, file: await saved() };
}

const KINDS = Object.keys(SOURCES) as ImportKind[];

it.each(KINDS)("an .xlsx file of the kind %s is the same after import, write, save, open and import", async (kind) => {
  const { source, file } = await importedAndSaved(await SOURCES[kind]!());
  expect(source.kind).toBe(kind);
  const fromFile = (await readFileGrids("clean.xlsx", file)).find(({ name }) => name === "Clean")!;
  expect(held(readImport(fromFile))).toEqual(held(source));
  workbook.close();
  workbook = nodeWorkbook();
  await openWorkbookFile(workbook.host, await readXlsx(file, { functionNames }));
  expect(held(readImport(succeeded(await readSource({ from: "sheet", sheet: "Clean" }))))).toEqual(held(source));
});

/** What a spreadsheet would run, fetch or change. */
const NASTY = ["=1+1", "+SUM(A1)", "-2+3", "@SUM(A1)", "\t=1+1", '=HYPERLINK("http://example.org","x")', "=cmd|'/c calc'!A1", "10001", "1-2", "Apr-26", "TRUE", "#REF!"];

it("a text that looks like a formula is a text in the saved file, in its XML, and for LibreOffice", async () => {
  const { file } = await importedAndSaved(await workbookOf([["Proposal", "Note", "2026/27 £000"], ...NASTY.map((text, i) => [`Line ${i}`, text, i + 1])]));
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).map(([, xml]) => strFromU8(xml));
  // No cell of the workbook holds a formula: the sheets of this import have none of their own.
  expect(parts.flatMap((xml) => xml.match(/<f[ >][^<]*/g) ?? [])).toEqual([]);
  const seen = await recalculate(file);
  const cells = [...seen.values("Clean").values()];
  expect(NASTY.map((text) => text.trim()).filter((text) => !cells.includes(text))).toEqual([]);
  const [fromFile] = (await readFileGrids("clean.xlsx", file)).filter(({ name }) => name === "Clean");
  const again = readImport(fromFile!);
  expect(again.rows.map(({ texts }) => texts.at(-1))).toEqual(NASTY.map((text) => text.trim()));
});
