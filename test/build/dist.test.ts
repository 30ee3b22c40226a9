import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { version } from "../../package.json";
import { BUDGETS, gzipped } from "../../src/build/built/budgets";
import { checkDist } from "../../src/build/built/checkDist";
import { associatedIds } from "../../src/build/built/checkFunctions";
import { checkManifest } from "../../src/build/manifest/checkManifest";
import { placeOf } from "../../src/build/manifest/placeOf";
import { inProject } from "../../src/build/paths";
import { anchorOf } from "../../src/functions/metadata";
import { registry } from "../../src/functions/registry";
import { builtAddIn } from "../support/builtAddIn";

const MINUTES = 60_000;
const tsx = inProject("node_modules", "tsx", "dist", "cli.mjs");
const build = inProject("src", "build", "build.ts");
const names = registry.map(({ name }) => name);

let dist: string;
let scratch: string;

beforeAll(async () => {
  dist = await builtAddIn();
  mkdirSync(inProject("out"), { recursive: true });
  scratch = mkdtempSync(inProject("out", "dist-test-"));
}, 5 * MINUTES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const textsUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(html|js|json|xml|css|txt|svg)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

describe("a build for a council's address", () => {
  const origin = "https://addins.example.gov.uk";
  let folder: string;
  beforeAll(() => {
    folder = join(scratch, "council");
    execFileSync(process.execPath, [tsx, build, `--origin=${origin}`, `--out=${folder}`], { cwd: inProject(), stdio: "pipe" });
  }, 5 * MINUTES);

  it("has a sound manifest for that address, leading to files that exist", () => {
    const manifest = readFileSync(join(folder, "manifest.xml"), "utf8");
    expect(checkManifest(manifest, { version, base: origin, folder })).toEqual([]);
    expect(manifest).toContain(`"${origin}/taskpane.html"`);
  });

  it("names this machine nowhere", () => {
    expect(textsUnder(folder).filter(({ text }) => /localhost|127\.0\.0\.1/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("is the build for another address byte for byte, but for the address", () => {
    const texts = (of: string, address: string) => Object.fromEntries(textsUnder(of).map(({ path, text }) => [path, path === "manifest.xml" ? "" : text.replaceAll(address, "")]));
    expect(texts(folder, origin)).toEqual(texts(dist, placeOf(readFileSync(join(dist, "manifest.xml"), "utf8")).origin));
  });
});

it.each([
  ["--origin=http://addins.example.gov.uk", /not https/],
  ["--prefix=mtfp", /capital letters/],
  ["--orgin=https://addins.example.gov.uk", /Unknown option/],
])("refuses %s, says why, and leaves no folder behind", (argument, message) => {
  const folder = join(scratch, "refused");
  const { status, stderr } = spawnSync(process.execPath, [tsx, build, argument, `--out=${folder}`], { cwd: inProject(), encoding: "utf8" });
  expect([status, existsSync(folder)]).toEqual([1, false]);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
}, MINUTES);

describe("functions.js", () => {
  const script = () => readFileSync(join(dist, "functions.js"));

  it("weighs at most what its budget allows", () => expect(gzipped(script())).toBeLessThanOrEqual(BUDGETS[0]!.bytes));

  it("registers exactly the functions of the registry", () => expect([...associatedIds(script().toString())].sort()).toEqual([...names].sort()));

  it("holds neither zod nor Excel's workbook API", () => {
    expect(script().toString()).not.toMatch(/zod/i);
    expect(script().toString()).not.toMatch(/\b(Excel|Office)\./);
  });
});

it("functions.json names the registry's functions and lets an error reach them", () => {
  const json = JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as { allowErrorForDataTypeAny: boolean; functions: { id: string; name: string }[] };
  expect(json.allowErrorForDataTypeAny).toBe(true);
  expect(json.functions.map(({ id }) => id)).toEqual(names);
  expect(json.functions.map(({ name }) => name)).toEqual(names);
});

it("functions.html has a place for every function", () => {
  const html = readFileSync(join(dist, "functions.html"), "utf8");
  expect(names.filter((name) => !html.includes(`id="${anchorOf(name)}"`))).toEqual([]);
  expect(html).not.toMatch(/npm run/);
});

it("the build for this machine has nothing wrong with it", () => expect(checkDist(dist, { local: true })).toEqual([]));

describe("what is wrong with a folder of files is said", () => {
  /** A copy of the build with one file changed. */
  const changed = (path: string, change: (text: string) => string) => {
    const folder = mkdtempSync(join(scratch, "changed-"));
    cpSync(dist, folder, { recursive: true });
    const file = join(folder, path);
    writeFileSync(file, change(existsSync(file) ? readFileSync(file, "utf8") : ""));
    return checkDist(folder, { local: true });
  };
  const append = (more: string) => (text: string) => text + more;
  const inHead = (more: string) => (text: string) => text.replace("</head>", `${more}</head>`);

  it.each<[string, string, (text: string) => string, RegExp]>([
    ["this machine's name in a bundle", "taskpane.js", append(';fetch("https://localhost:3000")'), /taskpane\.js names this machine/],
    ["code made from text", "taskpane.js", append(';eval("1")'), /taskpane\.js makes code from text/],
    ["a function made from text", "taskpane.js", append(';new Function("return 1")'), /makes code from text/],
    ["a source map", "taskpane.js", append("\n//# sourceMappingURL=taskpane.js.map"), /source map/],
    ["the workbook host", "chunks/9.js", append('import("@univerjs/core")'), /workbook host, which never ships/],
    ["a script in a page", "taskpane.html", inHead("<script>1</script>"), /holds a script of its own/],
    ["a script from elsewhere", "taskpane.html", inHead('<script src="https://cdn.example.com/x.js"></script>'), /cdn\.example\.com/],
    ["a style sheet from elsewhere", "help.html", inHead('<link rel="stylesheet" href="https://cdn.example.com/x.css">'), /loads https:\/\/cdn\.example\.com\/x\.css from elsewhere/],
    ["a style in a page", "help.html", inHead("<style>p{}</style>"), /holds a style of its own/],
    ["a handler as an attribute", "help.html", (text) => text.replace("<main>", '<main onclick="x()">'), /event handler/],
    ["a link that leads nowhere", "help.html", (text) => text.replace('href="functions.html"', 'href="function.html"'), /refers to function\.html, which does not exist/],
    ["a function that is not registered", "functions.json", (text) => text.replace('"functions":[', '"functions":[{"id":"A.B","name":"A.B"},'), /names A\.B, which functions\.js does not register/],
    ["a function that is not named", "functions.js", append(';CustomFunctions.associate("A.B",()=>1)'), /registers A\.B, which functions\.json does not name/],
    ["a name Excel does not take", "functions.json", (text) => text.replace('"functions":[', '"functions":[{"id":"total","name":"total"},'), /total must be capital letters with one dot/],
    ["errors that would not arrive", "functions.json", (text) => text.replace('"allowErrorForDataTypeAny":true', '"allowErrorForDataTypeAny":false'), /lacks allowErrorForDataTypeAny/],
    ["functions that speak to the workbook", "functions.js", append(";globalThis.x=()=>Excel.run()"), /speaks to Excel's workbook/],
    ["functions that cannot run alone", "functions.js", append(";document.title"), /does not run on its own/],
    ["functions that are too heavy", "functions.js", append(`;"${Array.from({ length: 40_000 }, (_, i) => (i * 7919) % 97).join("x")}${Array.from({ length: 9000 }, (_, i) => Math.sin(i)).join()}"`), /functions\.js is .* it may be \d+\.\d KB/],
  ])("%s", (_title, path, change, expected) => expect(changed(path, change)).toEqual(expect.arrayContaining([expect.stringMatching(expected)])));
});
