import type { HostCell } from "../../engine/cells";
import type { Host } from "../../engine/Host";
import type { HostChart } from "../../engine/SheetExtras";
import { referenced } from "./referenced";

export interface DrawnSeries {
  readonly name: string;
  /** null where the cell holds no number: nothing is drawn there. */
  readonly values: readonly (number | null)[];
  /** Of a scatter chart: where each value stands across. */
  readonly across: readonly (number | null)[];
  readonly color: string;
  /** Takes its place but is not seen, as under the steps of a bridge. */
  readonly unseen: boolean;
  readonly labelled: boolean;
}

/** A chart with the values that its cells hold now. */
export interface DrawnChart {
  readonly look: Omit<HostChart, "series">;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
}

/** For series that were given no colour; each stands out from its neighbour in lightness as well. */
const PALETTE = ["#1d4e57", "#c8792b", "#5f7fb0", "#8a3b5e", "#6e8f3c", "#5b5b5b"];

const numberOf = (cell: HostCell | undefined): number | null => (typeof cell === "number" ? cell : null);

/** Reads what a chart refers to. */
export function drawnChart(host: Host, { series, ...look }: HostChart): DrawnChart {
  const categories = series.map(({ categories: reference }) => referenced(host, reference)).find((cells) => cells !== undefined) ?? [];
  return {
    look,
    categories: categories.map(String),
    series: series.map(({ name, values, categories: across, color, cleared, dataLabels }, i) => ({
      name: String(referenced(host, name)?.[0] ?? name),
      values: (referenced(host, values) ?? []).map(numberOf),
      across: (referenced(host, across) ?? []).map(numberOf),
      color: color ?? PALETTE[i % PALETTE.length]!,
      unseen: cleared,
      labelled: look.dataLabels || dataLabels,
    })),
  };
}
