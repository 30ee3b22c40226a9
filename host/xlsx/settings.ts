import { type WorkbookFile } from "../file/WorkbookFile";
import { heldText, readText } from "./package/escapeXml";
import { UnwritableWorkbook } from "./UnwritableWorkbook";

/**
 * Where the add-in's document settings live in a file: in its custom properties, which a person sees in Excel under
 * File > Info > Properties > Advanced Properties > Custom, which any program can read, and which Excel and LibreOffice keep
 * when they save. (Excel's own place for them, the web extension parts, is tied to one installed add-in, shown nowhere, and
 * dropped by LibreOffice.) A property is named "CommonPurse 1 key" and holds JSON, at most 255 characters, as Excel demands;
 * longer JSON goes on in "CommonPurse 2 key" and so on.
 */
const PREFIX = "CommonPurse";
const NAME = /^CommonPurse (\d+) ([\s\S]+)$/;
const LONGEST = 255;

type Properties = Readonly<Record<string, string | number | boolean>>;

/** Slices that do not cut a character of two halves. */
const slices = (text: string): readonly string[] => {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + LONGEST);
    while (heldText(text.slice(from, to)).length > LONGEST || /[\ud800-\udbff]$/.test(text.slice(from, to))) to -= 1;
    found.push(text.slice(from, to));
    from = to;
  }
  return found;
};

/** @throws UnwritableWorkbook for a setting that is not plain data, or a name that Excel could not hold. */
export const settingProperties = (settings: WorkbookFile["settings"]): Properties => {
  const properties: Record<string, string> = {};
  for (const [key, value] of Object.entries(settings)) {
    const json = JSON.stringify(value) as string | undefined;
    if (json === undefined) continue;
    if (key === "" || key.length > 200) throw new UnwritableWorkbook(`The document setting “${key.slice(0, 40)}…” needs a name of 1 to 200 characters.`);
    slices(json).forEach((slice, index) => {
      properties[heldText(`${PREFIX} ${index + 1} ${key}`)] = heldText(slice);
    });
  }
  return properties;
};

export interface ReadProperties {
  readonly settings: WorkbookFile["settings"];
  readonly others: Properties;
}

/** Parts the add-in's settings from properties of others. A setting that is not JSON any more is left where it was. */
export const readProperties = (properties: Readonly<Record<string, unknown>> | undefined): ReadProperties => {
  const pieces = new Map<string, string[]>();
  const others: Record<string, string | number | boolean> = {};
  for (const [held, value] of Object.entries(properties ?? {})) {
    const [, position, key] = NAME.exec(readText(held)) ?? [];
    if (key !== undefined && typeof value === "string") {
      const list = pieces.get(key) ?? [];
      list[Number(position) - 1] = readText(value);
      pieces.set(key, list);
    } else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") others[held] = value;
    else if (value instanceof Date) others[held] = value.toISOString();
  }
  const settings = new Map<string, unknown>();
  for (const [key, list] of pieces) {
    try {
      settings.set(key, JSON.parse(list.join("")));
    } catch {
      list.forEach((piece, index) => (others[`${PREFIX} ${index + 1} ${key}`] = piece));
    }
  }
  return { settings: Object.fromEntries(settings), others };
};
