import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject } from "../../../src/build/paths";

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as npm does. */
const calc = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(process.execPath, [require.resolve("tsx/cli"), inProject("host", "bin", "calc.ts"), ...args], { cwd: inProject() }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }));
  });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "calc-"));
});
afterAll(() => rmSync(folder, { recursive: true }));
jest.setTimeout(120_000);

describe("npm run calc", () => {
  it("prints values, spilled arrays, errors with their reason, one formula to a line", async () => {
    const { code, out } = await calc(
      '=BUDGET.PERHEAD(121.8,135200,"£m")', "=SHARE.ALLOCATE(150000,{105600;92000;135200})", "=MODEL.RANK({0,5,9,9,8,14,15,12})", '=MODEL.SCORE("x")', "=1/0", '="a"&"b"', "=1=1", "=0.1+0.2",
    );
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toEqual([
      "900.887573964497", "[[47596],[41466],[60938]]", "[[8,7,4,4,6,2,1,3]]", expect.stringMatching(/^#VALUE! "x" is no score\. /), expect.stringMatching(/^#DIV\/0! /), "ab", "TRUE", "0.3",
    ]);
  });

  it("tells an unknown function and an unknown name, and knows those that LET brings", async () => {
    const { code, out } = await calc("=PERHEAD(1,2)", "=BUDGET.PERHEAD(121.8,135200,£m)", "=LET(rate,2,rate*3)");
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toEqual(["#NAME? There is no function PERHEAD. Did you mean BUDGET.PERHEAD?", '#NAME? There is no name £m. Text stands in quotation marks: "£m".', "6"]);
  });

  it("ends with 1 when Excel would not take a formula, and still gives the others", async () => {
    const { code, out } = await calc("=SUM(1,", "=1+1", "=BUDGET.PERHEAD(1)", "1+1");
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n")).toEqual([
      "=SUM(1, is not written as Excel can read it. Look for a missing bracket, comma or quotation mark.",
      "2",
      expect.stringMatching(/^BUDGET\.PERHEAD takes 2 to 3 arguments \(.*\) and was given 1\.$/),
      '"1+1" is no formula. A formula starts with "=", for example =SUM(1,2).',
    ]);
  });

  it("reads formulas from a file and prints one JSON array", async () => {
    const path = join(folder, "formulas.json");
    const formulas = ["=SAVINGS.GRANTADJ(-490,417/803)", "=SEQUENCE(300)", "=SUM(A1:A9)", "=SAVINGS.GRANTADJ(-190,6.1)", "=NONE()", "=)"];
    writeFileSync(path, JSON.stringify(formulas));
    const { code, out } = await calc("--file", path);
    expect(code).toBe(1);
    const results = JSON.parse(out) as { formula: string; value?: unknown; error?: string; message?: string }[];
    expect(results.map(({ formula }) => formula)).toEqual(formulas);
    // Worked by hand: −490 × (1 − 417 ÷ 803) = −490 × 386 ÷ 803.
    expect(results[0]!.value).toBeCloseTo((-490 * 386) / 803, 9);
    expect(results[1]!.value).toEqual(Array.from({ length: 300 }, (_, i) => [i + 1]));
    expect(results.slice(2)).toEqual([
      { formula: "=SUM(A1:A9)", value: 0 },
      { formula: "=SAVINGS.GRANTADJ(-190,6.1)", error: "#NUM!", message: expect.any(String) },
      { formula: "=NONE()", error: "#NAME?", message: "There is no function NONE." },
      { formula: "=)", error: "#NAME?", message: expect.stringContaining("is not written as Excel can read it") },
    ]);
  });

  it("gives blank cells as 0 or as null, which our functions take alike", async () => {
    const desktop = await calc("=CHECK.RECON(A1,0)");
    const web = await calc("--blanks", "null", "=CHECK.RECON(A1,0)");
    expect([desktop.out.trim(), web.out.trim()]).toEqual(["OK", "OK"]);
  });

  it("says in one line what is wrong with its arguments", async () => {
    const bad = join(folder, "bad.json");
    writeFileSync(bad, '{"a": 1}');
    for (const [args, message] of [
      [[], "Give a formula"],
      [["--file", join(folder, "none.json")], "none.json cannot be read. Give the path of a JSON file"],
      [["--file", bad], "bad.json needs an array of formulas"],
      [["--blanks", "1", "=1"], "--blanks 1 is neither 0 nor null."],
      [["--unknown"], "Unknown option '--unknown'"],
    ] as const) {
      const { code, err, out } = await calc(...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain(message);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  it("explains itself", async () => {
    const { code, out } = await calc("--help");
    expect(code).toBe(0);
    expect(out).toContain("npm run -s calc --");
  });

  it("ends without a trace when nobody reads its output", async () => {
    const command = `"${process.execPath}" "${require.resolve("tsx/cli")}" "${inProject("host", "bin", "calc.ts")}" '=1+1' '=2+2' '=3+3' | true`;
    const { err } = await new Promise<{ err: string }>((done) => execFile("sh", ["-c", command], { cwd: inProject() }, (_, __, text) => done({ err: text })));
    expect(err.replace(/^Building .*\n/, "")).toBe("");
  });
});
