import { type CellValue, type ChartFile } from "../../file/WorkbookFile";
import { drawnText } from "./drawnText";
import { labelsXml } from "./labelsXml";
import { fixedReference, reference, type ValuesAt } from "./references";

type Series = ChartFile["series"][number];

/** One series, its children in the order that its kind of chart asks for. */
export const seriesXml = (chart: ChartFile, series: Series, index: number, valuesAt: ValuesAt): string => {
  const start = `<c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series.name, valuesAt)}${lookXml(chart, series)}`;
  const labels = series.invisible ? `<c:dLbls><c:delete val="1"/></c:dLbls>` : labelsXml(chart);
  const values = `<c:numRef><c:f>${drawnText(fixedReference(series.values))}</c:f>${numbersXml(series.values, valuesAt)}</c:numRef>`;
  if (chart.type === "scatter") {
    const across = series.categories === "" ? "" : `<c:xVal>${acrossXml(series.categories, valuesAt)}</c:xVal>`;
    return `<c:ser>${start}${markerXml(series)}${labels}${across}<c:yVal>${values}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
  const categories = series.categories === "" ? "" : `<c:cat>${acrossXml(series.categories, valuesAt)}</c:cat>`;
  if (chart.type === "line") return `<c:ser>${start}${markerXml(series)}${labels}${categories}<c:val>${values}</c:val><c:smooth val="0"/></c:ser>`;
  return `<c:ser>${start}<c:invertIfNegative val="0"/>${labels}${categories}<c:val>${values}</c:val></c:ser>`;
};

const nameXml = (name: string, valuesAt: ValuesAt): string => {
  const at = reference(name);
  if (!at) return `<c:tx><c:v>${drawnText(name)}</c:v></c:tx>`;
  return `<c:tx><c:strRef><c:f>${drawnText(fixedReference(name))}</c:f>${textsXml(valuesAt(at))}</c:strRef></c:tx>`;
};

const NOTHING = `<a:noFill/>`;
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;

const lookXml = ({ type }: ChartFile, { color, invisible }: Series): string => {
  if (invisible) return `<c:spPr>${NOTHING}<a:ln>${NOTHING}</a:ln></c:spPr>`;
  if (type === "scatter") return `<c:spPr><a:ln w="19050">${NOTHING}</a:ln></c:spPr>`;
  if (type === "line") return `<c:spPr><a:ln w="28575" cap="rnd">${color ? solid(color) : ""}<a:round/></a:ln></c:spPr>`;
  return color ? `<c:spPr>${solid(color)}</c:spPr>` : "";
};

const markerXml = ({ color, invisible }: Series): string => {
  if (invisible) return `<c:marker><c:symbol val="none"/></c:marker>`;
  return `<c:marker><c:symbol val="circle"/><c:size val="6"/>${color ? `<c:spPr>${solid(color)}<a:ln w="9525">${solid(color)}</a:ln></c:spPr>` : ""}</c:marker>`;
};

const numbersXml = (text: string, valuesAt: ValuesAt): string => {
  const at = reference(text);
  if (!at) return "";
  const values = valuesAt(at);
  const points = values.map((value, index) => (typeof value === "number" ? `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>` : "")).join("");
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache>`;
};

const textsXml = (values: readonly CellValue[]): string => {
  const points = values.map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${drawnText(String(value))}</c:v></c:pt>`)).join("");
  return `<c:strCache><c:ptCount val="${values.length}"/>${points}</c:strCache>`;
};

/** What stands along the category axis: texts, numbers, or texts on several levels. */
const acrossXml = (text: string, valuesAt: ValuesAt): string => {
  const at = reference(text);
  const formula = `<c:f>${drawnText(fixedReference(text))}</c:f>`;
  if (!at) return `<c:strRef>${formula}</c:strRef>`;
  if (at.range.right > at.range.left && at.range.bottom > at.range.top) return `<c:multiLvlStrRef>${formula}</c:multiLvlStrRef>`;
  const values = valuesAt(at);
  const numeric = values.some((value) => typeof value === "number") && values.every((value) => value === null || typeof value === "number");
  return numeric ? `<c:numRef>${formula}${numbersXml(text, valuesAt)}</c:numRef>` : `<c:strRef>${formula}${textsXml(values)}</c:strRef>`;
};
