import businessRatesMultiplier from "../../../seeds/parameters/business-rates-multiplier.json";
import consultationGb from "../../../seeds/parameters/consultation-gb.json";
import consultationNi from "../../../seeds/parameters/consultation-ni.json";
import protectiveAward from "../../../seeds/parameters/consultation-protective-award.json";
import bespokeLimit from "../../../seeds/parameters/council-tax-bespoke-limit.json";
import districtAmount from "../../../seeds/parameters/council-tax-district-amount.json";
import districtLimit from "../../../seeds/parameters/council-tax-district-limit.json";
import fireAmount from "../../../seeds/parameters/council-tax-fire-amount.json";
import policeAmount from "../../../seeds/parameters/council-tax-police-amount.json";
import referendumLimit from "../../../seeds/parameters/council-tax-referendum-limit.json";
import employerNiRate from "../../../seeds/parameters/employer-ni-rate.json";
import employerNiThreshold from "../../../seeds/parameters/employer-ni-threshold.json";
import gdpDeflatorByFinancialYear from "../../../seeds/parameters/gdp-deflator-financial-year.json";
import gdpDeflator from "../../../seeds/parameters/gdp-deflator.json";
import greenBookDiscountRate from "../../../seeds/parameters/green-book-discount-rate.json";
import lgpsEmployerRate from "../../../seeds/parameters/lgps-employer-rate.json";
import nationalLivingWage from "../../../seeds/parameters/national-living-wage.json";
import greenBookSensitivityRate from "../../../seeds/parameters/green-book-sensitivity-rate.json";
import njcPayAward from "../../../seeds/parameters/njc-pay-award.json";
import njcPayOffer from "../../../seeds/parameters/njc-pay-offer.json";
import optimismBiasCost from "../../../seeds/parameters/optimism-bias-cost.json";
import optimismBiasDuration from "../../../seeds/parameters/optimism-bias-duration.json";
import pensionMinimumAge from "../../../seeds/parameters/pension-minimum-age.json";
import pwlbRate from "../../../seeds/parameters/pwlb-rate.json";
import redundancyWeeklyCapNi from "../../../seeds/parameters/redundancy-weekly-cap-ni.json";
import redundancyWeeklyCap from "../../../seeds/parameters/redundancy-weekly-cap.json";
import trueUpTolerance from "../../../seeds/parameters/shared-cost-true-up-tolerance.json";
import { parameterSchema, type DatedSeed } from "./parameterSchema";

/** Every dated parameter: one line each. PARAM.VALUE, the functions that need one, and the Parameters sheet follow from it. */
const all: readonly unknown[] = [
  businessRatesMultiplier,
  consultationGb,
  consultationNi,
  protectiveAward,
  bespokeLimit,
  districtAmount,
  districtLimit,
  fireAmount,
  policeAmount,
  referendumLimit,
  employerNiRate,
  employerNiThreshold,
  gdpDeflator,
  gdpDeflatorByFinancialYear,
  greenBookDiscountRate,
  greenBookSensitivityRate,
  lgpsEmployerRate,
  nationalLivingWage,
  njcPayAward,
  njcPayOffer,
  optimismBiasCost,
  optimismBiasDuration,
  pensionMinimumAge,
  pwlbRate,
  redundancyWeeklyCap,
  redundancyWeeklyCapNi,
  trueUpTolerance,
];

export const parameterSeeds: readonly DatedSeed[] = all.map((seed) => parameterSchema.parse(seed));
