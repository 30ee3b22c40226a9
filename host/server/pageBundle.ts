import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ensureBuilt, type Product } from "../../src/build/ensureBuilt";
import { inProject } from "../../src/build/paths";

const FOLDER = inProject("out", "host-page");

/** Built aside and moved into place: whoever is being served never sees half a folder. */
const makePage = async (): Promise<void> => {
  const aside = `${FOLDER}-${process.pid}`;
  try {
    await build({
      entryPoints: { index: inProject("host", "page", "index.tsx"), styles: inProject("host", "page", "page.css") },
      outdir: aside,
      bundle: true,
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      target: "es2022",
      jsx: "automatic",
      minify: true,
      legalComments: "none",
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "error",
    });
    mkdirSync(aside, { recursive: true });
    copyFileSync(inProject("host", "page", "index.html"), join(aside, "index.html"));
    rmSync(FOLDER, { recursive: true, force: true });
    renameSync(aside, FOLDER);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};

/** The workbook host's page: the grid and what stands around it. Never part of the add-in. */
export const HOST_PAGE: Product = {
  title: "the workbook host",
  name: "host-page",
  sources: ["host", "src/tables/sheet", "package-lock.json"],
  folder: FOLDER,
  proof: "index.html",
  make: makePage,
};

/** Bundles the page if there is none or a source has changed since, and gives its folder. */
export const ensurePageBuilt = (say?: (line: string) => void): Promise<string> => ensureBuilt(HOST_PAGE, say);
