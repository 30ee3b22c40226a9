import blackCountryCriteria2011 from "../../../seeds/datasets/black-country-criteria-2011.json";
import blackCountryFund2011 from "../../../seeds/datasets/black-country-fund-2011.json";
import blackCountryReviews2011 from "../../../seeds/datasets/black-country-reviews-2011.json";
import comparators from "../../../seeds/datasets/comparators.json";
import cswBusinessCases2010 from "../../../seeds/datasets/csw-business-cases-2010.json";
import cswFund2010 from "../../../seeds/datasets/csw-fund-2010.json";
import cswProjects2012 from "../../../seeds/datasets/csw-projects-2012.json";
import cswShortlist2012 from "../../../seeds/datasets/csw-shortlist-2012.json";
import discrepancies from "../../../seeds/datasets/discrepancies.json";
import evaluationCriteria2013 from "../../../seeds/datasets/evaluation-criteria-2013.json";
import feasibility2012 from "../../../seeds/datasets/feasibility-2012.json";
import mtfpSummary2012 from "../../../seeds/datasets/mtfp-summary-2012.json";
import peopleServicesBaseline2012 from "../../../seeds/datasets/people-services-baseline-2012.json";
import registers2013 from "../../../seeds/datasets/registers-2013.json";
import reorganisationCouncils from "../../../seeds/datasets/reorganisation-councils.json";
import reorganisationRules from "../../../seeds/datasets/reorganisation-rules.json";
import scoringMatrix2013 from "../../../seeds/datasets/scoring-matrix-2013.json";
import syntheticBudgets from "../../../seeds/datasets/synthetic-budgets.json";
import syntheticCriteria from "../../../seeds/datasets/synthetic-criteria.json";
import syntheticMarks from "../../../seeds/datasets/synthetic-marks.json";
import syntheticPosts from "../../../seeds/datasets/synthetic-posts.json";
import syntheticModels from "../../../seeds/models/synthetic-models.json";
import warwickshireGovernance2007 from "../../../seeds/datasets/warwickshire-governance-2007.json";
import warwickshirePartners2007 from "../../../seeds/datasets/warwickshire-partners-2007.json";
import warwickshirePilots2007 from "../../../seeds/datasets/warwickshire-pilots-2007.json";
import operatingModels2013 from "../../../seeds/models/operating-models-2013.json";
import { datasetSchema, type Dataset } from "./datasetSchema";

/** Every table of published facts, in the order in which they are offered: one line each. */
const all: readonly unknown[] = [
  mtfpSummary2012,
  peopleServicesBaseline2012,
  operatingModels2013,
  scoringMatrix2013,
  evaluationCriteria2013,
  feasibility2012,
  comparators,
  registers2013,
  discrepancies,
  cswFund2010,
  cswBusinessCases2010,
  cswProjects2012,
  cswShortlist2012,
  blackCountryFund2011,
  blackCountryCriteria2011,
  blackCountryReviews2011,
  warwickshirePilots2007,
  warwickshirePartners2007,
  warwickshireGovernance2007,
  reorganisationRules,
  reorganisationCouncils,
  syntheticBudgets,
  syntheticPosts,
  syntheticModels,
  syntheticMarks,
  syntheticCriteria,
];

export const datasets: readonly Dataset[] = all.map((seed) => datasetSchema.parse(seed));

export const dataset = (id: string): Dataset | undefined => datasets.find((candidate) => candidate.id === id);
