import { readCsv } from "../../../src/tables/import/file/readCsv";
import type { Imported } from "../../../src/tables/import/Imported";
import { importTable } from "../../../src/tables/import/importTable";

const read = (csv: string): Imported => importTable(readCsv("posts.csv", new TextEncoder().encode(csv.trim())));
const round = (share: number | null) => (share === null ? null : Number(share.toFixed(4)));
const posts = (list: Imported) => list.posts!.map(({ team, title, fte, salary, onCost, cost }) => [team, title, fte, salary, round(onCost), cost]);
/** What wants an answer, and where. */
const asked = ({ issues }: Imported) => issues.filter(({ severity }) => severity !== "note").map(({ code, cell }) => `${code} ${cell ?? ""}`.trim()).sort();
const totals = ({ subtotals }: Imported) => subtotals.map(({ label, fte, cost, check }) => [label, fte, cost, check]);
const said = ({ issues }: Imported, code: string) => issues.filter((each) => each.code === code).map(({ detail }) => detail);

it("reads teachers with allowances, NI and pension for each full-time post", () => {
  const list = read(`
Northbrook Borough Council
Centrally employed teachers and support staff 2026/27
School / team,Post title,Pay scale,FTE,Basic pay,TLR / SEN allowance,Employer NI,Employer pension (TPS),Total cost
Virtual School,Headteacher,L18-L24,1.00,"£78,702",,"£10,556","£22,572","£111,830"
Virtual School,Teacher,M6,2.60,"£43,607","£2,679","£5,291","£13,275","£168,615"
Sensory Support,Teacher of the deaf,UPS3,0.80,"£49,084","£5,285","£6,406","£15,593","£61,094"
Sensory Support,Communicator,NJC Grade E,3.00,"£25,584",,"£2,588","£4,963","£99,505"
Total,,,7.40,,,,,"£441,044"`);
  expect([list.kind, list.costUnit]).toEqual(["establishment", "£"]);
  expect(posts(list)).toEqual([
    ["Virtual School", "Headteacher", 1, 78702, 0.4209, 111830], ["Virtual School", "Teacher", 2.6, 43607, 0.4258, 168615],
    ["Sensory Support", "Teacher of the deaf", 0.8, 49084, 0.4482, 61094], ["Sensory Support", "Communicator", 3, 25584, 0.2951, 99505],
  ]);
  // 33,135 × 3 is 99,405.
  expect(asked(list)).toEqual(["COST_DIFFERS I7"]);
  expect(said(list, "COST_CHECK")[0]).toContain("Teacher 168615 with allowances");
  expect(totals(list)).toEqual([["Total", 7.4, 441044, "OK"]]);
});

it("takes an on-cost in amounts for no share where nothing tells what it is a share of", () => {
  const list = read(`Post No,Post title,FTE,Salary £,NI £,Pension £
1,Officer,0.5,24000,1035,2244
2,Manager,1,40000,5250,7490`);
  expect(list.posts!.map(({ onCost }) => round(onCost))).toEqual([null, 0.3185]);
  expect(asked(list)).toEqual(["ON_COST_BASIS E2"]);
  expect(said(list, "ON_COST_BASIS")).toEqual(["3,279 was left empty: over 24,000 it is 13.7%, over 24,000 × 0.5 it is 27.3%; no printed cost tells which."]);
});

it("reads term-time posts with the salaries that they are paid", () => {
  const list = read(`
Education support establishment (full-time week 37 hours)
Post Ref,Job Title,Grade,Hours per week,Weeks per year,FTE,Actual salary £,Budget £
TA01,Teaching assistant L2,GR4,27.5,39,0.6408,"£15,312","£19,140"
MS01,Midday supervisor,GR2,7.5,38,0.1671,"£3,822","£4,777"
AD01,School administrator,GR6,37,52,1,"£27,711","£34,639"`);
  expect(posts(list)).toEqual([[undefined, "Teaching assistant L2", 0.6408, 15312, null, 19140], [undefined, "Midday supervisor", 0.1671, 3822, null, 4777], [undefined, "School administrator", 1, 27711, null, 34639]]);
  expect(asked(list)).toEqual(["SALARY_BASIS G3"]);
});

it("reads job shares, agency, vacant and casual posts and honoraria", () => {
  const list = read(`
Position No.,Position,Directorate,Service Area,Contract type,FTE,FT Salary,On costs 31%,Total £
1001,Head of Legal,Corporate,Legal,Permanent,0.6,82000,15252,"64,452"
1001,Head of Legal,Corporate,Legal,Permanent,0.4,82000,10168,"42,968"
1002,Solicitor,Corporate,Legal,Agency,1.0,,,"95,000"
1003,Solicitor,Corporate,Legal,Vacant,1.0,48500,15035,"63,535"
1004,Paralegal,Corporate,Legal,Casual,0,,,"12,000"
1005,Honorarium - acting up,Corporate,Legal,Permanent,,,,"3,500"`);
  expect(posts(list)).toEqual([
    ["Legal", "Head of Legal", 0.6, 82000, 0.31, 64452], ["Legal", "Head of Legal", 0.4, 82000, 0.31, 42968], ["Legal", "Solicitor", 1, null, null, 95000],
    ["Legal", "Solicitor", 1, 48500, 0.31, 63535], ["Legal", "Paralegal", 0, null, null, 12000], ["Legal", "Honorarium - acting up", null, null, null, 3500],
  ]);
  expect(said(list, "DUPLICATE_POST")[0]).toContain("a job share, both kept (0.6 + 0.4)");
  expect(list.posts!.map(({ vacant, agency }) => (agency ? "agency" : vacant))).toEqual([undefined, undefined, "agency", true, undefined, undefined]);
  expect(asked(list)).toEqual([]);
});

it("reads several contracts of one person as posts of their own, with the council, and drops who it is", () => {
  const list = read(`
Council,Assignment No,Payroll No,Employee,Job,Team,Contract Hours,FTE,Grade,Annual Salary,Employer's NI,Employer's Pension,Total Employment Cost £
Aford,123456-1,123456,Patel A,Care assistant,Home care,18.5,0.5,3,"24,000.00","1,036.00","2,244.00","15,280.00"
Aford,123456-2,123456,Patel A,Night care assistant,Home care,11.1,0.3,3,"24,000.00",330.00,"1,346.40","8,876.40"
Beeham,654321-1,654321,Vacant,Team leader,Home care,37,1,7,"32,000.00","4,050.00","5,984.00","42,034.00"`);
  expect(list.posts!.map(({ council, title, fte, onCost, vacant }) => [council, title, fte, round(onCost), vacant])).toEqual([["Aford", "Care assistant", 0.5, 0.2733, false], ["Aford", "Night care assistant", 0.3, 0.2328, false], ["Beeham", "Team leader", 1, 0.3136, true]]);
  expect(list.dropped).toEqual(["Assignment No", "Payroll No", "Employee"]);
  expect(asked(list)).toEqual([]);
});

it("reads directorates and services in rows of their own, with their totals, and a cost that says it includes on-costs", () => {
  const list = read(`
STAFFING ESTABLISHMENT AS AT 1 APRIL 2026,,,,,
Post,Grade,No. of posts,FTE,Salary (top of grade),Cost inc on-costs
CORPORATE SERVICES,,,,,
Finance,,,,,
Chief accountant,PO8,1,1.0,"£58,500","£76,050"
Accountant,PO3,4,3.6,"£45,000","£210,600"
Sub-total Finance,,5,4.6,,"£286,650"
Legal,,,,,
Solicitor,PO5,3,2.5,"£52,000","£169,000"
Sub-total Legal,,3,2.5,,"£169,000"
Total Corporate Services,,8,7.1,,"£455,650"
PLACE,,,,,
Planning,,,,,
Planner,PO2,6,5.4,"£42,000","£294,840"
Sub-total Planning,,6,5.4,,"£294,840"
Total Place,,6,5.4,,"£294,840"
GRAND TOTAL,,14,12.5,,"£750,490"`);
  expect(list.posts!.map(({ team, title, fte, salaryRange, cost }) => [team, title, fte, salaryRange?.high, cost])).toEqual([["Finance", "Chief accountant", 1, 58500, 76050], ["Finance", "Accountant", 3.6, 45000, 210600], ["Legal", "Solicitor", 2.5, 52000, 169000], ["Planning", "Planner", 5.4, 42000, 294840]]);
  expect(totals(list).map(([label, fte, cost, check]) => [label, fte, cost, check])).toEqual([
    ["Sub-total Finance", 4.6, 286650, "OK"], ["Sub-total Legal", 2.5, 169000, "OK"], ["Total Corporate Services", 7.1, 455650, "OK"], ["Sub-total Planning", 5.4, 294840, "OK"], ["Total Place", 5.4, 294840, "OK"], ["GRAND TOTAL", 12.5, 750490, "OK"],
  ]);
  expect(asked(list)).toEqual([]);
});

it("takes monthly pay and hourly rates for no salary", () => {
  const monthly = read(`Post ID,Post title,Team,FTE,Monthly salary £,Months,Annual cost £
A1,Officer,Tax,1,2500,12,30000
A2,Manager,Tax,0.5,4000,12,24000`);
  expect(posts(monthly)).toEqual([["Tax", "Officer", 1, null, null, 30000], ["Tax", "Manager", 0.5, null, null, 24000]]);
  expect(said(monthly, "COLUMN_LEFT_OUT")[0]).toContain("Monthly salary");
  const hourly = read(`Post no,Role,Pay,FTE,Funding stream
1,Lifeguard,£12.21 per hour,6.2,GF
2,Duty manager,"£29,540",2,General Fund
3,Instructor,£18 - £25 an hour,1.1,GF`);
  expect(hourly.posts!.map(({ salary, salaryRange }) => salary ?? salaryRange ?? null)).toEqual([null, 29540, null]);
  expect(asked(hourly)).toEqual(["NOT_NUMERIC C2", "NOT_NUMERIC C4"]);
});

it("reads directorate, service and team in columns, printed once for the posts below, and funding in words", () => {
  const list = read(`
Directorate,Service,Team,Post Title,Post No,Vacancy Y/N,Perm/Temp,FTE,Spinal Column Point,Salary (£),On-cost (%),Gross cost (£000),Funded by
Adults,Commissioning,Contracts,Contracts manager,50012,N,P,1,38,"46,731",32,61.7,100% GF
,,,Contracts officer,50013,Y,P,2,29,"37,938",32,100.2,50% GF / 50% DSG
,,Business support,Clerk,50020,N,T,3.5,20,"30,825",32,142.4,DSG
Children,Early help,Family hubs,Practitioner,60001,N,P,8,25,"34,314",32,362.4,GF
,,Business support,Clerk,60002,N,P,1,20,"30,825",32,40.7,GF`);
  expect(posts(list)).toEqual([
    ["Contracts", "Contracts manager", 1, 46731, 0.32, 61.7], ["Contracts", "Contracts officer", 2, 37938, 0.32, 100.2], ["Commissioning: Business support", "Clerk", 3.5, 30825, 0.32, 142.4],
    ["Family hubs", "Practitioner", 8, 34314, 0.32, 362.4], ["Early help: Business support", "Clerk", 1, 30825, 0.32, 40.7],
  ]);
  expect(list.posts!.map(({ generalFundShare, vacant }) => [generalFundShare, vacant])).toEqual([[1, false], [0.5, true], [0, false], [1, false], [1, false]]);
  expect(asked(list)).toEqual(["TEAM_FROM_ABOVE C3"]);
});

it("leaves a team empty where the list prints it for each post", () => {
  const list = read(`Team,Post title,Post No,FTE,Salary £,Cost £
Tax,Officer,1,1,30000,39000
Tax,Manager,2,1,40000,52000
,Clerk,3,1,20000,26000`);
  expect(list.posts!.map(({ team }) => team)).toEqual(["Tax", "Tax", undefined]);
  expect(asked(list)).toEqual([]);
});

it("reads joined cells of a workbook as what they show", () => {
  const rows = [["Team", "Post title", "Post No", "FTE", "Salary £", "Cost £"], ["Tax", "Officer", "1", 1, 30000, 39000], [null, "Manager", "2", 1, 40000, 52000], ["Benefits", "Clerk", "3", 1, 20000, 26000], [null, "Assessor", "4", 2, 30000, 78000]];
  const list = importTable({ name: "Posts", top: 0, left: 0, typed: true, rows, merged: [{ top: 1, left: 0, bottom: 2, right: 0 }, { top: 3, left: 0, bottom: 4, right: 0 }] });
  expect(list.posts!.map(({ team }) => team)).toEqual(["Tax", "Tax", "Benefits", "Benefits"]);
  expect(asked(list)).toEqual([]);
});

it("reads posts counted by heads and FTE, with an average salary", () => {
  const list = read(`
Team,Job role,Headcount,FTE,Vacant FTE,Average salary £,Staffing budget £000
Waste,Loader,42,41.0,3.0,"24,500",1305.9
Waste,Driver,20,19.5,1.0,"28,900",732.6
Total,,62,60.5,4,,2038.5`);
  expect(posts(list)).toEqual([["Waste", "Loader", 41, 24500, null, 1305.9], ["Waste", "Driver", 19.5, 28900, null, 732.6]]);
  expect(totals(list)).toEqual([["Total", 60.5, 2038.5, "OK"]]);
});

it("reads who holds a post from a column called Holder or a status, and no more of it", () => {
  const list = read(`
Post number,Post title,Holder,Status,FTE,Salary,On-cost,Cost £,Agency cost to date,Market supplement
S1,Social worker,"Ahmed, S.",Filled,1,38000,12160,53160,,3000
S2,Social worker,Locum (Reed),Agency,1,,,,"61,000",
S3,Social worker,VACANT,Vacant,1,38000,12160,50160,,
S4,Advanced practitioner,tbc,Under recruitment,1,43000,13760,56760,,`);
  expect(list.dropped).toEqual(["Holder"]);
  expect(list.posts!.map(({ vacant, agency, cost }) => [vacant, agency, cost])).toEqual([[false, undefined, 53160], [undefined, true, null], [true, undefined, 50160], [null, undefined, 56760]]);
  expect(asked(list)).toEqual(["VACANCY_UNKNOWN C5"]);
  expect(said(list, "COST_CHECK")[0]).toContain("S1 53160 with allowances");
});

it("reads costs made of basic pay, NI, superannuation and allowances without units by what adds up", () => {
  const list = read(`
Cost Centre,Post Description,Grade,Est. FTE,Basic,NI,Superannuation,Allowances,Total
R1001,Rents officer,E,2,"27,000","3,300","5,130",0,"70,860"
R1001,Rents manager,I,1,"41,000","5,400","7,790","1,200","55,390"
R1002,Housing officer,F,5.5,"30,500","3,825","5,795",600,"223,960"`);
  expect(posts(list)).toEqual([["R1001", "Rents officer", 2, 27000, 0.3122, 70860], ["R1001", "Rents manager", 1, 41000, 0.3217, 55390], ["R1002", "Housing officer", 5.5, 30500, 0.3154, 223960]]);
  expect([list.costUnit, asked(list)]).toEqual(["£", ["UNIT_BY_ARITHMETIC I1"]]);
});

it("compares posts before and after, and of councils side by side", () => {
  const before = read(`
Management restructure – posts before and after
Post,Current grade,Current FTE,Current cost £,Proposed grade,Proposed FTE,Proposed cost £,Change FTE,Change £
Director,CO1,2,"290,000",CO1,1,"145,000",-1,"-145,000"
Head of service,CO3,6,"600,000",CO3,4,"400,000",-2,"-200,000"
Total,,8,"890,000",,5,"545,000",-3,"-345,000"`);
  expect([before.kind, asked(before), before.rows.map(({ values }) => values)]).toEqual(["postsComparison", [], [[2, 290000, 1, 145000, -1, -145000], [6, 600000, 4, 400000, -2, -200000], [8, 890000, 5, 545000, -3, -345000]]]);
  const beside = read(`
Post level,Aford,,Beeham,,Combined,
,FTE,£000,FTE,£000,FTE,£000
Tier 1,1.0,165,1.0,172,2.0,337
Tier 2,3.0,366,4.0,500,7.0,866
Total,4.0,531,5.0,672,9.0,1203`);
  expect([beside.kind, asked(beside)]).toEqual(["postsComparison", []]);
  expect(beside.columns.map(({ name, unit }) => [name.split(": ")[0], unit])).toEqual([["Aford", "FTE"], ["Aford", "£000"], ["Beeham", "FTE"], ["Beeham", "£000"], ["Combined", "FTE"], ["Combined", "£000"]]);
});

it("takes all posts rather than the filled ones, and their cost", () => {
  const list = read(`Team,Post title,Grade,Filled FTE,Vacant FTE,Total FTE,Salary range,Cost of filled posts £,Total budget £
Tax,Officer,E,3.0,1.0,4.0,"£25,000-£28,000","99,000","132,000"
Tax,Manager,I,1.0,0.0,1.0,"£38,000-£42,000","52,000","52,000"`);
  expect(posts(list)).toEqual([["Tax", "Officer", 4, null, null, 132000], ["Tax", "Manager", 1, null, null, 52000]]);
  expect(said(list, "COLUMN_LEFT_OUT").map((detail) => detail.split('"')[1])).toEqual(["Filled FTE", "Vacant FTE", "Cost of filled posts"]);
});

it("takes no average for a cost, no end of a range of costs and no printed mid-point for a salary", () => {
  expect(posts(read(`Post no,Post title,Budgeted FTE,Actual FTE,Min £,Max £,Average cost £
1,Planner,3,2.5,33945,37336,47000`))).toEqual([[undefined, "Planner", 3, null, null, null]]);
  const ends = read(`Service,Post,FTE,Pay low £,Pay high £,On costs (%),Cost low £000,Cost high £000
Place,Planner,3,35000,40000,30,136.5,156.0`);
  expect([posts(ends), asked(ends)]).toEqual([[["Place", "Planner", 3, null, 0.3, null]], ["COST_FROM_RANGE D2"]]);
  const middle = read(`Post Number,Post Title,FTE,Salary Min £,Salary Mid £,Salary Max £,Cost £
P1,Planner,3,35000,37500,40000,146250`);
  expect(middle.posts!.map(({ salary, salaryRange }) => [salary, salaryRange])).toEqual([[null, { low: 35000, high: 40000 }]]);
});

it("takes a plan of pay and non-pay for no list of posts", () => {
  expect(read(`Ref,Title,FTE,Pay £000,Non-pay £000,Total £000
S1,Review of parks,-3,-90,-30,-120
S2,Review of tax,-1,-30,-10,-40`).kind).not.toBe("establishment");
});

it("keeps one range among plain salaries, and says what is neither", () => {
  const list = read(`Job,Grade,FTE,Salary band
Clerk,Grade C,1,"£24,027 - £24,404 + £500 first aid"
Officer,Grade G,0.5,"£27,334"
Adviser,Grade G,1,"£27,334 or more by agreement"
Head,Hay,1,"£70k-£82k"`);
  expect(list.posts!.map(({ salary, salaryRange }) => [salary, salaryRange ?? null])).toEqual([[null, null], [27334, null], [null, null], [null, { low: 70000, high: 82000 }]]);
  expect(asked(list)).toEqual(["COST_FROM_RANGE D5", "NOT_NUMERIC D2", "NOT_NUMERIC D4", "SCALE_IN_CELL D5"]);
});
