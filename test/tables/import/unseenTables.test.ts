import { readCsv } from "../../../src/tables/import/file/readCsv";
import type { Imported } from "../../../src/tables/import/Imported";
import { importTable } from "../../../src/tables/import/importTable";
import type { IssueCode } from "../../../src/tables/import/issueCodes";

const read = (csv: string): Imported => importTable(readCsv("table.csv", new TextEncoder().encode(csv.trim())));
const issues = ({ issues: all }: Imported, code: IssueCode) => all.filter((each) => each.code === code);
const values = ({ rows }: Imported, label: string) => rows.find((row) => row.label === label)!.values;

const TRACKER = `
Riverside Borough Council
Savings Tracker 2026/27 - Month 6,,,,,,,,,
Ref,Directorate,Proposal,Lead Officer,2026/27,2027/28,2028/29,Total,FTE impact,RAG
,,,,£000,£000,£000,£000,,
ADULTS
AS01,Adults,Reablement review,J. Smith,(250),(250),-,(500),-4.0,G
AS02,Adults,Day services redesign *,K Jones,[195],(60),,(255),(2.5),A
AS03,Adults,Charging policy,J. Smith,Up to £187.0k,tbc,,,,A
,,Adults total,,(445),(310),0,(755),,
PLACE
PL01,Place,Street lighting LED,M Brown,£0.8m,(20),(20),760,,R
PL02,Place,Fleet,M Brown,(120,(30),(30),(180),1.0 fte,G
PL03,Place,Parking income,P Green,-150,-150,-150000,-450,,G
,,Place total,,550,(200),"(150,050)",150,,
,,Grand Total,,105,(510),"(150,050)",(605),,
* subject to consultation
`;

describe("a savings tracker", () => {
  const tracker = read(TRACKER);

  it("is known as one, with the unit of its unit row", () => {
    expect(tracker.kind).toBe("savingsTracker");
    expect(tracker.columns.map(({ name, unit }) => [name, unit])).toEqual([["2026/27", "£000"], ["2027/28", "£000"], ["2028/29", "£000"], ["Total", "£000"], ["FTE impact", "FTE"]]);
    expect(tracker.dropped).toEqual(["Lead Officer"]);
  });

  it("keeps limits and scales as stated and leaves the doubtful empty", () => {
    expect(values(tracker, "Charging policy")[0]).toEqual({ low: null, high: 187 });
    expect(values(tracker, "Street lighting LED")[0]).toBe(800);
    expect(values(tracker, "Day services redesign")[0]).toBeNull();
    expect(values(tracker, "Fleet")).toEqual([null, -30, -30, -180, 1]);
    expect(issues(tracker, "SQUARE_BRACKETS")[0]).toMatchObject({ cell: "E7", offered: -195, taken: null });
  });

  it("finds totals by label and arithmetic, the one that is wrong, and the cell in another unit", () => {
    expect(tracker.subtotals.map(({ label, parts }) => [label, parts.length])).toEqual([["Adults total", 3], ["Place total", 3], ["Grand Total", 2]]);
    expect(issues(tracker, "SUBTOTAL_DIFFERS").map(({ row, column }) => [row, column])).toEqual([["Place total", "Total"]]);
    expect(issues(tracker, "OUTLIER")).toMatchObject([{ row: "Parking income", column: "2028/29", offered: -150 }]);
    expect(issues(tracker, "CROSS_CAST_DIFFERS").map(({ row }) => row)).toContain("Parking income");
  });
});

describe("a posts comparison", () => {
  const posts = read(`
Management structure comparison,,,,,,,,
"Posts and cost by service, £000",,,,,,,,
,Northwick,,,Southam,,,Total,
Service line,FTE,Cost,Grant,FTE,Cost,Grant,FTE,Cost
Directors,2.0,310,0,1.5,240,,3.5,550
Adults M3,4.0,280,12,3.0,205,-,7.0,485
Adults M4,10.5,610,30,8,"1,462",20,18.5,1072
Adults Total,14.5,890,42,11,667,20,25.5,1557
Total,16.5,1200,42,12.5,907,20,29.0,2107`);

  it("is known by its merged headings", () => {
    expect(posts.kind).toBe("postsComparison");
    expect(posts.columns.map(({ name }) => name)).toEqual(["Northwick: FTE", "Northwick: Cost", "Northwick: Grant", "Southam: FTE", "Southam: Cost", "Southam: Grant", "Total: FTE", "Total: Cost"]);
    expect(posts.columns.map(({ unit }) => unit)).toEqual(["FTE", "£000", "£000", "FTE", "£000", "£000", "FTE", "£000"]);
  });

  it("leaves a line that belongs to no subtotal alone", () => {
    expect(posts.subtotals.map(({ label, parts }) => [label, parts])).toEqual([["Adults Total", ["Adults M3", "Adults M4"]], ["Total", ["Directors", "Adults Total"]]]);
    expect(posts.rows.map(({ kind }) => kind)).toEqual(["line", "line", "line", "subtotal", "total"]);
  });

  it("tells the misprint from both sides", () => {
    expect(issues(posts, "SUBTOTAL_DIFFERS")).toMatchObject([{ row: "Adults Total", column: "Southam: Cost" }]);
    expect(issues(posts, "CROSS_CAST_DIFFERS")).toMatchObject([{ row: "Adults M4", column: "Total: Cost" }]);
  });
});

describe("an establishment list of another council, separated by semicolons", () => {
  const list = read(`
Position ID;Job Title;Surname;Forename;NI No;Email;Service;Scale;WTE;Contract hours;Salary;On cost;Total £;Fund source;Start date
10001;Director;Smith;Ann;QQ123456C;a.smith@x.gov.uk;Corporate;JNC;1.00;36;98.500;30%;128,050;GF;01/04/2024
10002;Accountant;VACANT;;;;Finance;PO3;0.60;21.6;42,500;30%;33,150;GF;
10003;Finance Officer;Jones;Bo;QQ123457C;b@x.gov.uk;Finance;SO1;36;36;30,000;30%;39,000;GF;01/09/2025
10003;Finance Officer;Hill;Jo;QQ123458C;c@x.gov.uk;Finance;SO1;1;36;30,000;30%;40,000;Public Health Grant;
10004;Summer planner (Apr to Sept);Hill;Jo;QQ123458C;c@x.gov.uk;Parks;SO1;1;36;30,000;30%;390,000;HRA;`);

  it("drops every personal column and keeps only the flag", () => {
    expect(list.dropped).toEqual(["Surname", "Forename", "NI No", "Email"]);
    expect(JSON.stringify(list)).not.toMatch(/Smith|Jones|Hill|QQ123|@/);
    expect(list.posts!.map(({ vacant }) => vacant)).toEqual([false, true, false, false, false]);
  });

  it("leaves FTE empty where hours stand in it, and offers the FTE", () => {
    expect(list.posts!.map(({ fte }) => fte)).toEqual([1, 0.6, null, 1, 1]);
    expect(issues(list, "FTE_IS_HOURS")).toMatchObject([{ row: "10003", offered: 1 }]);
  });

  it("checks costs, duplicates, part years and funding", () => {
    expect(issues(list, "COST_DIFFERS").map(({ offered }) => offered)).toEqual([39000, 39000]);
    expect(issues(list, "DUPLICATE_POST")).toMatchObject([{ severity: "confirm" }]);
    expect(issues(list, "PART_YEAR")).toHaveLength(1);
    expect(issues(list, "FUNDING_POLICY")).toMatchObject([{ raw: "Public Health Grant" }]);
    expect(issues(list, "COST_PER_FTE")).toMatchObject([{ raw: "390,000" }]);
  });

  it("takes the council's decision on a funding source", () => {
    const decided = importTable(readCsv("t.csv", new TextEncoder().encode("Post No,Post title,FTE,Salary,On-cost,Total cost £000,Funding\n1,Officer,1,30000,30%,39.0,EIG\n2,Officer,1,30000,30%,39.0,GF")), { funding: { EIG: "general fund" } });
    expect(decided.posts!.map(({ generalFundShare }) => generalFundShare)).toEqual([1, 1]);
  });
});

describe("an MTFP table in £000", () => {
  const plan = read(`
Table 1 - MTFP,,,,
All figures in £'000,,,,
Service,2024-25 Actual,2025-26 Budget,2027-28 Plan,% change
Children,"45,000","46,000","47,500",2.2
Adults,"60,000","(2,000)","63,000",-103.3
Place,"20,000","20,500","21,500,000",2.5
Place,"20,000","20,500","21,500",2.5
Total,"145,000","85,000","153,500",`);

  it("takes the unit from the title and percentages from their heading", () => {
    expect(plan.columns.map(({ unit }) => unit)).toEqual(["£000", "£000", "£000", "%"]);
    expect(values(plan, "Children")).toEqual([45000, 46000, 47500, 0.022]);
  });

  it("finds the year left out, the line that stands twice and the figure in £", () => {
    expect(issues(plan, "YEARS_NOT_CONSECUTIVE")).toHaveLength(1);
    expect(issues(plan, "DUPLICATE_ROW")).toMatchObject([{ cell: "A7" }]);
    expect(issues(plan, "OUTLIER")).toMatchObject([{ cell: "D6", offered: 21500 }]);
  });
});

describe("a percentage of a negative budget", () => {
  it("is told, since its sign says nothing", () => {
    const table = read(`
Service,Budget £000,Variance £000,Variance %
Parking,"(2,000)",200,-10.0%
Children,"45,000",900,2.0%
Adults,"60,000",600,1.0%`);
    expect(issues(table, "NEGATIVE_BASE")).toMatchObject([{ row: "Parking", column: "Variance %" }]);
  });
});

describe("files of other programs", () => {
  const table = "Service;2025/26 £m\nRésumé café;1,5\n";

  it("are read in Windows-1252, UTF-16 and with sep=", () => {
    const windows = new Uint8Array([...table].map((letter) => letter.charCodeAt(0)));
    expect(readCsv("t.csv", windows).rows[1]).toEqual(["Résumé café", "1,5"]);
    const wide = new Uint8Array([0xff, 0xfe, ...[...table].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8])]);
    expect(readCsv("t.csv", wide).rows[1]).toEqual(["Résumé café", "1,5"]);
    expect(readCsv("t.csv", new TextEncoder().encode(`sep=;\n${table}`)).rows[0]).toEqual(["Service", "2025/26 £m"]);
  });

  it("are refused when they are no text, with what to do", () => {
    expect(() => readCsv("t.csv", new Uint8Array(0))).toThrow("The file is empty.");
    expect(() => readCsv("t.csv", Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 251 & 0x8f))).toThrow("Save it as CSV");
  });
});
