import { type ChartFile } from "../../file/WorkbookFile";
import { AXES, axesXml, titleXml } from "./axesXml";
import { labelsXml } from "./labelsXml";
import { type ValuesAt } from "./references";
import { seriesXml } from "./seriesXml";
import { USUAL_TITLE_SIZE } from "./titleSize";

/** Sizes of letters are written in hundredths of a point. */
const HUNDREDTHS = 100;

/**
 * A chart's part, in the order of ECMA-376 part 1, 21.2, on which Excel insists. Written here rather than by hucre, which has
 * no series without fill, no reference as a series' name and no kept values.
 */
export const chartXml = (chart: ChartFile, valuesAt: ValuesAt): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
  `<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>` +
  `<c:chart>${chart.title === "" ? "" : titleXml(chart.title, (chart.titleSize ?? USUAL_TITLE_SIZE) * HUNDREDTHS)}<c:autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/>` +
  `<c:plotArea><c:layout/>${plotXml(chart, valuesAt)}${axesXml(chart)}</c:plotArea>` +
  `${legendXml(chart)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
  `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>` +
  `</c:chartSpace>`;

const plotXml = (chart: ChartFile, valuesAt: ValuesAt): string => {
  const series = chart.series.map((each, index) => seriesXml(chart, each, index, valuesAt)).join("");
  const labels = labelsXml(chart);
  const axes = `<c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/>`;
  if (chart.type === "line") {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${labels}<c:marker val="1"/>${axes}</c:lineChart>`;
  }
  if (chart.type === "scatter") {
    return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${labels}${axes}</c:scatterChart>`;
  }
  const direction = chart.type.startsWith("bar") ? "bar" : "col";
  const stacked = chart.type.endsWith("Stacked");
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series}${labels}` +
    `<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`
  );
};

/** A series without fill, the foot under a bridge's steps, has no place in the legend. */
const legendXml = (chart: ChartFile): string => {
  if (!chart.showLegend) return "";
  const hidden = chart.series.map((series, index) => (series.invisible ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : "")).join("");
  return `<c:legend><c:legendPos val="b"/>${hidden}<c:overlay val="0"/></c:legend>`;
};
