import type { NodeHost } from "../../host/headless/createNodeHost";
import { compareModels, prepareComparison } from "../../src/excel/actions/compareModels";
import { comparePosts } from "../../src/excel/actions/comparePosts";
import { beginWith } from "../../src/tables/comparison/beginWith";
import { councilHeading } from "../../src/tables/kinds/postsComparison";
import { NO_DECISIONS, entryKey } from "../../src/tables/posts/PostsDecisions";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { bring, succeeded } from "../support/ownImports";
import { smallBackground } from "../support/smallWorkbook";

const LONG = `${"Very long name of a county council in the north-west and its partners ".repeat(2)}Ltd`;
const ODD = ["St. Helen's", "Redcar & Cleveland", "=Sum Council", "O'Brien: \"the\" council", LONG, "Wells*", "What?", "-Dash", "+Plus", "@At", "100", "Áed's~Town"];

let workbook: NodeHost;
beforeEach(() => {
  workbook = nodeWorkbook();
});
afterEach(() => workbook.close());

const errorsOn = async (sheet: string) => (await readSheet(sheet)).flat().filter((cell) => /^#(N\/A|VALUE!|REF!|NAME\?|DIV\/0!|NUM!|SPILL!)/.test(String(cell)));

it("twelve councils with every odd name go from one list to a comparison whose figures add up", async () => {
  const head = ["Council", "Post No.", "Team", "Post Title", "FTE", "Basic salary £", "Total cost £", "Funding"];
  const teams = ["=Care", "Wells* and schools", "Children's \"social\" care", "-"];
  await bring("All posts", "facts", [
    head,
    ...ODD.flatMap((council, c) => teams.map((team, t) => [council, `P${c}-${t}`, team, "Officer", t + 1, 40000, 48000 * (t + 1), t === 1 ? "DSG" : "GF"])),
  ]);
  const { sheet, councils, lines, problems } = succeeded(await comparePosts());
  expect({ councils, lines, problems }).toEqual({ councils: ODD, lines: 4, problems: [] });
  const cells = await readSheet(sheet);
  for (const council of ODD) {
    const at = cells[4]!.indexOf(councilHeading(council, "fte"));
    expect([council, ...cells.slice(5, 9).map((row) => row.slice(at, at + 4))]).toEqual([council, [1, 48, 48, 0], [2, 96, 0, 96], [3, 144, 144, 0], [4, 192, 192, 0]]);
  }
  expect(String(cells[3]![0])).toMatch(/^Check: OK/);
  // The proposed structure: a tenth less of everything.
  const proposed = cells[4]!.indexOf("Proposed posts (FTE)");
  const column = (index: number): string => (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : "") + String.fromCharCode(65 + (index % 26));
  for (let line = 0; line < 4; line++) {
    await writeCell(sheet, `${column(proposed)}${6 + line}`, 10.8 * (line + 1));
    await writeCell(sheet, `${column(proposed + 1)}${6 + line}`, 518.4 * (line + 1));
    await writeCell(sheet, `${column(proposed + 2)}${6 + line}`, 540 * (line + 1));
  }
  await bring("Own models", "operatingModels", [["Model", "What it is", "Recommended"], ["=Model 1", "Each on its own", "no"], ["Joint & \"one\" model's", "One service for all", "yes"]]);
  await bring("Own criteria", "criteria", [["Criterion", "Group"], ["Cost & value", "Money"], ["=Quality", "People's"]]);
  const prepared = succeeded(await prepareComparison(smallBackground));
  expect(prepared.study.lines).toEqual(teams);
  const reach = Object.fromEntries(teams.map((line) => [line, 1]));
  const { masterCheck, sheets } = succeeded(await compareModels(prepared, { ...prepared.choices, models: prepared.choices.models.map((model) => ({ ...model, reach })) }, smallBackground));
  expect(masterCheck).toBe("OK");
  // 48 × 10 × 12 = £5,760k now; £5,400k at the highest salaries: £360k less.
  const row = rowOf(await readSheet(sheets.comparison), "Joint & \"one\" model's");
  expect(row.some((cell) => typeof cell === "number" && Math.abs(cell + 360) < 1e-6)).toBe(true);
  const about = (await readSheet("About")).map(([first]) => first);
  const errors: [string, number][] = [];
  for (const name of Object.values(sheets).filter((each) => about.includes(each))) errors.push([name, (await errorsOn(name)).length]);
  expect(errors.filter(([, count]) => count > 0)).toEqual([]);
  // Read back from its own sheet, everything stands.
  const again = succeeded(await prepareComparison({ ...smallBackground, beginWith: (study) => beginWith(study) }));
  expect(again.choices.councilsIn).toEqual(ODD);
  expect(again.choices.models.map(({ model, reach: read }) => [model, read])).toEqual([["=Model 1", reach], ["Joint & \"one\" model's", reach]]);
}, 300_000);

it("an update finds odd names again, and a name that is too long is refused in words", async () => {
  const list = (prefix: string) => [["Post No.", "Team", "Post Title", "FTE", "Basic salary £", "Total cost £", "Funding"], [`${prefix}1`, "=Care", "Manager", 1, 50000, 60000, "GF"], [`${prefix}2`, "+Schools", "Officer", 2, 40000, 96000, "GF"]];
  await bring("A", "facts", list("A"));
  await bring("B", "facts", list("B"));
  const names = { [entryKey("A", "")]: "=A'ford", [entryKey("B", "")]: "B & Co: \"x\"" };
  const { sheet } = succeeded(await comparePosts({ ...NO_DECISIONS, names }));
  const before = await readSheet(sheet);
  succeeded(await comparePosts());
  const after = await readSheet(sheet);
  expect(after.slice(4, 7)).toEqual(before.slice(4, 7));
  expect(rowNumber(after, "=Care")).toBe(6);
  expect(rowOf(after, "+Schools").slice(2, 4)).toEqual([2, 96]);
  expect(await comparePosts({ ...NO_DECISIONS, names: { [entryKey("A", "")]: "x".repeat(260) } })).toMatchObject({ fault: expect.stringContaining("Shorten it to 200") });
}, 120_000);

it("zero figures and blanks: a council without posts stands at 0, a blank is asked for, and nothing is divided by nothing", async () => {
  await bring("Own posts", "postsComparison", [
    ["Service line", "Kind", "Aford: posts (FTE)", "Aford: cost (£000)", "Beeham: posts (FTE)", "Beeham: cost (£000)", "Proposed posts (FTE)", "Cost at lowest salaries (£000)", "Cost at highest salaries (£000)"],
    ["Care", "line", 10, 500, 0, 0, 9, 450, 460], ["Schools", "line", 0, 0, 0, 0, 0, 0, 0],
  ]);
  await bring("Own models", "operatingModels", [["Model", "What it is"], ["Joint", "One service for both"]]);
  const prepared = succeeded(await prepareComparison(smallBackground));
  const choices = { ...prepared.choices, models: prepared.choices.models.map((model) => ({ ...model, reach: { Care: 1, Schools: 1 } })) };
  const { masterCheck, sheets } = succeeded(await compareModels(prepared, choices, smallBackground));
  expect(masterCheck).toBe("OK");
  for (const name of [sheets.comparison, sheets.sharing, sheets.workings, sheets.cabinet]) expect([name, await errorsOn(name)]).toEqual([name, []]);
}, 240_000);

it("a posts comparison of one council is compared as well", async () => {
  await bring("Own posts", "postsComparison", [
    ["Service line", "Kind", "Aford: posts (FTE)", "Aford: cost (£000)", "Proposed posts (FTE)", "Cost at lowest salaries (£000)", "Cost at highest salaries (£000)"],
    ["Care", "line", 10, 500, 9, 450, 460], ["Schools", "line", 4, 200, 4, 190, 200],
  ]);
  await bring("Own models", "operatingModels", [["Model", "What it is"], ["Leaner", "Fewer posts"]]);
  const prepared = succeeded(await prepareComparison(smallBackground));
  const choices = { ...prepared.choices, models: prepared.choices.models.map((model) => ({ ...model, reach: { Care: 1, Schools: 1 } })) };
  const { masterCheck, sheets } = succeeded(await compareModels(prepared, choices, smallBackground));
  expect(masterCheck).toBe("OK");
  expect(await errorsOn(sheets.comparison)).toEqual([]);
}, 240_000);
