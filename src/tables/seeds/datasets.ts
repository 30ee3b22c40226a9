import comparators from "../../../seeds/datasets/comparators.json";
import discrepancies from "../../../seeds/datasets/discrepancies.json";
import evaluationCriteria2013 from "../../../seeds/datasets/evaluation-criteria-2013.json";
import feasibility2012 from "../../../seeds/datasets/feasibility-2012.json";
import mtfpSummary2012 from "../../../seeds/datasets/mtfp-summary-2012.json";
import peopleServicesBaseline2012 from "../../../seeds/datasets/people-services-baseline-2012.json";
import scoringMatrix2013 from "../../../seeds/datasets/scoring-matrix-2013.json";
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
  discrepancies,
];

export const datasets: readonly Dataset[] = all.map((seed) => datasetSchema.parse(seed));

export const dataset = (id: string): Dataset | undefined => datasets.find((candidate) => candidate.id === id);
