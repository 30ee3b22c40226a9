import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { ensureBuilt, type Product } from "../../src/build/ensureBuilt";
import { inProject } from "../../src/build/paths";

/** The programs that run the workbook host without a page, by the name of their npm script. */
const PROGRAMS = ["calc", "workbook"] as const;
export type Program = (typeof PROGRAMS)[number];
type Main = (args: readonly string[]) => Promise<number>;

const FOLDER = inProject("out", "host-node");

/** One file for each: Node reads the grid's engine several times faster so than from its many packages. */
const makePrograms = async (): Promise<void> => {
  await build({
    entryPoints: PROGRAMS.map((program) => inProject("host", "headless", `${program}.ts`)),
    outdir: FOLDER,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    // Brings a program of its own for each kind of machine.
    external: ["@napi-rs/canvas"],
    platform: "node",
    format: "cjs",
    target: "node20",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
};

export const NODE_PROGRAMS: Product = {
  title: "the workbook without a page",
  name: "host-node",
  sources: ["host", "src", "seeds", "package-lock.json"],
  folder: FOLDER,
  proof: "workbook.cjs",
  make: makePrograms,
};

/** Runs a program from its bundle, which is made first where a source has changed. */
export async function run(program: Program, args: readonly string[]): Promise<void> {
  const folder = await ensureBuilt(NODE_PROGRAMS, (line) => process.stderr.write(`${line}\n`));
  // An import would look through the whole file for its exports first, which takes as long as reading it.
  const bundle = createRequire(inProject("package.json"))(join(folder, `${program}.cjs`)) as Record<Program, Main>;
  process.exitCode = await bundle[program](args);
}
