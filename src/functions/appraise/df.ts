import { discountFactor } from "../../domain/appraise/discounting";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { discounting, GREEN_BOOK } from "../discounting";
import { GREEN_BOOK_SOURCE } from "../sources";
import { byRate } from "../twin/nativeDiscount";

export const calculate = elementwise("APPRAISE.DF", [each("year", "years")], [discounting("rate")], (rate = GREEN_BOOK) => (year) => discountFactor(year, rate));

export const facts: Facts = {
  summary: "What £1 in a later year is worth today.",
  parameters: [
    { help: "whole years from the start; year 0 counts in full", unit: "years", sample: "31" },
    { help: 'rate a year; "GB" or left out: the Green Book\'s falling schedule', unit: "share, or text", sample: "" },
  ],
  returns: { unit: "number", help: "discount factor, 1 in year 0" },
  formula: "1 ÷ (1 + rate) for every year up to this one; Green Book: 3.5% in years 1 to 30, 3.0% to 75, 2.5% to 125, 2.0% to 200, 1.5% to 300, then 1.0%, compounding from step to step",
  errors: ["#NUM! when the year is below 0, not whole or above 1000, or the rate is −100% or less", '#VALUE! when rate is text other than "GB"'],
  source: GREEN_BOOK_SOURCE,
  examples: [
    { case: "first year of the second step", args: [31], gives: 0.345901, within: 5e-7 },
    { case: "the start", args: [0], gives: 1 },
    { case: "one year at 3.5%", args: [1], gives: 0.966184, within: 5e-7 },
    { case: "a rate of one's own", args: [2, 0.1], gives: 0.826446, within: 5e-7 },
    { case: "three years in one formula, schedule by name", args: [[0, 1, 2], "gb"], gives: [[1, 0.966184, 0.933511]], within: 5e-7 },
    { case: "a year before the start", args: [-1], faults: "#NUM!" },
    { case: "half a year", args: [0.5], faults: "#NUM!", says: /whole years/ },
    { case: "rate of −100%", args: [1, -1], faults: "#NUM!" },
    { case: "another schedule", args: [1, "USA"], faults: "#VALUE!", says: /rate is "USA".*"GB"/ },
  ],
  native: (year, rate) => `IF((${year}<0)+(${year}<>INT(${year}))+(${year}>1000)>0,SQRT(-1),${byRate(rate, year!, "GB", (factor) => factor)})`,
};
