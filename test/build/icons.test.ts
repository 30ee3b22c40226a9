import { readFileSync } from "node:fs";
import { pngSize } from "../../src/build/manifest/pngSize";
import { inProject } from "../../src/build/paths";

it.each([16, 20, 24, 32, 40, 48, 64, 80, 128])("the icon of %i pixels is a PNG of that size", (size) => {
  expect(pngSize(readFileSync(inProject("assets", `icon-${size}.png`)))).toEqual({ width: size, height: size });
});

it("knows what is no PNG", () => {
  expect(pngSize(readFileSync(inProject("assets", "common-purse.svg")))).toBeUndefined();
  expect(pngSize(Buffer.alloc(10))).toBeUndefined();
});
