import { isFault } from "../../domain/fault";
import { parameterOn, partOf } from "../../domain/parameter/parameterOn";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { parameters } from "../parameters";
import { parameterTable } from "../parameterTable";
import { oneNumber, oneText, optional } from "../readers";

export const calculate = wholesale("PARAM.VALUE", [oneText("name"), oneNumber("date"), optional(oneText("part")), parameterTable("table")], (name, date, part = "", table = parameters) => {
  const found = parameterOn(table, name, date);
  return isFault(found) ? found : partOf(found, part);
});

export const facts: Facts = {
  summary: "What a published rate, limit or index was worth on a date.",
  parameters: [
    { help: "parameter's name; the Parameters table lists all", unit: "text", sample: '"employer_ni.rate"' },
    { help: "day it is asked for", unit: "date", sample: "DATE(2025,4,6)" },
    { help: "which of several figures; left out where there is one only", unit: "text", sample: "" },
    { help: "a Parameters table in the workbook, with its headings, such as Parameters[#All]: its entries count before the add-in's, whatever version is installed; on a day of which it says nothing, the add-in's count", unit: "table", sample: "" },
  ],
  returns: { unit: "as the Parameters table says", help: "the value in force on that day" },
  formula: "the entry whose first and last day include the date; one in force until changed has no last day; what is set for a year counts for its days only, never the latest one in its stead",
  errors: ["#N/A when nothing is known for the date: the message says which days are; and for figures that each council enters itself", "#VALUE! when the name or the part is not known", "#NUM! when the date is none"],
  source: { title: "PARAM.SOURCE names the source of each value" },
  examples: [
    { case: "employer's National Insurance, 2025/26", args: ["employer_ni.rate", 45_753], gives: 0.15 },
    { case: "the same rule asked for on 1 December 2026: in force until changed", args: ["employer_ni.rate", 46_357], gives: 0.15 },
    { case: "most that counts as a week's pay on 30 September 2026", args: ["redundancy.weekly_cap", 46_295], gives: 751 },
    { case: "minimum pension age on 6 April 2028, enacted already", args: ["pension.minimum_age", 46_849], gives: 57 },
    { case: "a day earlier", args: ["Employer_NI.Rate", 45_752], gives: 0.138 },
    { case: "price level of 2012, 2024 = 100", args: ["gdp_deflator", 41_000], gives: 71.9294 },
    { case: "one of several figures", args: ["consultation.gb", 41_370, "100+"], gives: 45 },
    {
      case: "from a table that the workbook keeps",
      args: ["my.rate", 45_753, null, [["Parameter", "Part", "Value", "From", "To", "Reference"], ["my.rate", "", 0.2, 45_748, 46_112, "Budget report"]]],
      gives: 0.2,
    },
    { case: "a table without headings", args: ["my.rate", 45_753, null, [["my.rate", "", 0.2, 45_748, 46_112, "Budget report"]]], faults: "#VALUE!", says: /no heading "Parameter".*Parameters\[#All\]/ },
    { case: "a day that is not known", args: ["redundancy.weekly_cap", 40_000], faults: "#N/A", says: /known for 1 February 2013 to 5 April 2027, not for 6 July 2009/ },
    { case: "a limit of a year that is not set yet", args: ["redundancy.weekly_cap", 46_483], faults: "#N/A", says: /to 5 April 2027, not for 6 April 2027/ },
    { case: "a figure of one's own that is not entered", args: ["lgps.employer_rate", 46_357], faults: "#N/A", says: /is your own/ },
    { case: "unknown name", args: ["vat", 45_753], faults: "#VALUE!", says: /name is "vat".*"employer_ni.rate"/ },
    { case: "which figure?", args: ["consultation.gb", 45_753], faults: "#VALUE!", says: /part is left out.*"20-99"/ },
    { case: "no date", args: ["employer_ni.rate", 0], faults: "#NUM!" },
  ],
  native: { none: "the values stand in the add-in. Load the Parameters table and refer to its cells instead." },
};
