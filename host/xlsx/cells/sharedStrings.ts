import { escapedText, heldText, readText, unescapedXml } from "../package/escapeXml";

const TEXT = /<(?:[\w-]+:)?t(?:\s[^>]*)?(?:\/>|>([^<]*)<\/(?:[\w-]+:)?t>)/g;
const READING_AID = /<(?:[\w-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w-]+:)?rPh>/g;
const ITEM = /<(?:[\w-]+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:[\w-]+:)?si>)/g;
const COMMENT = /<!--[\s\S]*?-->/g;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** XML in which "<" only starts a tag: without comments, with CDATA spelled out. */
export const plainXml = (xml: string): string =>
  xml.includes("<!") ? xml.replace(COMMENT, "").replace(CDATA, (_, text: string) => escapedText(text)) : xml;

/** The text of a string item: its runs joined, without the reading aids of East Asian text. */
export const itemText = (xml: string): string => {
  let text = "";
  for (const match of (xml.includes("rPh") ? xml.replace(READING_AID, "") : xml).matchAll(TEXT)) text += match[1] ?? "";
  return readText(unescapedXml(text));
};

/** The workbook's table of texts, and whether any has formatting inside its text. */
export const readSharedStrings = (xml: string): { readonly strings: readonly string[]; readonly formatted: boolean } => {
  const plain = plainXml(xml);
  const strings: string[] = [];
  for (const match of plain.matchAll(ITEM)) strings.push(itemText(match[1] ?? ""));
  return { strings, formatted: /<(?:[\w-]+:)?rPr[\s>]/.test(plain) };
};

/** Collects texts and gives each its number in the table. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  numberOf(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const items: string[] = [];
    for (const text of this.numbers.keys()) items.push(`<si>${textElement(text)}</si>`);
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

const textElement = (text: string): string => `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ""}>${escapedText(heldText(text))}</t>`;
