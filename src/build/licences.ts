import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** A package of which at least one file ships in the add-in. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX, as its package.json says. */
  readonly licence: string;
  /** The licence's full text, where the package brings one. */
  readonly text: string | undefined;
}

/** What may ship: permissive, without conditions on those who use the add-in. */
const PERMITTED = new Set(["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"]);

/** An SPDX expression is permitted when one side of an OR is, and every side of an AND. */
export const isPermitted = (licence: string): boolean => {
  const plain = licence.trim().replace(/^\((.*)\)$/, "$1");
  if (plain.includes(" OR ")) return plain.split(" OR ").some(isPermitted);
  if (plain.includes(" AND ")) return plain.split(" AND ").every(isPermitted);
  return PERMITTED.has(plain);
};

interface PackageJson {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
}

const packageOf = (file: string): { readonly folder: string; readonly json: PackageJson } | undefined => {
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    const path = join(folder, "package.json");
    if (!existsSync(path)) continue;
    const json = JSON.parse(readFileSync(path, "utf8")) as PackageJson;
    if (json.name && json.version) return { folder, json }; // a bare {"type":"module"} deeper inside is not the package
  }
  return undefined;
};

const licenceText = (folder: string): string | undefined => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  return file ? readFileSync(join(folder, file), "utf8").trim() : undefined;
};

/** The packages these bundled files come from, by name. Files outside node_modules are our own and left out. */
export const packagesOf = (files: Iterable<string>): readonly ShippedPackage[] => {
  const found = new Map<string, ShippedPackage>();
  const folders = new Set<string>();
  for (const file of files) {
    if (!/[\\/]node_modules[\\/]/.test(file) || folders.has(dirname(file))) continue;
    folders.add(dirname(file));
    const owner = packageOf(file);
    if (!owner) throw new Error(`${file} ships but belongs to no package.`);
    const { name = "", version = "", license } = owner.json;
    const licence = typeof license === "string" ? license : (license?.type ?? "none stated");
    found.set(`${name}@${version}`, { name, version, licence, text: licenceText(owner.folder) });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
};

/** licences.txt: what ships, under which licence, with each licence's words. */
export const licencesPage = (packages: readonly ShippedPackage[], own: string): string =>
  [
    "Common Purse",
    "",
    own.trim(),
    "",
    `It contains the following ${packages.length} packages.`,
    "",
    ...packages.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}`),
    ...packages.flatMap(({ name, version, licence, text }) => ["", "-".repeat(78), `${name} ${version} (${licence})`, "", text ?? `The package brings no licence text; its package.json says ${licence}.`]),
    "",
  ].join("\n");
