import { BooleanNumber, BorderStyleTypes, BorderType, HorizontalAlign, ICommandService, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import { SetWorksheetColWidthMutation } from "@univerjs/sheets";
import { growTo } from "../engine/cells";
import { POINTS_PER_PIXEL } from "../engine/pixels";
import { restyle } from "../engine/restyle";
import { INDENT_PIXELS } from "../file/gridStyle";
import { ClientObject, type Context } from "./ClientObject";
import { inSpells } from "./inSpells";
import type { ExcelContext } from "./Range";
import { clipped, gridRange, type RangeHandle } from "./RangeHandle";
import { invalid } from "./RichApiError";

/** Looks that make a text take more or less room. */
const SIZING = ["ff", "fs", "tb"] as const;

async function look(context: Context, range: RangeHandle, style: IStyleData): Promise<void> {
  const { host } = context as ExcelContext;
  const whole = clipped(range);
  growTo(whole.sheet, whole);
  await inSpells(host, whole, (part) => restyle(host, part.sheet, part, style));
  if (SIZING.some((key) => key in style)) host.emit({ kind: "resized", sheetId: whole.sheet.getSheetId(), row: whole.row, rows: whole.rows });
}

const first = (range: RangeHandle) => range.sheet.getRange(range.row, range.column).getCellStyleData();
const color = (value: unknown): string => {
  if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value)) throw invalid(`The colour '${String(value)}' is not of the form #RRGGBB.`);
  return value;
};

export class RangeFont extends ClientObject<RangeHandle> {}
ClientObject.properties(RangeFont, {
  bold: { get: (range) => first(range)?.bl === 1, set: (range, value, context) => look(context, range, { bl: value ? BooleanNumber.TRUE : BooleanNumber.FALSE }) },
  italic: { get: (range) => first(range)?.it === 1, set: (range, value, context) => look(context, range, { it: value ? BooleanNumber.TRUE : BooleanNumber.FALSE }) },
  underline: {
    get: (range) => (first(range)?.ul?.s === 1 ? "Single" : "None"),
    set: (range, value, context) => look(context, range, { ul: { s: value === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE } }),
  },
  color: { get: (range) => first(range)?.cl?.rgb ?? "#000000", set: (range, value, context) => look(context, range, { cl: { rgb: color(value) } }) },
  size: { get: (range) => first(range)?.fs ?? 11, set: (range, value, context) => look(context, range, { fs: Number(value) }) },
  name: { get: (range) => first(range)?.ff ?? "Calibri", set: (range, value, context) => look(context, range, { ff: String(value) }) },
});

export class RangeFill extends ClientObject<RangeHandle> {
  clear(): void {
    this.act("clear", (range) => look(this.context, range, { bg: { rgb: "transparent" } }));
  }
}
ClientObject.properties(RangeFill, {
  color: { get: (range) => first(range)?.bg?.rgb ?? "#FFFFFF", set: (range, value, context) => look(context, range, { bg: { rgb: color(value) } }) },
});

const EDGES: Readonly<Record<string, BorderType>> = {
  EdgeTop: BorderType.TOP, EdgeBottom: BorderType.BOTTOM, EdgeLeft: BorderType.LEFT, EdgeRight: BorderType.RIGHT,
  InsideHorizontal: BorderType.HORIZONTAL, InsideVertical: BorderType.VERTICAL,
};
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE, Continuous: BorderStyleTypes.THIN, Double: BorderStyleTypes.DOUBLE, Dash: BorderStyleTypes.DASHED, Dot: BorderStyleTypes.DOTTED,
};

interface BorderHandle {
  readonly range: RangeHandle;
  readonly edge: BorderType;
  style: string;
  weight: string;
  color: string;
}

const draw = ({ range, edge, style, weight, color: ink }: BorderHandle): void => {
  const line = style === "Continuous" && weight === "Medium" ? BorderStyleTypes.MEDIUM : style === "Continuous" && weight === "Thick" ? BorderStyleTypes.THICK : (LINES[style] ?? BorderStyleTypes.THIN);
  gridRange(range).setBorder(edge, line, ink);
};

export class RangeBorder extends ClientObject<BorderHandle> {}
ClientObject.properties(RangeBorder, {
  style: { get: (border) => border.style, set: (border, value) => draw(Object.assign(border, { style: String(value) })) },
  weight: { get: (border) => border.weight, set: (border, value) => draw(Object.assign(border, { weight: String(value) })) },
  color: { get: (border) => border.color, set: (border, value) => draw(Object.assign(border, { color: color(value) })) },
});

export class RangeBorders extends ClientObject<RangeHandle> {
  getItem(edge: string): RangeBorder {
    return new RangeBorder(this.context, `${this.path}.getItem("${edge}")`, () => {
      const type = EDGES[edge];
      if (type === undefined) throw invalid(`There is no border '${edge}'.`);
      return { range: this.handle, edge: type, style: "Continuous", weight: "Thin", color: "#000000" };
    });
  }
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = { General: HorizontalAlign.UNSPECIFIED, Left: HorizontalAlign.LEFT, Center: HorizontalAlign.CENTER, Right: HorizontalAlign.RIGHT };
const VERTICAL: Readonly<Record<string, VerticalAlign>> = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
const nameOf = <T>(names: Readonly<Record<string, T>>, value: T | null | undefined, otherwise: string): string =>
  Object.entries(names).find(([, known]) => known === value)?.[0] ?? otherwise;

const CHARACTER = 7;
const PADDING = 14;
const NARROWEST = 40;

export class RangeFormat extends ClientObject<RangeHandle> {
  private part<T extends ClientObject<RangeHandle>>(name: string, Type: new (context: ClientObject["context"], path: string, resolve: () => RangeHandle) => T): T {
    return this.once(name, () => new Type(this.context, `${this.path}.${name}`, () => this.handle));
  }
  get font(): RangeFont {
    return this.part("font", RangeFont);
  }
  get fill(): RangeFill {
    return this.part("fill", RangeFill);
  }
  get borders(): RangeBorders {
    return this.part("borders", RangeBorders);
  }
  autofitColumns(): void {
    this.act("autofitColumns", (range) => {
      const { sheet, row, column, rows, columns } = clipped(range);
      for (let c = column; c < column + columns; c++) {
        const shown = sheet.getRange(row, c, rows, 1).getDisplayValues().flat();
        const longest = Math.max(0, ...shown.map((text) => String(text ?? "").length));
        sheet.setColumnWidth(c, Math.max(NARROWEST, longest * CHARACTER + PADDING));
      }
    });
  }
  autofitRows(): void {
    // The page fits rows that have no height of their own; a workbook without a page has no heights to fit.
    this.act("autofitRows", ({ sheet }) => (this.context as ExcelContext).host.emit({ kind: "fit", sheetId: sheet.getSheetId() }));
  }
}
const MOST_INDENT = 250;

/** Padding to the left of the text; an indent aligns to the left what has no alignment of its own. */
function indent(range: RangeHandle, value: unknown, context: Context): Promise<void> {
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > MOST_INDENT) throw invalid(`An indent of ${String(value)} is not a whole number from 0 to ${MOST_INDENT}.`);
  return look(context, range, { pd: { l: Number(value) * INDENT_PIXELS } });
}

ClientObject.properties(RangeFormat, {
  columnWidth: {
    get: ({ sheet, column }) => sheet.getColumnWidth(column) * POINTS_PER_PIXEL,
    set: (range, value, context) => {
      const { sheet, column, columns } = clipped(range);
      gridRange({ sheet, row: 0, column, rows: 1, columns });
      const { host } = context as ExcelContext;
      const rows = sheet.getMaxRows();
      // The grid's own command measures the texts of every row anew for each column.
      host.inject<ICommandService>(ICommandService).syncExecuteCommand(SetWorksheetColWidthMutation.id, {
        unitId: host.book.getId(), subUnitId: sheet.getSheetId(), colWidth: Number(value) / POINTS_PER_PIXEL,
        ranges: [{ startColumn: column, endColumn: column + columns - 1, startRow: 0, endRow: rows - 1 }],
      });
      host.emit({ kind: "resized", sheetId: sheet.getSheetId(), row: 0, rows });
    },
  },
  rowHeight: {
    get: ({ sheet, row }) => sheet.getRowHeight(row) * POINTS_PER_PIXEL,
    set: (range, value) => {
      const { sheet, row, rows } = clipped(range);
      gridRange({ sheet, row, column: 0, rows, columns: 1 });
      sheet.setRowHeights(row, rows, Number(value) / POINTS_PER_PIXEL);
    },
  },
  horizontalAlignment: {
    get: (range) => nameOf(HORIZONTAL, first(range)?.ht, "General"),
    set: (range, value, context) => look(context, range, { ht: HORIZONTAL[String(value)] ?? HorizontalAlign.LEFT }),
  },
  verticalAlignment: {
    get: (range) => nameOf(VERTICAL, first(range)?.vt, "Bottom"),
    set: (range, value, context) => look(context, range, { vt: VERTICAL[String(value)] ?? VerticalAlign.BOTTOM }),
  },
  wrapText: { get: (range) => first(range)?.tb === WrapStrategy.WRAP, set: (range, value, context) => look(context, range, { tb: value ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED }) },
  indentLevel: { get: (range) => Math.round((first(range)?.pd?.l ?? 0) / INDENT_PIXELS), set: indent },
});
