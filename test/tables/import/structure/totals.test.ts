import type { Imported } from "../../../../src/tables/import/Imported";
import { readPrinted } from "../support/readPrinted";

const totals = ({ subtotals }: Imported) => Object.fromEntries(subtotals.map(({ label, parts, check }) => [label, `${parts.join(" + ")}: ${check}`]));
const wrong = ({ issues }: Imported) => issues.flatMap(({ code, row, offered }) => (code === "SUBTOTAL_DIFFERS" ? [`${row ?? ""} ${offered ?? ""}`] : []));

describe("a block of one line that is called a total", () => {
  it("is a part of the total over all, as the others are", () => {
    const table = readPrinted("Area,Saving 2026/27 £000,Posts cut FTE\nParks,40,1.0\nLibraries,25,0.5\nNeighbourhoods Total,65,1.5\nPayroll,30,2.0\nAudit,10,0.0\nResources Total,40,2.0\nCorporate items Total,120,0.0\nGrand Total,225,3.5");
    expect(totals(table)).toEqual({ "Neighbourhoods Total": "Parks + Libraries: OK", "Resources Total": "Payroll + Audit: OK", "Grand Total": "Neighbourhoods Total + Resources Total + Corporate items Total: OK" });
    expect(wrong(table)).toEqual([]);
  });

  it("may stand first, between the others, and twice", () => {
    const table = readPrinted("Service,2026/27 £m,2027/28 £m\nContingency total,1.5,1.6\nAdults,20.1,21.0\nPublic health,3.2,3.3\nAdult services total,23.3,24.3\nLevies total,4.4,4.5\nParks,5.0,5.1\nWaste,6.1,6.2\nPlace total,11.1,11.3\nCapital financing total,9.9,10.0\nCouncil total,50.2,51.7");
    expect(totals(table)["Council total"]).toBe("Contingency total + Adult services total + Levies total + Place total + Capital financing total: OK");
    expect(wrong(table)).toEqual([]);
  });

  it("twice in a row, with the word in front", () => {
    const table = readPrinted("Line,2026/27 £000\nSchools,1201\nRoads,555\nTotal for Place,1756\nTotal for Levies,302\nTotal for Contingency,118\nTotal,2176");
    expect(totals(table)).toEqual({ "Total for Place": "Schools + Roads: OK", Total: "Total for Place + Total for Levies + Total for Contingency: OK" });
    expect(wrong(table)).toEqual([]);
  });
});

describe("a total of another sign or subject", () => {
  it("adds up no other total", () => {
    const table = readPrinted("Description,2025/26 £000,2026/27 £000\nEmployees,800,840\nPremises,150,155\nTotal spending,950,995\nTotal income,(210),(225)\nNet budget,740,770\nPaid for by:,,\nGovernment grant,300,310\nCouncil tax,440,460\nTotal funding,740,770");
    expect(totals(table)).toEqual({ "Total spending": "Employees + Premises: OK", "Net budget": "Total spending + Total income: OK", "Total funding": "Government grant + Council tax: OK" });
    expect(wrong(table)).toEqual([]);
  });

  it("is taken off where it is printed without its sign", () => {
    const table = readPrinted("Line,2026/27 £000,2027/28 £000\nSchools,100,110\nRoads,50,60\nExpenditure total,150,170\nIncome total,30,35\nNet budget,120,135");
    expect(totals(table)).toEqual({ "Expenditure total": "Schools + Roads: OK", "Net budget": "Expenditure total + Income total: OK" });
    expect(wrong(table)).toEqual([]);
  });

  it("asks nothing where no total further down tells of it", () => {
    expect(wrong(readPrinted("Line,2026/27 £000\nSchools,100\nRoads,50\nTotal gross spending,150\nTotal fees and charges,(30)\nTotal specific grants,(20)"))).toEqual([]);
  });
});

describe("a misprinted total", () => {
  it("of lines is still told", () => {
    expect(wrong(readPrinted("Area,Saving £000\nParks,40\nLibraries,25\nNeighbourhoods Total,75\nPayroll,30\nAudit,10\nResources Total,40\nGrand Total,105"))).toEqual(["Neighbourhoods Total 65", "Grand Total 115"]);
  });

  it("over all totals is still told", () => {
    expect(wrong(readPrinted("Area,Saving £000\nParks,40\nLibraries,25\nNeighbourhoods Total,65\nPayroll,30\nAudit,10\nResources Total,40\nGrand Total,125"))).toEqual(["Grand Total 105"]);
    expect(wrong(readPrinted("Area,Saving £000\nParks,40\nLibraries,25\nNeighbourhoods Total,65\nPayroll,30\nAudit,10\nResources Total,40\nAll services Total,125"))).toEqual(["All services Total 105"]);
  });
});
