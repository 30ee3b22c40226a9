import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { inProject } from "../src/build/paths";

/** Each folder of src/ and the folders it may import from. Nothing there may import from host/. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  functions: ["domain"],
  tables: ["domain"],
  calculation: ["domain", "functions"],
  excel: ["domain", "functions", "calculation", "tables"],
  taskpane: ["domain", "functions", "calculation", "tables", "excel"],
  build: ["domain", "functions", "tables"],
};

/** Whose words they are. */
const SPOKEN_ONLY_IN: readonly (readonly [string, RegExp])[] = [
  ["excel", /\b(?:Excel|Office|OfficeExtension)\.[a-zA-Z]/],
  ["functions", /\bCustomFunctions\.[a-zA-Z]/],
];

const FULL_FILE = 350;
const THIS = join("test", "architecture.test.ts");

const filesUnder = (folder: string) =>
  readdirSync(inProject(folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(tsx?|js|mjs|css)$/.test(path))
    .map((path) => {
      const file = join(folder, path);
      return { file, layer: path.split(/[\\/]/)[0]!, text: readFileSync(inProject(file), "utf8") };
    });

const source = filesUnder("src");
const code = [...source, ...["host", "test"].flatMap(filesUnder)];

/** Texts may speak of Excel.; code may not. */
const withoutTexts = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|`(?:\\.|[^`\\])*`|"(?:\\.|[^"\\\n])*"/g, "");

describe("the layers", () => {
  it("are those of the design", () => {
    expect([...new Set(source.map(({ layer }) => layer))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it("import one way only, and nothing in src/ imports the host", () => {
    const wrong = source.flatMap(({ file, layer, text }) => {
      const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path]) => normalize(join(dirname(file), path!)));
      return targets
        .filter((target) => {
          const [root, folder = ""] = target.split(/[\\/]/);
          if (root === "seeds" || target === "package.json") return false;
          return root !== "src" || (folder !== layer && !MAY_IMPORT[layer]!.includes(folder));
        })
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it("speak their own language only: Excel and Office in src/excel, CustomFunctions in src/functions", () => {
    const wrong = source.flatMap(({ file, layer, text }) => SPOKEN_ONLY_IN.filter(([owner, words]) => layer !== owner && words.test(withoutTexts(text))).map(([owner]) => `${file} speaks as src/${owner}`));
    expect(wrong).toEqual([]);
  });
});

describe("the files", () => {
  it("are named after what they hold", () => {
    const vague = code.filter(({ file }) => /(^|[/\\.-])(utils?|helpers?|managers?|common|misc)([/\\.-]|$)/i.test(file) || /^data\.tsx?$/.test(basename(file)));
    expect(vague.map(({ file }) => file)).toEqual([]);
  });

  it(`hold one idea: none has more than ${FULL_FILE} lines`, () => {
    expect(code.filter(({ text }) => text.split("\n").length > FULL_FILE).map(({ file }) => file)).toEqual([]);
  });

  it("skip no test and single none out", () => {
    const marks = /\b(?:it|test|describe)\.(?:skip|only|todo)\b|\bx(?:it|describe|test)\(/;
    expect(code.filter(({ file, text }) => file.startsWith("test") && file !== THIS && marks.test(withoutTexts(text))).map(({ file }) => file)).toEqual([]);
  });
});

describe("the repository", () => {
  const tracked = existsSync(inProject(".git"))
    ? execFileSync("git", ["ls-files"], { cwd: inProject(), encoding: "utf8" }).split("\n").filter((path) => /\.(tsx?|js|mjs|json|md|xml|css|html|conf|config)$/.test(path) && existsSync(inProject(path)))
    : code.map(({ file }) => file);

  it("names no machine, account or package registry", () => {
    const private_ = /(?:^|["'` (])\/(?:work|root|home\/\w+)\/|registry\.npmjs\.org|"resolved":/m;
    expect(tracked.filter((path) => path !== THIS && private_.test(readFileSync(inProject(path), "utf8")))).toEqual([]);
  });

  it("keeps texts and numbers of people out: no e-mail address, telephone or National Insurance number in the seeds", () => {
    const personal = /[\w.+-]+@[\w-]+\.\w{2,}|\b0\d{3,4}[ -]\d{3}[ -]?\d{3,4}\b|\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/;
    expect(tracked.filter((path) => path.startsWith("seeds/") && personal.test(readFileSync(inProject(path), "utf8")))).toEqual([]);
  });
});
