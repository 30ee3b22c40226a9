import { axisText, chartConfiguration } from "../../../src/tables/report/chartConfiguration";
import { chartWords, hasFigures } from "../../../src/tables/report/chartWords";
import { partOf } from "../../../src/tables/report/partOf";
import type { ReportChart } from "../../../src/tables/report/ReportContent";

const chart: ReportChart = {
  title: "Saving", altText: "Columns by model.", type: "ColumnStacked", categories: ["A", "B"], categoriesFrom: "Out!$A$2:$A$3", valueTitle: "£000", valueFormat: "#,##0",
  series: [{ name: "Foot", color: "", values: [0, 5], from: "Out!$B$2:$B$3" }, { name: "Saving", color: "#1D4E57", values: [-1393.4, null], from: "Out!$C$2:$C$3" }],
};

describe("a chart in words and pictures", () => {
  it.each([[-1393.4, "#,##0", "−1,393"], [0.125, "0.0%", "12.5%"], [4.5, "£#,##0.00;[Red]-£#,##0.00", "£4.50"]])("shows %d as %s does", (value, format, shown) => expect(axisText(value, format)).toBe(shown));

  it("says what it shows and where it is highest and lowest, without the unseen foot", () => {
    expect(chartWords(chart)).toBe("Columns by model. Saving: from −1,393 (A) to −1,393 (A).");
    expect(chartWords({ ...chart, series: [{ ...chart.series[1]!, values: [null, null] }] })).toContain("Saving: no figures yet.");
    expect(hasFigures({ ...chart, series: [{ ...chart.series[1]!, values: [null, null] }] })).toBe(false);
  });

  it("draws the same figures, stacked, in the same colours", () => {
    const { type, data, options } = chartConfiguration(chart);
    expect(type).toBe("bar");
    expect(data.datasets.map(({ label, data: figures }) => [label, figures])).toEqual([["Foot", [0, 5]], ["Saving", [-1393.4, null]]]);
    expect(data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(["rgba(0,0,0,0)", "#1D4E57"]);
    expect(options?.scales?.["y"]).toMatchObject({ stacked: true });
  });
});

it.each([
  ["comparison", "cabinet", "cabinet"], ["comparison", "money", "options"], ["comparison", "sharing", "sharing"], ["comparison", "riskRegister", "risks"], ["comparison", "safeguarding", "risks"],
  ["comparison", "workings", undefined], ["comparison", "about", undefined], ["case", "csw_2010_allocation", "options"], ["case", "csw_2010_checks", "checks"], ["case", "black_country_2011_councils", "sharing"],
  ["case", "black_country_2011_marks", undefined], ["facts", "comparators", undefined], ["report", "report_cover", undefined],
] as const)("a sheet of kind %s and id %s goes to %s", (kind, id, part) => expect(partOf(kind, id)).toBe(part));
