import { realAmount } from "../../domain/budget/realAmount";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";

export const calculate = elementwise("BUDGET.REAL", [each("amount", "money"), each("index_from", "ratio"), each("index_to", "ratio")], [], () => realAmount);

export const facts: Facts = {
  summary: "An amount of one year in the prices of another.",
  parameters: [
    { help: "amount in the prices of its own year", unit: "any one unit of money", sample: "1.393" },
    { help: "price index of the amount's year; PARAM.VALUE holds the GDP deflator as gdp_deflator by calendar year and gdp_deflator.financial_year", unit: "index", sample: "71.9294" },
    { help: "price index of the year wanted, of the same base", unit: "index", sample: "100" },
  ],
  returns: { unit: "the unit of the amount", help: "amount in the prices of the year wanted" },
  formula: "amount × index_to ÷ index_from",
  errors: ["#NUM! when an index is 0, blank or below 0", "#VALUE! when the ranges differ in shape"],
  source: { title: "HM Treasury, GDP deflators at market prices, December 2025", heading: "2012 and 2024, 2024 = 100", href: "https://www.gov.uk/government/collections/gdp-deflators-at-market-prices-and-money-gdp" },
  examples: [
    { case: "£1.393m of 2012 in prices of 2024", args: [1.393, 71.9294, 100], gives: 1.9366, within: 0.00005 },
    { case: "two amounts", args: [[[10], [20]], 80, 100], gives: [[12.5], [25]] },
    { case: "no index", args: [1.393, 0, 100], faults: "#NUM!", says: /index_from is 0/ },
    { case: "ranges that do not match", args: [[[1], [2]], [[80], [90], [95]], 100], faults: "#VALUE!", says: /index_from is 3 × 1/ },
  ],
  native: (amount, from, to) => `IF((${from}<=0)+(${to}<=0)>0,SQRT(-1),${amount}*${to}/${from})`,
};
