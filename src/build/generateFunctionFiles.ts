import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionsReference } from "../functions/metadata";
import { registry } from "../functions/registry";
import { parameterSeeds } from "../tables/seeds/parameters";
import { parametersModule } from "./parametersModule";

/**
 * The list of what Excel runs, from the lines of definitions.ts. It names each calculation by itself, so that the bundler leaves
 * the texts of the definitions out.
 */
export function calculationsModule(definitions: string): string {
  const lines = [...definitions.matchAll(/^export \* as (\w+) from "([^"]+)";$/gm)].map(([, name, path]) => ({ name: name!, path: path! }));
  return [
    "// Made from definitions.ts by `npm run generate`; do not edit.",
    'import type { Calculation } from "./calculation";',
    ...lines.map(({ name, path }) => `import { calculate as ${name} } from "${path}";`),
    "",
    `export const calculations: readonly Calculation[] = [${lines.map(({ name }) => name).join(", ")}];`,
    "",
  ].join("\n");
}

/** Everything that follows from the definitions and is kept in the repository, by path. */
export const generatedFiles = (root: string): Record<string, string> => ({
  "src/functions/calculations.ts": calculationsModule(readFileSync(join(root, "src/functions/definitions.ts"), "utf8")),
  "src/functions/parameters.ts": parametersModule(parameterSeeds),
  "docs/functions.md": functionsReference(registry),
});

if (process.argv[1]?.endsWith("generateFunctionFiles.ts")) {
  for (const [path, text] of Object.entries(generatedFiles(process.cwd()))) writeFileSync(path, text);
}
