import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Host } from "../engine/Host";
import type { HostChart } from "../engine/SheetExtras";
import type { ChartHandle } from "./Charts";
import { ClientObject, Collection } from "./ClientObject";
import { notFound } from "./RichApiError";

/** What is drawn on a sheet. Here that is charts, which Excel lists among the shapes without a type of their own. */
export class Shape extends ClientObject<ChartHandle> {}
const part = <K extends keyof HostChart>(key: K) => ({
  get: ({ chart }: ChartHandle) => chart[key],
  set: ({ host, sheet, chart }: ChartHandle, value: unknown) => {
    chart[key] = value as HostChart[K];
    host.emit({ kind: "extras", sheetId: sheet.getSheetId() });
  },
});
ClientObject.properties(Shape, {
  name: part("name"), id: { get: ({ chart }) => chart.id }, type: { get: () => "Unsupported" },
  altTextDescription: part("altText"), left: part("left"), top: part("top"), width: part("width"), height: part("height"),
});

export class Shapes extends Collection<{ readonly host: Host; readonly sheet: FWorksheet }, Shape> {
  private shape(path: string, pick: (charts: readonly HostChart[]) => HostChart | undefined, orNull = false): Shape {
    return new Shape(this.context, `${this.path}.${path}`, () => {
      const { host, sheet } = this.handle;
      const chart = pick(host.extrasOf(sheet.getSheetId()).charts);
      if (!chart) throw notFound();
      return { host, sheet, chart };
    }, orNull);
  }
  protected list(): Shape[] {
    const { host, sheet } = this.handle;
    return host.extrasOf(sheet.getSheetId()).charts.map((chart) => this.shape(`items["${chart.name}"]`, () => chart));
  }
  getItem(name: string): Shape {
    return this.shape(`getItem("${name}")`, (charts) => charts.find((chart) => chart.name === name || chart.id === name));
  }
  getItemOrNullObject(name: string): Shape {
    return this.shape(`getItemOrNullObject("${name}")`, (charts) => charts.find((chart) => chart.name === name || chart.id === name), true);
  }
}
