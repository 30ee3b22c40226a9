import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { withLock } from "./lock";
import { inProject } from "./paths";

/** What the built add-in is made from. */
const SOURCES = ["src", "seeds", "assets", "docs/functions.md", "manifest.xml", "webpack.config.js", "package.json", "package-lock.json"];

export const distFolder = inProject("dist");
const stampFile = inProject("out", "stamps", "dist");

const filesUnder = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  return found.isDirectory() ? readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name))) : [path];
};

/** Changes whenever a source does. Reads contents, not dates: a fresh clone has new dates and old contents. */
export const sourcesStamp = (sources: readonly string[] = SOURCES): string => {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesUnder(inProject(source)))) {
    hash.update(relative(inProject(), file)).update(readFileSync(file));
  }
  return hash.digest("hex");
};

/** Notes that dist/ was made from the sources with this stamp, under the plain function names. */
export const writeStamp = (stamp: string) => {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
};

const isCurrent = () =>
  existsSync(join(distFolder, "taskpane.html")) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourcesStamp();

const runBuild = () =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [require.resolve("tsx/cli"), inProject("src", "build", "build.ts")], { cwd: inProject() });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`The add-in could not be built.\n${said.trim()}`))));
  });

/** Builds dist/ if there is none or a source has changed since. Safe to call from several processes at once. */
export const ensureAddInBuilt = async (say: (line: string) => void = () => undefined): Promise<string> => {
  if (isCurrent()) return distFolder;
  await withLock("dist", async () => {
    if (isCurrent()) return;
    say("Building the add-in …");
    await runBuild();
  });
  return distFolder;
};
