import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { ensureBuilt, sourcesStamp, type Product } from "../../src/build/ensureBuilt";
import { inProject } from "../../src/build/paths";

let folder: string;
let made: number;
let product: Product;

beforeEach(() => {
  mkdirSync(inProject("out"), { recursive: true });
  folder = mkdtempSync(inProject("out", "product-"));
  mkdirSync(join(folder, "source"));
  writeFileSync(join(folder, "source", "a.txt"), "one");
  made = 0;
  product = {
    title: "a product",
    name: basename(folder),
    sources: [relative(inProject(), join(folder, "source"))],
    folder: join(folder, "result"),
    proof: "result.txt",
    make: async () => {
      made += 1;
      await new Promise((done) => setTimeout(done, 20));
      mkdirSync(product.folder, { recursive: true });
      writeFileSync(join(product.folder, product.proof), readFileSync(join(folder, "source", "a.txt")));
    },
  };
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(inProject("out", "stamps", product.name), { force: true });
});

it("makes it once, however many ask at the same time", async () => {
  await Promise.all([ensureBuilt(product), ensureBuilt(product), ensureBuilt(product)]);
  await ensureBuilt(product);
  expect(made).toBe(1);
});

it("makes it again when a source has changed, been added or taken away", async () => {
  await ensureBuilt(product);
  writeFileSync(join(folder, "source", "a.txt"), "two");
  await ensureBuilt(product);
  expect([made, readFileSync(join(product.folder, product.proof), "utf8")]).toEqual([2, "two"]);
  writeFileSync(join(folder, "source", "b.txt"), "");
  await ensureBuilt(product);
  rmSync(join(folder, "source", "b.txt"));
  await ensureBuilt(product);
  expect(made).toBe(4);
});

it("makes it again when the result is gone", async () => {
  await ensureBuilt(product);
  rmSync(product.folder, { recursive: true });
  await ensureBuilt(product);
  expect([made, existsSync(join(product.folder, product.proof))]).toEqual([2, true]);
});

it("tries again after a failure, and holds no lock", async () => {
  await expect(ensureBuilt({ ...product, make: () => Promise.reject(new Error("no")) })).rejects.toThrow("no");
  await ensureBuilt(product);
  expect(made).toBe(1);
});

it("goes by contents, not by dates", () => {
  const before = sourcesStamp(product.sources);
  writeFileSync(join(folder, "source", "a.txt"), "one");
  expect(sourcesStamp(product.sources)).toBe(before);
});
