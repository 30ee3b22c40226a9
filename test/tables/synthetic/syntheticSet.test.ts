import { datasets } from "../../../src/tables/seeds/datasets";
import { scenarios } from "../../../src/tables/seeds/scenarios";
import { councilsIn, KIND_HEADING } from "../../../src/tables/kinds/postsComparison";
import { syntheticSet } from "../../../src/tables/synthetic/syntheticSet";

describe("the synthetic demonstration set", () => {
  const { datasets: made, scenario } = syntheticSet();

  it("is what stands in seeds: the same script and seed give the same figures", () => {
    for (const dataset of made) expect(datasets.find(({ id }) => id === dataset.id)).toEqual(dataset);
    expect(scenarios.find(({ id }) => id === scenario.id)).toEqual(scenario);
  });

  it("says in every table that it is synthetic", () => {
    for (const { title, sheet, statement, reference, notes } of made) for (const text of [title, sheet, statement, reference.document, ...notes]) expect(text).toMatch(/synthetic/i);
  });

  it("adds up: subtotals and total are the sums of their lines, for each of five councils", () => {
    const posts = made.find(({ kind }) => kind === "postsComparison")!;
    expect(councilsIn(posts.columns.map(({ heading }) => heading))).toHaveLength(5);
    const kind = posts.columns.findIndex(({ heading }) => heading === KIND_HEADING);
    const lines = posts.rows.filter((row) => row[kind] === "line");
    const total = posts.rows.find((row) => row[kind] === "total")!;
    posts.columns.forEach(({ unit }, column) => {
      if (unit === "text") return;
      expect(total[column]).toBeCloseTo(lines.reduce((sum, row) => sum + Number(row[column]), 0), 6);
    });
  });
});
