import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { functionsJson } from "../functions/metadata";
import { registry } from "../functions/registry";
import { checkDist } from "./built/checkDist";
import { distFolder } from "./ensureAddInBuilt";
import { checkManifest, type Expected } from "./manifest/checkManifest";
import { checkWithReader } from "./manifest/checkWithReader";
import { childNamed, descendants, parseManifest } from "./manifest/parseManifest";
import { LOCAL_ORIGIN } from "./origin";
import { inProject } from "./paths";

/** Files that the manifest names and only a build brings forth. */
const MADE = ["taskpane.html", "functions.js", "functions.json", "help.html"];

const checkFile = async (file: string, expected: Expected): Promise<readonly string[]> => {
  const problems = checkManifest(readFileSync(file, "utf8"), expected).map(({ line, message }) => `${file}, line ${line}: ${message}`);
  return [...problems, ...(await checkWithReader(file)).map((message) => `${file}: ${message}`)];
};

/** The ids in a functions.json are the registry's names, in the registry's order. */
const checkIds = (metadata: { readonly functions: readonly { readonly id: string }[] }, remedy: string): readonly string[] => {
  const names = registry.map(({ name }) => name).join(", ");
  const ids = metadata.functions.map(({ id }) => id).join(", ");
  return names === ids ? [] : [`The registry has ${names}; functions.json has ${ids}. ${remedy}`];
};

/** Where a built manifest says it is served, and with which prefix. */
const placeOf = (manifest: string): { readonly base: string; readonly prefix: string } => {
  const parsed = parseManifest(manifest);
  if ("problems" in parsed) return { base: LOCAL_ORIGIN, prefix: "" };
  const settings = childNamed(parsed.root, "DefaultSettings");
  const location = settings && childNamed(settings, "SourceLocation")?.getAttribute("DefaultValue");
  const resid = descendants(parsed.root, "Namespace")[0]?.getAttribute("resid");
  const prefix = descendants(parsed.root, "String").find((string) => string.getAttribute("id") === resid)?.getAttribute("DefaultValue");
  return { base: location?.replace(/\/taskpane\.html$/, "") ?? LOCAL_ORIGIN, prefix: prefix ?? "" };
};

const checkBuilt = async (): Promise<readonly string[]> => {
  const file = join(distFolder, "manifest.xml");
  const place = placeOf(readFileSync(file, "utf8"));
  return [
    ...(await checkFile(file, { version, ...place, folder: distFolder })),
    ...checkIds(JSON.parse(readFileSync(join(distFolder, "functions.json"), "utf8")), "Build again: npm run build."),
    ...checkDist(distFolder, { local: place.base === LOCAL_ORIGIN }).map((message) => `${distFolder}: ${message}`),
  ];
};

/** Checks the manifest (or the one named), and dist/ if it has been built, without Excel and without a network. */
const validate = async (file = inProject("manifest.xml")) => {
  const built = existsSync(join(distFolder, "manifest.xml"));
  const problems = [
    ...(await checkFile(file, { version, base: LOCAL_ORIGIN, folder: inProject(), made: MADE })),
    ...checkIds(functionsJson(registry), "They are made in src/functions/metadata.ts."),
    ...(built ? await checkBuilt() : []),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`The manifest is sound${built ? ", and so is dist/" : "; dist/ has not been built"}. Functions: ${registry.map(({ name }) => name).join(", ")}.`);
};

validate(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
