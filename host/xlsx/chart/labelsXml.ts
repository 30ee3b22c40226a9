import { type ChartFile } from "../../file/WorkbookFile";
import { escapedAttribute } from "../package/escapeXml";

/** How values are written beside the marks, for a whole chart or one series. */
export const labelsXml = (chart: ChartFile): string =>
  `<c:dLbls>${chart.showDataLabels && chart.valueAxisNumberFormat ? `<c:numFmt formatCode=${escapedAttribute(chart.valueAxisNumberFormat)} sourceLinked="0"/>` : ""}` +
  `<c:showLegendKey val="0"/><c:showVal val="${chart.showDataLabels ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
