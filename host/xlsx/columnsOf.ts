import { type SheetFile } from "../file/WorkbookFile";
import { COLUMNS } from "./address";
import { widthInPoints } from "./columnWidth";

const COLUMN = /<(?:[\w-]+:)?col\s([^>]*?)\/?>/g;
const FORMAT = /<(?:[\w-]+:)?sheetFormatPr\s([^>]*?)\/?>/;

const numberIn = (attributes: string, name: string): number | undefined => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined || found === "" ? undefined : Number(found);
};

const isOn = (attributes: string, name: string): boolean => new RegExp(`\\b${name}="(?:1|true)"`).test(attributes);

/**
 * Column widths and hidden columns, from the part of a worksheet before its cells. A run to the last column of the sheet, as
 * Excel writes when all columns are formatted, counts only as far as there are cells.
 */
export const columnsOf = (head: string, usedColumns: number): Pick<SheetFile, "columnWidths" | "hiddenColumns"> => {
  const widths: Record<number, number> = {};
  const hidden: number[] = [];
  const standard = numberIn(FORMAT.exec(head)?.[1] ?? "", "defaultColWidth");
  if (standard !== undefined && standard > 0) for (let column = 0; column < usedColumns; column += 1) widths[column] = widthInPoints(standard);
  for (const match of head.matchAll(COLUMN)) {
    const attributes = match[1] ?? "";
    const from = numberIn(attributes, "min") ?? 1;
    const to = numberIn(attributes, "max") ?? from;
    const last = to >= COLUMNS ? Math.max(usedColumns, from) : to;
    const width = numberIn(attributes, "width");
    for (let column = from - 1; column < last; column += 1) {
      if (width !== undefined && width > 0) widths[column] = widthInPoints(width);
      if (isOn(attributes, "hidden")) hidden.push(column);
    }
  }
  return { columnWidths: widths, ...(hidden.length > 0 && { hiddenColumns: hidden }) };
};
