import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { inProject } from "../src/build/paths";
import { benchFunctions } from "./functions/run";

/** Packages to compare with, installed at the first run and never beside the add-in's own. */
function installPeers(): void {
  if (existsSync(inProject("bench", "node_modules", "hyperformula"))) return;
  console.log("Installing what the benchmarks compare with (bench/package.json) …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: inProject("bench"), stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error("The packages of bench/package.json could not be installed.");
}

try {
  installPeers();
  console.log("Medians of 61 runs that take turns. A ratio counts, a time depends on the machine.\n");
  if (!benchFunctions()) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
