import { DOMParser, type Element } from "@xmldom/xmldom";
import { savedByLibreOffice } from "./libreOffice";

export type SeenValue = string | number | boolean | null;

/** What LibreOffice made of a workbook after working out every formula anew. */
export interface SeenWorkbook {
  readonly sheets: readonly string[];
  /** A cell by its address, "B6": numbers and dates as numbers, an error as its text, null where it is empty. */
  value(sheet: string, address: string): SeenValue;
  /** Every cell of a sheet that is not empty. */
  values(sheet: string): ReadonlyMap<string, SeenValue>;
}

/**
 * Opens a workbook in LibreOffice, works out every formula anew, and reads the cells from a format of LibreOffice's own
 * (flat OpenDocument): a reader that shares nothing with ours.
 */
export const recalculate = async (workbook: Uint8Array): Promise<SeenWorkbook> => {
  const xml = new TextDecoder().decode(await savedByLibreOffice(workbook, "fods"));
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const sheets = new Map<string, ReadonlyMap<string, SeenValue>>();
  // Charts carry tables of their own; sheets stand right below the spreadsheet.
  for (const spreadsheet of Array.from(document.getElementsByTagName("office:spreadsheet"))) {
    for (const table of elements(spreadsheet)) if (table.tagName === "table:table") sheets.set(table.getAttribute("table:name") ?? "", cellsOf(table));
  }
  const cells = (sheet: string) => {
    const found = sheets.get(sheet);
    if (!found) throw new Error(`LibreOffice sees no sheet “${sheet}”, only ${[...sheets.keys()].join(", ")}.`);
    return found;
  };
  return {
    sheets: [...sheets.keys()],
    value: (sheet, address) => cells(sheet).get(address) ?? null,
    values: cells,
  };
};

const letters = (column: number): string => (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const elements = (parent: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) if (node.nodeType === 1) found.push(node as unknown as Element);
  return found;
};

const GROUPS = new Set(["table:table-row-group", "table:table-header-rows", "table:table-rows"]);

const rowsOf = (parent: Element): readonly Element[] =>
  elements(parent).flatMap((element) => (element.tagName === "table:table-row" ? [element] : GROUPS.has(element.tagName) ? rowsOf(element) : []));

const repeats = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 1);

const cellsOf = (table: Element): ReadonlyMap<string, SeenValue> => {
  const found = new Map<string, SeenValue>();
  let row = 1;
  for (const line of rowsOf(table)) {
    const times = repeats(line, "table:number-rows-repeated");
    let column = 0;
    for (const cell of elements(line)) {
      const count = repeats(cell, "table:number-columns-repeated");
      const value = valueOf(cell);
      if (value !== null) for (let down = 0; down < times; down += 1) for (let across = 0; across < count; across += 1) found.set(`${letters(column + across)}${row + down}`, value);
      column += count;
    }
    row += times;
  }
  return found;
};

const DAY = 86_400_000;

const valueOf = (cell: Element): SeenValue => {
  const type = cell.getAttribute("office:value-type");
  const shown = elements(cell)
    .filter(({ tagName }) => tagName === "text:p")
    .map((paragraph) => paragraph.textContent ?? "")
    .join("\n");
  if (cell.getAttribute("calcext:value-type") === "error") return shown;
  if (type === "boolean") return cell.getAttribute("office:boolean-value") === "true";
  if (type === "date") return (Date.parse(`${(cell.getAttribute("office:date-value") ?? "").slice(0, 10)}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
  if (type === "string") return shown;
  return type === null ? null : Number(cell.getAttribute("office:value"));
};
