import { DOMParser, type Element } from "@xmldom/xmldom";
import { UnreadableWorkbook } from "../../../src/tables/import/package/UnreadableWorkbook";

export { type Element };

/**
 * The root element of a part. The same parser in the browser and in Node, so that both read alike.
 * @throws UnreadableWorkbook when the part is not well-formed XML.
 */
export const xmlRoot = (text: string, path: string): Element => {
  const broken = () => new UnreadableWorkbook(`The file is damaged: its part ${path} cannot be read. Let Excel repair it (File > Open > Browse > Open and Repair), save it and open it again.`);
  try {
    const parser = new DOMParser({
      onError: (level) => {
        if (level !== "warning") throw broken();
      },
    });
    const root = parser.parseFromString(text.replace(/^\uFEFF/, ""), "application/xml").documentElement;
    if (!root) throw broken();
    return root;
  } catch {
    throw broken();
  }
};

const isElement = (node: { readonly nodeType: number }): node is Element => node.nodeType === 1;

/** The element's children with this name, in any namespace prefix. */
export const childElements = (parent: Element | undefined, name?: string): readonly Element[] => {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
};

/** The first child down the path of names: childElement(chart, "plotArea", "valAx", "title"). */
export const childElement = (parent: Element | undefined, ...path: readonly string[]): Element | undefined => {
  let element = parent;
  for (const name of path) element = childElements(element, name)[0];
  return element;
};

/** An attribute by its local name, whatever its prefix. */
export const attribute = (element: Element | undefined, name: string): string | undefined => {
  if (!element) return undefined;
  const plain = element.getAttribute(name);
  if (plain !== null) return plain;
  for (let index = 0; index < element.attributes.length; index += 1) {
    const found = element.attributes.item(index);
    if (found?.localName === name) return found.value;
  }
  return undefined;
};

/** A switch: present means on unless its value says otherwise. */
export const isOn = (value: string | undefined): boolean => value !== undefined && value !== "0" && value !== "false" && value !== "off";
