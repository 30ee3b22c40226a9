import type { NodeHost } from "../../host/headless/createNodeHost";
import { isActionFault, type ActionFault } from "../../src/excel/ActionFault";
import { importTable } from "../../src/excel/actions/importTable";
import { comparePosts } from "../../src/excel/actions/comparePosts";
import { prepareComparison } from "../../src/excel/actions/compareModels";
import { readCsv } from "../../src/tables/import/file/readCsv";
import { importTable as readImport } from "../../src/tables/import/importTable";
import { importedContent } from "../../src/tables/import/map/importedContent";
import { sourceFields } from "../../src/tables/import/map/sourceColumns";
import { suggestMapping } from "../../src/tables/import/map/suggestMapping";
import type { TableKind } from "../../src/tables/TableContent";
import { readSheet, rowOf } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { compareSmall, smallBackground } from "../support/smallWorkbook";

const NAMES = ["Aford", "Beeham", "Ceeby", "Deeton", "Eeford", "Effham", "Geeby", "Aitchton", "Eyeford", "Jayham", "Kayby", "Ellton"];
const ON = "1 April 2026";

let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

function succeeded<T>(result: T | ActionFault): T {
  if (isActionFault(result)) throw new Error(result.fault);
  return result;
}

async function bring(title: string, kind: TableKind, lines: readonly (readonly (string | number)[])[]) {
  const csv = lines.map((line) => line.join()).join("\n");
  const imported = readImport(readCsv(`${title}.csv`, new TextEncoder().encode(csv)));
  const content = importedContent(imported, { kind, title, on: ON, mapping: suggestMapping(kind, sourceFields(imported)) });
  return succeeded(await importTable({ content, as: { newSheet: title }, imported, decisions: {}, on: ON }));
}

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

describe("establishment lists, one for each council", () => {
  const HEAD = ["Post No.", "Team", "Post Title", "FTE", "Basic salary £", "Total cost £", "Funding"];

  it("add up to a posts comparison by team, with the proposed structure to be entered", async () => {
    await bring("Aford", "facts", [HEAD, ["A1", "Care", "Manager", 1, 50000, 60000, "GF"], ["A2", "Care", "Officer", 0.5, 40000, 24000, "DSG"], ["A3", "Schools", "Adviser", 1, 40000, 48000, "50% DSG / 50% GF"]]);
    await bring("Beeham", "facts", [HEAD, ["B1", "Care", "Manager", 1, 55000, 66000, "GF"], ["B2", "Care", "Officer", 1, 40000, "tbc", "GF"]]);
    const { sheet, lines } = succeeded(await comparePosts());
    expect(lines).toBe(2);
    const cells = await readSheet(sheet);
    // Aford's care: 60 + 24 of which grant 24; its schools: 48, half of it grant. Beeham's officer has no cost yet, and it has no schools.
    expect(rowOf(cells, "Care").slice(0, 13)).toEqual(["Care", "line", 1.5, 84, 60, 24, 2, "", "", "", "", "", ""]);
    expect(rowOf(cells, "Schools").slice(0, 13)).toEqual(["Schools", "line", 1, 48, 24, 24, 0, 0, 0, 0, "", "", ""]);
    await bring("Own models", "operatingModels", [["Model", "What it is"], ["Joint", "One service for both"]]);
    expect(await prepareComparison(smallBackground)).toMatchObject({ sheet, fault: expect.stringContaining("Beeham: cost (£000), Care) is empty") });
  }, 60_000);

  it("need a second council", async () => {
    expect(await comparePosts()).toMatchObject({ fault: expect.stringContaining("at least two councils") });
  });
});
