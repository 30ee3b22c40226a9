import type { SheetCase } from "./CaseDefinition";
import { caseChecksSheet, caseMasterRef } from "./caseChecksSheet";
import { AREA_HEADINGS, comparatorsSheet, FEASIBILITY_HEADINGS, TOTAL_HEADINGS } from "./comparatorsSheet";

const AREAS = "comparators";
const FEASIBILITY = "feasibility-2012";
const BASELINE = "people-services-baseline-2012";

/** The case of 2013 beside the feasibility report and the partnerships it looked at, for each resident and each post. */
export const comparators2013: SheetCase = {
  kind: "sheets",
  id: "comparators-2013",
  title: "Comparators of 2013: per resident and per post",
  about: "Sets the case of 2013 beside the feasibility report and two London partnerships, per resident and per post, and tells where the figures disagree.",
  source: "People Services Collaboration Business Case, Darlington, Hartlepool and Redcar & Cleveland Borough Councils, February 2013",
  tables: [AREAS, FEASIBILITY, BASELINE],
  sheets: [
    { id: "scaled", name: "Comparators scaled", holds: "Savings per resident and per post, the case's saving at other populations, the bases that printed figures imply." },
    { id: "checks", name: "Comparators checks", holds: "The master check: populations add up, printed figures against those they rest on, known differences." },
  ],
  needed: { [AREAS]: Object.values(AREA_HEADINGS), [FEASIBILITY]: Object.values(FEASIBILITY_HEADINGS), [BASELINE]: Object.values(TOTAL_HEADINGS) },
  plan: ({ table, name }) => {
    const areas = table(AREAS);
    const { builder, refs } = comparatorsSheet(name("scaled"), areas, table(FEASIBILITY), table(BASELINE), caseMasterRef(name("checks")));
    const people = (area: string) => areas.lookup(AREA_HEADINGS.population, AREA_HEADINGS.area, `"${area}"`);
    const checks = caseChecksSheet(name("checks"), "Checks of the comparators", [
      { what: "Population of the three councils", how: "the councils added up against the sum in the table (persons)", one: ["Darlington", "Hartlepool", "Redcar & Cleveland"].map(people).join("+"), other: people("Three councils, sum of the table") },
      { what: "Feasibility report in all", how: "structural, efficiency and contract savings against the total shown (£000)", one: refs.feasibilityParts, other: refs.feasibilityTotal },
      { what: "Saving per post", how: "gross, at the lowest salaries, against the feasibility report's structural saving: both print about £70,000 a post (£000)", one: refs.grossPerPost, other: refs.structuralPerPost, tolerance: 0.5 },
    ], ["D02", "D03", "D05", "D07", "D08", "D09", "D27", "D28"]);
    return [builder.plan(), checks.plan()];
  },
};
