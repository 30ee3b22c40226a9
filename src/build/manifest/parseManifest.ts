import { DOMParser, ParseError, type Element } from "@xmldom/xmldom";
import { type Problem } from "./Problem";

/** The one thing the parser lets pass that Excel's does not: an ampersand that begins no entity. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;

const bareAmpersands = (text: string): Problem[] =>
  text
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "))
    .split("\n")
    .flatMap((line, index) => (BARE_AMPERSAND.test(line) ? [{ line: index + 1, message: "The manifest is not well-formed XML: write & as &amp;." }] : []));

export type ParsedManifest = { readonly root: Element } | { readonly problems: readonly Problem[] };

/** Reads a manifest strictly: anything an XML reader would have to guess is a problem. */
export const parseManifest = (text: string): ParsedManifest => {
  const problems = bareAmpersands(text);
  const parser = new DOMParser({
    onError: (level, message, context) => {
      const line = (context as { locator?: { lineNumber?: number } } | undefined)?.locator?.lineNumber ?? 0;
      problems.push({ line, message: `The manifest is not well-formed XML (${level}): ${message}` });
    },
  });
  let root: Element | null = null;
  try {
    root = parser.parseFromString(text, "text/xml").documentElement;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (problems.length === 0) problems.push({ line: 0, message: `The manifest is not well-formed XML: ${error.message}` });
  }
  if (problems.length > 0) return { problems };
  return root ? { root } : { problems: [{ line: 0, message: "The manifest is empty." }] };
};

export const elementChildren = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

/** Every element below with this local name, in document order. */
export const descendants = (element: Element, localName: string): Element[] =>
  Array.from(element.getElementsByTagNameNS("*", localName));

export const childNamed = (element: Element, localName: string): Element | undefined =>
  elementChildren(element).find((child) => child.localName === localName);
