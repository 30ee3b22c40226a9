import { dateText } from "../../domain/excelDate";
import { isFault } from "../../domain/fault";
import { parameterOn } from "../../domain/parameter/parameterOn";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { parameters } from "../parameters";
import { parameterTable } from "../parameterTable";
import { oneNumber, oneText } from "../readers";

export const calculate = wholesale("PARAM.SOURCE", [oneText("name"), oneNumber("date"), parameterTable("table")], (name, date, table = parameters) => {
  const found = parameterOn(table, name, date);
  if (isFault(found)) return found;
  return found.checked === undefined ? found.source : `${found.source}; last checked ${dateText(found.checked)}`;
});

export const facts: Facts = {
  summary: "Where a published rate, limit or index of a date comes from.",
  parameters: [
    { help: "parameter's name; the Parameters table lists all", unit: "text", sample: '"employer_ni.rate"' },
    { help: "day it is asked for", unit: "date", sample: "DATE(2025,4,6)" },
    { help: "a Parameters table in the workbook, with its headings, such as Parameters[#All]: its entries count before the add-in's", unit: "table", sample: "" },
  ],
  returns: { unit: "text", help: "title of the document, and the day on which the value was last checked against it" },
  formula: "source of the entry that PARAM.VALUE takes",
  errors: ["#N/A when nothing is known for the date: the message says which days are", "#VALUE! when the name is not known", "#NUM! when the date is none"],
  source: { title: "The documents named in the Parameters table" },
  examples: [
    { case: "price level of 2012", args: ["gdp_deflator", 41_000], gives: "HM Treasury, GDP deflators at market prices, December 2025; last checked 24 November 2026" },
    { case: "a rule in force until changed, asked for a later day", args: ["employer_ni.rate", 46_357], gives: "HM Revenue & Customs, Class 1 National Insurance: secondary threshold and rate from 6 April 2025; last checked 1 December 2026" },
    { case: "a day that is not known", args: ["gdp_deflator", 46_000], faults: "#N/A", says: /1 January 1990 to 31 December 2024/ },
    { case: "from a table that the workbook keeps", args: ["my.rate", 45_753, [["Parameter", "Part", "Value", "From", "To", "Reference"], ["my.rate", "", 0.2, 45_748, 46_112, "Budget report"]]], gives: "Budget report" },
    { case: "unknown name", args: ["vat", 45_753], faults: "#VALUE!" },
    { case: "no date", args: ["gdp_deflator", ""], faults: "#NUM!", says: /date is 0 or blank/ },
  ],
  native: { none: "the sources stand in the add-in. Load the Parameters table and refer to its cells instead." },
};
