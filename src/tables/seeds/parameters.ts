import consultationGb from "../../../seeds/parameters/consultation-gb.json";
import consultationNi from "../../../seeds/parameters/consultation-ni.json";
import protectiveAward from "../../../seeds/parameters/consultation-protective-award.json";
import referendumLimit from "../../../seeds/parameters/council-tax-referendum-limit.json";
import employerNiRate from "../../../seeds/parameters/employer-ni-rate.json";
import employerNiThreshold from "../../../seeds/parameters/employer-ni-threshold.json";
import gdpDeflator from "../../../seeds/parameters/gdp-deflator.json";
import greenBookDiscountRate from "../../../seeds/parameters/green-book-discount-rate.json";
import greenBookSensitivityRate from "../../../seeds/parameters/green-book-sensitivity-rate.json";
import njcPayAward from "../../../seeds/parameters/njc-pay-award.json";
import optimismBiasCost from "../../../seeds/parameters/optimism-bias-cost.json";
import optimismBiasDuration from "../../../seeds/parameters/optimism-bias-duration.json";
import redundancyWeeklyCap from "../../../seeds/parameters/redundancy-weekly-cap.json";
import trueUpTolerance from "../../../seeds/parameters/shared-cost-true-up-tolerance.json";
import { parameterSchema, type DatedSeed } from "./parameterSchema";

/** Every dated parameter: one line each. PARAM.VALUE, the functions that need one, and the Parameters sheet follow from it. */
const all: readonly unknown[] = [
  consultationGb,
  consultationNi,
  protectiveAward,
  referendumLimit,
  employerNiRate,
  employerNiThreshold,
  gdpDeflator,
  greenBookDiscountRate,
  greenBookSensitivityRate,
  njcPayAward,
  optimismBiasCost,
  optimismBiasDuration,
  redundancyWeeklyCap,
  trueUpTolerance,
];

export const parameterSeeds: readonly DatedSeed[] = all.map((seed) => parameterSchema.parse(seed));
