import fc from "fast-check";
import type { NodeHost } from "../../host/headless/createNodeHost";
import { comparePosts } from "../../src/excel/actions/comparePosts";
import { councilHeading } from "../../src/tables/kinds/postsComparison";
import { readSheet } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { bring, succeeded } from "../support/ownImports";

let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

const HEAD = ["Council", "Post No.", "Team", "Post Title", "FTE", "Total cost £", "Funding"];

interface Post {
  readonly council: string;
  readonly team: string;
  readonly fte: number;
  /** £. */
  readonly cost: number;
  /** Share of the cost that a grant pays. */
  readonly grant: 0 | 0.5 | 1;
}

const FUNDING = { 0: "GF", 0.5: "50% DSG / 50% GF", 1: "DSG" } as const;
const lineOf = ({ council, team, fte, cost, grant }: Post, i: number) => [council, `P${i}`, team, "Officer", fte, cost, FUNDING[grant]];

type Figures = [fte: number, cost: number, generalFund: number, grant: number];
const nought = (): Figures => [0, 0, 0, 0];

/** Posts and £000 by line and council, added up post by post. */
function addedUp(posts: readonly Post[]): Map<string, Map<string, Figures>> {
  const lines = new Map<string, Map<string, Figures>>();
  for (const { council, team, fte, cost, grant } of posts) {
    const line = lines.get(team) ?? new Map<string, Figures>();
    const before = line.get(council) ?? nought();
    line.set(council, [before[0] + fte, before[1] + cost / 1000, before[2] + (cost * (1 - grant)) / 1000, before[3] + (cost * grant) / 1000]);
    lines.set(team, line);
  }
  return lines;
}

async function writtenOn(sheet: string, councils: readonly string[]) {
  const cells = await readSheet(sheet);
  const headings = cells[4]!.map(String);
  const end = cells.findIndex(([first], row) => row > 4 && first === "");
  const lines = cells.slice(5, end).map((row) => [String(row[0]), new Map(councils.map((council) => {
    const at = headings.indexOf(councilHeading(council, "fte"));
    return [council, row.slice(at, at + 4).map(Number) as Figures];
  }))] as const);
  return { check: String(cells[3]![0]), lines: new Map(lines) };
}

it("a council and a line that read as another council and line together are told apart", async () => {
  const posts: Post[] = [{ council: "Aford", team: "Beeham | Care", fte: 1, cost: 10_000, grant: 0 }, { council: "Aford | Beeham", team: "Care", fte: 2, cost: 30_000, grant: 1 }];
  await bring("All posts", "facts", [HEAD, ...posts.map(lineOf)]);
  const { sheet, councils } = succeeded(await comparePosts());
  const { lines } = await writtenOn(sheet, councils);
  expect([...lines].map(([line, figures]) => [line, ...figures.values()])).toEqual([["Beeham | Care", [1, 10, 10, 0], nought()], ["Care", nought(), [2, 30, 0, 30]]]);
}, 60_000);

it("a list of any posts adds up, in formulas, to what adding it up post by post gives", async () => {
  const post: fc.Arbitrary<Post> = fc.record({
    council: fc.constantFrom("Aford", "Beeham", "Ceeby & Co"), team: fc.constantFrom("Care", "Care home", "Parks*", "=Roads", "1"),
    fte: fc.constantFrom(0.2, 0.5, 0.8, 1, 2), cost: fc.integer({ min: 12_000, max: 90_000 }), grant: fc.constantFrom(0, 0.5, 1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 40 }), async (some) => {
      // Two councils at least.
      const posts: Post[] = [{ council: "Aford", team: "Care", fte: 1, cost: 40_000, grant: 0 }, { council: "Beeham", team: "Care", fte: 1, cost: 50_000, grant: 1 }, ...some];
      workbook.close();
      workbook = nodeWorkbook();
      await bring("All posts", "facts", [HEAD, ...posts.map(lineOf)]);
      const { sheet, councils, problems } = succeeded(await comparePosts());
      expect(problems).toEqual([]);
      const expected = addedUp(posts);
      const { check, lines } = await writtenOn(sheet, councils);
      expect(check).toMatch(/^Check: OK/);
      expect([...lines.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [line, figures] of lines) {
        for (const [council, found] of figures) {
          const wanted = expected.get(line)?.get(council) ?? nought();
          found.forEach((figure, i) => expect(figure).toBeCloseTo(wanted[i]!, 6));
        }
      }
    }),
    { numRuns: 5 },
  );
}, 240_000);
