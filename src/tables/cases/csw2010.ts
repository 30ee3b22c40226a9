import type { SheetCase } from "./CaseDefinition";
import { rowsTaken } from "./rowsTaken";
import { caseChecksSheet, caseMasterRef } from "./caseChecksSheet";
import { CASE_HEADINGS, fundAllocationSheet } from "./fundAllocationSheet";
import { FIGURE_HEADINGS, figurePrinted } from "./settings";

const FUND = "csw-fund-2010";
const CASES = "csw-business-cases-2010";

/** A fund shared out among business cases against a required return: each tested, and the whole. */
export const csw2010: SheetCase = {
  kind: "sheets",
  id: "csw-2010",
  title: "Coventry, Solihull and Warwickshire 2010: a fund and its return",
  about: "Shares a fund out among business cases, tests each and the whole against the return asked, and says which to cut first.",
  source: "Sub-regional working progress report, Warwickshire County Council, 20 October 2010",
  tables: [FUND, CASES],
  sheets: [
    { id: "allocation", name: "CSW allocation", holds: "The fund against the business cases: headroom, shortfall, each case tested, gross and net ratio, what to cut first." },
    { id: "checks", name: "CSW checks", holds: "The master check: the allocation adds up exactly, the printed figures tie back." },
  ],
  needed: { [FUND]: Object.values(FIGURE_HEADINGS), [CASES]: Object.values(CASE_HEADINGS) },
  plan: ({ table, name }) => {
    const fund = table(FUND);
    const { builder, refs } = fundAllocationSheet(name("allocation"), fund, table(CASES), caseMasterRef(name("checks")));
    const checks = caseChecksSheet(name("checks"), "Checks of the fund's allocation", [
      ...(["revenue", "capital"] as const).map((part) => ({
        what: `Granted ${part} and what is left`, how: "together they are the fund, exactly", one: `${refs.granted[part]}+${refs.left[part]}`, other: refs.fund[part],
      })),
      { what: "Granted in all", how: "revenue and capital against the sum over the business cases", one: `${refs.granted.revenue}+${refs.granted.capital}`, other: refs.grantedByCase },
      { what: "Headroom less shortfall", how: "against fund less what is asked, where something is asked", one: refs.headroomLessShortfall, other: refs.fundLessAsked },
      ...rowsTaken(table(CASES), CASE_HEADINGS.name),
      { what: "Whole fund, printed", how: "printed revenue and capital against the printed whole (£000)", one: `${figurePrinted(fund, "Revenue fund")}+${figurePrinted(fund, "Capital fund")}`, other: figurePrinted(fund, "Whole fund") },
      {
        what: "Return of the whole fund, printed", how: "printed fund times the return asked against the printed return (£000)",
        one: `${figurePrinted(fund, "Whole fund")}*${figurePrinted(fund, "Return asked for each £1 of fund")}`, other: figurePrinted(fund, "Return asked of the whole fund"),
      },
    ], ["D39", "D41"]);
    return [builder.plan(), checks.plan()];
  },
};
