import { isFault } from "../../domain/fault";
import type { SheetCase } from "./CaseDefinition";
import { rowsTaken } from "./rowsTaken";
import { caseChecksSheet, caseMasterRef } from "./caseChecksSheet";
import { marksSheet } from "./marksSheet";
import { prioritiesSheet } from "./prioritiesSheet";
import { CRITERIA_HEADINGS, readReviews, REVIEW_HEADINGS } from "./reviewsTable";
import { reviewSharesSheet } from "./reviewSharesSheet";
import { FIGURE_HEADINGS } from "./settings";

const FUND = "black-country-fund-2011";
const CRITERIA = "black-country-criteria-2011";
const REVIEWS = "black-country-reviews-2011";

/** Service reviews put in order by criteria, effort and return, for any subset of the councils. */
export const blackCountry2011: SheetCase = {
  kind: "sheets",
  id: "black-country-2011",
  title: "Black Country 2011: ten service reviews put in order",
  about: "Marks service reviews on eight criteria, puts them in order by criteria, effort and return, and shares cost and return among the councils that join.",
  source: "Black Country collaborative working, Dudley Metropolitan Borough Council, 16 March 2011",
  tables: [FUND, CRITERIA, REVIEWS],
  sheets: [
    { id: "priorities", name: "BC priorities", holds: "The reviews in order by criteria, effort and return, against the fund." },
    { id: "councils", name: "BC councils", holds: "Who leads, who joins, and each council's part of cost and return." },
    { id: "marks", name: "BC marks", holds: "The marks on each criterion, weighted; criteria on which a review fails." },
    { id: "checks", name: "BC checks", holds: "The master check: grants and shares add up exactly, every lead joins its review." },
  ],
  needed: { [FUND]: Object.values(FIGURE_HEADINGS), [CRITERIA]: Object.values(CRITERIA_HEADINGS), [REVIEWS]: Object.values(REVIEW_HEADINGS) },
  plan: ({ table, name }) => {
    const reviews = readReviews(table(REVIEWS), table(CRITERIA));
    if (isFault(reviews)) return reviews;
    const master = caseMasterRef(name("checks"));
    const marks = marksSheet(name("marks"), reviews, table(CRITERIA), master);
    const priorities = prioritiesSheet(name("priorities"), reviews, table(FUND), marks.refs, master);
    const shares = reviewSharesSheet(name("councils"), reviews, master);
    const checks = caseChecksSheet(name("checks"), "Checks of the reviews", [
      { what: "Granted and left of the fund", how: "together they are the fund, exactly (£000)", one: `IF(ISNUMBER(${priorities.refs.left}),${priorities.refs.granted}+${priorities.refs.left},${priorities.refs.fund})`, other: priorities.refs.fund },
      { what: "Cost shared among the councils", how: "sum of the councils' parts against the cost of the reviews with all figures (£000)", one: shares.refs.costByCouncil, other: shares.refs.costByReview, tolerance: 1e-6 },
      { what: "Return shared among the councils", how: "sum of the councils' parts against the return of the same reviews (£000)", one: shares.refs.gainByCouncil, other: shares.refs.gainByReview, tolerance: 1e-6 },
      { what: "Reviews led", how: "sum over the councils against the reviews that have a lead", one: shares.refs.leadsByCouncil, other: shares.refs.reviewsWithLead },
      { what: "Leads that stay out of their own review", how: "none should", one: shares.refs.leadsOut, other: "0" },
      { what: "Weights below 0", how: "none should be", one: `COUNTIF(${marks.refs.weights},"<0")`, other: "0" },
      { what: "Marks outside 0 to 3", how: "none should be", one: `COUNTIF(${marks.refs.marks},"<0")+COUNTIF(${marks.refs.marks},">3")`, other: "0" },
      ...rowsTaken(reviews.table, REVIEW_HEADINGS.name),
    ], ["D40", "D41"]);
    return [priorities.builder.plan(), shares.builder.plan(), marks.builder.plan(), checks.plan()];
  },
};
