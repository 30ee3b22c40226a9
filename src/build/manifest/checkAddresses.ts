import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Element } from "@xmldom/xmldom";
import { resourcesOf } from "./checkResources";
import { descendants } from "./parseManifest";
import { pngSize } from "./pngSize";
import { problemAt, type Problem } from "./Problem";

const REQUIRED_SIZES = ["16", "32", "80"];
/** IconUrl and HighResolutionIconUrl have their sizes fixed by Office. */
const OWN_ICONS: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

interface Address {
  readonly element: Element;
  readonly url: string;
}

const addressesIn = (root: Element): Address[] => [
  ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => descendants(root, name)).map((element) => ({ element, url: element.getAttribute("DefaultValue") ?? "" })),
  ...descendants(root, "SourceLocation").filter((element) => element.hasAttribute("DefaultValue")).map((element) => ({ element, url: element.getAttribute("DefaultValue") ?? "" })),
  ...[...resourcesOf(root).values()].filter(({ kind }) => kind === "Images" || kind === "Urls").map(({ element, value }) => ({ element, url: value })),
];

export interface Where {
  /** Where the add-in is served, without a slash at the end: https://addins.example.gov.uk or https://example.gov.uk/common-purse. */
  readonly base: string;
  /** The folder whose files that address serves; files are looked for there. */
  readonly folder?: string | undefined;
  /** Paths that only a build brings forth, and that need not exist in the folder. */
  readonly made?: readonly string[] | undefined;
}

const fileOf = (url: string, { base, folder, made = [] }: Where): string | undefined => {
  const path = url.slice(base.length + 1);
  return folder === undefined || made.includes(path) ? undefined : join(folder, path);
};

const checkIcon = (element: Element, url: string, size: number, where: Where): Problem[] => {
  const file = fileOf(url, where);
  if (!file || !url.startsWith(`${where.base}/`) || !existsSync(file)) return []; // said already, or not here to look at
  const found = pngSize(readFileSync(file));
  if (!found) return [problemAt(element, `${url} is not a PNG.`)];
  return found.width === size && found.height === size ? [] : [problemAt(element, `${url} is ${found.width} × ${found.height} pixels; it must be ${size} × ${size}.`)];
};

/** Addresses are https, at the one place the add-in is served from, and lead to files that exist; icons have the size they claim. */
export const checkAddresses = (root: Element, where: Where): readonly Problem[] => {
  const problems: Problem[] = [];
  const origin = new URL(where.base).origin;
  for (const { element, url } of addressesIn(root)) {
    const file = fileOf(url, where);
    if (!url.startsWith("https://")) problems.push(problemAt(element, `${url} must begin with https://.`));
    else if (!url.startsWith(`${where.base}/`)) problems.push(problemAt(element, `${url} must lie under ${where.base}.`));
    else if (file && !existsSync(file)) problems.push(problemAt(element, `${url} leads to no file.`));
  }
  const domains = descendants(root, "AppDomain");
  for (const domain of domains) {
    if (domain.textContent !== origin) problems.push(problemAt(domain, `AppDomain ${domain.textContent ?? ""} must be ${origin}: the add-in opens no other site.`));
  }
  if (domains.length === 0) problems.push(problemAt(root, `AppDomains must name ${origin}.`));
  const resources = resourcesOf(root);
  for (const icon of descendants(root, "Icon")) {
    const images = descendants(icon, "Image");
    const sizes = images.map((image) => image.getAttribute("size") ?? "");
    for (const size of REQUIRED_SIZES) if (!sizes.includes(size)) problems.push(problemAt(icon, `Icon needs an image of ${size} pixels.`));
    for (const image of images) {
      const url = resources.get(image.getAttribute("resid") ?? "")?.value;
      if (url) problems.push(...checkIcon(image, url, Number(image.getAttribute("size")), where));
    }
  }
  for (const [name, size] of Object.entries(OWN_ICONS)) {
    const element = descendants(root, name)[0];
    const url = element?.getAttribute("DefaultValue");
    if (!element || !url) problems.push(problemAt(root, `${name} is missing.`));
    else problems.push(...checkIcon(element, url, size, where));
  }
  return problems;
};
