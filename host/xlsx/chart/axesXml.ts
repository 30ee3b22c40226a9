import { type ChartFile } from "../../file/WorkbookFile";
import { escapedAttribute } from "../package/escapeXml";
import { drawnText } from "./drawnText";

/** Numbers by which the plot and its axes know each other. */
export const AXES = { category: 111_111_111, value: 222_222_222 } as const;

/** `size` in hundredths of a point. */
export const titleXml = (text: string, size: number, upright = true): string =>
  `<c:title><c:tx><c:rich><a:bodyPr${upright ? "" : ' rot="-5400000" vert="horz"'}/><a:lstStyle/>` +
  text
    .split("\n")
    .map((line) => `<a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="${size}" b="0"/><a:t>${drawnText(line)}</a:t></a:r></a:p>`)
    .join("") +
  `</c:rich></c:tx><c:overlay val="0"/></c:title>`;

const TITLE_SIZE = 1000;

/** The two axes. Labels stand at the chart's foot, not beside the axis, where bars below zero would cover them. */
export const axesXml = (chart: ChartFile): string => {
  const sideways = chart.type.startsWith("bar");
  const acrossTitle = (title: string | undefined) => (title ? titleXml(title, TITLE_SIZE) : "");
  const alongTitle = (title: string | undefined) => (title ? titleXml(title, TITLE_SIZE, false) : "");
  const category = {
    id: AXES.category,
    cross: AXES.value,
    position: sideways ? "l" : "b",
    title: sideways ? alongTitle(chart.categoryAxisTitle) : acrossTitle(chart.categoryAxisTitle),
  };
  const value = {
    id: AXES.value,
    cross: AXES.category,
    position: sideways ? "b" : "l",
    title: sideways ? acrossTitle(chart.valueAxisTitle) : alongTitle(chart.valueAxisTitle),
  };
  const format = chart.valueAxisNumberFormat
    ? `<c:numFmt formatCode=${escapedAttribute(chart.valueAxisNumberFormat)} sourceLinked="0"/>`
    : `<c:numFmt formatCode="General" sourceLinked="1"/>`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  const plain = `<c:numFmt formatCode="General" sourceLinked="1"/>`;
  if (chart.type === "scatter") {
    return (
      `<c:valAx>${head(category)}${category.title}${plain}${ticks(category.cross)}<c:crossBetween val="midCat"/></c:valAx>` +
      `<c:valAx>${head(value)}${grid}${value.title}${format}${ticks(value.cross)}<c:crossBetween val="midCat"/></c:valAx>`
    );
  }
  return (
    `<c:catAx>${head(category)}${category.title}${plain}${ticks(category.cross)}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${head(value)}${grid}${value.title}${format}${ticks(value.cross)}<c:crossBetween val="between"/></c:valAx>`
  );
};

const head = ({ id, position }: { readonly id: number; readonly position: string }): string =>
  `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>`;

const ticks = (cross: number): string =>
  `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/>`;
