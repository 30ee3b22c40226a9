/** Text that reads like an escape of a file's own, "_x000D_", would come back as the character it names: its "_" is escaped. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4})/g;
/** Characters that XML cannot hold. A file holds them as _x0007_; a carriage return too, which a parser would turn into a line feed. */
const UNHOLDABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const code = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Escapes that Excel uses in cell text and names on top of XML's own. */
export const heldText = (text: string): string => text.replace(LOOKS_ESCAPED, "_x005F_").replace(UNHOLDABLE, code);

export const readText = (held: string): string =>
  held.includes("_x") ? held.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16))) : held;

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;" };

/** Text between tags. */
export const escapedText = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => MARKUP[character]!) : text);

/** Text of an attribute, with its quotes. */
export const escapedAttribute = (text: string): string => `"${text.replace(UNHOLDABLE, " ").replace(/[&<>"\n\t\r]/g, (character) => MARKUP[character]!)}"`;

const ENTITY = /&(#x[0-9a-fA-F]+|#\d+|amp|lt|gt|quot|apos);/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Undoes XML's own escapes. */
export const unescapedXml = (xml: string): string =>
  xml.includes("&")
    ? xml.replace(ENTITY, (_, name: string) => {
        if (!name.startsWith("#")) return NAMED[name]!;
        const point = name[1] === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
        return point <= 0x10ffff ? String.fromCodePoint(point) : "";
      })
    : xml;
