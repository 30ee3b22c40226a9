import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import webpack, { type Configuration } from "webpack";
import { version } from "../../package.json";
import { ADD_IN } from "./addIn";
import { checkDist, weights } from "./built/checkDist";
import { sourcesStamp, writeStamp } from "./ensureBuilt";
import { withLock } from "./lock";
import { checkManifest } from "./manifest/checkManifest";
import { LOCAL_ORIGIN, readOrigin, readPrefix } from "./origin";
import { inProject } from "./paths";

const USAGE = `Builds the add-in as static files.

  npm run build -- --origin=https://addins.example.gov.uk

  --origin   where the files will be served, or COMMON_PURSE_ORIGIN; without it the manifest is for Excel on this machine
  --prefix   a prefix before every function name, such as MTFP for =MTFP.SAVINGS.GRANTADJ(…), or COMMON_PURSE_PREFIX
  --out      another folder than dist/`;

/** Throws with every error webpack found. */
const bundle = (configuration: Configuration) =>
  new Promise<void>((done, fail) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) fail(error);
        else if (stats?.hasErrors() || stats?.hasWarnings()) fail(new Error(stats.toString({ all: false, errors: true, warnings: true })));
        else done();
      });
    });
  });

const build = async () => {
  const { values } = parseArgs({
    options: { origin: { type: "string" }, prefix: { type: "string" }, out: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(USAGE);
  const given = values.origin ?? process.env["COMMON_PURSE_ORIGIN"];
  const origin = given ? readOrigin(given) : LOCAL_ORIGIN;
  const prefix = readPrefix(values.prefix ?? process.env["COMMON_PURSE_PREFIX"] ?? "");
  const out = values.out ? resolve(values.out) : ADD_IN.folder;
  const stamp = sourcesStamp(ADD_IN.sources);

  // Built aside and moved into place: a build that fails, or a reader in the middle of one, never sees half a folder.
  const aside = out === ADD_IN.folder ? inProject("out", `building-${process.pid}`) : `${out}-building-${process.pid}`;
  try {
    const configure = createRequire(__filename)(inProject("webpack.config.js")) as (env: object, argv: object) => Configuration;
    await bundle(configure({ origin: given ? origin : undefined, prefix, out: aside }, { mode: "production" }));
    const problems = [
      ...checkManifest(readFileSync(`${aside}/manifest.xml`, "utf8"), { version, prefix, base: origin, folder: aside }).map(
        ({ line, message }) => `manifest.xml, line ${line}: ${message}`,
      ),
      ...checkDist(aside, { local: !given }),
    ];
    if (problems.length > 0) throw new Error(problems.join("\n"));
    mkdirSync(dirname(out), { recursive: true });
    await withLock("move", () => {
      rmSync(out, { recursive: true, force: true });
      renameSync(aside, out);
      if (out === ADD_IN.folder) writeStamp(ADD_IN.name, prefix ? `${prefix} ${stamp}` : stamp);
    });
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }

  console.log(weights(out).join("\n"));
  console.log(`\n${out} holds Common Purse ${version} for ${origin}${prefix ? `, functions as =${prefix}.SAVINGS.GRANTADJ(…)` : ""}.`);
  if (!given) console.log("It is for this machine only. For a server of your own: npm run build -- --origin=https://…");
};

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
