import { sharedMatrix } from "../../domain/share/sharedMatrix";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { numberGrid, oneNumber, optional } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativeMatrix } from "./nativeMatrix";

export const calculate = wholesale("SHARE.MATRIX", [oneNumber("amount"), numberGrid("key_table"), optional(oneNumber("dp"))], (amount, keys, dp) => sharedMatrix(amount, keys, dp));

export const facts: Facts = {
  summary: "An amount split by several keys side by side, so that the choice of key can be seen.",
  parameters: [
    { help: "amount to split; a negative one is split by magnitude", unit: "any one unit", sample: "1393" },
    { help: "one row per council, one column per key, 0 or more", unit: "any one unit a column", sample: "{1,105600;1,92000;1,135200}" },
    { help: "decimal places of each part; 0 when left out. An amount with more of them is refused: round it first, or give its own", unit: "whole number", sample: "" },
  ],
  returns: { unit: "the unit of the amount", help: "parts in the keys' shape; every column adds up to the amount" },
  formula: "SHARE.ALLOCATE, column by column",
  errors: ["#DIV/0! when a column's keys are all 0", "#NUM! when a key is below 0, the amount has more decimal places than dp, or dp is not a whole number", "#VALUE! when a cell is text"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A; summary of the MTFP" },
  examples: [
    {
      case: "lowest saving by equal parts, population, net budget, posts and cost (Darlington, Hartlepool, Redcar & Cleveland), £000",
      args: [1_393, [[1, 105_600, 45.5, 65.3, 3_458], [1, 92_000, 45.5, 69.86, 4_137], [1, 135_200, 64.5, 88.4, 4_936]]],
      gives: [[465, 442, 408, 407, 384], [464, 385, 407, 435, 460], [464, 566, 578, 551, 549]],
    },
    { case: "a saving, to the penny", args: [-100, [[1, 1], [1, 0], [1, 1]], 2], gives: [[-33.34, -50], [-33.33, 0], [-33.33, -50]] },
    { case: "£1.40 in pounds", args: [1.4, [[1], [3]]], faults: "#NUM!", says: /Column 1: amount is 1\.4.*Enter 1 for dp/ },
    { case: "one key", args: [10, [[1], [3]]], gives: [[3], [7]] },
    { case: "a column without keys", args: [100, [[1, 0], [1, 0]]], faults: "#DIV/0!", says: /^Column 2/ },
    { case: "a key below 0", args: [100, [[1], [-1]]], faults: "#NUM!" },
    { case: "text for a key", args: [100, [[1], ["all"]]], faults: "#VALUE!" },
  ],
  native: { says: "largest remainders of each column, side by side in one array formula", array: nativeMatrix },
};
