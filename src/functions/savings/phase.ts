import { LIMITS } from "../../domain/limits";
import { phasedSaving } from "../../domain/savings/phasedSaving";
import { across } from "../across";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { limited, list, optional, word } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { runningSumAlong, unlessAny, withSize } from "../twin/alongList";
import { crossed } from "../twin/crossed";
import { byWord, numbersOnly } from "../twin/NativeArgument";
import { outside } from "../twin/outside";

export const calculate = wholesale("SAVINGS.PHASE", [list("full_year"), limited(list("profile"), LIMITS.share), optional(word("mode", ["level", "increment"]))], (fullYear, profile, mode) =>
  across(fullYear, "full_year", profile, "profile", (amount, parts) => phasedSaving(amount, parts, mode)),
);

export const facts: Facts = {
  summary: "A saving as it builds up over the years.",
  parameters: [
    { help: "full-year effect, in its own sign; a column of savings gives a row for each", unit: "any one unit of money", sample: "1393" },
    { help: "one part for each year, in a row", unit: "share", sample: "{0.25,0.5,1}" },
    { help: '"level" (when left out): part reached in the year; "increment": part added in the year, adding up to 100%', unit: "text", sample: "" },
  ],
  returns: { unit: "the unit of the saving", help: "effect in each year, in the profile's shape" },
  formula: "level: saving × part; increment: saving × sum of the parts so far",
  errors: ["#NUM! when a part is below 0% or above 100%, or increments do not add up to 100%", "#VALUE! when a cell is text, mode is not known, or several savings do not lie across the profile"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A, lowest saving (the profile is illustrative)" },
  examples: [
    { case: "a quarter, a half, all, £000", args: [1_393, [0.25, 0.5, 1]], gives: [[348.25, 696.5, 1_393]] },
    { case: "the same in increments", args: [1_393, [0.25, 0.25, 0.5], "Increment"], gives: [[348.25, 696.5, 1_393]] },
    { case: "two savings", args: [[[-100], [-40]], [0.5, 1]], gives: [[-50, -100], [-20, -40]] },
    { case: "25 for 25%", args: [1_393, [25, 50, 100]], faults: "#NUM!" },
    { case: "increments short of 100%", args: [1_393, [0.25, 0.25], "increment"], faults: "#NUM!" },
    { case: "unknown mode", args: [1_393, [1], "steps"], faults: "#VALUE!", says: /mode is "steps"/ },
  ],
  native: {
    says: "full_year*profile, or full_year times its running sum, in one array formula",
    array: (fullYear, profile, mode) =>
      withSize(profile, "profile", (list) => {
        const increments = `IF(ABS(SUMPRODUCT(0+${list.text})-1)>0.000000001,SQRT(-1),${fullYear!.text}*${runningSumAlong(list, list.text)})`;
        const twin = byWord(mode?.text, [["level", `${fullYear!.text}*${list.text}`], ["increment", increments]]);
        return crossed(fullYear!, list, numbersOnly([fullYear!.text, list.text], unlessAny(`${outside(list.text, LIMITS.share)}>0`, twin)));
      }),
  },
};
