import { areaAddress } from "../tables/sheet/address";
import type { Area } from "../tables/sheet/SheetPlan";

/** A conditional format as it stood: over which cells, and what it says. */
type KeptHighlight = { readonly address: string } & (
  | { readonly kind: "text"; readonly rule: Excel.ConditionalTextComparisonRule; readonly fill: string; readonly color: string }
  | { readonly kind: "scale"; readonly criteria: Excel.ConditionalColorScaleCriteria }
);

/** Conditional formats of one sheet, those of first priority first. */
export interface KeptHighlights {
  readonly sheet: string;
  /** The cells they were read from. */
  readonly address: string;
  readonly highlights: readonly KeptHighlight[];
  /** What was written in place of those cells, where that is known. */
  readonly wrote?: Area;
}

interface Read {
  readonly type: string;
  readonly format: Excel.ConditionalFormat;
  readonly range: Excel.Range;
}

/** The kinds of conditional format that our sheets hold, with what has to be read of each. */
const PARTS: Readonly<Record<string, string>> = {
  ContainsText: "textComparison/rule,textComparison/format/fill/color,textComparison/format/font/color",
  ColorScale: "colorScale/criteria",
};

/**
 * Reads the conditional formats of cells that are about to be written anew, as an undo must put them back. Two syncs. Where Excel does not
 * tell them nothing is kept: the write goes on, and an undo leaves those that it finds.
 */
export async function keptHighlights(sheets: readonly { readonly sheet: string; readonly address: string }[]): Promise<readonly KeptHighlights[]> {
  if (sheets.length === 0) return [];
  try {
    return await Excel.run(async (context) => {
      const found = sheets.map((each) => ({ ...each, formats: context.workbook.worksheets.getItem(each.sheet).getRange(each.address).conditionalFormats }));
      found.forEach(({ formats }) => formats.load("items/type"));
      await context.sync();
      const read = found.map(({ sheet, address, formats }) => ({
        sheet, address,
        formats: formats.items.flatMap((format): Read[] => {
          const part = PARTS[format.type];
          if (part === undefined) return [];
          format.load(part);
          // One that somebody spread over several ranges has no single one.
          const range = format.getRangeOrNullObject();
          range.load("address");
          return [{ type: format.type, format, range }];
        }),
      }));
      await context.sync();
      return read.map(({ sheet, address, formats }) => ({ sheet, address, highlights: formats.flatMap(keptHighlight) }));
    });
  } catch {
    return [];
  }
}

function keptHighlight({ type, format, range }: Read): readonly KeptHighlight[] {
  if (range.isNullObject) return [];
  const address = range.address.slice(range.address.lastIndexOf("!") + 1);
  if (type === "ColorScale") return [{ address, kind: "scale", criteria: format.colorScale.criteria }];
  const { rule, format: { fill, font } } = format.textComparison;
  return [{ address, kind: "text", rule, fill: fill.color, color: font.color }];
}

/** Puts kept conditional formats back in place of those that stand there. Sheets that are gone are passed over. */
export async function highlightAgain(kept: readonly KeptHighlights[]): Promise<void> {
  if (kept.length === 0) return;
  await Excel.run(async (context) => {
    const sheets = kept.map((each) => ({ ...each, on: context.workbook.worksheets.getItemOrNullObject(each.sheet) }));
    sheets.forEach(({ on }) => on.load("name"));
    await context.sync();
    for (const { on, address, highlights, wrote } of sheets) {
      if (on.isNullObject) continue;
      on.getRange(address).conditionalFormats.clearAll();
      if (wrote) on.getRange(areaAddress(wrote)).conditionalFormats.clearAll();
      // Excel gives each new one the first priority.
      for (const highlight of [...highlights].reverse()) putBack(on.getRange(highlight.address).conditionalFormats, highlight);
    }
    await context.sync();
  });
}

function putBack(formats: Excel.ConditionalFormatCollection, highlight: KeptHighlight): void {
  if (highlight.kind === "scale") {
    formats.add("ColorScale").colorScale.criteria = highlight.criteria;
    return;
  }
  const { textComparison } = formats.add("ContainsText");
  if (highlight.fill) textComparison.format.fill.color = highlight.fill;
  if (highlight.color) textComparison.format.font.color = highlight.color;
  textComparison.rule = highlight.rule;
}
