import { withDecisions } from "../../../src/tables/import/decisions";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import type { Imported } from "../../../src/tables/import/Imported";
import { importJson } from "../../../src/tables/import/importJson";
import { logRows } from "../../../src/tables/import/importLog";
import { importTable, type ImportChoices } from "../../../src/tables/import/importTable";
import type { IssueCode } from "../../../src/tables/import/issueCodes";
import { importedContent } from "../../../src/tables/import/map/importedContent";
import { readPostsList } from "../../../src/tables/posts/PostsList";
import { listProblems } from "../../../src/tables/posts/listProblems";
import { TableView } from "../../../src/tables/TableView";

const read = (csv: string, choices?: ImportChoices): Imported => importTable(readCsv("posts.csv", new TextEncoder().encode(csv)), choices);
const paid = ({ kind, posts }: Imported) => [kind, ...posts!.map(({ salary, salaryRange, cost }) => [salary, salaryRange && [salaryRange.low, salaryRange.high], cost])];
const said = ({ issues }: Imported, code: IssueCode) => issues.filter((each) => each.code === code).map(({ cell, row, detail }) => [row, cell, detail]);
const written = (list: Imported) => importedContent(list, { kind: "facts", mapping: {}, title: "Posts", on: "1 April 2026" });

const HEAD = "Post No,Team,Post title,FTE,";
const RANGES = `${HEAD}Salary range\nA1,North,Manager,1.0,"£45,000 - £49,000"\nA2,North,Social worker,4.5,"£37,000 - £41,000"\nA3,South,Clerk,0.5,"£24,000"`;

describe("a list of posts whose pay is a range", () => {
  it("keeps low and high, a single figure as a salary, and takes no mid-point", () => {
    const list = read(RANGES);
    expect(paid(list)).toEqual(["establishment", [null, [45000, 49000], null], [null, [37000, 41000], null], [24000, undefined, null]]);
    expect(said(list, "COST_FROM_RANGE")).toEqual([
      ["A1", "E2", "The salary is £45,000 to £49,000: 1 FTE costs £45,000 to £49,000 a year before on-costs, and the list does not say where between."],
      ["A2", "E3", "The salary is £37,000 to £41,000: 4.5 FTE cost £166,500 to £184,500 a year before on-costs, and the list does not say where between."],
    ]);
    expect(list.issues.filter(({ code }) => code === "COST_FROM_RANGE").map(({ severity, taken, offered }) => [severity, taken, offered])).toEqual([["empty", null, undefined], ["empty", null, undefined]]);
  });

  it.each([
    ["points before the amounts", `Post No,Post title,Grade,FTE,SCP and pay\nB1,Clerk,Grade C,1,"SCP 5–6 £24,027–£24,404"\nB2,Officer,Grade G,0.5,"SCP 12–17 £27,334–£30,060"`, [[null, [24027, 24404], null], [null, [27334, 30060], null]]],
    ["amounts in brackets", `Job title,FTE,Grade and salary\nClerk,1,"Grade C (£24,027–£24,404)"\nOfficer,0.5,"Grade G (£27,334–£30,060)"`, [[null, [24027, 24404], null], [null, [27334, 30060], null]]],
    ["two columns", `Directorate,Post title,FTE,Min salary £,Max salary £\nPlace,Planner,3,35000,40000\nPlace,Head,1,70000,70000`, [[null, [35000, 40000], null], [70000, undefined, null]]],
    ["two columns under one heading", `Post title,Grade,FTE,Salary range,\n,,,From,To\nPlanner,PO2,3,"£35,000","£40,000"\nHead,CO1,1,"£70,000","£82,000"`, [[null, [35000, 40000], null], [null, [70000, 82000], null]]],
    ["thousands", `Post No,Post title,FTE,Salary range £000\n1,Planner,3,35 - 40.5\n2,Head,1,70-82`, [[null, [35000, 40500], null], [null, [70000, 82000], null]]],
    ["the top of the scale only", `Post No,Post title,Grade,FTE,Top of scale £\n1,Planner,PO2,3,40000\n2,Head,CO1,1,82000`, [[null, [null, 40000], null], [null, [null, 82000], null]]],
    ["a salary in one row and its grade's ends beside it", `Post No,Post title,FTE,Grade minimum £,Grade maximum £,Salary £\n1,Officer,1,30000,34000,\n2,Manager,1,45000,49000,47000`, [[null, [30000, 34000], null], [47000, [45000, 49000], null]]],
  ])("reads %s", (_, csv, expected) => expect(paid(read(csv))).toEqual(["establishment", ...expected]));

  it("keeps the grade that stands beside the amounts, where no column gives one", () => {
    expect(read(`Job title,FTE,Grade and salary\nClerk,1,"Grade C (£24,027–£24,404)"\nOfficer,0.5,"SCP 23 £33,945"`).posts!.map(({ grade, salary }) => [grade, salary])).toEqual([["Grade C", null], ["SCP 23", 33945]]);
  });

  it("leaves empty, and says so, what is no year's salary or goes down", () => {
    const hourly = read(`${HEAD}Pay range\n1,A,Cleaner,1,"£12.50 - £13.20"\n2,A,Cook,1,"£24,000 - £26,000"\n3,A,Porter,1,"£2,000 - £2,200 a month"`);
    expect(paid(hourly).slice(1)).toEqual([[null, undefined, null], [null, [24000, 26000], null], [null, undefined, null]]);
    expect(said(hourly, "SALARY_NOT_YEARLY").map(([row]) => row)).toEqual(["1"]);
    expect(hourly.issues.filter(({ row, severity }) => row === "3" && severity === "empty")).toHaveLength(1);
    const turned = read("Post No,Post title,FTE,Min salary £,Max salary £\n1,Planner,3,40000,35000");
    expect(paid(turned).slice(1)).toEqual([[null, undefined, null]]);
    expect(said(turned, "RANGE_REVERSED")).toHaveLength(1);
    const single = read(`Post No,Post title,FTE,Salary\n1,Cleaner,1,12.85\n2,Cook,1,24000`);
    expect(paid(single).slice(1)).toEqual([[null, undefined, null], [24000, undefined, null]]);
    expect(said(single, "SALARY_NOT_YEARLY")).toHaveLength(1);
  });

  it("sets printed costs against both ends of the range", () => {
    const list = read(`${HEAD}Salary,On-cost %,Cost £\n1,P,Head,1,"£30,000 - £32,000",25%,40000\n2,P,Gardener,2,"£24,000 - £26,000",25%,60000\n3,P,Lead,1,"£28,000 - £30,000",25%,36000\n4,P,Ranger,0.5,"£28,000 - £30,000",25%,25000\n5,P,Clerk,1,"£20,000",25%,25000`);
    expect(said(list, "COST_IN_RANGE")[0]![2]).toBe("Salary × FTE × (1 + on-cost) gives the printed costs at the low end: 2 60,000; at the high end: 1 40,000; between the two: 3 36,000.");
    expect(said(list, "COST_DIFFERS")).toEqual([["4", "G5", "£28,000 to £30,000 × 0.5 × 1.25 is 17,500 to 18,750 £; printed is 25,000."]]);
    expect(said(list, "COST_CHECK")[0]![2]).toContain("5 25000");
  });

  it("adds the on-cost to what the ends would cost, and says where the FTE is missing", () => {
    const list = read(`${HEAD}Salary range,On-cost %\n1,P,Head,2,"£30,000 - £32,000",25%\n2,P,Cook,,"£20,000 - £22,000",25%`);
    expect(said(list, "COST_FROM_RANGE").map(([, , detail]) => detail)).toEqual([
      "The salary is £30,000 to £32,000: 2 FTE cost £75,000 to £80,000 a year, and the list does not say where between.",
      "The salary is £20,000 to £22,000, and the FTE is not known: no cost follows.",
    ]);
  });

  it("prints the range, and the grade where no salary is known, as JSON", () => {
    const { rows } = importJson(read(`Post title,Team,Grade,FTE,Pay range\nClerk,Tax,Grade C,1,"£24,027–£24,404"`)) as unknown as { rows: readonly unknown[] };
    expect(rows).toEqual([{ post: "", team: "Tax", title: "Clerk", fte: 1, salary: null, grade: "Grade C", salary_range: { low: 24027, high: 24404 }, on_cost: null, total_GBP: null, gf_share: null, grant_share: null }]);
  });

  it("is written with both ends and a column for the cost, and read again as it was", () => {
    const list = read(RANGES);
    const { columns, rows } = written(list);
    expect(columns.map(({ heading }) => heading)).toEqual(["Post number", "Team", "Post title", "Posts (FTE)", "Salary (£)", "Salary: low (£)", "Salary: high (£)", "Cost (£)"]);
    expect(rows[1]).toEqual(["A2", "North", "Social worker", 4.5, "", 37000, 41000, ""]);
    const again = importTable({ name: "Posts", top: 0, left: 0, rows: [columns.map(({ heading }) => heading), ...rows] });
    expect(paid(again)).toEqual(paid(list));
  });

  it("takes a cost that is entered, and logs what was printed and decided", () => {
    const list = read(RANGES);
    const at = list.issues.findIndex(({ code, row }) => code === "COST_FROM_RANGE" && row === "A2");
    const decisions = { [at]: { kind: "correct", value: 175000 } } as const;
    expect(withDecisions(list, decisions).posts!.map(({ cost }) => cost)).toEqual([null, 175000, null]);
    const logged = logRows({ imported: list, decisions, sheet: "Posts", on: "1 April 2026" })[at]!;
    expect([logged[4], logged[9], logged[12]]).toEqual(["COST_FROM_RANGE", "£37,000 - £41,000", "Corrected to 175,000"]);
  });

  it("leaves its cost open in a posts comparison, and says which posts have none", () => {
    const { columns, rows } = written(read(RANGES));
    const list = readPostsList(new TableView("Posts", 4, 0, columns.map(({ heading }) => heading), rows))!;
    expect(listProblems(list, "Northwick", [0, 1, 2], false)[0]).toBe("3 posts without cost (H6, H7, H8): their team's cost stays empty until you enter it there, 0 where there is none.");
  });
});

describe("a list of posts that gives grades and no pay", () => {
  it.each([
    ["under Grade", "Team,Post title,Grade,FTE\nBenefits,Assessor,Grade G,6.0\nBenefits,Team leader,Grade J,1.0\nRevenues,Officer,Grade F,4.5\nTotal,,,11.5"],
    ["under Salary", "Team,Post title,Salary,FTE\nBenefits,Assessor,Grade G,6.0\nBenefits,Team leader,Grade J,1.0\nRevenues,Officer,Grade F,4.5\nTotal,,,11.5"],
  ])("is one, with salary and cost empty: %s", (_, csv) => {
    const list = read(csv);
    expect(list.kind).toBe("establishment");
    expect(list.posts!.map(({ title, grade, fte, salary, cost }) => [title, grade, fte, salary, cost])).toEqual([["Assessor", "Grade G", 6, null, null], ["Team leader", "Grade J", 1, null, null], ["Officer", "Grade F", 4.5, null, null]]);
    expect(said(list, "NO_PAY")).toHaveLength(1);
    expect(written(list).columns.map(({ heading }) => heading)).toContain("Cost (£)");
  });

  it("is none where posts are compared, or where money stands beside them", () => {
    expect(read("Post title,Grade,Current FTE,Proposed FTE\nManager,PO4,3,2\nOfficer,SO1,5,4").kind).not.toBe("establishment");
    expect(read("Title,Grade,FTE,2026/27 £000\nReview of parks,A,-3,-120\nReview of tax,B,-1,-40").kind).not.toBe("establishment");
  });
});
