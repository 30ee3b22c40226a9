import { discountFactor } from "../../domain/appraise/discounting";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";
import { discounting, GREEN_BOOK, timing } from "../discounting";
import { GREEN_BOOK_SOURCE } from "../sources";
import { byRate, byTiming } from "../twin/nativeDiscount";

export const calculate = elementwise("APPRAISE.DF", [each("year", "years")], [discounting("rate"), timing], (rate = GREEN_BOOK, timing = "end") => (year) => discountFactor(year, rate, timing));

export const facts: Facts = {
  summary: "What £1 in a later year is worth today.",
  parameters: [
    { help: "whole years from the start; year 0 counts in full", unit: "years", sample: "31" },
    { help: 'real rate a year; "GB" or left out: the Green Book\'s falling schedule; "GB sensitivity": its lower one, a second look at what reaches beyond 50 years', unit: "text, or a share a year", sample: "" },
    { help: '"end" (when left out): the end of the year; "mid": the middle of the year. Year 0 is the start in both', unit: "text", sample: "" },
  ],
  returns: { unit: "number", help: "discount factor, 1 in year 0; for amounts in real terms, in prices of one year. Turn cash amounts into real ones with BUDGET.REAL first" },
  formula: "1 ÷ (1 + rate) for every year up to this one; Green Book: 3.5% in years 1 to 30, 3.0% to 75, 2.5% to 125, 2.0% to 200, 1.5% to 300, then 1.0%, compounding from step to step; its sensitivity test: 3.0%, 2.57%, 2.14%, 1.71%, 1.29%, 0.86%; mid-year: the geometric mean of this year's factor and the one before",
  errors: ["#NUM! when the year is below 0, not whole or above 1000, or the rate is −100% or less or above 100%", '#VALUE! when rate or timing is a word not known'],
  source: GREEN_BOOK_SOURCE,
  examples: [
    { case: "first year of the second step", args: [31], gives: 0.345901, within: 5e-7 },
    { case: "the start", args: [0], gives: 1 },
    { case: "one year at 3.5%", args: [1], gives: 0.966184, within: 5e-7 },
    { case: "a rate of one's own", args: [2, 0.1], gives: 0.826446, within: 5e-7 },
    { case: "three years in one formula, schedule by name", args: [[0, 1, 2], "gb"], gives: [[1, 0.966184, 0.933511]], within: 5e-7 },
    { case: "the middle of year 2", args: [2, 0.21, "mid"], gives: 0.751314801, within: 1e-9 },
    { case: "the start counts in full", args: [0, 0.21, "mid"], gives: 1 },
    { case: "one year at the lower rate of the sensitivity test", args: [1, "GB sensitivity"], gives: 0.970873786, within: 1e-9 },
    { case: "3.5 for 3.5%", args: [1, 3.5], faults: "#NUM!", says: /Enter 3\.5% or 0\.035, not 3\.5/ },
    { case: "an unknown timing", args: [1, 0.1, "start"], faults: "#VALUE!", says: /timing is "start"/ },
    { case: "a year before the start", args: [-1], faults: "#NUM!" },
    { case: "half a year", args: [0.5], faults: "#NUM!", says: /whole years/ },
    { case: "rate of −100%", args: [1, -1], faults: "#NUM!" },
    { case: "another schedule", args: [1, "USA"], faults: "#VALUE!", says: /rate is "USA".*"GB"/ },
  ],
  native: (year, rate, timing) => `IF((${year}<0)+(${year}<>INT(${year}))+(${year}>1000)>0,SQRT(-1),${byTiming(timing, { text: year! }, (when) => byRate(rate, when, "GB", (factor) => factor))})`,
};
