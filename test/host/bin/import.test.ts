import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";

const ROOT = join(__dirname, "..", "..", "..");
const FIXTURES = join(ROOT, "test", "tables", "import", "fixtures");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "common-purse-import-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", join(ROOT, "host", "bin", "import.ts"), ...args], { cwd: ROOT, encoding: "utf8" });
  return { stdout, stderr, status };
};
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe("npm run import", () => {
  it("prints a table as JSON and exits with 0, its issues listed", () => {
    const { stdout, stderr, status } = run(join(FIXTURES, "1-mtfs-gap.csv"));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const printed = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(printed)).toEqual(expect.arrayContaining(["kind", "unit", "columns", "rows", "subtotals", "notes", "issues"]));
    expect(printed).toMatchObject({ kind: "mtfp", unit: "GBP million" });
  });

  it("applies a map", () => {
    const map = file("map.json", JSON.stringify({ funding: { EIG: "general fund" } }));
    const { stdout, status } = run(join(FIXTURES, "4-establishment.csv"), "--map", map);
    expect(status).toBe(0);
    const { rows } = JSON.parse(stdout) as { rows: { post: string; gf_share: number | null }[] };
    expect(rows.find(({ post }) => post === "P2003")!.gf_share).toBe(1);
  });

  it("reads a workbook: percentages by their format, headings by their dates, texts that are numbers", async () => {
    const rows = [["Savings plan", null, null], ["£000", null, null], ["Service", "2026/27", "2027/28"], ["Adults", -250, "(120)"], ["Place", "12)", -30], ["Total", -260, -150]];
    const path = file("plan.xlsx", await writeXlsx({ sheets: [{ name: "Plan", rows }] }));
    const { stdout, status } = run(path, "--sheet", "Plan");
    expect(status).toBe(0);
    const printed = JSON.parse(stdout) as { rows: { values: unknown[] }[]; issues: { code: string; offered?: number }[] };
    expect(printed.rows.map(({ values }) => values)).toEqual([[-250, -120], [null, -30], [-260, -150]]);
    expect(printed.issues).toContainEqual(expect.objectContaining({ code: "UNBALANCED_BRACKET", offered: -10 }));
    expect(printed.issues).toContainEqual(expect.objectContaining({ code: "TEXT_NUMBER" }));
  });

  it.each([
    ["a file that is not there", () => join(folder, "none.csv"), "There is no file"],
    ["a folder", () => folder, "is a folder"],
    ["an empty file", () => file("empty.csv", ""), "The file is empty."],
    ["a broken workbook", () => file("broken.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9])), "cannot be read as a workbook"],
    ["a PDF", () => file("paper.pdf", "%PDF-1.4"), "is a PDF"],
    ["text without a table", () => file("letter.csv", "Dear Sir"), "holds no table"],
  ])("exits with 2 for %s, says why, and shows no stack", (_, path, message) => {
    const { stdout, stderr, status } = run(path());
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("exits with 2 for a map that is none", () => {
    const { stderr, status } = run(join(FIXTURES, "1-mtfs-gap.csv"), "--map", file("wrong.json", '{"unit":"pence"}'));
    expect(status).toBe(2);
    expect(stderr).toContain("is not a map of an import");
  });
});
