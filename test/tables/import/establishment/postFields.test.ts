import type { Imported } from "../../../../src/tables/import/Imported";
import { isOfOthers, isOwnPay } from "../../../../src/tables/import/establishment/isOwnPay";
import { readPrinted } from "../support/readPrinted";

const pay = ({ posts = [] }: Imported) => posts.map(({ salary, salaryRange, cost }) => ({ salary, range: salaryRange && [salaryRange.low, salaryRange.high], cost }));
const codes = ({ issues }: Imported) => issues.map(({ code, column }) => `${code} ${column ?? ""}`.trim());

describe("money that other posts cost, or that a post looks after", () => {
  // Each beside a floor and a ceiling of pay: nothing in the list is what the post costs.
  it.each([
    "Pay cost of direct reports (£)", "Salary cost of reports (£)", "Budget held (£)", "Budget managed £", "Budget responsibility (£)", "Cost of staff managed (£)", "Team budget £",
    "Total cost of team (£)", "Pay of line manager (£)", "Service budget (£)", "Reportees' salaries (£)", "Total pay of subordinates £", "Training budget (£)", "Recruitment cost £", "Travel costs (£)",
  ])("%s is neither cost nor salary", (heading) => {
    const list = readPrinted(`Post ref,Job title,Team,${heading},FTE,Pay floor (£),Pay ceiling (£)\nR01,Assistant Director,Regulation,412600,1,82000,86999\nR02,Licensing Manager,Regulation,96500,1,47000,51999\nR03,Trading Standards Lead,Regulation,0,0.6,47000,51999`);
    expect(list.kind).toBe("establishment");
    expect(pay(list)).toEqual([{ salary: null, range: [82000, 86999], cost: null }, { salary: null, range: [47000, 51999], cost: null }, { salary: null, range: [47000, 51999], cost: null }]);
    expect(list.issues.filter(({ code, detail }) => ["COLUMN_LEFT_OUT", "PAY_LEFT_OUT", "PERSONAL_DATA"].includes(code) && detail.includes(heading.replace(/\s*\(?£\)?$/, "")))).toHaveLength(1);
  });

  it("stand before the post's own cost and do not take its place", () => {
    const list = readPrinted("Post no,Post title,Budget held £000,Staff managed (FTE),FTE,Salary £,Total cost £\n1,Head of Waste,4200,31,1,61000,79300\n2,Waste Officer,0,0,0.5,31000,20150");
    expect(list.posts!.map(({ fte, salary, cost }) => [fte, salary, cost])).toEqual([[1, 61000, 79300], [0.5, 31000, 20150]]);
  });

  it.each(["Cost £", "Total cost (incl. on-costs)", "Gross annual cost", "Staffing budget 2026/27", "Base budget", "Cost of filled posts", "Salary + on-costs", "Net staffing budget", "Total Employment Cost", "Basic salary (FTE)", "Annual pay p.a."])(
    "%s is the post's own", (heading) => expect([isOwnPay(heading), isOfOthers(heading)]).toEqual([true, false]));
});

describe("low and high of pay in two columns", () => {
  it.each([
    ["Actual Pay Floor (£)", "Actual Pay Ceiling (£)"], ["Payscale Minimum (£)", "Payscale Maximum (£)"], ["Pay scale min £", "Pay scale max £"], ["Salary floor £", "Salary cap £"],
    ["Lower end of pay band (£)", "Upper end of pay band (£)"], ["Bottom of grade £", "Top of grade £"], ["Starting salary (£)", "Highest salary (£)"],
  ])("%s and %s are a range", (low, high) => {
    const list = readPrinted(`Post,Job title,Service,FTE,${low},${high}\nP1,Planner,Planning,1,31000,35000\nP2,Clerk,Planning,0.5,24000,26000\nP3,Surveyor,Planning,1,0,0`);
    expect(pay(list)).toEqual([{ salary: null, range: [31000, 35000], cost: null }, { salary: null, range: [24000, 26000], cost: null }, { salary: null, range: undefined, cost: null }]);
    expect(codes(list).filter((code) => !code.startsWith("COST_FROM_RANGE"))).toEqual([`PAY_NOT_TOLD ${low.replace(/\s*\(?£\)?$/, "")}`]);
  });

  it("in the other order, in thousands, are the same range", () => {
    const list = readPrinted("Ref,Role,WTE,Pay ceiling (£k),Pay floor (£k)\n1,Planner,1,35,31\n2,Clerk,1,26,24.5");
    expect(pay(list).map(({ range }) => range)).toEqual([[31000, 35000], [24500, 26000]]);
  });

  it("one end of 0 leaves the other", () => {
    const list = readPrinted("Post,Job title,FTE,Pay floor (£),Pay ceiling (£)\nP1,Planner,1,0,35000\nP2,Clerk,1,24000,26000");
    expect(pay(list).map(({ range }) => range)).toEqual([[null, 35000], [24000, 26000]]);
    expect(list.issues.filter(({ code }) => code === "PAY_NOT_TOLD").map(({ row, cell }) => [row, cell])).toEqual([["P1", "D2"]]);
  });

  it("of junior posts counted in FTE make a list of posts", () => {
    const list = readPrinted("Parent body,Service,Unit,Reporting post,Grade,Payscale Minimum (£),Payscale Maximum (£),Generic Job Title,Number of Posts in FTE\nEastmere Council,Resources,Payroll,H12,SO1,31000,33500,Payroll Officer,4.5\nEastmere Council,Resources,Audit,H14,PO2,41000,44100,Auditor,3");
    expect([list.kind, list.posts!.map(({ title, fte, team }) => [title, fte, team])]).toEqual(["establishment", [["Payroll Officer", 4.5, "Resources"], ["Auditor", 3, "Resources"]]]);
  });
});
