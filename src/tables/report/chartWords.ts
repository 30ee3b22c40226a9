import { axisText } from "./chartConfiguration";
import type { ReportChart } from "./ReportContent";

/** What a chart shows, for those who do not see it: its own description and the range of each series. */
export function chartWords({ altText, categories, series, valueFormat }: ReportChart): string {
  const ranges = series.filter(({ color }) => color !== "").map(({ name, values }) => {
    const figures = values.flatMap((value, i) => (value === null ? [] : [{ value, at: categories[i] ?? "" }]));
    if (figures.length === 0) return `${name}: no figures yet.`;
    const lowest = figures.reduce((a, b) => (b.value < a.value ? b : a));
    const highest = figures.reduce((a, b) => (b.value > a.value ? b : a));
    return `${name}: from ${axisText(lowest.value, valueFormat)} (${lowest.at}) to ${axisText(highest.value, valueFormat)} (${highest.at}).`;
  });
  return [altText, ...ranges].join(" ");
}

/** Whether there is anything to draw. */
export const hasFigures = ({ series }: ReportChart): boolean => series.some(({ values }) => values.some((value) => value !== null));
