import { LIMITS } from "../../domain/limits";
import { needsReferendum } from "../../domain/mtfp/needsReferendum";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";
import { anyOutside } from "../twin/outside";

export const calculate = elementwise("MTFP.CTLIMIT", [each("core_pct", "%", LIMITS.increase), each("asc_pct", "%", LIMITS.increase), eachOptional("core_limit", "%", LIMITS.increase), eachOptional("asc_limit", "%", LIMITS.increase)], [], () => needsReferendum);

export const facts: Facts = {
  summary: "Whether an increase of council tax would need a referendum.",
  parameters: [
    { help: "increase of the core part", unit: "share", sample: "1.95%" },
    { help: "increase for adult social care", unit: "share", sample: "2%" },
    { help: 'limit of the core part, which may not be reached; 3% when left out. PARAM.VALUE("council_tax.referendum_limit", date, "core") knows it by year', unit: "share", sample: "" },
    { help: "limit for adult social care, which may be reached; 2% when left out", unit: "share", sample: "" },
  ],
  returns: { unit: "TRUE or FALSE", help: "TRUE when a referendum would be needed; the £5 rule of shire districts and limits of single councils are not looked at: PARAM.VALUE knows them as council_tax.district_amount and council_tax.bespoke_limit" },
  formula: "core ≥ core limit, or adult social care > its limit, or both together ≥ the sum of the limits",
  errors: ["#NUM! when a percentage is −100% or less, or 100% or more, such as 1.95 for 1.95%", "#VALUE! when a cell is text or the ranges differ in shape"],
  source: { title: "House of Commons Library, Council tax: local referendums (SN05682)", heading: "limits of 2025-26 to 2028-29", href: "https://commonslibrary.parliament.uk/research-briefings/sn05682/" },
  examples: [
    { case: "1.95% and 2%", args: [0.0195, 0.02], gives: false },
    { case: "3% is one too many", args: [0.03, 0], gives: true },
    { case: "adult social care above 2%", args: [0.01, 0.021], gives: true },
    { case: "a limit of one's own", args: [0.0495, 0.02, 0.05], gives: false },
    { case: "three plans", args: [[[0.0299], [0.03], [-0.01]], 0.02], gives: [[false], [true], [false]] },
    { case: "1.95 for 1.95%", args: [1.95, 0.02], faults: "#NUM!" },
    { case: "text", args: ["max", 0.02], faults: "#VALUE!", says: /core_pct is "max"/ },
  ],
  native: (core, asc, coreLimit = "0.03", ascLimit = "0.02") => {
    const wrong = anyOutside(...[core, asc, coreLimit, ascLimit].map((share) => [share, LIMITS.increase] as const));
    return `IF(${wrong}>0,SQRT(-1),(${core}>=${coreLimit}-0.000000001)+(${asc}>${ascLimit}+0.000000001)+(${core}+${asc}>=${coreLimit}+${ascLimit}-0.000000001)>0)`;
  },
};
