import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { functionsJson } from "../functions/metadata";
import { registry } from "../functions/registry";
import { ADD_IN } from "./addIn";
import { checkDist } from "./built/checkDist";
import { checkManifest, type Expected } from "./manifest/checkManifest";
import { checkWithReader } from "./manifest/checkWithReader";
import { placeOf } from "./manifest/placeOf";
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

const checkBuilt = async (): Promise<readonly string[]> => {
  const file = join(ADD_IN.folder, "manifest.xml");
  const place = placeOf(readFileSync(file, "utf8"));
  return [
    ...(await checkFile(file, { version, base: place.origin, prefix: place.prefix, folder: ADD_IN.folder })),
    ...checkIds(JSON.parse(readFileSync(join(ADD_IN.folder, "functions.json"), "utf8")), "Build again: npm run build."),
    ...checkDist(ADD_IN.folder, { local: place.origin === LOCAL_ORIGIN }).map((message) => `${ADD_IN.folder}: ${message}`),
  ];
};

/** Checks the manifest (or the one named), and dist/ if it has been built, without Excel and without a network. */
const validate = async (file = inProject("manifest.xml")) => {
  const built = existsSync(join(ADD_IN.folder, "manifest.xml"));
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
