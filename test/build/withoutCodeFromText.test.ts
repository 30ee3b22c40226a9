import { readFileSync } from "node:fs";
import { inProject } from "../../src/build/paths";
import withoutCodeFromText from "../../src/build/withoutCodeFromText";

const FORBIDDEN = /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["']/;

describe("docx in a page with a strict policy", () => {
  const docx = readFileSync(inProject("node_modules", "docx", "dist", "index.mjs"), "utf8");

  it("makes code from text as it comes, and none as it is shipped", () => {
    expect(docx).toMatch(FORBIDDEN);
    expect(FORBIDDEN.test(withoutCodeFromText(docx))).toBe(false);
  });

  it("stops the build when a place is no longer found", () => {
    expect(() => withoutCodeFromText("export const nothing = 1;")).toThrow(/docx has changed/);
  });
});
