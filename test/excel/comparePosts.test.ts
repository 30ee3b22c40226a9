import type { NodeHost } from "../../host/headless/createNodeHost";
import { comparePosts, previewPosts } from "../../src/excel/actions/comparePosts";
import { prepareComparison } from "../../src/excel/actions/compareModels";
import { restoreLast } from "../../src/excel/restorePoint";
import { entryKey, NO_DECISIONS, teamKey } from "../../src/tables/posts/PostsDecisions";
import { sheetNames } from "../support/cells";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { bring, succeeded } from "../support/ownImports";
import { smallBackground } from "../support/smallWorkbook";

const HEAD = ["Post No.", "Team", "Post Title", "FTE", "Basic salary £", "Total cost £", "Funding"];
const AFORD = [["A1", "Care", "Manager", 1, 50000, 60000, "GF"], ["A2", "Care", "Officer", 0.5, 40000, 24000, "DSG"], ["A3", "Schools", "Adviser", 1, 40000, 48000, "50% DSG / 50% GF"]];
const BEEHAM = [["B1", "Care", "Manager", 1, 55000, 66000, "GF"], ["B2", "Care", "Officer", 1, 40000, 50000, "GF"]];

const formulasOn = (sheet: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("formulas");
    await context.sync();
    return used.formulas as unknown[][];
  });

let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

const bringBoth = async () => {
  await bring("Aford", "facts", [HEAD, ...AFORD]);
  await bring("Beeham", "facts", [HEAD, ...BEEHAM]);
};

describe("establishment lists, one for each council", () => {
  it("add up to a posts comparison by team in live formulas, with the proposed structure to be entered", async () => {
    await bringBoth();
    const { sheet, lines, councils, problems } = succeeded(await comparePosts());
    expect({ lines, councils, problems }).toEqual({ lines: 2, councils: ["Aford", "Beeham"], problems: [] });
    const cells = await readSheet(sheet);
    // Aford's care: 60 + 24 of which grant 24; its schools: 48, half of it grant. Beeham has no schools.
    expect(rowOf(cells, "Care").slice(0, 17)).toEqual(["Care", "line", 1.5, 84, 60, 24, 2, 116, 116, 0, "", "", "", 3.5, 200, 176, 24]);
    expect(rowOf(cells, "Schools").slice(0, 17)).toEqual(["Schools", "line", 1, 48, 24, 24, 0, 0, 0, 0, "", "", "", 1, 48, 24, 24]);
    expect(String(cells[3]![0])).toMatch(/^Check: OK/);
    // A cost entered in a list goes through to the comparison.
    const list = await readSheet("Aford");
    const at = list[4]!.indexOf("Cost (£)");
    await writeCell("Aford", `${String.fromCharCode(65 + at)}${rowNumber(list, "A1")}`, 70000);
    expect(rowOf(await readSheet(sheet), "Care").slice(2, 6)).toEqual([1.5, 94, 70, 24]);
  }, 60_000);

  it("look a line's teams up by criteria, twice for each figure, and by products only where a name cannot be a criterion", async () => {
    await bring("Aford", "facts", [HEAD, ...AFORD, ["A4", "Parks*", "Ranger", 1, 25000, 30000, "GF"]]);
    await bring("Beeham", "facts", [HEAD, ...BEEHAM]);
    const { sheet } = succeeded(await comparePosts());
    const formulas = await formulasOn(sheet);
    const lookUps = (line: string, name: RegExp) => rowOf(formulas as (string | number)[][], line).map(String).join(" ").match(name)?.length ?? 0;
    // Two councils with four measures each.
    expect(["Care", "Schools", "Parks*"].map((line) => [lookUps(line, /(COUNT|SUM)IFS\(/g), lookUps(line, /SUMPRODUCT\(/g)])).toEqual([[16, 0], [16, 0], [0, 16]]);
    expect(rowOf(await readSheet(sheet), "Parks*").slice(2, 10)).toEqual([1, 30, 30, 0, 0, 0, 0, 0]);
  }, 60_000);

  it("leave a team's figure empty where a post has none, and say which post, on the sheet and in the answer", async () => {
    await bring("Aford", "facts", [HEAD, ...AFORD]);
    await bring("Beeham", "facts", [HEAD, ["B3", "", "Driver", 1, 30000, 36000, "GF"], BEEHAM[0]!, ["B2", "Care", "Officer", 1, 40000, "tbc", "GF"]]);
    const { sheet, problems } = succeeded(await comparePosts());
    expect(problems).toEqual([
      { sheet: "Beeham", problem: expect.stringMatching(/^1 post has no team \(B6\)/) },
      { sheet: "Beeham", problem: expect.stringContaining("1 post without cost (F8)") },
    ]);
    const cells = await readSheet(sheet);
    expect(rowOf(cells, "Care").slice(6, 10)).toEqual([2, "", "", ""]);
    expect(String(cells[3]![0])).toMatch(/^Check: LOOK. 1 list has posts that are in no line/);
    const lists = await readSheet("Establishment lists");
    expect(rowOf(lists, "Beeham").slice(5, 11)).toEqual([3, 3, 102, 2, 0, "LOOK: not all in lines"]);
    await bring("Own models", "operatingModels", [["Model", "What it is"], ["Joint", "One service for both"]]);
    expect(await prepareComparison(smallBackground)).toMatchObject({ sheet, fault: expect.stringContaining("Beeham: cost (£000), Care) is empty") });
    // A line given on the sheet of teams counts at once.
    const teams = await readSheet("Teams and lines");
    const row = teams.findIndex((line) => line[1] === "Beeham" && line[3] === "") + 1;
    await writeCell("Teams and lines", `E${row}`, "Schools");
    expect(rowOf(await readSheet(sheet), "Schools").slice(6, 10)).toEqual([1, 36, 36, 0]);
  }, 60_000);

  it("are needed: without one, or with none that counts, what to do is said", async () => {
    expect(await comparePosts()).toMatchObject({ fault: expect.stringContaining("No establishment list is imported") });
    await bring("Aford", "facts", [HEAD, ...AFORD]);
    expect(await comparePosts({ ...NO_DECISIONS, counts: { [entryKey("Aford", "")]: "no" } })).toMatchObject({ fault: expect.stringContaining("None of the lists counts") });
    expect(await sheetNames()).not.toContain("Posts by council");
  }, 60_000);

  it("give one council its posts by line, paid by grant and vacant among them, and take in another's later", async () => {
    const vacancies = [["yes", ...AFORD[0]!], ["no", ...AFORD[1]!], ["yes", ...AFORD[2]!]];
    await bring("Aford", "facts", [["Vacant?", ...HEAD], ...vacancies]);
    const { sheet, councils, lines } = succeeded(await comparePosts());
    expect({ councils, lines }).toEqual({ councils: ["Aford"], lines: 2 });
    const cells = await readSheet(sheet);
    expect(cells[4]!.slice(9, 14)).toEqual(["Current posts (FTE)", "Current cost (£000)", "General fund (£000)", "Grant (£000)", "Marked vacant (FTE)"]);
    expect(rowOf(cells, "Care").slice(9, 14)).toEqual([1.5, 84, 60, 24, 1]);
    expect(rowOf(cells, "Schools").slice(9, 14)).toEqual([1, 48, 24, 24, 1]);
    await bring("Beeham", "facts", [HEAD, ...BEEHAM]);
    succeeded(await comparePosts());
    const both = await readSheet(sheet);
    expect(rowOf(both, "Care").slice(2, 10)).toEqual([1.5, 84, 60, 24, 2, 116, 116, 0]);
    expect(rowOf(both, "Care").slice(13, 18)).toEqual([3.5, 200, 176, 24, 1]);
  }, 60_000);

  it("take the name that somebody gives the council, and rename its columns in place later", async () => {
    await bring("HR list", "facts", [HEAD, ...AFORD]);
    await bring("Beeham", "facts", [HEAD, ...BEEHAM]);
    const { sheet } = succeeded(await comparePosts({ ...NO_DECISIONS, names: { [entryKey("HR list", "")]: "Aford & District" } }));
    expect((await readSheet(sheet))[4]![2]).toBe("Aford & District: posts (FTE)");
    const lists = await readSheet("Establishment lists");
    await writeCell("Establishment lists", `C${rowNumber(lists, "HR list")}`, "St. Aford's");
    expect(rowOf(await readSheet("Establishment lists"), "HR list")[10]).toBe("LOOK: update the comparison");
    succeeded(await comparePosts());
    const cells = await readSheet(sheet);
    expect(cells[4]!.slice(2, 7)).toEqual(["St. Aford's: posts (FTE)", "St. Aford's: cost (£000)", "St. Aford's: general fund (£000)", "St. Aford's: grant (£000)", "Beeham: posts (FTE)"]);
    expect(rowOf(cells, "Care").slice(2, 7)).toEqual([1.5, 84, 60, 24, 2]);
  }, 60_000);
});

describe("one list with a column of councils", () => {
  it("becomes one block for each, and rows that name none are told", async () => {
    await bring("All posts", "facts", [["Authority", ...HEAD], ...AFORD.map((row) => ["Aford", ...row]), ...BEEHAM.map((row) => ["Beeham", ...row]), ["", "C1", "Care", "Manager", 1, 50000, 60000, "GF"]]);
    expect((await readSheet("All posts"))[4]!.slice(0, 3)).toEqual(["Post number", "Council", "Team"]);
    const { sheet, councils, problems } = succeeded(await comparePosts());
    expect(councils).toEqual(["Aford", "Beeham"]);
    expect(problems).toEqual([{ sheet: "All posts", problem: expect.stringMatching(/^1 post names no council \(B11\)/) }]);
    expect(rowOf(await readSheet(sheet), "Care").slice(0, 10)).toEqual(["Care", "line", 1.5, 84, 60, 24, 2, 116, 116, 0]);
    const lists = (await readSheet("Establishment lists")).filter(([list]) => list === "All posts");
    expect(lists.map((row) => row.slice(1, 8))).toEqual([["Aford", "Aford", "yes", "Aford", 3, 2.5, 132], ["Beeham", "Beeham", "yes", "Beeham", 2, 2, 116], ["", "", "yes", "", 1, 1, 60]]);
    expect(lists.map((row) => row[10])).toEqual(["OK", "OK", "LOOK: not all in lines"]);
  }, 60_000);
});

describe("two versions of a list", () => {
  it("are never added up unasked: the one chosen counts", async () => {
    await bringBoth();
    await bring("Aford 2", "facts", [HEAD, AFORD[0]!, AFORD[1]!, ["A3", "Schools", "Adviser", 1, 40000, 52000, "GF"]]);
    expect(await comparePosts()).toMatchObject({ fault: expect.stringMatching(/two versions of one council's list: "Aford": 3 posts, 2.5 FTE; "Aford 2": 3 posts, 2.5 FTE/) });
    expect(await sheetNames()).not.toContain("Posts by council");
    const { sheet, councils } = succeeded(await comparePosts({ ...NO_DECISIONS, counts: { [entryKey("Aford", "")]: "no", [entryKey("Aford 2", "")]: "yes" }, names: { [entryKey("Aford 2", "")]: "Aford" } }));
    expect(councils).toEqual(["Beeham", "Aford"]);
    expect(rowOf(await readSheet(sheet), "Schools").slice(2, 10)).toEqual([0, 0, 0, 0, 1, 52, 52, 0]);
    // The choice stands in a cell: changed there, the other version counts at once.
    const lists = await readSheet("Establishment lists");
    await writeCell("Establishment lists", `D${rowNumber(lists, "Aford")}`, "yes");
    await writeCell("Establishment lists", `D${rowNumber(lists, "Aford 2")}`, "no");
    expect(rowOf(await readSheet(sheet), "Schools").slice(2, 10)).toEqual([0, 0, 0, 0, 1, 48, 24, 24]);
  }, 60_000);
});

it("two parts of one council's list are added up once both are said to count", async () => {
  await bring("Aford", "facts", [HEAD, AFORD[0]!, AFORD[1]!]);
  await bring("Aford schools", "facts", [HEAD, AFORD[2]!, ["A4", "Care", "Clerk", 1, 20000, 24000, "GF"]]);
  const [one, other] = [entryKey("Aford", ""), entryKey("Aford schools", "")];
  const names = { [other]: "Aford" };
  // Two lists under one name are asked about first.
  const asked = await comparePosts({ ...NO_DECISIONS, names });
  expect(asked).toMatchObject({ fault: expect.stringContaining("Say which counts; both count where they are two parts of a list") });
  const { sheet, councils } = succeeded(await comparePosts({ ...NO_DECISIONS, names, counts: { [one]: "yes", [other]: "yes" } }));
  expect(councils).toEqual(["Aford"]);
  const cells = await readSheet(sheet);
  expect(rowOf(cells, "Care").slice(2, 6)).toEqual([2.5, 108, 84, 24]);
  expect(rowOf(cells, "Schools").slice(2, 6)).toEqual([1, 48, 24, 24]);
  expect(String(cells[3]![0])).toMatch(/^Check: OK/);
}, 60_000);

describe("teams that nearly match", () => {
  const named = (prefix: string, team: string) => [[`${prefix}1`, team, "Manager", 1, 50000, 60000, "GF"], [`${prefix}2`, "Finance", "Officer", 1, 40000, 48000, "GF"]];

  it("are offered, put together only when accepted, and can be parted on the sheet", async () => {
    await bring("Aford", "facts", [HEAD, ...named("A", "Children's Social Care")]);
    await bring("Beeham", "facts", [HEAD, ...named("B", "Childrens social care")]);
    const { sheet } = succeeded(await comparePosts());
    expect((await readSheet(sheet)).slice(5, 8).map((row) => [row[0], row[2], row[6]])).toEqual([["Children's Social Care", 1, 0], ["Finance", 1, 1], ["Childrens social care", 0, 1]]);
    const teams = await readSheet("Teams and lines");
    expect(rowOf(teams, "Beeham").slice(3, 6)).toEqual(["Childrens social care", "Childrens social care", "Children's Social Care"]);
    const key = teamKey("Beeham", "", "Childrens social care");
    succeeded(await comparePosts({ ...NO_DECISIONS, lines: { [key]: "Children's Social Care" } }));
    expect(rowOf(await readSheet(sheet), "Children's Social Care").slice(2, 7)).toEqual([1, 60, 60, 0, 1]);
    await writeCell("Teams and lines", `E${rowNumber(teams, "Beeham")}`, "Childrens social care");
    expect(rowOf(await readSheet(sheet), "Childrens social care")[6]).toBe(1);
  }, 60_000);
});

it("a second press updates in place: references, notes, inputs and figures typed over formulas stay, and undo brings all back", async () => {
  await bringBoth();
  const { sheet } = succeeded(await comparePosts());
  await Excel.run(async (context) => {
    const on = context.workbook.worksheets.getItem(sheet);
    on.getRange("S6:S7").values = [["note on care"], ["note on schools"]];
    on.getRange("K6").values = [[3]];
    on.getRange("D7").values = [[50]];
    const own = context.workbook.worksheets.add("Mine");
    own.getRange("A1:A2").formulas = [[`='${sheet}'!O6`], [`='${sheet}'!N7`]];
    await context.sync();
  });
  expect((await readSheet("Mine")).flat()).toEqual([200, 1]);
  const before = await formulasOn(sheet);
  await bring("Ceeby", "facts", [HEAD, ["C1", "Care", "Manager", 1, 50000, 60000, "GF"], ["C2", "Parks", "Ranger", 2, 30000, 72000, "GF"]]);
  const { typedOver } = succeeded(await comparePosts());
  expect(typedOver).toBe(1);
  expect((await sheetNames()).filter((name) => name.startsWith("Posts by council"))).toEqual([sheet]);
  const cells = await readSheet(sheet);
  expect(cells[4]!.slice(10, 15)).toEqual(["Ceeby: posts (FTE)", "Ceeby: cost (£000)", "Ceeby: general fund (£000)", "Ceeby: grant (£000)", "Proposed posts (FTE)"]);
  expect(rowOf(cells, "Care")).toEqual(["Care", "line", 1.5, 84, 60, 24, 2, 116, 116, 0, 1, 60, 60, 0, 3, "", "", 4.5, 260, 236, 24, "", "note on care"]);
  expect(rowOf(cells, "Parks").slice(0, 21)).toEqual(["Parks", "line", 0, 0, 0, 0, 0, 0, 0, 0, 2, 72, 72, 0, "", "", "", 2, 72, 72, 0]);
  expect(rowOf(cells, "Schools").slice(2, 4)).toEqual([1, 50]);
  expect(rowOf(cells, "Schools").at(-1)).toBe("note on schools");
  expect((await readSheet("Mine")).flat()).toEqual([260, 1]);
  expect(String(cells[3]![0])).toMatch(/^Check: OK/);
  await restoreLast();
  expect(await formulasOn(sheet)).toEqual(before);
  expect((await readSheet("Mine"))[0]).toEqual([200]);
}, 60_000);

it("a list whose sheet is called otherwise is still the same list: what was decided about it stays", async () => {
  await bringBoth();
  await bring("Aford 2", "facts", [HEAD, AFORD[0]!, AFORD[1]!, ["A3", "Schools", "Adviser", 1, 40000, 52000, "GF"]]);
  const counts = { [entryKey("Aford", "")]: "no", [entryKey("Aford 2", "")]: "yes" } as const;
  const { sheet } = succeeded(await comparePosts({ counts, names: { [entryKey("Aford 2", "")]: "Aford Borough" }, lines: { [teamKey("Aford 2", "", "Schools")]: "Education" } }));
  const before = await readSheet(sheet);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Aford").name = "Old list";
    worksheets.getItem("Aford 2").name = "HR's list (April)";
    worksheets.getItem("Beeham").name = "Aford";
    await context.sync();
  });
  succeeded(await comparePosts());
  const cells = await readSheet(sheet);
  expect(cells.slice(4, 8)).toEqual(before.slice(4, 8));
  expect(rowOf(cells, "Education").slice(6, 10)).toEqual([1, 52, 52, 0]);
  const lists = (await readSheet("Establishment lists")).slice(5, 8);
  expect(lists.map((row) => [row[0], row[2], row[3], row[10]])).toEqual([["Old list", "Aford", "no", "does not count"], ["Aford", "Beeham", "yes", "OK"], ["HR's list (April)", "Aford Borough", "yes", "OK"]]);
  expect((await readSheet("Teams and lines")).slice(5, 10).map((row) => [row[1], row[3], row[4]])).toEqual([
    ["Old list", "Care", "Care"], ["Old list", "Schools", "Schools"], ["Aford", "Care", "Care"], ["HR's list (April)", "Care", "Care"], ["HR's list (April)", "Schools", "Education"],
  ]);
}, 60_000);

it("a comparison written before teams were counted under council and line takes the new columns in", async () => {
  await bringBoth();
  const { sheet } = succeeded(await comparePosts());
  const before = await readSheet(sheet);
  await Excel.run(async (context) => {
    const teams = context.workbook.worksheets.getItem("Teams and lines");
    const used = teams.getUsedRange();
    used.load("values");
    await context.sync();
    const headings = (used.values[4] as unknown[]).map(String);
    for (const heading of ["Counted under", "Marked vacant (FTE)"]) {
      const column = String.fromCharCode(65 + headings.indexOf(heading));
      teams.getRange(`${column}:${column}`).delete("Left");
    }
    await context.sync();
  });
  expect(rowOf(await readSheet(sheet), "Care")[3]).not.toBe(84);
  succeeded(await comparePosts());
  expect((await readSheet(sheet)).slice(4, 7)).toEqual(before.slice(4, 7));
  expect(((await readSheet("Teams and lines"))[4] as string[]).slice(-2)).toEqual(["Marked vacant (FTE)", "Counted under"]);
}, 60_000);

it("a list that is gone counts for nothing and is named", async () => {
  await bringBoth();
  await bring("Ceeby", "facts", [HEAD, ["C1", "Care", "Manager", 1, 50000, 60000, "GF"]]);
  const { sheet } = succeeded(await comparePosts());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Ceeby").delete();
    await context.sync();
  });
  succeeded(await comparePosts());
  const cells = await readSheet(sheet);
  expect(rowOf(cells, "Care").slice(10, 14)).toEqual([0, 0, 0, 0]);
  expect(rowOf(await readSheet("Establishment lists"), "Ceeby")[10]).toBe("the list is no longer there");
  expect(String(cells[3]![0])).toMatch(/^Check: OK/);
}, 60_000);

it("lists without team, cost, unit or funding are named with the reason and the remedy", async () => {
  await bring("Aford", "facts", [HEAD, ...AFORD]);
  await bring("Beeham", "facts", [["Post No.", "Post Title", "FTE", "Grade"], ["B1", "Manager", 1, "G10"], ["B2", "Officer", 1, "G6"]]);
  const preview = succeeded(await previewPosts());
  expect(preview.lists.map(({ sheet }) => sheet)).toEqual(["Aford", "Beeham"]);
  const { problems, sheet } = succeeded(await comparePosts({ ...NO_DECISIONS, lines: { [teamKey("Beeham", "", "")]: "Care" } }));
  expect(problems.map(({ problem }) => problem)).toEqual([
    expect.stringContaining("no column Team"), expect.stringContaining("2 posts without cost"), expect.stringContaining("does not say who pays"),
  ]);
  expect(rowOf(await readSheet(sheet), "Care").slice(2, 10)).toEqual([1.5, 84, 60, 24, 2, "", "", ""]);
}, 60_000);
