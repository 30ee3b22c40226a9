import { eligibilityCost } from "../../domain/policy/eligibilityCost";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, oneNumber } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { asColumn, NATIVE_ERRORS, numbersOnly } from "../twin/NativeArgument";
import { cellCount } from "../twin/Shape";

export const calculate = wholesale("POLICY.ELIGIBILITY", [oneNumber("bands_included"), list("clients"), list("unit_costs")], (bands, clients, costs) => eligibilityCost(bands, clients.values, costs.values));

export const facts: Facts = {
  summary: "Historic (before April 2015): yearly cost of the bands of adult social care that a council serves.",
  parameters: [
    { help: "1 critical only, 2 with substantial, 3 with moderate, 4 with low", unit: "whole number", sample: "2" },
    { help: "four counts: critical, substantial, moderate, low", unit: "persons", sample: "{120,300,450,200}" },
    { help: "yearly cost of one client in each of the four bands", unit: "£", sample: "{18000,9000,3500,1200}" },
  ],
  returns: { unit: "£", help: "cost of the bands served. The four bands (Fair Access to Care Services) ended with the Care Act in April 2015: for past years only" },
  formula: "sum over the bands served of clients × unit cost",
  errors: ["#NUM! when bands_included is not 1, 2, 3 or 4, or a figure is below 0", "#VALUE! when there are not four clients and four unit costs, or a cell is text"],
  source: { title: PEOPLE_SERVICES_2013, heading: "How would the sovereignty guarantee work in practice? (no figures there; these are illustrative)" },
  examples: [
    { case: "critical and substantial", args: [2, [120, 300, 450, 200], [18_000, 9_000, 3_500, 1_200]], gives: 4_860_000 },
    { case: "critical only", args: [1, [[120], [300], [450], [200]], [[18_000], [9_000], [3_500], [1_200]]], gives: 2_160_000 },
    { case: "all four", args: [4, [120, 300, 450, 200], [18_000, 9_000, 3_500, 1_200]], gives: 6_675_000 },
    { case: "five bands", args: [5, [1, 1, 1, 1], [1, 1, 1, 1]], faults: "#NUM!", says: /bands_included is 5/ },
    { case: "a band and a half", args: [1.5, [1, 1, 1, 1], [1, 1, 1, 1]], faults: "#NUM!" },
    { case: "three bands of clients", args: [2, [1, 1, 1], [1, 1, 1, 1]], faults: "#VALUE!", says: /clients has 3 values/ },
  ],
  native: {
    says: "SUMPRODUCT of clients and unit costs of the bands served",
    array: (bands, clients, costs) => {
      if ([clients, costs].some((list) => list!.shape && cellCount(list!.shape) !== 4)) return NATIVE_ERRORS["#VALUE!"];
      const [client, cost] = [asColumn(clients!), asColumn(costs!)];
      const wrong = `(${bands!.text}<>INT(${bands!.text}))+(${bands!.text}<1)+(${bands!.text}>4)+(SUMPRODUCT((${client}<0)+(${cost}<0))>0)`;
      return numbersOnly([client, cost], `IF(${wrong}>0,SQRT(-1),SUMPRODUCT(${client}*${cost}*({1;2;3;4}<=${bands!.text})))`);
    },
  },
};
