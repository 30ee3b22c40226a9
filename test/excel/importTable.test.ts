import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NodeHost } from "../../host/headless/createNodeHost";
import { isActionFault, type ActionFault } from "../../src/excel/ActionFault";
import { importTable, listImportMaps } from "../../src/excel/actions/importTable";
import { readSource } from "../../src/excel/readSource";
import { restoreLast } from "../../src/excel/restorePoint";
import { readState } from "../../src/excel/WorkbookState";
import { withDecisions, type Decisions } from "../../src/tables/import/decisions";
import { readCsv } from "../../src/tables/import/file/readCsv";
import type { Imported } from "../../src/tables/import/Imported";
import { importTable as readImport } from "../../src/tables/import/importTable";
import { importedContent } from "../../src/tables/import/map/importedContent";
import { sourceFields } from "../../src/tables/import/map/sourceColumns";
import { suggestMapping } from "../../src/tables/import/map/suggestMapping";
import type { TableKind } from "../../src/tables/TableContent";
import { nodeWorkbook } from "../support/nodeWorkbook";

let workbook: NodeHost;
beforeAll(() => {
  workbook = nodeWorkbook();
});
afterAll(() => workbook.close());

const ON = "1 April 2026";
const fixture = (name: string) => readCsv(`${name}.csv`, new Uint8Array(readFileSync(join(__dirname, "..", "tables", "import", "fixtures", `${name}.csv`))));

function succeeded<T>(result: T | ActionFault): T {
  if (isActionFault(result)) throw new Error(result.fault);
  return result;
}

const contentOf = (imported: Imported, title: string, kind: TableKind = "facts") => importedContent(imported, { kind, title, on: ON, mapping: suggestMapping(kind, sourceFields(imported)) });

const write = async (imported: Imported, title: string, decisions: Decisions = {}, kind: TableKind = "facts") =>
  succeeded(await importTable({ content: contentOf(withDecisions(imported, decisions), title, kind), as: { newSheet: title }, imported, decisions, on: ON }));

const read = (sheet: string) =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values,formulas");
    await context.sync();
    return { values: used.values as unknown[][], formulas: used.formulas as unknown[][] };
  });

const rowOf = (cells: unknown[][], label: string) => cells.find(([first]) => first === label)!;

describe("an MTFP table, imported", () => {
  const imported = readImport(fixture("1-mtfs-gap"));
  const logArea = ({ own }: Awaited<ReturnType<typeof readState>>) => own.find(({ sheet }) => sheet === "Import log")?.written;
  let before: string | undefined;
  const bracket = imported.issues.findIndex(({ code }) => code === "UNBALANCED_BRACKET");

  it("is written with every figure as read and nothing in the cell that cannot be read", async () => {
    const { sheet, log } = await write(imported, "Budget gap");
    const { values } = await read(sheet);
    expect(values[4]!.slice(0, 4)).toEqual(["Line", "Kind", "Part of", "Section"]);
    const [, kind, partOf, , , ...figures] = rowOf(values, "Savings still to be found");
    expect([kind, partOf]).toEqual(["total", ""]);
    expect(figures).toEqual([6, 10.243, 13.059, "", 12.234, ""]);
    const logged = (await read(log)).values;
    expect(logged.find((row) => row[4] === "UNBALANCED_BRACKET")).toEqual(expect.arrayContaining(["E21", "Left empty", "12.639)", 12.639, "Not decided"]));
  });

  it("takes what was accepted and logs it above the earlier import", async () => {
    before = logArea(await readState());
    const { sheet, log } = await write(imported, "Budget gap decided", { [bracket]: { kind: "accept" } });
    const [, , , , , ...figures] = rowOf((await read(sheet)).values, "Savings still to be found");
    expect(figures[3]).toBe(12.639);
    const logged = (await read(log)).values.filter((row) => row[4] === "UNBALANCED_BRACKET");
    expect(logged.map((row) => [row[2], row[12]])).toEqual([["Budget gap decided", "Accepted: 12.639"], ["Budget gap", "Not decided"]]);
  });

  it("is taken back whole: the sheet goes, the log is as it was", async () => {
    expect(await restoreLast()).toBe("Imported Budget gap decided");
    const state = await readState();
    expect(state.sheetNames).not.toContain("Budget gap decided");
    const logged = (await read("Import log")).values.filter((row) => row[4] === "UNBALANCED_BRACKET");
    expect(logged.map((row) => row[2])).toEqual(["Budget gap"]);
    expect(state.tables.map(({ name }) => name)).toContain("ImportLog");
    // The mark reaches no further than before: a later write would clear what somebody wrote below.
    expect(logArea(state)).toBe(before);
  });

  it("reads back from its sheet as it was written: the same lines, figures, totals", async () => {
    const grid = succeeded(await readSource({ from: "sheet", sheet: "Budget gap" }));
    const again = readImport(grid);
    const same = ({ rows }: Imported) => rows.map(({ at: _, ...row }) => row);
    expect(same(again)).toEqual(same(imported));
    expect([again.kind, again.unit, again.columns.map(({ name }) => name)]).toEqual([imported.kind, imported.unit, imported.columns.map(({ name }) => name)]);
  });
});

describe("text that Excel would run or change", () => {
  it("stays the text that it is", async () => {
    const nasty = ["=1+1", "+SUM(A1)", "-2+3", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"http://x\",\"y\")", "10001", "1-2", "Apr-26", "TRUE"];
    const csv = `Proposal,Note,2026/27 £000\n${nasty.map((text, i) => `Line ${i},"${text.replace(/"/g, '""')}",${i + 1}`).join("\n")}`;
    const { sheet } = await write(readImport(readCsv("nasty.csv", new TextEncoder().encode(csv))), "Nasty");
    const { values, formulas } = await read(sheet);
    const at = values[4]!.indexOf("Note");
    const written = nasty.map((text) => text.trim());
    expect(values.slice(5, 5 + nasty.length).map((row) => row[at])).toEqual(written);
    // A formula would show in formulas with its "="; a text shows itself.
    expect(formulas.slice(5, 5 + nasty.length).map((row) => String(row[at]).replace(/^'/, ""))).toEqual(written);
    expect(values.slice(5, 5 + nasty.length).every((row) => typeof row[at] === "string")).toBe(true);
  });
});

describe("an establishment list, imported", () => {
  it("names nobody anywhere in the workbook", async () => {
    const { sheet, log } = await write(readImport(fixture("4-establishment")), "Establishment");
    const cells = [...(await read(sheet)).values, ...(await read(log)).values].flat().map(String);
    expect(cells.filter((text) => /[A-E]\. Person/.test(text))).toEqual([]);
    expect(rowOf((await read(sheet)).values, "P1002")).toContain("yes");
  });
});

describe("a map", () => {
  it("is kept in the workbook, in the open, and found again", async () => {
    const imported = readImport(fixture("4-establishment"));
    const map = { name: "People list", kind: "establishment" as const, funding: { EIG: "general fund" as const }, fields: { Team: "Team" }, labels: {} };
    succeeded(await importTable({ content: contentOf(imported, "Mapped"), as: { newSheet: "Mapped" }, imported, decisions: {}, map, on: ON }));
    expect(succeeded(await listImportMaps())).toEqual([map]);
    expect((await read("Import maps")).values.flat()).toEqual(expect.arrayContaining(["People list", "EIG", "general fund"]));
  });
});
