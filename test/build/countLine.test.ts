import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../../src/build/paths";

const reporter = inProject("test", "support", "CountReporter.js");
let folder: string;

beforeAll(() => {
  mkdirSync(inProject("out"), { recursive: true });
  folder = mkdtempSync(inProject("out", "count-line-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs jest on test files with these contents, as a person would, and gives what it said. */
const run = (name: string, files: Record<string, string>) => {
  const rootDir = join(folder, name);
  mkdirSync(rootDir);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(rootDir, file), text);
  writeFileSync(join(rootDir, "jest.config.json"), JSON.stringify({ rootDir, reporters: ["default", reporter], transform: {} }));
  const jest = inProject("node_modules", "jest", "bin", "jest.js");
  const { status, stdout } = spawnSync(process.execPath, [jest, "-c", join(rootDir, "jest.config.json"), "--maxWorkers=1"], { encoding: "utf8" });
  return { status, lastLine: stdout.trimEnd().split("\n").at(-1) };
};

const PASSES = `test("a", () => {}); test("b", () => {});`;

it("counts what passed", () => {
  expect(run("passes", { "a.test.js": PASSES })).toEqual({ status: 0, lastLine: "2 passed, 0 failed" });
});

it("counts a file that does not run as a failure", () => {
  expect(run("broken", { "a.test.js": PASSES, "b.test.js": "throw new Error('broken')" })).toEqual({ status: 1, lastLine: "2 passed, 1 failed" });
});

it("names what was skipped", () => {
  expect(run("skipped", { "a.test.js": `${PASSES} test.skip("c", () => {});` })).toEqual({ status: 0, lastLine: "2 passed, 0 failed, 1 skipped" });
});

it("fails when nothing ran", () => {
  expect(run("none", { "a.test.js": `test.skip("c", () => {});` })).toEqual({ status: 1, lastLine: "0 passed, 0 failed, 1 skipped" });
});
