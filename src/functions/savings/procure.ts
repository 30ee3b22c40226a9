import { LIMITS } from "../../domain/limits";
import { procurementSaving } from "../../domain/savings/procurementSaving";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { anyOutside } from "../twin/outside";

export const calculate = elementwise("SAVINGS.PROCURE", [each("spend", "money"), each("saving_pct", "%", LIMITS.share), eachOptional("addressable", "%", LIMITS.share)], [], () => procurementSaving);

export const facts: Facts = {
  summary: "Saving on what is bought from others.",
  parameters: [
    { help: "yearly spend on contracts", unit: "any one unit of money", sample: "90" },
    { help: "reduction on it", unit: "share", sample: "2%" },
    { help: "part of the spend that can be bought anew; 100% when left out", unit: "share", sample: "" },
  ],
  returns: { unit: "the unit of the spend", help: "saving a year, positive" },
  formula: "spend × addressable × saving_pct",
  errors: ["#NUM! when saving_pct or addressable is below 0% or above 100%", "#VALUE! when the ranges differ in shape"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Background, contract savings of the feasibility report (£90m is implied)" },
  examples: [
    { case: "2% of £90m", args: [90, 0.02], gives: 1.8 },
    { case: "of the £100m that the text states", args: [100, 0.02], gives: 2 },
    { case: "half of it addressable", args: [[[90], [10]], 0.02, 0.5], gives: [[0.9], [0.1]] },
    { case: "2 for 2%", args: [90, 2], faults: "#NUM!" },
    { case: "more than all of it", args: [90, 0.02, 1.2], faults: "#NUM!" },
    { case: "text for the spend", args: ["about 90", 0.02], faults: "#VALUE!", says: /spend is "about 90"/ },
  ],
  native: (spend, part, addressable) =>
    `IF(${anyOutside([part, LIMITS.share], [addressable, LIMITS.share])}>0,SQRT(-1),${spend}${addressable === undefined ? "" : `*${addressable}`}*${part})`,
};
