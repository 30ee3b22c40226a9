import { symbolScore } from "../../domain/model/symbolScore";
import { errorIn, textIn } from "../cells";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { rawCells } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = wholesale("MODEL.SCORE", [rawCells("symbols")], (symbols) => symbols.map((row) => row.map((cell) => errorIn(cell) ?? symbolScore(textIn(cell)))));

export const facts: Facts = {
  summary: "Points of the marks ● and ○ against today's arrangement.",
  parameters: [{ help: "one mark or a range of them: up to three ● (better), up to three ○ (worse), a dash (the same)", unit: "text", sample: '{"●●●","-","○○"}' }],
  returns: { unit: "points, −3 to 3", help: "one whole number per mark" },
  formula: "number of ● less number of ○; a dash is 0",
  errors: ["#N/A when a cell is blank: no score was given", "#VALUE! when ● and ○ stand in one cell, or other text", "#NUM! when there are more than three marks"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Potential operating models: scoring" },
  examples: [
    { case: "better, the same, worse", args: [["●●●", "-", "○○"]], gives: [[3, 0, -2]] },
    { case: "one mark", args: ["●"], gives: 1 },
    { case: "an en dash", args: ["–"], gives: 0 },
    { case: "both kinds", args: ["●○"], faults: "#VALUE!" },
    { case: "four marks", args: ["●●●●"], faults: "#NUM!" },
    { case: "one mark missing in a range", args: [["●", ""]], gives: [[1, "#N/A"]] },
    { case: "blank", args: [""], faults: "#N/A", says: /blank/ },
    { case: "no argument", args: [null], faults: "#VALUE!", says: /symbols is missing/ },
  ],
  native: (symbols) => {
    const marks = `SUBSTITUTE(${symbols!}," ","")`;
    const points = (mark: string, sign: string) => `SUBSTITUTE(${marks},"${mark}","")="",IF(LEN(${marks})>3,SQRT(-1),${sign}LEN(${marks}))`;
    const dash = `(${marks}="-")+(${marks}="–")+(${marks}="—")+(${marks}="−")`;
    return `IF(${marks}="",NA(),IF(${dash}>0,0,IF(${points("●", "")},IF(${points("○", "-")},VALUE("no")))))`;
  },
};
