import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROPERTY_VARIABLES, wholeNumber } from "./propertySettings";

const USAGE = `Runs the properties with another seed and more often than npm test does.

  npm run test:properties -- [--seed N] [--runs N] [--shrink SECONDS] [test file …]

  --seed     which cases are drawn; drawn itself and printed when left out
  --runs     cases of each property; 1000 when left out
  --shrink   seconds to look for a smaller case that fails too; without it the first is told as it was drawn

Without test files: all that hold properties, but for those in test/excel, which write whole workbooks for each case.`;

const MANY_RUNS = "1000";

const withProperties = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith("excel"))
    .map((path) => join(folder, path))
    .filter((path) => /fast-check|printedPlan|printedList/.test(readFileSync(path, "utf8")));

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: "string" }, runs: { type: "string" }, shrink: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { seed = String(Math.floor(Math.random() * 2 ** 31)), runs = MANY_RUNS, shrink = "" } = values;
  for (const [name, text] of Object.entries({ seed, runs, shrink })) wholeNumber(text, `--${name}`);
  const files = positionals.length > 0 ? positionals : withProperties("test");
  // A property of ten thousand runs may take minutes: that is what it was asked for.
  const { status } = spawnSync(process.execPath, [require.resolve("jest/bin/jest"), ...files, "--testTimeout=600000"], {
    stdio: "inherit",
    env: { ...process.env, [PROPERTY_VARIABLES.seed]: seed, [PROPERTY_VARIABLES.runs]: runs, [PROPERTY_VARIABLES.shrink]: shrink },
  });
  return status ?? 1;
}

try {
  process.exitCode = run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
