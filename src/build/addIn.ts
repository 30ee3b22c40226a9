import { spawn } from "node:child_process";
import { ensureBuilt, type Product } from "./ensureBuilt";
import { inProject } from "./paths";

/** Runs the build as a process of its own: webpack does not go well with a test runner's way of loading modules. */
const runBuild = () =>
  new Promise<void>((done, fail) => {
    const { COMMON_PURSE_ORIGIN: _origin, COMMON_PURSE_PREFIX: _prefix, ...env } = process.env;
    const child = spawn(process.execPath, [require.resolve("tsx/cli"), inProject("src", "build", "build.ts")], { cwd: inProject(), env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done() : fail(new Error(`The add-in could not be built.\n${said.trim()}`))));
  });

/** The add-in's production build. */
export const ADD_IN: Product = {
  title: "the add-in",
  name: "dist",
  sources: ["src", "seeds", "assets", "docs/help.md", "docs/functions.md", "manifest.xml", "webpack.config.js", "package.json", "package-lock.json", "LICENSE"],
  folder: inProject("dist"),
  proof: "taskpane.html",
  make: runBuild,
};

/** Builds dist/ if there is none or a source has changed since, and gives its path. */
export const ensureAddInBuilt = (say?: (line: string) => void): Promise<string> => ensureBuilt(ADD_IN, say);
