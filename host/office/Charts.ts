import { absoluteAddress, quoteSheet } from "../engine/a1";
import type { Host } from "../engine/Host";
import { newChart, type HostChart, type HostSeries } from "../engine/SheetExtras";
import { CHART_TYPES } from "../file/chartFileFrom";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { ClientObject, Collection, type Context } from "./ClientObject";
import { ClientResult } from "./ClientResult";
import type { Range } from "./Range";
import { POINTS_PER_PIXEL } from "../engine/pixels";
import type { RangeHandle } from "./RangeHandle";
import { invalid, notFound } from "./RichApiError";

export interface ChartHandle {
  readonly host: Host;
  readonly sheet: FWorksheet;
  readonly chart: HostChart;
}
interface SeriesHandle extends ChartHandle {
  readonly series: HostSeries;
}

const referenceTo = (range: RangeHandle): string => `${quoteSheet(range.sheet.getSheetName())}!${absoluteAddress(range)}`;
const changed = ({ host, sheet }: ChartHandle): void => host.emit({ kind: "extras", sheetId: sheet.getSheetId() });

/** A property that stands in the chart's own record. */
const field = <K extends keyof HostChart>(key: K) => ({
  get: ({ chart }: ChartHandle) => chart[key],
  set: (handle: ChartHandle, value: unknown) => {
    handle.chart[key] = value as HostChart[K];
    changed(handle);
  },
});

/** A part of a chart: it has the same record. */
class Part extends ClientObject<ChartHandle> {
  protected part<T extends ClientObject<ChartHandle>>(name: string, Type: new (context: Context, path: string, resolve: () => ChartHandle) => T): T {
    return this.once(name, () => new Type(this.context, `${this.path}.${name}`, () => this.handle));
  }
}

class TitleFont extends Part {}
ClientObject.properties(TitleFont, { size: field("titleSize"), bold: { get: () => true, set: () => undefined }, color: { get: () => "#000000", set: () => undefined } });
class TitleFormat extends Part {
  get font(): TitleFont {
    return this.part("font", TitleFont);
  }
}
class ChartTitle extends Part {
  get format(): TitleFormat {
    return this.part("format", TitleFormat);
  }
}
ClientObject.properties(ChartTitle, { text: field("title"), visible: field("titleVisible") });

class ChartLegend extends Part {}
ClientObject.properties(ChartLegend, { position: field("legendPosition"), visible: field("legendVisible") });

class ValueTitle extends Part {}
ClientObject.properties(ValueTitle, { text: field("valueTitle"), visible: { get: ({ chart }: ChartHandle) => chart.valueTitle !== "", set: () => undefined } });
class CategoryTitle extends Part {}
ClientObject.properties(CategoryTitle, { text: field("categoryTitle"), visible: { get: ({ chart }: ChartHandle) => chart.categoryTitle !== "", set: () => undefined } });
class ValueAxis extends Part {
  get title(): ValueTitle {
    return this.part("title", ValueTitle);
  }
}
ClientObject.properties(ValueAxis, { numberFormat: field("valueFormat"), visible: field("valueVisible") });
const TICK_LABEL_POSITIONS: readonly string[] = ["NextToAxis", "High", "Low", "None"];
class CategoryAxis extends Part {
  get title(): CategoryTitle {
    return this.part("title", CategoryTitle);
  }
}
ClientObject.properties(CategoryAxis, {
  visible: field("categoryVisible"),
  // Labels stand at the chart's foot in any case.
  tickLabelPosition: {
    get: () => "Low",
    set: (_, value) => {
      if (!TICK_LABEL_POSITIONS.includes(String(value))) throw invalid(`There is no position '${String(value)}' for the labels of an axis.`);
    },
  },
});
class Axes extends Part {
  get valueAxis(): ValueAxis {
    return this.part("valueAxis", ValueAxis);
  }
  get categoryAxis(): CategoryAxis {
    return this.part("categoryAxis", CategoryAxis);
  }
}

class SeriesFill extends ClientObject<SeriesHandle> {
  /** "" for a series drawn without fill. */
  getSolidColor(): ClientResult<string> {
    const result = new ClientResult<string>();
    this.act("getSolidColor", ({ series }) => result.give(series.cleared ? "" : (series.color ?? "")));
    return result;
  }
  setSolidColor(color: string): void {
    this.act("setSolidColor", (handle) => {
      Object.assign(handle.series, { color, cleared: false });
      changed(handle);
    });
  }
  clear(): void {
    this.act("clear", (handle) => {
      handle.series.cleared = true;
      changed(handle);
    });
  }
}
/** The colour of lines and points: the host keeps one colour for a series. */
const ink = {
  get: ({ series }: SeriesHandle) => series.color ?? "",
  set: (handle: SeriesHandle, value: unknown) => {
    handle.series.color = String(value);
    changed(handle);
  },
};
class SeriesLine extends ClientObject<SeriesHandle> {}
ClientObject.properties(SeriesLine, { color: ink });
class SeriesFormat extends ClientObject<SeriesHandle> {
  get line(): SeriesLine {
    return this.once("line", () => new SeriesLine(this.context, `${this.path}.line`, () => this.handle));
  }
  get fill(): SeriesFill {
    return this.once("fill", () => new SeriesFill(this.context, `${this.path}.fill`, () => this.handle));
  }
}
export class ChartSeries extends ClientObject<SeriesHandle> {
  get format(): SeriesFormat {
    return this.once("format", () => new SeriesFormat(this.context, `${this.path}.format`, () => this.handle));
  }
  /** The cells that the series draws: "Comparison!$B$8:$B$15". */
  getDimensionDataSourceString(dimension: string): ClientResult<string> {
    const result = new ClientResult<string>();
    this.act("getDimensionDataSourceString", ({ series }) => {
      if (dimension !== "Values" && dimension !== "Categories") throw invalid(`The workbook host knows no dimension '${dimension}'.`);
      result.give(dimension === "Values" ? series.values : series.categories);
    });
    return result;
  }
  setValues(range: Range): void {
    this.point("setValues", range, "values");
  }
  setXAxisValues(range: Range): void {
    this.point("setXAxisValues", range, "categories");
  }
  private point(name: string, range: Range, key: "values" | "categories"): void {
    this.act(name, (handle) => {
      handle.series[key] = referenceTo(range.handle);
      changed(handle);
    });
  }
  delete(): void {
    this.act("delete", (handle) => {
      handle.chart.series = handle.chart.series.filter((series) => series !== handle.series);
      changed(handle);
    });
  }
}
ClientObject.properties(ChartSeries, {
  markerBackgroundColor: ink,
  markerForegroundColor: ink,
  name: {
    get: ({ series }) => series.name,
    set: (handle, value) => {
      handle.series.name = String(value);
      changed(handle);
    },
  },
  hasDataLabels: {
    get: ({ series }) => series.dataLabels,
    set: (handle, value) => {
      handle.series.dataLabels = Boolean(value);
      changed(handle);
    },
  },
});

const emptySeries = (name: string): HostSeries => ({ name, values: "", categories: "", color: undefined, cleared: false, dataLabels: false });

class SeriesCollection extends Collection<ChartHandle, ChartSeries> {
  private at(path: string, pick: (chart: HostChart) => HostSeries | undefined): ChartSeries {
    return new ChartSeries(this.context, `${this.path}.${path}`, () => {
      const series = pick(this.handle.chart);
      if (!series) throw notFound();
      return { ...this.handle, series };
    });
  }
  protected list(): ChartSeries[] {
    return this.handle.chart.series.map((series, i) => this.at(`items[${i}]`, () => series));
  }
  getItemAt(index: number): ChartSeries {
    return this.at(`getItemAt(${index})`, (chart) => chart.series[index]);
  }
  add(name = ""): ChartSeries {
    const series = emptySeries(name);
    this.act("add", (handle) => {
      handle.chart.series.push(series);
      changed(handle);
    });
    return this.at("add()", () => series);
  }
}

export class Chart extends Part {
  get title(): ChartTitle {
    return this.part("title", ChartTitle);
  }
  get legend(): ChartLegend {
    return this.part("legend", ChartLegend);
  }
  get axes(): Axes {
    return this.part("axes", Axes);
  }
  get series(): SeriesCollection {
    return this.once("series", () => new SeriesCollection(this.context, `${this.path}.series`, () => this.handle));
  }
  setPosition(start: Range | string, end?: Range | string): void {
    this.act("setPosition", (handle) => {
      if (typeof start === "string" || typeof end === "string" || !end) throw invalid("The workbook host takes two ranges as a chart's position.");
      const { sheet } = handle;
      const [from, to] = [start.handle, end.handle];
      const across = (columns: number) => Array.from({ length: columns }, (_, column) => sheet.getColumnWidth(column)).reduce((sum, width) => sum + width, 0) * POINTS_PER_PIXEL;
      const down = (rows: number) => Array.from({ length: rows }, (_, row) => sheet.getRowHeight(row)).reduce((sum, height) => sum + height, 0) * POINTS_PER_PIXEL;
      const [left, top] = [across(from.column), down(from.row)];
      Object.assign(handle.chart, { left, top, width: across(to.column + to.columns) - left, height: down(to.row + to.rows) - top });
      changed(handle);
    });
  }
  delete(): void {
    this.act("delete", (handle) => {
      const extras = handle.host.extrasOf(handle.sheet.getSheetId());
      extras.charts = extras.charts.filter((chart) => chart !== handle.chart);
      changed(handle);
    });
  }
}
ClientObject.properties(Chart, {
  name: field("name"), id: { get: ({ chart }: ChartHandle) => chart.id }, chartType: field("type"),
  left: field("left"), top: field("top"), width: field("width"), height: field("height"),
});

interface SheetOfHost {
  readonly host: Host;
  readonly sheet: FWorksheet;
}
export class Charts extends Collection<SheetOfHost, Chart> {
  private chartAt(path: string, pick: (charts: readonly HostChart[]) => HostChart | undefined, orNull = false): Chart {
    return new Chart(this.context, `${this.path}.${path}`, () => {
      const { host, sheet } = this.handle;
      const chart = pick(host.extrasOf(sheet.getSheetId()).charts);
      if (!chart) throw notFound();
      return { host, sheet, chart };
    }, orNull);
  }
  protected list(): Chart[] {
    const { host, sheet } = this.handle;
    return host.extrasOf(sheet.getSheetId()).charts.map((chart) => this.chartAt(`items["${chart.name}"]`, () => chart));
  }
  getItem(name: string): Chart {
    return this.chartAt(`getItem("${name}")`, (charts) => charts.find((chart) => chart.name === name));
  }
  getItemOrNullObject(name: string): Chart {
    return this.chartAt(`getItemOrNullObject("${name}")`, (charts) => charts.find((chart) => chart.name === name), true);
  }
  add(type: string, source: Range, seriesBy = "Auto"): Chart {
    const chart = newChart(type);
    this.act("add", ({ host, sheet }) => {
      if (!(type in CHART_TYPES)) throw invalid(`The workbook host draws no chart of type '${type}'.`);
      const range = source.handle;
      const byRow = seriesBy === "Rows";
      for (let i = 0; i < (byRow ? range.rows : range.columns); i++) {
        const area = byRow ? { ...range, row: range.row + i, rows: 1 } : { ...range, column: range.column + i, columns: 1 };
        chart.series.push({ ...emptySeries(`Series${i + 1}`), values: referenceTo(area) });
      }
      host.extrasOf(sheet.getSheetId()).charts.push(chart);
      changed({ host, sheet, chart });
    });
    return this.chartAt(`add("${type}")`, () => chart);
  }
}
