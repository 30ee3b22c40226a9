import type { DrawnChart } from "./drawnChart";

const KINDS: Readonly<Record<string, string>> = {
  ColumnClustered: "column chart", ColumnStacked: "stacked column chart", BarClustered: "bar chart", BarStacked: "stacked bar chart",
  Line: "line chart", XYScatter: "scatter chart", Pie: "pie chart",
};

/** What a chart shows, for those who do not see it; its figures stand in the sheet. */
export function accessibleName({ look, categories, series }: DrawnChart): string {
  if (look.altText !== "") return look.altText;
  const names = series.filter(({ unseen }) => !unseen).map(({ name }) => name);
  const [first, last] = [categories[0], categories.at(-1)];
  const across = first === undefined || first === last ? "" : `, from ${first} to ${last}`;
  return `${look.title || look.name}. A ${KINDS[look.type] ?? "chart"} of ${names.join(", ")}${across}. ${look.valueTitle}`.trim();
}
