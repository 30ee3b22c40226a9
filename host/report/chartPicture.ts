import { createCanvas } from "@napi-rs/canvas";
import { CHART_SIZE } from "../../src/tables/report/chartConfiguration";
import { drawChart } from "../../src/tables/report/drawChart";
import type { ReportChart } from "../../src/tables/report/ReportContent";

/** A chart as a PNG, drawn without a page. */
export async function chartPicture(chart: ReportChart): Promise<Uint8Array> {
  const canvas = createCanvas(CHART_SIZE.width, CHART_SIZE.height);
  let picture: Promise<Buffer> | undefined;
  // chart.js asks of a canvas only what both kinds have.
  drawChart(canvas as unknown as HTMLCanvasElement, chart, () => {
    picture = canvas.encode("png");
  });
  return new Uint8Array(await picture!);
}
