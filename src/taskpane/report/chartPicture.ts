import { CHART_SIZE } from "../../tables/report/chartConfiguration";
import { drawChart } from "../../tables/report/drawChart";
import type { ReportChart } from "../../tables/report/ReportContent";

/** A chart as a PNG, drawn on a canvas that is never shown. */
export async function chartPicture(chart: ReportChart): Promise<Uint8Array> {
  const canvas = document.createElement("canvas");
  canvas.width = CHART_SIZE.width;
  canvas.height = CHART_SIZE.height;
  const picture = new Promise<Blob>((give, refuse) => {
    drawChart(canvas, chart, () => canvas.toBlob((blob) => (blob ? give(blob) : refuse(new Error(`The chart "${chart.title}" could not be drawn.`))), "image/png"));
  });
  return new Uint8Array(await (await picture).arrayBuffer());
}
