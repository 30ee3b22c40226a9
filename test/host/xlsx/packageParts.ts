import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** The parts of a saved workbook as text, by their paths. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

/** Fails on XML that is not well-formed. */
export const rootOf = (xml: string): Element => {
  const root = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, "application/xml").documentElement;
  if (!root) throw new Error("No root element");
  return root;
};

export const children = (element: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 1) found.push(node as unknown as Element);
  return found;
};

/** Every element of the tree, itself first. */
export const descendants = (element: Element): readonly Element[] => [element, ...children(element).flatMap(descendants)];
