import { USUAL_TITLE_SIZE } from "../xlsx/chart/titleSize";
import type { ConditionalFormatFile, PageFile, ValidationFile } from "../file/WorkbookFile";

/** A chart as the host keeps it: everything it draws stands in cells, by reference. */
export interface HostChart {
  id: string;
  name: string;
  type: string;
  title: string;
  /** What it shows, for those who do not see it. */
  altText: string;
  titleVisible: boolean;
  titleSize: number;
  legendVisible: boolean;
  legendPosition: string;
  categoryTitle: string;
  valueTitle: string;
  valueFormat: string;
  valueVisible: boolean;
  categoryVisible: boolean;
  dataLabels: boolean;
  /** In points from the top left of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  series: HostSeries[];
}

export interface HostSeries {
  name: string;
  /** Absolute reference with sheet: Comparison!$B$5:$B$12 */
  values: string;
  categories: string;
  color: string | undefined;
  /** Drawn without fill. */
  cleared: boolean;
  dataLabels: boolean;
}

export interface HostRule<T> {
  readonly id: string;
  readonly rule: T;
}

/** What Excel keeps with a sheet and Univer's open part does not. */
export interface SheetExtras {
  charts: HostChart[];
  conditionalFormats: HostRule<ConditionalFormatFile>[];
  validations: HostRule<ValidationFile>[];
  page: PageFile;
  tableStyles: Map<string, string>;
  /** Tables with a row of totals under them, by id. */
  tablesWithTotals: Set<string>;
  /** Hidden so that only code can show it. */
  veryHidden: boolean;
}

let made = 0;

/** A chart as Excel makes it before anything is said of it. */
export function newChart(type: string): HostChart {
  made += 1;
  return {
    id: `chart-${made}`, name: `Chart ${made}`, type, title: "", altText: "", titleVisible: true, titleSize: USUAL_TITLE_SIZE, legendVisible: true, legendPosition: "Bottom", categoryTitle: "",
    valueTitle: "", valueFormat: "General", valueVisible: true, categoryVisible: true, dataLabels: false, left: 48, top: 48, width: 360, height: 216, series: [],
  };
}

export const emptyExtras = (): SheetExtras => ({
  charts: [],
  conditionalFormats: [],
  validations: [],
  page: { orientation: "portrait", paper: "A4" },
  tableStyles: new Map(),
  tablesWithTotals: new Set(),
  veryHidden: false,
});
