import { type SheetFile } from "../../file/WorkbookFile";
import { escapedAttribute } from "../package/escapeXml";
import { anchorAt, EMU } from "./placement";

/**
 * A sheet's drawing part: one frame for each chart, with its alternative text. Anchored at one corner with its size, so that
 * rows which Excel makes higher for wrapped text do not stretch the chart.
 */
export const drawingXml = (sheet: SheetFile): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  sheet.charts.map((_, index) => frame(sheet, index)).join("") +
  `</xdr:wsDr>`;

const frame = (sheet: SheetFile, index: number): string => {
  const chart = sheet.charts[index]!;
  const from = anchorAt(sheet, chart.left, chart.top);
  return (
    `<xdr:oneCellAnchor>` +
    `<xdr:from><xdr:col>${from.column}</xdr:col><xdr:colOff>${from.columnOffset}</xdr:colOff><xdr:row>${from.row}</xdr:row><xdr:rowOff>${from.rowOffset}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${Math.round(chart.width * EMU)}" cy="${Math.round(chart.height * EMU)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${index + 2}" name=${escapedAttribute(chart.name)}${chart.altText === "" ? "" : ` descr=${escapedAttribute(chart.altText)}`}/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${index + 1}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
  );
};
