import { isFault } from "../../../src/domain/fault";
import { withDecisions } from "../../../src/tables/import/decisions";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import { statedWeek } from "../../../src/tables/import/establishment/statedWeek";
import type { Imported } from "../../../src/tables/import/Imported";
import { sourceFields } from "../../../src/tables/import/map/sourceColumns";
import { importTable, type ImportChoices } from "../../../src/tables/import/importTable";

const read = (csv: string, choices?: ImportChoices): Imported => importTable(readCsv("posts.csv", new TextEncoder().encode(csv)), choices);

/** What is offered for each post's FTE, or why nothing is. */
const offers = ({ issues }: Imported) => issues.filter(({ code }) => code === "FTE_FROM_HOURS" || code === "NO_STANDARD_HOURS").map(({ severity, taken, offered }) => [severity, taken, offered]);
const why = ({ issues }: Imported) => issues.find(({ code }) => code === "FTE_FROM_HOURS" || code === "NO_STANDARD_HOURS")!.detail;

const LIST = "Post no,Post title,Hours per week,Salary £,On-cost %,Total cost £\n";

describe("a list of posts with hours and no FTE", () => {
  it("is a list of posts; nothing stands for FTE until it is accepted", () => {
    const list = read(`Full-time week 37 hours\n${LIST}1,Head,37,60000,30%,78000\n2,Officer,18h30,30000,30%,19500`);
    expect(list.kind).toBe("establishment");
    expect(list.posts!.map(({ fte, hours }) => [fte, hours])).toEqual([[null, 37], [null, 18.5]]);
    expect(offers(list)).toEqual([["empty", null, 1], ["empty", null, 0.5]]);
    const accepted = withDecisions(list, Object.fromEntries(list.issues.map((_, i) => [i, { kind: "accept" } as const])));
    expect(accepted.posts!.map(({ fte, hours }) => [fte, hours])).toEqual([[1, 37], [0.5, 18.5]]);
  });

  it("has a column for the FTE on its clean sheet, to accept into or to type in", () => {
    const list = read(`Full-time week 37 hours\n${LIST}1,Head,37,60000,30%,78000\n2,Officer,18h30,30000,30%,19500`);
    const columnOf = (name: string) => sourceFields(list).find((field) => field.name === name)?.cells;
    expect([columnOf("Posts"), columnOf("Hours")]).toEqual([["", ""], [37, 18.5]]);
  });

  it.each([
    ["a title", `Hours are those of a 36.25 hours standard week; 36.25 hours = 1 FTE\n${LIST}1,Head,29,60000,30%,62400\n2,Officer,29,30000,30%,31200`, 0.8],
    ["a note", `${LIST}1,Head,30,60000,30%,62400\n2,Officer,30,30000,30%,31200\nNotes: FTE is based on 37.5 hours`, 0.8],
    ["the heading", `${LIST.replace("Hours per week", "Weekly hours (FT = 37.5)")}1,Head,30,60000,30%,62400\n2,Officer,30,30000,30%,31200`, 0.8],
    ["a column of each post's own week", `Post no,Post title,Contracted hours,Full-time hours,Salary £\n1,Head,29.6,37,60000\n2,Assistant,26,32.5,20000`, 0.8],
    ["the printed costs", `${LIST}1,Head,29.6,60000,30%,62400\n2,Officer,29.6,30000,30%,31200`, 0.8],
  ])("offers them by the week of %s", (_, csv, fte) => expect(offers(read(csv))).toEqual([["empty", null, fte], ["empty", null, fte]]));

  it("offers them by the longest week only with an if", () => {
    const list = read("Post no,Post title,Hours,Salary £\n1,Head,37,60000\n2,Officer,37,30000\n3,Clerk,18.5,20000");
    expect(offers(list).map(([, , offered]) => offered)).toEqual([1, 1, 0.5]);
    expect(why(list)).toContain("only if that is full time");
  });

  it("offers none where nothing tells the week, where the year is not whole, or where the hours are no week's", () => {
    expect(offers(read("Post no,Post title,Hours,Salary £\n1,Head,37,60000\n2,Officer,30,30000"))).toEqual([["empty", null, undefined], ["empty", null, undefined]]);
    expect(offers(read("Full-time week: 37 hours\nPost no,Post title,Hours,Weeks a year,Salary £\n1,Head,37,52,60000\n2,Assistant,30,39,20000"))).toEqual([["empty", null, 1], ["empty", null, undefined]]);
    expect(why(read("Full-time week: 37 hours\nPost no,Post title,Annual hours,Salary £\n1,Head,1929,60000\n2,Assistant,965,20000"))).toContain("more than a full-time week");
  });

  it("takes them where the week is stated with the import, to be confirmed", () => {
    const list = read("Post no,Post title,Hours,Salary £\n1,Head,37,60000\n2,Officer,18.5,30000", { fullTimeHours: 37 });
    expect(list.posts!.map(({ fte }) => fte)).toEqual([1, 0.5]);
    expect(offers(list)).toEqual([["confirm", 1, undefined], ["confirm", 0.5, undefined]]);
  });

  it("asks for the week only where it would tell something, and says where the list itself tells another", () => {
    expect(read("Post no,Post title,Hours,Salary £\n1,Head,37,60000\n2,Officer,18.5,30000").asksWeek).toBe(true);
    expect(read("Post no,Post title,Hours,FTE,Salary £\n1,Head,37,1,60000\n2,Officer,18.5,0.5,30000").asksWeek).toBeUndefined();
    expect(read("Post no,Post title,Contracted hours,Full-time hours,Salary £\n1,Head,29.6,37,60000\n2,Assistant,26,32.5,20000").asksWeek).toBeUndefined();
    expect(why(read("Full-time week: 37 hours\nPost no,Post title,Hours,Salary £\n1,Head,36,60000", { fullTimeHours: 36 }))).toContain("stated with the import, where the list says 37");
  });

  it.each([["37", 37], [" 36.25 hours ", 36.25], ["36h15", 36.25], ["", undefined]])("takes %p as a full-time week", (typed, hours) => expect(statedWeek(typed)).toBe(hours));

  it.each(["29", "48.5", "37%", "1 FTE", "£37", "36,25", "30-37", "a week"])("refuses %p as one", (typed) => expect(isFault(statedWeek(typed))).toBe(true));

  it("checks costs with the FTE that is offered", () => {
    const list = read(`Full-time week 37 hours\n${LIST}1,Head,37,60000,30%,78000\n2,Officer,18.5,30000,30%,29500`);
    expect(list.issues.filter(({ code }) => code === "COST_DIFFERS")).toMatchObject([{ cell: "F4", offered: 19500 }]);
  });

  it("offers FTE for hours in the FTE column by the stated week", () => {
    const list = read("Full-time week: 37 hours\nPost no,Post title,FTE,Salary £,Grade\n1,Head,1,60000,A\n2,Officer,18.5 hrs,30000,B");
    expect(list.posts!.map(({ fte }) => fte)).toEqual([1, null]);
    expect(offers(list)).toEqual([["empty", null, 0.5]]);
  });

  it("offers FTE where one post lacks it, by the week of the full-time posts", () => {
    const list = read("Post no,Post title,FTE,Hours,Salary £\n1,Head,1,36,60000\n2,Officer,,18,30000\n3,Agency,-,-,20000");
    expect(list.posts!.map(({ fte }) => fte)).toEqual([1, null, null]);
    expect(offers(list)).toEqual([["empty", null, 0.5]]);
    expect(why(list)).toContain("posts of 1 FTE");
  });

  it("offers them again from its clean sheet, where the column for FTE is still empty", () => {
    expect(offers(read("Post number,Post title,Posts (FTE),Hours,Salary (£)\n1,Head,,37,60000\n2,Officer,,37,30000\n3,Clerk,,18.5,20000")).map(([, , offered]) => offered)).toEqual([1, 1, 0.5]);
  });

  it("no list is made of a table that only has hours", () => {
    expect(read("Library,Opening hours,Staff cost £\nAford,37,60000\nBeeham,20,30000").kind).not.toBe("establishment");
  });
});
