import { buildSync } from "esbuild";
import { runInThisContext } from "node:vm";
import { inProject } from "../../src/build/paths";

type Associated = (...cells: readonly unknown[]) => (number | string | boolean)[][];

/** The functions as Excel calls them: bundled as they ship, then what the script associates, by name. */
export function associatedFunctions(): (name: string) => Associated {
  const { outputFiles } = buildSync({ entryPoints: [inProject("src", "functions", "functions.ts")], bundle: true, minify: true, target: "es2020", write: false });
  const found = new Map<string, Associated>();
  Object.assign(globalThis, { CustomFunctions: { associate: (name: string, run: Associated) => void found.set(name, run), Error, ErrorCode: {} } });
  runInThisContext(outputFiles[0]!.text, { filename: "functions.js" });
  return (name) => found.get(name)!;
}
