import type { NodeHost } from "../../host/headless/createNodeHost";
import { prepareComparison } from "../../src/excel/actions/compareModels";
import { readSheet, rowOf } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { bring } from "../support/ownImports";
import { compareSmall, smallBackground } from "../support/smallWorkbook";

const NAMES = ["Aford", "Beeham", "Ceeby", "Deeton", "Eeford", "Effham", "Geeby", "Aitchton", "Eyeford", "Jayham", "Kayby", "Ellton"];

let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

/** Each council: care 10 posts at £500k, schools 5 posts at £200k. Proposed, by council: care 8 posts at £400k to £450k, schools 4 at £160k to £180k. */
async function bringTables(n: number, careAtHighest: string | number = 450 * n) {
  const councils = NAMES.slice(0, n);
  const each = (fte: number, cost: number) => councils.flatMap(() => [fte, cost]);
  await bring("Own posts", "postsComparison", [
    ["Service line", "Kind", ...councils.flatMap((council) => [`${council}: posts (FTE)`, `${council}: cost (£000)`]), "Proposed posts (FTE)", "Cost at lowest salaries (£000)", "Cost at highest salaries (£000)"],
    ["Care", "line", ...each(10, 500), 8 * n, 400 * n, careAtHighest],
    ["Schools", "line", ...each(5, 200), 4 * n, 160 * n, 180 * n],
  ]);
  await bring("Own models", "operatingModels", [["Model", "What it is", "Recommended"], ["Apart", "Each on its own", "no"], ["Joint", "One service for all", "yes"]]);
}

// At the highest salaries care saves £50k and schools £20k by council: £140k for two councils, £840k for twelve.
it.each([[2, -140], [12, -840]])("the tables of %i councils go from files to a comparison", async (n, saving) => {
  await bringTables(n);
  expect(await compareSmall()).toBe("OK");
  expect(rowOf(await readSheet("Comparison"), "Joint")).toContain(saving);
}, 240_000);

it("a cost that the file leaves open is asked for, in its cell, before anything is written", async () => {
  await bringTables(2, "tbc");
  expect(await prepareComparison(smallBackground)).toMatchObject({ code: "#N/A", sheet: "Own posts", fault: expect.stringContaining("(Cost at highest salaries (£000), Care) is empty. Enter the figure, 0 where there is none.") });
}, 120_000);
