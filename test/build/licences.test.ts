import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isPermitted, packagesOf } from "../../src/build/licences";
import { inProject } from "../../src/build/paths";
import { builtAddIn } from "../support/builtAddIn";

it.each(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "(MIT OR GPL-3.0)", "MIT AND ISC"])("%s may ship", (licence) => expect(isPermitted(licence)).toBe(true));
it.each(["GPL-3.0", "LGPL-3.0-only", "MPL-2.0", "(MIT AND GPL-2.0)", "SEE LICENSE IN LICENSE", "none stated", "UNLICENSED", ""])("%s may not", (licence) => expect(isPermitted(licence)).toBe(false));

it("finds the package a bundled file comes from, through nested package.json files", () => {
  const file = inProject("node_modules", "zod", "v4", "core", "core.js");
  expect(packagesOf([file, inProject("src", "domain", "units.ts")])).toEqual([expect.objectContaining({ name: "zod", licence: "MIT", text: expect.stringContaining("Permission is hereby granted") as string })]);
});

describe("licences.txt", () => {
  let lines: readonly string[];
  beforeAll(async () => {
    lines = readFileSync(join(await builtAddIn(), "licences.txt"), "utf8").split("\n");
  }, 300_000);

  it("lists what ships, each under a permissive licence", () => {
    const listed = lines.flatMap((line) => /^- (\S+) (\S+): (.+)$/.exec(line)?.slice(1, 4) ?? []);
    expect(listed).toEqual(expect.arrayContaining(["react", "react-dom", "@fluentui/react"]));
    for (let i = 2; i < listed.length; i += 3) expect([listed[i], isPermitted(listed[i] ?? "")]).toEqual([listed[i], true]);
  });

  it("names neither Fabric's icon fonts, whose licence binds their use to Microsoft's products, nor anything of the host", () => {
    expect(lines.filter((line) => /font-icons|univer|napi-rs/i.test(line))).toEqual([]);
  });
});
