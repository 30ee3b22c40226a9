import { isFault } from "../../domain/fault";
import { allocation } from "../../domain/share/allocation";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, oneNumber, optional, sameLength, shapedAs } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativeAllocation } from "./nativeAllocation";

export const calculate = wholesale("SHARE.ALLOCATE", [oneNumber("amount"), list("keys"), optional(oneNumber("dp")), optional(list("include"))], (amount, keys, dp = 0, include) => {
  const fault = include && sameLength({ name: "keys", length: keys.values.length }, { name: "include", length: include.values.length });
  if (fault) return fault;
  const shares = allocation(amount, keys.values, dp, include?.values.map((taken) => taken !== 0));
  return isFault(shares) ? shares : shapedAs(shares, keys.tall);
});

export const facts: Facts = {
  summary: "Splits an amount by keys so that the parts add up exactly.",
  parameters: [
    { help: "amount to split; a negative one is split by magnitude", unit: "any one unit", sample: "150000" },
    { help: "one key per party: population, posts, cost or 1 each; 0 or more", unit: "any one unit", sample: "{105600,92000,135200}" },
    { help: "decimal places of each part; 0 when left out. An amount with more of them is refused: round it first, or give its own", unit: "whole number", sample: "" },
    { help: "1 for a party that takes part, 0 for one that does not; all when left out", unit: "1 or 0", sample: "" },
  ],
  returns: { unit: "the unit of the amount", help: "one part per key, in the keys' shape" },
  formula: "amount × key ÷ sum of keys, rounded down; what is left goes to the largest remainders, a tie to the first listed. Remainders that agree to 9 places are a tie, so that what a computer leaves of decimals decides nothing",
  errors: ["#DIV/0! when all keys are 0 or left out", "#NUM! when a key is below 0, the amount has more decimal places than dp (the message says how many), or dp is not whole", "#VALUE! when keys and include differ in length"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Overall assessment, Model 4; summary of the MTFP" },
  examples: [
    { case: "£150,000 by population (Darlington, Hartlepool, Redcar & Cleveland)", args: [150_000, [105_600, 92_000, 135_200]], gives: [[47_596, 41_466, 60_938]] },
    { case: "three equal keys; the odd pound goes to the first", args: [100, [[1], [1], [1]]], gives: [[34], [33], [33]] },
    { case: "a saving, in its own sign", args: [-100, [1, 1, 1]], gives: [[-34, -33, -33]] },
    { case: "the second stays out", args: [100, [1, 1, 2], 2, [1, 0, 1]], gives: [[33.33, 0, 66.67]] },
    { case: "£100.50 in pounds", args: [100.5, [1, 1]], faults: "#NUM!", says: /amount is 100\.5.*Enter 1 for dp, or round the amount first/ },
    { case: "£100.50 in pence", args: [100.5, [1, 1], 2], gives: [[50.25, 50.25]] },
    { case: "keys that are all but equal: the odd pound goes to the first", args: [3, [999_999.8372, 999_999.8375]], gives: [[2, 1]] },
    { case: "no keys", args: [100, [0, 0]], faults: "#DIV/0!" },
    { case: "a key below 0", args: [100, [1, -1]], faults: "#NUM!" },
    { case: "lists that differ", args: [100, [1, 1], 0, [1]], faults: "#VALUE!", says: /keys has 2 values and include has 1/ },
  ],
  native: { says: "largest remainders in one array formula", array: nativeAllocation },
};
