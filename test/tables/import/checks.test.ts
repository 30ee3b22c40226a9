import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";
import type { ImportIssue } from "../../../src/tables/import/ImportIssue";
import type { IssueCode, Severity } from "../../../src/tables/import/issueCodes";

const issuesIn = (csv: string): readonly ImportIssue[] => importTable(readCsv("table.csv", new TextEncoder().encode(csv))).issues;

interface Check {
  readonly code: IssueCode;
  readonly cell: string;
  readonly severity?: Severity;
  readonly offered?: number;
  /** A table in which something is wrong. */
  readonly wrong: string;
  /** Tables that come close, in which nothing is. */
  readonly right: Readonly<Record<string, string>>;
}

const LIST = "Post no,Post title,Post holder,FTE,Salary £,On-cost %,Total cost £,Funding\n";

const CHECKS: Readonly<Record<string, Check>> = {
  "a subtotal that its lines do not add up to": {
    code: "SUBTOTAL_DIFFERS", cell: "B4", offered: 300,
    wrong: "Service,2025/26 £000,2026/27 £000\nAdults,100,110\nChildren,200,210\nTotal,310,320\nPlace,50,60",
    right: {
      "by what rounding explains": "Service,2025/26 £000,2026/27 £000\nAdults,33,35\nChildren,33,35\nPlace,33,35\nTotal,100,105",
      "when it is a line of its own": "Service,2025/26 £000,2026/27 £000\nAdults,100,110\nChildren,200,210\nLibraries,310,320",
      "with a line that tells a part of another": "Service,2025/26 £000,2026/27 £000\nAdults,100,110\nof which grant,40,45\nChildren,200,210\nTotal,300,320",
    },
  },
  "a total whose digits changed places": {
    code: "SUBTOTAL_DIFFERS", cell: "C4", offered: 320,
    wrong: "Service,2025/26 £000,2026/27 £000,2027/28 £000\nAdults,100,110,120\nChildren,200,210,220\nTotal,300,230,340",
    right: { "and is right": "Service,2025/26 £000,2026/27 £000,2027/28 £000\nAdults,100,110,120\nChildren,200,210,220\nTotal,300,320,340" },
  },
  "a row that does not add up across": {
    code: "CROSS_CAST_DIFFERS", cell: "D3", offered: 410,
    wrong: "Service,2025/26 £000,2026/27 £000,Total £000\nAdults,100,110,210\nChildren,200,210,401\nPlace,50,60,110",
    right: {
      "by what rounding explains": "Service,2025/26 £m,2026/27 £m,Total £m\nAdults,10.1,11.2,21.4\nChildren,20.2,21.1,41.3",
      "because it is a total of something else": "Service,Employees £,Premises £,Total expenditure £,Fees £,Grants £,Total income £\nParks,100,50,150,-20,-5,-25\nPools,80,40,120,-60,-9,-69\nHalls,60,30,90,-30,-1,-31",
    },
  },
  "a cost that is not salary, FTE and on-cost": {
    code: "COST_DIFFERS", cell: "G3", offered: 39000,
    wrong: `${LIST}1,Head,X Y,1,60000,30%,78000,GF\n2,Officer,Y Z,1,30000,30%,93000,GF`,
    right: {
      "by what rounding explains": "Post no,Post title,FTE,Salary £,On-cost %,Total cost £000\n1,Head,1,60010,30%,78.0\n2,Officer,0.5,30020,30%,19.5",
      "when salaries are for the hours worked": "Post no,Post title,FTE,Salary £,On-cost %,Total cost £\n1,Head,1,60000,30%,78000\n2,Officer,0.5,15000,30%,19500",
    },
  },
  "salaries for the hours worked": {
    code: "SALARY_BASIS", cell: "D3",
    wrong: "Post no,Post title,FTE,Salary £,On-cost %,Total cost £\n1,Head,1,60000,30%,78000\n2,Officer,0.5,15000,30%,19500",
    right: { "when they are for full time": "Post no,Post title,FTE,Salary £,On-cost %,Total cost £\n1,Head,1,60000,30%,78000\n2,Officer,0.5,30000,30%,19500" },
  },
  "a post that costs more than £200,000": {
    code: "COST_PER_FTE", cell: "G3",
    wrong: `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Officer,Y Z,1,30000,,201000,GF`,
    right: {
      "when it is just below": `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Chief executive,Y Z,1,150000,,199000,GF`,
      "when it is half a post": `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Officer,Y Z,0.5,20000,,8000,GF`,
    },
  },
  "posts of a council in another unit": {
    code: "COST_PER_FTE", cell: "E4",
    wrong: ",Aford,,Beeham,\nLine,FTE,Cost £000,FTE,Cost £000\nCare,10,500,8,410\nSchools,5,220,6,27\nPlace,4,200,3,150",
    right: { "when all are plausible": ",Aford,,Beeham,\nLine,FTE,Cost £000,FTE,Cost £000\nCare,10,500,8,410\nSchools,5,220,6,270\nPlace,4,200,3,150" },
  },
  "a cell 1,000 times its peers": {
    code: "OUTLIER", cell: "C3", offered: 210,
    wrong: "Service,2025/26 £000,2026/27 £000,2027/28 £000\nAdults,100,110,120\nChildren,200,210000,220\nPlace,50,60,70",
    right: {
      "when it is 100 times": "Service,2025/26 £000,2026/27 £000,2027/28 £000\nAdults,100,110,120\nCapital grant,200,21000,220\nPlace,50,60,70",
      "when the others are next to nothing": "Service,2025/26 £000,2026/27 £000,2027/28 £000\nAdults,100,110,120\nGrant,1,947,3\nPlace,50,60,70",
      "when its service is small": "Service,2025/26 £000,2026/27 £000,2027/28 £000\nAdults,98000,99000,99500\nTwinning,12,12,13\nPlace,45000,46000,47000",
    },
  },
  "a cell 1,000 times the only other of its row": {
    code: "OUTLIER", cell: "C3", offered: 210,
    wrong: "Service,Budget £000,Forecast £000\nAdults,100,110\nChildren,200,210000\nPlace,50,60",
    right: { "when both are in one unit": "Service,Budget £000,Forecast £000\nAdults,100,110\nChildren,200,210\nPlace,50,60" },
  },
  "a post that stands twice": {
    code: "DUPLICATE_POST", cell: "A3",
    wrong: `${LIST}1,Head,X Y,1,60000,,78000,GF\n1,Head,Y Z,1,60000,,78000,GF`,
    right: { "but has no number yet": `${LIST}Vacant,Head,,1,60000,,78000,GF\nVacant,Officer,,1,60000,,78000,GF` },
  },
  "a job share": {
    code: "DUPLICATE_POST", cell: "A3", severity: "note",
    wrong: `${LIST}1,Head,X Y,0.6,60000,,46800,GF\n1,Head,Y Z,0.4,60000,,31200,GF`,
    right: { "of two posts": `${LIST}1,Head,X Y,0.6,60000,,46800,GF\n2,Head,Y Z,0.4,60000,,31200,GF` },
  },
  "a post whose holder is not known": {
    code: "VACANCY_UNKNOWN", cell: "C3",
    wrong: `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Officer,tbc,1,30000,,39000,GF`,
    right: {
      "when it is vacant": `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Officer,VACANT,1,30000,,39000,GF`,
      "when an agency fills it": `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Officer,Agency,1,30000,,39000,GF`,
    },
  },
  "a post for part of the year": {
    code: "PART_YEAR", cell: "B3",
    wrong: `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Planner (Apr to Sept),Y Z,1,30000,,19500,GF`,
    right: {
      "when it is part time": `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Planner (part time),Y Z,0.5,30000,,19500,GF`,
      "when a month is only a name": `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,May Street receptionist,Y Z,1,30000,,39000,GF`,
    },
  },
  "a grant whose treatment is the council's to say": {
    code: "FUNDING_POLICY", cell: "H3",
    wrong: `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Officer,Y Z,1,30000,,39000,EIG`,
    right: {
      "when it is ring-fenced": `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Officer,Y Z,1,30000,,39000,DSG 100%`,
      "when it is shared with the general fund by stated shares": `${LIST}1,Head,X Y,1,60000,,78000,GF\n2,Officer,Y Z,1,30000,,39000,50% DSG / 50% GF`,
    },
  },
  "a percentage of a negative budget": {
    code: "NEGATIVE_BASE", cell: "D2",
    wrong: "Service,Budget £000,Variance £000,Variance %\nParking,(2000),200,-10.0%\nChildren,45000,900,2.0%\nAdults,60000,600,1.0%",
    right: {
      "when it is the part of a saving that is delivered": "Saving,Target £000,Delivered £000,% delivered\nParking,(2000),(200),10.0%\nChildren,(4000),(2000),50.0%\nAdults,(6000),(1500),25.0%",
      "when the budget is positive and the variance is not": "Service,Budget £000,Variance £000,Variance %\nParking,2000,(200),-10.0%\nChildren,45000,900,2.0%\nAdults,60000,600,1.0%",
    },
  },
  "years that do not run on": {
    code: "YEARS_NOT_CONSECUTIVE", cell: "D1",
    wrong: "Service,2025/26 £000,2026/27 £000,2028/29 £000\nAdults,100,110,120\nPlace,50,60,70",
    right: {
      "with two columns for a year": "Service,2025/26 Budget £000,2025/26 Forecast £000,2026/27 Budget £000,2027/28 Budget £000\nAdults,100,110,120,130\nPlace,50,60,70,75",
      "with the latest first": "Service,2027/28 £000,2026/27 £000,2025/26 £000\nAdults,100,110,120\nPlace,50,60,70",
      "over a century's end, written otherwise": "Service,2008-09 £000,2009-2010 £000,10/11 £000\nAdults,100,110,120\nPlace,50,60,70",
    },
  },
  "an opening figure that is not the closing one before": {
    code: "OPENING_NOT_PRIOR_CLOSING", cell: "C2", offered: 108,
    wrong: "£m,2025/26,2026/27,2027/28\nOpening budget,100.0,109.0,115.0\nGrowth,8.0,6.0,5.0\nClosing budget,108.0,115.0,120.0",
    right: {
      "when each year begins where the one before ended": "£m,2025/26,2026/27,2027/28\nOpening budget,100.0,108.0,114.0\nGrowth,8.0,6.0,5.0\nClosing budget,108.0,114.0,119.0",
      "when nothing is carried forward": "£m,2025/26,2026/27,2027/28\nPay,60.0,62.0,64.0\nPrices,40.0,43.0,46.0\nTotal,100.0,105.0,110.0",
    },
  },
  "a line that stands twice": {
    code: "DUPLICATE_ROW", cell: "A4",
    wrong: "Service,2025/26 £000,2026/27 £000\nAdults,100,110\nPlace,50,60\nAdults,100,110",
    right: { "in another section": "Service,2025/26 £000,2026/27 £000\nPressures,,\nAdults,100,110\nPlace,50,60\nSavings,,\nAdults,-10,-11\nPlace,-5,-6" },
  },
  "a column about persons": {
    code: "PERSONAL_DATA", cell: "B1", severity: "note",
    wrong: "Ref,Lead officer,Proposal,2025/26 £000\nA1,A Person,Close a depot,-100\nA2,B Person,Share a service,-50",
    right: { "when it names services": "Ref,Service name,Proposal,2025/26 £000\nA1,Highways,Close a depot,-100\nA2,Finance,Share a service,-50" },
  },
  "a point among amounts with commas": {
    code: "DOT_THOUSANDS", cell: "C3", severity: "empty", offered: 15000,
    wrong: 'Service,2025/26 £000,2026/27 £000\nAdults,"61,200","62,100"\nChildren,"14,100",15.000\nPlace,"5,050","5,950"\nFleet,980,990\nTotal,"81,330","84,040"',
    right: {
      "when amounts are printed to three places": "Service,2025/26 £m,2026/27 £m\nAdults,61.200,62.100\nChildren,14.100,15.000\nPlace,5.050,5.950\nFleet,0.980,0.990",
      "when no comma stands in the column": "Service,2025/26 £m,2026/27 £m\nAdults,61,62\nChildren,14,15.125\nPlace,5,6\nFleet,1,1",
    },
  },
  "a column that tells the sign": {
    code: "SIGN_IN_COLUMN", cell: "C1",
    wrong: "Account,Amount £,Dr/Cr\nSalaries,1200,Dr\nFees,450,Cr\nGrants,85,Cr",
    right: {
      "when the figures have signs of their own": "Account,Amount £,Dr/Cr\nSalaries,1200,Dr\nFees,(450),Cr\nGrants,(85),Cr",
      "when it is a rating": "Saving,Amount £,RAG\nFleet,1200,G\nDepot,450,A\nParking,85,R",
    },
  },
  "a name that no figures go with": {
    code: "NAME_WITHOUT_ROWS", cell: "A3", severity: "note",
    wrong: "Service,2025/26 £000,2026/27 £000\nAdults,100,110\nPlace,,\nTotal,100,110",
    right: { "when rows stand under it": "Service,2025/26 £000,2026/27 £000\nAdults,100,110\nPlace,,\nParks,50,60\nWaste,20,30" },
  },
  "a total with the other sign": {
    code: "SUBTOTAL_DIFFERS", cell: "B4", offered: 3102,
    wrong: 'Savings,2026/27 £000\nAdults,"2,320"\nChildren,782\nTotal savings,"(3,102)"',
    right: { "when its lines have it too": 'Savings,2026/27 £000\nAdults,"(2,320)"\nChildren,(782)\nTotal savings,"(3,102)"' },
  },
  "FTE written as hours of a week": {
    code: "FRACTION", cell: "C3", severity: "empty", offered: 0.5,
    wrong: "Post no,Post title,FTE,Salary £,Grade\n1,Head,1,60000,A\n2,Officer,18.5/37,30000,B",
    right: { "when it is a decimal": "Post no,Post title,FTE,Salary £,Grade\n1,Head,1,60000,A\n2,Officer,0.5,30000,B" },
  },
  "figures without a unit": {
    code: "UNIT_UNKNOWN", cell: "",
    wrong: "Service,Budget,Actual\nAdults,100,110\nPlace,50,60",
    right: {
      "when the title states it": "Budget monitoring (£000),,\nService,Budget,Actual\nAdults,100,110\nPlace,50,60",
      "when every cell does": "Service,Budget,Actual\nAdults,£100,£110\nPlace,£50,£60",
      "when they are counts": "Service,Number of cases,Number of staff\nAdults,100,110\nPlace,50,60",
    },
  },
};

describe.each(Object.entries(CHECKS))("%s", (_, { code, cell, severity = "confirm", offered, wrong, right }) => {
  const told = issuesIn(wrong).filter((each) => each.code === code);

  it("is told, with its cell, what is wrong and what to do", () => {
    expect(told.map((each) => each.cell ?? "")).toEqual([cell]);
    expect(told[0]).toMatchObject({ severity, ...(offered !== undefined && { offered }) });
    expect(told[0]!.detail).toMatch(/\.$|\?$|”$|"$/);
    expect(told[0]!.remedy).not.toBe("");
  });

  it.each(Object.entries(right))("is not told %s", (__, csv) => {
    expect(issuesIn(csv).filter((each) => each.code === code && each.severity === severity)).toEqual([]);
  });
});

it("only vacant and agency are kept of a post's holder", () => {
  const imported = importTable(readCsv("list.csv", new TextEncoder().encode(`${LIST}1,Head,A Person,1,60000,,78000,GF\n2,Officer,Vacant,1,30000,,39000,GF\n3,Cover,Agency (B Person),1,30000,,39000,GF`)));
  expect(JSON.stringify(imported)).not.toMatch(/A Person|B Person/);
  expect(imported.posts!.map(({ vacant, agency }) => [vacant, agency])).toEqual([[false, undefined], [true, undefined], [undefined, true]]);
});

it("what CR means is offered where it makes a total come out right, and not where it does not", () => {
  const offers = (total: string) => issuesIn(`Service,2026/27 £000\nAdults,"86,905"\nParking,"2,310 CR"\nCorporate,"1,150 Dr"\nTotal,"${total}"`).filter(({ code }) => code === "CREDIT_MARK").map(({ cell, taken, offered }) => [cell, taken, offered]);
  expect(offers("85,745")).toEqual([["B3", null, -2310], ["B4", null, 1150]]);
  expect(offers("88,065")).toEqual([["B3", null, undefined], ["B4", null, undefined]]);
});
