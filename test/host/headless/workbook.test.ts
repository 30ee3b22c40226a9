import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseRect, rectAddress } from "../../../host/engine/a1";
import { readXlsx } from "../../../host/xlsx/readXlsx";
import type { WorkbookFile } from "../../../host/file/WorkbookFile";
import { inProject } from "../../../src/build/paths";
import { registry } from "../../../src/functions/registry";
import { drawsOnFunctions, filledBy } from "../../support/drawsOnFunctions";
import { recalculate } from "../../support/libreOfficeValues";

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as npm does. */
const workbook = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, [require.resolve("tsx/cli"), inProject("host", "bin", "workbook.ts"), ...args], { cwd: inProject() }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }));
  });

const functionNames = registry.map(({ name }) => name);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
jest.setTimeout(300_000);

describe("npm run workbook", () => {
  let bytes: Uint8Array;
  let file: WorkbookFile;

  it("saves the comparison of 2013 where it is told, folders made, and tells the sheets and the master check", async () => {
    const path = join(folder, "new", "out.xlsx");
    const { code, out, err } = await workbook("--out", path);
    expect({ code, err: err.replace(/^Building .*\n/, "") }).toEqual({ code: 0, err: "" });
    expect(out).toContain("\nMaster check: OK\n");
    expect(out).toContain(`Saved ${path}`);
    bytes = new Uint8Array(readFileSync(path));
    file = await readXlsx(bytes, { functionNames });
    expect(out).toContain(`Sheets: ${file.sheets.map(({ name }) => name).join(", ")}`);
    expect(file.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Baseline", "Comparison", "Assumptions", "Checks"]));
    expect(file.sheets.map(({ name }) => name)).not.toContain("Sheet1");
    expect(file.leftOut).toBeUndefined();
  });

  it("gives every chart its text", () => {
    const charts = file.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.length).toBeGreaterThan(3);
    expect(charts.filter(({ altText }) => altText.length < 20)).toEqual([]);
  });

  it("holds figures that LibreOffice works out alike wherever no function of ours is drawn on", async () => {
    const drawn = drawsOnFunctions(file, functionNames);
    const seen = await recalculate(bytes);
    expect(seen.sheets).toEqual(file.sheets.map(({ name }) => name));
    const held = new Map(file.sheets.map(({ name, cells }) => [name, new Map(cells.map(({ row, column, value }) => [`${row}|${column}`, value]))]));
    let compared = 0;
    const differing: object[] = [];
    for (const [at, { formula, cells }] of filledBy(file)) {
      if (drawn.has(at)) continue;
      const sheet = at.slice(0, at.lastIndexOf("!"));
      for (const cell of cells) {
        const { row, column } = parseRect(cell);
        const ours = held.get(sheet)!.get(`${row}|${column}`) ?? null;
        const theirs = seen.value(sheet, cell);
        const alike = typeof ours === "number" && typeof theirs === "number" ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours)) : (ours ?? "") === (theirs ?? "");
        if (!alike) differing.push({ sheet, cell, formula, ours, theirs });
        compared += 1;
      }
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
    // And the ones left out are left out for a reason.
    expect(drawn.size).toBeGreaterThan(20);
    expect(drawn.has("Scores!B9")).toBe(false);
  });

  it("calculates in LibreOffice once detached, and tells what stays", async () => {
    const path = join(folder, "detached.xlsx");
    const { code, out } = await workbook("--case", "warwickshire-2007", "--detached", "--out", path);
    expect(code).toBe(0);
    expect(out).toMatch(/^Detached: [1-9]\d* formulas$/m);
    const detached = new Uint8Array(readFileSync(path));
    const saved = await readXlsx(detached, { functionNames });
    expect(drawsOnFunctions(saved, functionNames).size).toBe(0);
    const seen = await recalculate(detached);
    const cells = saved.sheets.flatMap(({ name, cells: own }) => own.filter(({ formula }) => formula !== undefined).map((cell) => ({ ...cell, seen: seen.value(name, rectAddress({ row: cell.row, column: cell.column, rows: 1, columns: 1 })) })));
    const isSame = (ours: unknown, theirs: unknown): boolean => (typeof ours === "number" && typeof theirs === "number" ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours)) : (ours ?? "") === (theirs ?? ""));
    expect(cells.length).toBeGreaterThan(50);
    expect(cells.filter(({ value, seen: theirs }) => !isSame(value, theirs))).toEqual([]);
  });

  it("says in one line what is wrong with where to save", async () => {
    writeFileSync(join(folder, "file"), "");
    for (const [args, message] of [
      [[], "Say where to save the workbook: --out out.xlsx."],
      [["--out", join(folder, "out.xls")], "does not end in .xlsx"],
      [["--out", join(folder, "file", "out.xlsx")], "could not be saved"],
      [["--out", join(folder, "out.xlsx"), "--case", "none"], "There is no case none. Give one of:\n  people-services-2013: "],
      [["--in", "a.xlsx"], "Unknown option '--in'"],
    ] as const) {
      const { code, out, err } = await workbook(...args);
      expect({ args, code, out: message === "could not be saved" ? "" : out }).toEqual({ args, code: 2, out: "" });
      expect(err).toContain(message);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  it("explains itself", async () => {
    const { code, out } = await workbook("--help");
    expect(code).toBe(0);
    expect(out).toContain("npm run -s workbook -- --out out.xlsx");
  });
});
