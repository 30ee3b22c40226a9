import { partYearSaving } from "../../domain/savings/partYearSaving";
import { each, elementwise } from "../calculation";
import type { Facts } from "../define";

export const calculate = elementwise("SAVINGS.PARTYEAR", [each("full_year", "money"), each("start", "date"), each("year_start", "date")], [], () => partYearSaving);

export const facts: Facts = {
  summary: "What a saving brings in the financial year in which it starts.",
  parameters: [
    { help: "full-year effect, in its own sign", unit: "any one unit of money", sample: "-1393" },
    { help: "first day of the saving", unit: "date", sample: "DATE(2026,10,1)" },
    { help: "first day of the financial year, whose days count: 366 in 2027/28, which holds 29 February 2028", unit: "date", sample: "DATE(2026,4,1)" },
  ],
  returns: { unit: "the unit of the saving", help: "effect in that year: all of it when the saving began before, 0 when it begins later" },
  formula: "full_year × days from start to the year's end ÷ days of the year, 365 or 366",
  errors: ["#NUM! when a date is 0, blank or none", "#VALUE! when a date is text, or the ranges differ in shape"],
  source: { title: "Common Purse: by days, as councils profile savings that begin within a year" },
  examples: [
    { case: "from 1 October 2026, year from 1 April 2026: 182 of 365 days", args: [-365, 46_296, 46_113], gives: -182 },
    { case: "from the first day", args: [-1_393, 46_113, 46_113], gives: -1_393 },
    { case: "begun the year before", args: [-1_393, 46_000, 46_113], gives: -1_393 },
    { case: "begins the year after", args: [-1_393, 46_478, 46_113], gives: 0 },
    { case: "leap year 2023/24, from 1 March 2024: 31 of 366 days", args: [366, 45_352, 45_017], gives: 31 },
    { case: "2027/28, from 1 January 2028: 91 of 366 days", args: [366, 46_753, 46_478], gives: 91 },
    { case: "two savings", args: [[[-365], [-730]], 46_296, 46_113], gives: [[-182], [-364]] },
    { case: "no start", args: [-1_393, 0, 46_113], faults: "#NUM!", says: /start is 0 or blank/ },
    { case: "a date as text", args: [-1_393, "1 October", 46_113], faults: "#VALUE!" },
  ],
  native: (full, start, year) => {
    const end = `DATE(YEAR(${year})+1,MONTH(${year}),DAY(${year}))`;
    const part = `((${end}-INT(${start}))/(${end}-INT(${year})))`;
    return `IF((${start}<61)+(${year}<61)+(${start}>=2958466)+(${year}>=2958466)>0,SQRT(-1),${full}*IF(${part}<0,0,IF(${part}>1,1,${part})))`;
  },
};
