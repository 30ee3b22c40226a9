import { type Element } from "@xmldom/xmldom";
import { checkAddresses, type Where } from "./checkAddresses";
import { checkResources, resourcesOf } from "./checkResources";
import { checkNamespace, checkRuntime } from "./checkRuntime";
import { checkStructure } from "./checkStructure";
import { childNamed, parseManifest } from "./parseManifest";
import { problemAt, type Problem } from "./Problem";

export interface Expected extends Where {
  /** The project's version, three numbers; the manifest carries a fourth, always 0. */
  readonly version: string;
  /** The fallback prefix before every function name; empty in the usual build. */
  readonly prefix?: string;
}

const checkVersion = (root: Element, version: string): readonly Problem[] => {
  const element = childNamed(root, "Version");
  const found = element?.textContent;
  return found === `${version}.0` ? [] : [problemAt(element ?? root, `Version is ${found ?? "missing"}; package.json says ${version}, so it must be ${version}.0.`)];
};

/** Everything that can be known about a manifest without Excel and without a network, in order of line. */
export const checkManifest = (text: string, { version, prefix = "", ...where }: Expected): readonly Problem[] => {
  const parsed = parseManifest(text);
  if ("problems" in parsed) return parsed.problems;
  const { root } = parsed;
  const structure = checkStructure(root);
  const resources = resourcesOf(root);
  return [
    ...structure,
    ...checkVersion(root, version),
    ...checkResources(root),
    ...checkRuntime(root),
    ...checkNamespace(root, prefix, (resid) => resources.get(resid)?.value),
    ...checkAddresses(root, where),
  ].sort((a, b) => a.line - b.line);
};
