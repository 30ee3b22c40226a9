import { consultationPeriod } from "../../domain/fte/consultationPeriod";
import { each, eachOptional } from "../calculation";
import type { Facts } from "../define";
import { parameters } from "../parameters";
import { parameterTable } from "../parameterTable";
import { optional, word } from "../readers";
import { rowwise } from "../rowwise";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { nativeConsultation } from "./nativeConsultation";

export const calculate = rowwise(
  "FTE.CONSULT",
  [each("heads", "persons"), each("first_dismissal", "date"), eachOptional("proposal_date", "date")],
  [optional(word("jurisdiction", ["GB", "NI"])), parameterTable("table")],
  ([heads, first, proposal], [jurisdiction, rules = parameters]) => consultationPeriod(rules, heads, first, proposal, jurisdiction),
);

export const facts: Facts = {
  summary: "Least days of collective consultation before redundancies, and the last day to begin.",
  parameters: [
    { help: "employees to be dismissed at one establishment within 90 days, for each employer; heads, not full-time equivalents", unit: "persons", sample: "22" },
    { help: "day on which the first dismissal takes effect", unit: "date", sample: "DATE(2013,9,30)" },
    { help: "day of the proposal, whose rules count; left out, those of the first dismissal", unit: "date", sample: "" },
    { help: '"GB" (when left out): Great Britain; "NI": Northern Ireland', unit: "text", sample: "" },
    { help: "a Parameters table in the workbook, with its headings, such as Parameters[#All]: its entries count before the add-in's", unit: "table", sample: "" },
  ],
  returns: { unit: "days, then a date", help: "two cells side by side: least days, latest day to begin (give it a date format). Columns of figures give a row of two for each. Notice periods are not counted, nor is the advance notice to the Secretary of State on form HR1 (in Northern Ireland HR1 (NI)), which has days of its own." },
  formula: "fewer than 20 heads: 0 days; 20 to 99: 30; 100 or more: 45 in Great Britain from 6 April 2013, 90 before and in Northern Ireland; latest start = first dismissal − days",
  errors: [
    "#NUM! when heads is not whole or below 0, a date is none, or the proposal comes after the first dismissal",
    "#N/A when the rules are not known for the date, or changed between the latest start and the first dismissal and no proposal date is given",
    "#VALUE! when jurisdiction is not known or the lists differ in length",
  ],
  source: { title: PEOPLE_SERVICES_2013, heading: "Collective consultation and footnote 1; Trade Union and Labour Relations (Consolidation) Act 1992, s. 188" },
  examples: [
    { case: "22 heads, first dismissal on 30 September 2013: by 31 August", args: [22, 41_547], gives: [[30, 41_517]] },
    { case: "120 heads under the rules of the proposal of 1 April 2013", args: [120, 41_547, 41_365], gives: [[90, 41_457]] },
    { case: "120 heads, proposed on 6 April 2013", args: [120, 41_547, 41_370], gives: [[45, 41_502]] },
    { case: "120 heads in Northern Ireland", args: [120, 41_547, null, "ni"], gives: [[90, 41_457]] },
    { case: "fewer than 20", args: [19, 41_547], gives: [[0, 41_547]] },
    { case: "two establishments", args: [[[20], [100]], 41_547], gives: [[30, 41_517], [45, 41_502]] },
    { case: "the rules changed in between", args: [120, 41_400], faults: "#N/A", says: /changed on 6 April 2013/ },
    { case: "posts instead of heads", args: [22.5, 41_547], faults: "#NUM!" },
    { case: "120 heads, first dismissal on 31 March 2027, proposed on 1 December 2026: begin by 14 February 2027", args: [120, 46_477, 46_357], gives: [[45, 46_432]] },
    {
      case: "a rule that the council enters before the add-in knows it",
      args: [120, 46_477, 46_400, "GB", [["Parameter", "Part", "Value", "From", "To", "Reference"], ["consultation.gb", "20-99", 30, 46_388, "", "Act"], ["consultation.gb", "100+", 60, 46_388, "", "Act"]]],
      gives: [[60, 46_417]],
    },
    { case: "a year whose rules are not known", args: [22, 35_000], faults: "#N/A", says: /known for 1 March 1996 onwards/ },
    { case: "another jurisdiction", args: [22, 41_547, null, "Wales"], faults: "#VALUE!", says: /jurisdiction is "Wales"/ },
  ],
  native: { says: "days by the dated rules, written out, and first_dismissal less those days, side by side in one array formula", array: nativeConsultation },
};
