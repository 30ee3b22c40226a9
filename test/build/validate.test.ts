import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inProject } from "../../src/build/paths";
import { registry } from "../../src/functions/registry";
import { builtAddIn } from "../support/builtAddIn";

/** `npm run validate`, as a person runs it. */
const validate = (...files: string[]) => {
  const tsx = inProject("node_modules", "tsx", "dist", "cli.mjs");
  return spawnSync(process.execPath, [tsx, inProject("src", "build", "validate.ts"), ...files], { cwd: inProject(), encoding: "utf8" });
};

let folder: string;
beforeAll(async () => {
  await builtAddIn();
  folder = mkdtempSync(join(tmpdir(), "common-purse-validate-"));
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("finds the project's manifest and build sound, in Microsoft's own reader as well", () => {
  const { status, stdout, stderr } = validate();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("The manifest is sound, and so is dist/.");
  for (const { name } of registry) expect(stdout).toContain(name);
}, 60_000);

it("ends with a failure and names file, line and remedy", () => {
  const file = join(folder, "manifest.xml");
  writeFileSync(file, readFileSync(inProject("manifest.xml"), "utf8").replace("<Permissions>ReadWriteDocument<", "<Permissions>Everything<"));
  const { status, stderr } = validate(file);
  expect(status).toBe(1);
  expect(stderr).toMatch(/manifest\.xml, line \d+: Permissions "Everything" must be Restricted or .*ReadWriteDocument\./);
}, 60_000);

it("says what it cannot read, without a stack", () => {
  const file = join(folder, "broken.xml");
  writeFileSync(file, "<OfficeApp>");
  const { status, stderr } = validate(file);
  expect(status).toBe(1);
  expect(stderr).toMatch(/not well-formed XML/);
  expect(stderr).not.toMatch(/^\s+at /m);
}, 60_000);
