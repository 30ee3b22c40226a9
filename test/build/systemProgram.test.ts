import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { ensureProgram, findProgram, type SystemProgram } from "../../src/build/systemProgram";

const program: SystemProgram = {
  title: "a test program",
  variable: "COMMON_PURSE_TEST_PROGRAM",
  commands: ["common-purse-first", "common-purse-second"],
  places: [],
  debianPackages: ["common-purse-test-program"],
  advice: "Install the test program",
};

let folder: string;
const { PATH } = process.env;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "common-purse-path-"));
  process.env["PATH"] = `${folder}${delimiter}${PATH ?? ""}`;
});
afterEach(() => {
  process.env["PATH"] = PATH;
  delete process.env[program.variable];
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string) => {
  const path = join(folder, name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, 0o755);
  return path;
};

it("finds nothing where there is nothing", () => expect(findProgram(program)).toBeUndefined());

it("takes the better of two", () => {
  put("common-purse-second");
  const first = put("common-purse-first");
  expect(findProgram(program)).toBe(first);
});

it("takes the one that a variable names", () => {
  put("common-purse-first");
  const own = put("elsewhere");
  process.env[program.variable] = own;
  expect(ensureProgram(program)).toBe(own);
});

it("says so when the variable names no program", () => {
  process.env[program.variable] = join(folder, "missing");
  expect(() => findProgram(program)).toThrow(/COMMON_PURSE_TEST_PROGRAM names .*missing, which is not a program/);
});

it("says what to install where it may not", () => {
  const getuid = jest.spyOn(process, "getuid").mockReturnValue(1000);
  expect(() => ensureProgram(program)).toThrow(/a test program was not found\. Install the test program, or set COMMON_PURSE_TEST_PROGRAM/);
  getuid.mockRestore();
});
