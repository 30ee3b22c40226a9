import { type ChartFile, type SheetFile } from "../../file/WorkbookFile";
import { type Package } from "../../../src/tables/import/package/Package";
import { relationships } from "../package/relationships";
import { attribute, childElement, childElements, type Element, isOn, xmlRoot } from "../package/xml";
import { EMU, hundredths, pointOf } from "./placement";
import { readChart } from "./readChart";

export interface ReadCharts {
  readonly charts: readonly ChartFile[];
  /** What else stands on the sheet's drawing: "3 pictures", "the chart “Mix” (a kind of chart not known here)". */
  readonly leftOut: readonly string[];
}

type Sizes = Pick<SheetFile, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows">;

/** The charts on a sheet, whose drawing is the part at `path`. */
export const readCharts = (opened: Package, path: string, sizes: Sizes, theme: readonly string[]): ReadCharts => {
  const charts: ChartFile[] = [];
  const unknown: string[] = [];
  let pictures = 0;
  let shapes = 0;
  const targets = new Map(relationships(opened, path).map(({ id, target }) => [id, target]));
  for (const anchor of childElements(xmlRoot(opened.text(path), path))) {
    const frame = childElement(anchor, "graphicFrame");
    const part = targets.get(attribute(childElement(frame, "graphic", "graphicData", "chart"), "id") ?? "");
    if (!frame || part === undefined || !opened.has(part)) {
      if (childElement(anchor, "pic")) pictures += 1;
      else shapes += 1;
      continue;
    }
    const properties = childElement(frame, "nvGraphicFramePr", "cNvPr");
    const name = attribute(properties, "name") ?? `Chart ${charts.length + 1}`;
    const chart = readChart(xmlRoot(opened.text(part), part), theme);
    if (!chart || isOn(attribute(properties, "hidden"))) unknown.push(`the chart “${name}”, of a kind not known here`);
    else charts.push({ name, altText: attribute(properties, "descr") ?? "", ...chart, ...place(anchor, sizes) });
  }
  const counted = (count: number, one: string, many: string) => (count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]);
  return { charts, leftOut: [...unknown, ...counted(pictures, "picture", "pictures"), ...counted(shapes, "drawn object", "drawn objects")] };
};

const number = (element: Element | undefined): number => Number(element?.textContent ?? 0) || 0;

const corner = (element: Element | undefined, sizes: Sizes): { readonly left: number; readonly top: number } =>
  pointOf(sizes, {
    column: number(childElement(element, "col")),
    row: number(childElement(element, "row")),
    columnOffset: number(childElement(element, "colOff")),
    rowOffset: number(childElement(element, "rowOff")),
  });

const place = (anchor: Element, sizes: Sizes): Pick<ChartFile, "left" | "top" | "width" | "height"> => {
  const position = childElement(anchor, "pos");
  const points = (element: Element | undefined, name: string) => hundredths((Number(attribute(element, name)) || 0) / EMU);
  const { left, top } = position ? { left: points(position, "x"), top: points(position, "y") } : corner(childElement(anchor, "from"), sizes);
  const to = childElement(anchor, "to");
  if (!to) return { left, top, width: points(childElement(anchor, "ext"), "cx"), height: points(childElement(anchor, "ext"), "cy") };
  const end = corner(to, sizes);
  return { left, top, width: hundredths(end.left - left), height: hundredths(end.top - top) };
};
