import { chooseTables, type Candidate, type Origin } from "../../../src/tables/comparison/chooseTables";
import { councilHeading, KIND_HEADING, LINE_HEADING } from "../../../src/tables/kinds/postsComparison";
import { TableView } from "../../../src/tables/TableView";

const posts = (sheet: string, origin: Origin, position: number, councils: readonly string[]): Candidate => ({
  role: "baseline", marker: sheet, sheet, origin, position,
  view: new TableView(sheet, 4, 0, [LINE_HEADING, KIND_HEADING, ...councils.map((council) => councilHeading(council, "cost"))], []),
});
const published = posts("Baseline", "published", 0, ["Darlington", "Hartlepool"]);
const chosen = (candidates: readonly Candidate[], picks = {}) => chooseTables(candidates, picks)[0]!;

it("one council's posts are compared before others only where somebody says so", () => {
  const alone = posts("Posts by council", "own", 1, ["Aford"]);
  expect(chosen([published, alone])).toMatchObject({ table: published, others: [alone] });
  expect(chosen([published, alone], { baseline: "Posts by council" })).toMatchObject({ table: alone, why: "chosen by you" });
  // Where there is no other, its reader says what is missing.
  expect(chosen([alone]).table).toBe(alone);
});

it("own posts of two councils go before published ones", () => {
  const both = posts("Posts by council", "own", 1, ["Aford", "Beeham"]);
  expect(chosen([published, both])).toMatchObject({ table: both, why: "your own" });
});
