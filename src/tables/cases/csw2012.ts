import type { SheetCase } from "./CaseDefinition";
import { rowsTaken } from "./rowsTaken";
import { caseChecksSheet, caseMasterRef } from "./caseChecksSheet";
import { FIGURE_HEADINGS, figurePrinted } from "./settings";
import { PROJECT_HEADINGS, OUTCOMES, shortListSheet } from "./shortListSheet";

const RULES = "csw-shortlist-2012";
const PROJECTS = "csw-projects-2012";

/** A long list made short on three tests; savings that are found later join the plan. */
export const csw2012: SheetCase = {
  kind: "sheets",
  id: "csw-2012",
  title: "Coventry, Solihull and Warwickshire 2012: from a long list to a short one",
  about: "Tests projects on quality, saving and policy, says which are left and why, and takes savings found later into the plan.",
  source: "Sub-regional collaboration, Warwickshire County Council, 6 September 2012",
  tables: [RULES, PROJECTS],
  sheets: [
    { id: "list", name: "CSW short list", holds: "Long list to short list on three tests, what was left and why, the savings year by year." },
    { id: "checks", name: "CSW list checks", holds: "The master check: every project is on one list, the plan adds up, the printed figures tie back." },
  ],
  needed: { [RULES]: Object.values(FIGURE_HEADINGS), [PROJECTS]: Object.values(PROJECT_HEADINGS) },
  plan: ({ table, name }) => {
    const projects = table(PROJECTS);
    const { builder, refs } = shortListSheet(name("list"), table(RULES), projects, caseMasterRef(name("checks")));
    const printed = (outcome: string) => `COUNTIF(${projects.columnRef(PROJECT_HEADINGS.outcome)},"${outcome}")`;
    const checks = caseChecksSheet(name("checks"), "Checks of the short list", [
      { what: "Projects on one list each", how: "short list, left, shared already and undecided together against the long list", one: refs.listed.join("+"), other: refs.named },
      { what: "Outcomes printed", how: "shared already, taken forward and not taken forward together against the projects that have an outcome", one: OUTCOMES.map(printed).join("+"), other: `COUNTIF(${projects.columnRef(PROJECT_HEADINGS.outcome)},"?*")` },
      { what: "Plan, first to last year", how: "change from year to year added up against the last year (£000)", one: refs.changes, other: refs.lastYear, tolerance: 1e-6 },
      { what: "Savings in the report", how: "none is printed: the first plan held nothing from these projects (£000)", one: figurePrinted(table(RULES), "Savings in the report"), other: "0" },
      { what: "Positive savings entered", how: "a saving is negative; a positive figure would be a cost", one: `COUNTIF(${projects.columnRef(PROJECT_HEADINGS.saving)},">0")`, other: "0" },
      ...rowsTaken(projects, PROJECT_HEADINGS.name),
    ], ["D41"]);
    return [builder.plan(), checks.plan()];
  },
};
