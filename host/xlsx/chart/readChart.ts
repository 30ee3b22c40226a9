import { type ChartFile } from "../../file/WorkbookFile";
import { attribute, childElement, childElements, type Element, isOn } from "../package/xml";
import { colorOf, hashed } from "../styles/colors";
import { USUAL_TITLE_SIZE } from "./titleSize";

type ChartContent = Omit<ChartFile, "name" | "altText" | "left" | "top" | "width" | "height">;
type Series = ChartFile["series"][number];

const val = (element: Element | undefined): string | undefined => attribute(element, "val");

/** What a chart's part shows; undefined for kinds that the model does not have, and for several kinds in one chart. */
export const readChart = (root: Element, theme: readonly string[]): ChartContent | undefined => {
  const chart = childElement(root, "chart");
  const plot = childElement(chart, "plotArea");
  const plots = childElements(plot).filter(({ localName }) => localName?.endsWith("Chart"));
  const [drawn] = plots;
  const type = plots.length === 1 && drawn ? typeOf(drawn) : undefined;
  if (!drawn || !type) return undefined;
  const [across, along] = axes(plot, type);
  const series = childElements(drawn, "ser").map((element) => readSeries(element, type, theme));
  if (series.some(({ values }) => values === "")) return undefined;
  const labelled = [drawn, ...childElements(drawn, "ser")].some((element) => isOn(val(childElement(element, "dLbls", "showVal"))));
  const format = childElement(along, "numFmt");
  const numberFormat = isOn(attribute(format, "sourceLinked")) ? undefined : attribute(format, "formatCode");
  const categoryAxisTitle = titleText(across);
  const valueAxisTitle = titleText(along);
  const titleSize = sizeOfTitle(chart);
  return {
    type,
    title: titleText(chart) ?? "",
    ...(titleSize !== undefined && titleSize !== USUAL_TITLE_SIZE && { titleSize }),
    series,
    ...(categoryAxisTitle && { categoryAxisTitle }),
    ...(valueAxisTitle && { valueAxisTitle }),
    ...(numberFormat && { valueAxisNumberFormat: numberFormat }),
    showLegend: childElement(chart, "legend") !== undefined,
    ...(labelled && { showDataLabels: true }),
  };
};

const typeOf = (drawn: Element): ChartFile["type"] | undefined => {
  const grouping = val(childElement(drawn, "grouping")) ?? "clustered";
  if (drawn.localName === "lineChart") return grouping === "standard" ? "line" : undefined;
  if (drawn.localName === "scatterChart") return "scatter";
  if (drawn.localName !== "barChart" || (grouping !== "clustered" && grouping !== "stacked")) return undefined;
  const direction = val(childElement(drawn, "barDir")) === "bar" ? "bar" : "column";
  return `${direction}${grouping === "stacked" ? "Stacked" : "Clustered"}`;
};

/** The axis along which categories (in a scatter chart, x) stand, and that of values. */
const axes = (plot: Element | undefined, type: ChartFile["type"]): readonly [Element | undefined, Element | undefined] => {
  const values = childElements(plot, "valAx");
  if (type !== "scatter") return [childElement(plot, "catAx") ?? childElement(plot, "dateAx"), values[0]];
  const x = values.find((axis) => ["b", "t"].includes(val(childElement(axis, "axPos")) ?? ""));
  return [x, values.find((axis) => axis !== x)];
};

/** Text of a title: its paragraphs on lines of their own, or what a reference showed. */
const titleText = (parent: Element | undefined): string | undefined => {
  const text = childElement(parent, "title", "tx");
  if (!text) return undefined;
  const paragraphs = childElements(childElement(text, "rich"), "p");
  if (paragraphs.length > 0) return paragraphs.map((paragraph) => childElements(paragraph).map((run) => childElement(run, "t")?.textContent ?? "").join("")).join("\n");
  return childElement(text, "strRef", "strCache", "pt", "v")?.textContent ?? undefined;
};

/** In points: of the first letters, or as the paragraph or the whole title says. */
const sizeOfTitle = (parent: Element | undefined): number | undefined => {
  const paragraph = childElement(parent, "title", "tx", "rich", "p");
  const written = [childElement(paragraph, "r", "rPr"), childElement(paragraph, "pPr", "defRPr"), childElement(parent, "title", "txPr", "p", "pPr", "defRPr")].map((element) => Number(attribute(element, "sz"))).find((size) => size > 0);
  return written === undefined ? undefined : written / 100;
};

const formulaOf = (parent: Element | undefined): string => {
  for (const kind of ["strRef", "numRef", "multiLvlStrRef"]) {
    const formula = childElement(parent, kind, "f")?.textContent;
    if (formula) return formula;
  }
  return "";
};

const readSeries = (element: Element, type: ChartFile["type"], theme: readonly string[]): Series => {
  const text = childElement(element, "tx");
  const look = childElement(element, "spPr");
  const invisible = childElement(look, "noFill") !== undefined || (type === "line" && childElement(look, "ln", "noFill") !== undefined);
  const scatter = type === "scatter";
  const painted = scatter ? childElement(element, "marker", "spPr") : type === "line" ? childElement(look, "ln") : look;
  const color = invisible ? undefined : fillColor(childElement(painted, "solidFill"), theme);
  return {
    name: formulaOf(text) || (childElement(text, "v")?.textContent ?? ""),
    values: formulaOf(childElement(element, scatter ? "yVal" : "val")),
    categories: formulaOf(childElement(element, scatter ? "xVal" : "cat")),
    ...(color && { color }),
    ...(invisible && { invisible: true }),
  };
};

const THEME_NUMBERS: Readonly<Record<string, number>> = { lt1: 0, bg1: 0, dk1: 1, tx1: 1, lt2: 2, bg2: 2, dk2: 3, tx2: 3, accent1: 4, accent2: 5, accent3: 6, accent4: 7, accent5: 8, accent6: 9 };

const fillColor = (fill: Element | undefined, theme: readonly string[]): string | undefined => {
  const rgb = val(childElement(fill, "srgbClr"));
  if (rgb) return hashed(rgb);
  const named = THEME_NUMBERS[val(childElement(fill, "schemeClr")) ?? ""];
  return named === undefined ? undefined : colorOf({ theme: named }, theme);
};
