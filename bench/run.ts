import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inProject } from "../src/build/paths";
import { benchCalculation } from "./calculation/run";
import { benchDraws } from "./draws/run";
import { benchFunctions } from "./functions/run";

/** Packages to compare with, installed at the first run and never beside the add-in's own. */
function installPeers(): void {
  if (existsSync(inProject("bench", "node_modules", "hyperformula"))) return;
  console.log("Installing what the benchmarks compare with (bench/package.json) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: inProject("bench"), stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error("The packages of bench/package.json could not be installed.");
}

async function bench(): Promise<void> {
  installPeers();
  console.log("Medians of 61 runs that take turns. A ratio counts, a time depends on the machine.\n");
  const functions = benchFunctions();
  console.log("\nFormulas of a workbook without a grid, beside HyperFormula's in the same run.\n");
  const calculation = benchCalculation();
  console.log("\nDraws of the comparison of 2013.\n");
  const draws = await benchDraws();
  console.log("\nMedians of 5 changes in a workbook without a page, from the changed cell to every result.\n");
  // The grid comes only now: a memory full of it would slow what was measured before.
  const [{ benchScenarios }, { benchHost }] = await Promise.all([import("./scenarios/run"), import("./host/run")]);
  const { benchPosts } = await import("./posts/run");
  const { benchImport } = await import("./import/run");
  const scenarios = await benchScenarios();
  console.log("\nMany rows in a workbook without a page, in requests of 10,000 rows.\n");
  const host = await benchHost();
  console.log("\nA posts comparison from one long list, in a workbook without a page.\n");
  const posts = await benchPosts();
  console.log("\nA list of 100,000 posts from a file to its sheet, through the pane in a browser.\n");
  const imported = await benchImport();
  // The grid keeps timers of its own.
  process.exit(functions && calculation && draws && scenarios && host && posts && imported ? 0 : 1);
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
