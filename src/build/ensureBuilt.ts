import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { withLock } from "./lock";
import { inProject } from "./paths";

/** Something that is made from sources and made again when one of them changes. */
export interface Product {
  readonly title: string;
  /** Names its stamp and its lock. */
  readonly name: string;
  /** Files and folders inside the project. */
  readonly sources: readonly string[];
  readonly folder: string;
  /** A file in the folder that every complete build has. */
  readonly proof: string;
  readonly make: () => Promise<void>;
}

const stampFile = (name: string) => inProject("out", "stamps", name);

const filesUnder = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  return found.isDirectory() ? readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name))) : [path];
};

/** Changes whenever a source does. Reads contents, not dates: a fresh clone has new dates and old contents. */
export const sourcesStamp = (sources: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesUnder(inProject(source)))) {
    hash.update(relative(inProject(), file)).update(readFileSync(file));
  }
  return hash.digest("hex");
};

/** Notes that the product of this name was made from sources with this stamp. */
export const writeStamp = (name: string, stamp: string) => {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), stamp);
};

const isCurrent = ({ name, sources, folder, proof }: Product) =>
  existsSync(join(folder, proof)) && existsSync(stampFile(name)) && readFileSync(stampFile(name), "utf8") === sourcesStamp(sources);

/** Makes the product if there is none or a source has changed since, and gives its folder. Safe to call from several processes at once. */
export const ensureBuilt = async (product: Product, say: (line: string) => void = () => undefined): Promise<string> => {
  if (isCurrent(product)) return product.folder;
  await withLock(product.name, async () => {
    if (isCurrent(product)) return;
    say(`Building ${product.title} …`);
    const stamp = sourcesStamp(product.sources);
    await product.make();
    writeStamp(product.name, stamp);
  });
  return product.folder;
};
