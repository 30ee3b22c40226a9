import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync, strFromU8 } from "fflate";
import { chartPicture } from "../../host/report/chartPicture";
import { workbookFileFrom } from "../../host/file/workbookFileFrom";
import type { NodeHost } from "../../host/headless/createNodeHost";
import { writeXlsx } from "../../host/xlsx/writeXlsx";
import { isActionFault } from "../../src/excel/ActionFault";
import { loadCase } from "../../src/excel/actions/loadCase";
import { readReport } from "../../src/excel/actions/readReport";
import { writeReport } from "../../src/excel/actions/writeReport";
import { background } from "../../src/excel/background";
import { restoreLast } from "../../src/excel/restorePoint";
import { registry } from "../../src/functions/registry";
import type { ReportContent } from "../../src/tables/report/ReportContent";
import { a1 } from "../../src/tables/sheet/address";
import { reportDocument } from "../../src/tables/report/reportDocument";
import { isOpen } from "../../src/tables/report/sheetBlocks";
import { convertWithLibreOffice, toPdf } from "../support/libreOffice";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { fillColumns, readCells } from "../support/sheetCells";

jest.setTimeout(240_000);
const DATE = "24 November 2026";
const sure = <T>(result: T): Exclude<T, { fault: string }> => {
  if (isActionFault(result)) throw new Error(result.fault);
  return result as Exclude<T, { fault: string }>;
};
const isPdf = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes.subarray(0, 5)) === "%PDF-";

describe("the report of a case", () => {
  let workbook: NodeHost;
  let report: ReportContent;
  beforeAll(async () => {
    workbook = nodeWorkbook();
  });
  afterAll(() => workbook.close());

  it("says that there is nothing to report before anything is written", async () => {
    expect(await readReport(DATE)).toEqual({ fault: expect.stringContaining("nothing to report yet") });
    expect(await writeReport(DATE)).toEqual({ fault: expect.stringContaining("nothing to report yet") });
  });

  it("is read from the calculated cells, each figure with its own", async () => {
    sure(await loadCase("csw-2010", background));
    await fillColumns("CSW business cases", { "Revenue asked (£000) (Input)": [100, 80], "Capital asked (£000) (Input)": [40, 0], "Return (£000) (Input)": [900, 240] });
    const syncs = workbook.host.counters.syncs;
    report = sure(await readReport(DATE));
    expect(workbook.host.counters.syncs - syncs).toBeLessThanOrEqual(4);
    expect(report.checks).toEqual([{ sheet: "CSW checks", address: "B4", says: "OK" }]);
    expect(report.parts.map(({ part, sheets }) => [part, sheets.map(({ sheet }) => sheet)])).toEqual([["options", ["CSW allocation"]], ["checks", ["CSW checks"]]]);
    expect(report.sources.map(({ sheet }) => sheet)).toEqual(["CSW fund", "CSW business cases"]);
    const cells = await readCells("CSW allocation");
    const figures = report.parts[0]!.sheets[0]!.tables.flatMap(({ rows }) => rows.flat()).filter(({ isFigure }) => isFigure);
    expect(figures.length).toBeGreaterThan(30);
    for (const { row, column, text } of figures) expect([row, column, typeof cells.rows[row]![column]]).toEqual([row, column, text === "" ? "" : "number"]);
    const cases = report.parts[0]!.sheets[0]!.tables.find(({ headings }) => headings.some(({ text }) => text === "Gross ratio"))!;
    expect(cases.rows[0]!.map(({ text }) => text).slice(0, 6)).toEqual(["Adult Services", "100", "40", "900", "140", "6.43"]);
    const [chart] = report.parts[0]!.sheets[0]!.charts;
    expect(chart).toMatchObject({ type: "ColumnClustered", categories: ["Fund", "Asked by cases with all costs", "Granted", "Left of the fund"] });
    expect(chart!.series.map(({ name, values }) => [name, values])).toEqual([["Revenue", [425, 180, 180, 245]], ["Capital", [325, 40, 40, 285]]]);
  });

  it("becomes a Word document with tables, pictures that are described, and the cells named", async () => {
    const bytes = await reportDocument(report, { picture: chartPicture, workbook: "books/csw #1.xlsx" });
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts["word/document.xml"]!);
    const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text!.replaceAll("&apos;", "'"));
    expect(words).toEqual(expect.arrayContaining(["A fund, its business cases and their return", "Master check on 'CSW checks'!B4: OK", "6.43", "needs your assumption"]));
    expect(/<wp:docPr [^>]*descr="([^"]*)"/.exec(xml)![1]).toMatch(/^Columns of revenue and capital: the fund, what the business cases ask/);
    expect(Object.keys(parts).filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);
    expect([...parts[Object.keys(parts).find((name) => name.endsWith(".png"))!]!.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
    // One relationship to the file; each figure leads to its own cell of it: the ratio of the first case, 900 ÷ 140.
    const cases = report.parts[0]!.sheets[0]!.tables.find(({ headings }) => headings.some(({ text }) => text === "Gross ratio"))!;
    const { row, column } = cases.rows[0]!.find(({ text }) => text === "6.43")!;
    const place = `'CSW allocation'!${a1(row, column)}`;
    const relationships = [...strFromU8(parts["word/_rels/document.xml.rels"]!).matchAll(/<Relationship ([^>]*hyperlink"[^>]*)\/>/g)].map(([, attributes]) => attributes);
    expect(relationships).toHaveLength(1);
    expect(relationships[0]).toMatch(/Id="rIdWorkbook".*Target="books\/csw%20%231\.xlsx" TargetMode="External"/);
    const linked = [...xml.matchAll(/<w:hyperlink w:history="1" w:anchor="([^"]*)" r:id="rIdWorkbook">.*?<w:t[^>]*>([^<]*)</g)].map(([, anchor, words]) => [anchor!.replaceAll("&apos;", "'"), words]);
    expect(linked).toContainEqual([place, "6.43"]);
    const figures = report.parts.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables.filter((table) => !isOpen(table)).flatMap(({ rows }) => rows.flat()))).filter(({ isFigure }) => isFigure);
    expect(linked.length).toBeGreaterThanOrEqual(figures.length);
    const folder = mkdtempSync(join(tmpdir(), "common-purse-report-"));
    try {
      writeFileSync(join(folder, "report.docx"), bytes);
      expect(isPdf(readFileSync(await convertWithLibreOffice(join(folder, "report.docx"), "pdf", folder)))).toBe(true);
      // LibreOffice reads the links: file and cell.
      const seen = strFromU8(unzipSync(readFileSync(await convertWithLibreOffice(join(folder, "report.docx"), "odt", folder)))["content.xml"]!).replaceAll("&apos;", "'");
      expect([...seen.matchAll(/xlink:href="\.\.\/([^"]*)"/g)].map(([, href]) => decodeURIComponent(href!))).toContain(`books/csw #1.xlsx#${place}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("leads nowhere, and says so, while the workbook has no file", async () => {
    const xml = strFromU8(unzipSync(await reportDocument(report, { picture: chartPicture }))["word/document.xml"]!);
    expect(xml).not.toContain("<w:hyperlink");
    expect(xml).toContain("figures name their cells and do not lead there");
  });

  it("becomes sheets to print, every figure a link, that follow the workbook", async () => {
    const written = sure(await writeReport(DATE));
    expect(written.sheets).toEqual(["Report cover", "Report options", "Report checks", "Report sources"]);
    expect((await readCells("Report cover")).beside("Master check, sheet CSW checks")).toBe("OK");
    const printed = await readCells("Report options");
    expect(printed.errors).toEqual([]);
    expect(printed.row("Adult Services").slice(0, 3)).toEqual(["Adult Services", 100, 40]);
    await fillColumns("CSW business cases", { "Revenue asked (£000) (Input)": [150] });
    expect((await readCells("Report options")).row("Adult Services").slice(0, 3)).toEqual(["Adult Services", 150, 40]);
    const formulas = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Report options").getUsedRange();
      used.load("formulas");
      await context.sync();
      return (used.formulas as (string | number)[][]).flat();
    });
    expect(formulas.filter((cell) => typeof cell === "number")).toEqual([]);
  });

  it("is laid out for A4 across with header, footer and page breaks, and LibreOffice prints it", async () => {
    const file = workbookFileFrom(workbook.host);
    const options = file.sheets.find(({ name }) => name === "Report options")!;
    expect(options.page).toMatchObject({ orientation: "landscape", paper: "A4", fitToWidth: 1, footer: expect.stringContaining("Page &P of &N"), header: expect.stringContaining(DATE) });
    expect(options.page.rowBreaks!.length).toBeGreaterThan(0);
    expect(options.charts[0]).toMatchObject({ altText: expect.stringContaining("Columns of revenue and capital") });
    expect(isPdf(await toPdf(await writeXlsx(file, { functionNames: registry.map(({ name }) => name) })))).toBe(true);
  });

  it("is written again in place, and taken out again as a whole", async () => {
    expect(sure(await writeReport(DATE)).sheets).toEqual(["Report cover", "Report options", "Report checks", "Report sources"]);
    const sheets = () => workbookFileFrom(workbook.host).sheets.map(({ name }) => name);
    expect(sheets().filter((name) => name.startsWith("Report"))).toHaveLength(4);
    const fresh = nodeWorkbook();
    sure(await loadCase("csw-2012", background));
    sure(await writeReport(DATE));
    expect(await restoreLast()).toBe("Wrote the report");
    expect(workbookFileFrom(fresh.host).sheets.map(({ name }) => name)).not.toContain("Report cover");
    fresh.close();
    workbook.installGlobals();
  });
});
