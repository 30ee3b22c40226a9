import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { BUDGETS, TOTAL_BUDGET, gzipped, inKB } from "./budgets";
import { checkFunctions } from "./checkFunctions";

/** The one script from elsewhere: Excel requires its API to come from there. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const LOCAL = /localhost|127\.0\.0\.1/;
/** The files that carry the add-in's own address: the manifest, and the help links of the functions. */
const ADDRESSED: ReadonlySet<string> = new Set(["manifest.xml", "functions.json"]);
const TEXT = /\.(html|js|json|xml|css|txt|svg)$/;

/** What must not appear in a bundle, and why. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["']/, why: "makes code from text, which a content security policy refuses" },
  { pattern: /sourceMappingURL/, why: "refers to a source map that is not served" },
  { pattern: /univerjs|createUniver/i, why: "is part of the workbook host, which never ships" },
];

interface DistFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const filesOf = (folder: string): DistFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return { path: full.slice(folder.length + 1).replaceAll("\\", "/"), bytes: readFileSync(full) };
    });

const checkPage = (path: string, html: string, paths: ReadonlySet<string>): string[] => {
  const problems: string[] = [];
  const bare = html.replace(/<!--[\s\S]*?-->/g, "");
  for (const [, attributes = "", content = ""] of bare.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (content.trim()) problems.push(`${path} holds a script of its own; it must be a file.`);
    const src = /src="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (src !== OFFICE_JS && !paths.has(src)) problems.push(`${path} loads the script ${src || "(none)"}, which is neither Excel's API nor a file of the add-in.`);
  }
  if (/<style\b|\sstyle="/.test(bare)) problems.push(`${path} holds a style of its own; it must be in a style sheet.`);
  if (/\son[a-z]+="/.test(bare)) problems.push(`${path} holds an event handler as an attribute.`);
  for (const [, tag = "", address = ""] of bare.matchAll(/<(link|img|a)\b[^>]*?(?:href|src)="([^"#]*)/g)) {
    const outside = /^[a-z]+:/.test(address);
    if (outside && tag !== "a") problems.push(`${path} loads ${address} from elsewhere.`);
    if (!outside && address && !paths.has(address)) problems.push(`${path} refers to ${address}, which does not exist.`);
  }
  return problems;
};

const checkWeight = (files: readonly DistFile[]): string[] => {
  const scripts = files.filter(({ path }) => path.endsWith(".js"));
  const over = BUDGETS.flatMap(({ matches, bytes: budget }) =>
    scripts
      .filter(({ path }) => matches.test(path))
      .map(({ path, bytes }) => ({ path, weight: gzipped(bytes) }))
      .filter(({ weight }) => weight > budget)
      .map(({ path, weight }) => `${path} is ${inKB(weight)} gzipped; it may be ${inKB(budget)}.`),
  );
  const total = scripts.reduce((sum, { bytes }) => sum + gzipped(bytes), 0);
  return total > TOTAL_BUDGET ? [...over, `All scripts together are ${inKB(total)} gzipped; they may be ${inKB(TOTAL_BUDGET)}.`] : over;
};

/** What is wrong with a built add-in as a set of static files. `local` allows this machine's address where the add-in's own must stand, and only there. */
export const checkDist = (folder: string, { local }: { readonly local: boolean }): readonly string[] => {
  const files = filesOf(folder);
  const paths = new Set(files.map(({ path }) => path));
  const problems: string[] = [];
  for (const { path, bytes } of files) {
    if (!TEXT.test(path)) continue;
    const text = bytes.toString("utf8");
    if (LOCAL.test(text) && !(local && ADDRESSED.has(path))) problems.push(`${path} names this machine (localhost).`);
    if (path.endsWith(".js")) for (const { pattern, why } of FORBIDDEN) if (pattern.test(text)) problems.push(`${path} ${why}.`);
    if (path.endsWith(".html")) problems.push(...checkPage(path, text, paths));
  }
  return [...problems, ...checkWeight(files), ...checkFunctions(folder)];
};

/** The weight of each script, for a person to read. */
export const weights = (folder: string): readonly string[] =>
  filesOf(folder)
    .filter(({ path }) => path.endsWith(".js"))
    .sort((a, b) => a.path.localeCompare(b.path, "en"))
    .map(({ path, bytes }) => `${inKB(gzipped(bytes)).padStart(9)} gzipped  ${path}`);
