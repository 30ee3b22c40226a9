import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

  it("applies the whole map: kind, unit, columns and wording, and prints the table as it would be written", () => {
    const source = file("pupils.csv", "Council,Net spend,Resid.,Remark\nN'wick,12500,1000,x\nSouthwick,8000,2000,y\n");
    const map = file("whole.json", JSON.stringify({ kind: "councilBudgets", unit: "£000", table: "councilBudgets", fields: { Line: "Council", "Net spend": "Net revenue budget (£m)", "Resid.": "Population (persons)", Remark: "", Gone: "Scope" }, labels: { "N'wick": "Northwick", Nowhere: "x" }, funding: {} }));
    const { stdout, stderr, status } = run(source, "--map", map);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "councilBudgets",
      columns: ["Net revenue budget (£m)", "Population (persons)"],
      rows: [{ label: "Northwick", values: [12500, 1000] }, { label: "Southwick", values: [8000, 2000] }],
      table: {
        kind: "councilBudgets",
        columns: ["Council and scope", "Council", "Net revenue budget (£m)", "Population (persons)", "Scope"],
        rows: [["Northwick, Council", "Northwick", 12.5, 1000, "Council"], ["Southwick, Council", "Southwick", 8, 2000, "Council"]],
      },
      map_not_found: { fields: ["Gone"], labels: ["Nowhere"] },
    });
  });

  it.each([
    ["that is not JSON", "kind: mtfp", "is not JSON"],
    ["with a setting that there is none of", '{"columns":{}}', "is not a map of an import"],
    ["that writes two columns to one", '{"kind":"councilBudgets","fields":{"A":"Population (persons)","B":"Population (persons)"}}', "two columns"],
    ["with a heading that the kind does not have", '{"table":"councilBudgets","fields":{"A":"Residents (m)"}}', "has no such column. It has: Council"],
  ])("exits with 2 for a map %s", (_, text, message) => {
    const { stdout, stderr, status } = run(file("table.csv", "Council,A,B\nNorthwick,1,2\nSouthwick,3,4\n"), "--map", file("bad.json", text));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("exits with 2 for a map file that is not there", () => {
    const { stderr, status } = run(join(FIXTURES, "1-mtfs-gap.csv"), "--map", join(folder, "none.json"));
    expect({ status, stderr: stderr.slice(0, 16) }).toEqual({ status: 2, stderr: "There is no file" });
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
    ["a picture named as a table", () => file("picture.csv", readFileSync(join(ROOT, "assets", "icon-32.png"))), "is not text"],
    ["a workbook of the older kind, or with a password", () => file("old.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), "older format, or protected by a password"],
    ["a web page named as a workbook", () => file("page.xls", "<html><table><tr><td>1</td></tr></table></html>"), "is a web page"],
    ["JSON", () => file("rows.csv", '{"rows": [[1, 2]]}'), "is JSON"],
    ["a line of more cells than a sheet has", () => file("wide.csv", "1,".repeat(20_000)), "larger than a sheet"],
    ["headings without rows", () => file("headings.csv", "Service,2025/26,2026/27\n"), "holds no table"],
    ["text without a table", () => file("letter.csv", "Dear Sir"), "holds no table"],
  ])("exits with 2 for %s, says why, and shows no stack", (_, path, message) => {
    const { stdout, stderr, status } = run(path());
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("takes the first sheet with figures, and says which", async () => {
    const sheets = [{ name: "Contents", rows: [["Contents", null], ["Plan", "page 1"], ["Notes", "page 2"]] }, { name: "Plan", rows: [["Service", "2025/26 £m", "2026/27 £m"], ["Adults", 10, 11], ["Place", 5, 6]] }];
    const { stdout, status } = run(file("sheets.xlsx", await writeXlsx({ sheets })));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: "sheets.xlsx", sheet: "Plan", sheets_not_read: ["Contents"], kind: "mtfp", unit: "GBP million" });
  });

  it("says nothing when its reader stops before the end", () => {
    const long = file("long.csv", `Service,2025/26 £m,2026/27 £m\n${Array.from({ length: 5_000 }, (_, i) => `Line ${i},${i},${i}`).join("\n")}`);
    const program = join(ROOT, "host", "bin", "import.ts");
    const { stdout, stderr } = spawnSync("sh", ["-c", '"$0" --import tsx "$1" "$2" | head -n 2', process.execPath, program, long], { cwd: ROOT, encoding: "utf8" });
    expect({ lines: stdout.trim().split("\n").length, stderr }).toEqual({ lines: 2, stderr: "" });
  });

  it("exits with 2 for a map that is none", () => {
    const { stderr, status } = run(join(FIXTURES, "1-mtfs-gap.csv"), "--map", file("wrong.json", '{"unit":"pence"}'));
    expect(status).toBe(2);
    expect(stderr).toContain("is not a map of an import");
  });
});
