import { redundancyPay } from "../../domain/fte/redundancyPay";
import { each, eachOptional } from "../calculation";
import type { Facts } from "../define";
import { flag, optional } from "../readers";
import { rowwise } from "../rowwise";
import { byFlag } from "../twin/NativeArgument";
import { sideBySide } from "../twin/sideBySide";

export const calculate = rowwise(
  "FTE.REDUNDANCY",
  [each("age", "years"), each("years", "years"), each("weekly_pay", "£"), each("weekly_cap", "£"), eachOptional("multiplier", "ratio")],
  [optional(flag("capped"))],
  ([age, years, pay, cap, multiplier], [capped]) => redundancyPay(age, years, pay, cap, multiplier, capped),
);

export const facts: Facts = {
  summary: "Statutory redundancy pay of one employee: weeks and amount.",
  parameters: [
    { help: "complete years at dismissal", unit: "years", sample: "61" },
    { help: "complete years of service; 20 count at most, below 2 there is no pay", unit: "years", sample: "25" },
    { help: "a week's pay", unit: "£", sample: "900" },
    { help: 'most that counts as a week\'s pay at the date of dismissal: PARAM.VALUE("redundancy.weekly_cap", date)', unit: "£", sample: "700" },
    { help: "of an employer's own scheme; 1 when left out", unit: "number", sample: "" },
    { help: "FALSE for an employer's own scheme that takes a week's pay as it is: weekly_cap is then not looked at and may be blank; TRUE when left out", unit: "TRUE or FALSE", sample: "" },
  ],
  returns: { unit: "weeks, then £", help: "two cells side by side: weeks of pay, amount. Columns of figures give a row of two for each." },
  formula: "counting back from dismissal: 1½ weeks for each year begun at 41 or older, 1 at 22 to 40, ½ below 22; × the lower of pay and cap × multiplier; without a cap × pay × multiplier",
  errors: ["#N/A when the cap is 0 or blank while one counts", "#NUM! when service would have begun before the age of 15, or a figure is below 0", "#VALUE! when a cell is text or the lists differ in length"],
  source: { title: "Employment Rights Act 1996, s. 162", heading: "limits of 6 April 2024 to 5 April 2025", href: "https://www.legislation.gov.uk/ukpga/1996/18/section/162" },
  examples: [
    { case: "the most there is: 30 weeks", args: [61, 25, 900, 700], gives: [[30, 21_000]] },
    { case: "the 41st birthday within the service", args: [42, 2, 500, 700], gives: [[2.5, 1_250]] },
    { case: "service from the age of 18", args: [24, 6, 400, 700], gives: [[4, 1_600]] },
    { case: "less than two years", args: [30, 1, 500, 700], gives: [[0, 0]] },
    { case: "two employees, one scheme of 1.5", args: [[[50], [30]], [[10], [4]], 600, 700, 1.5], gives: [[14.5, 13_050], [4, 3_600]] },
    { case: "no cap", args: [61, 25, 900, ""], faults: "#N/A", says: /weekly_cap is 0 or blank.*PARAM\.VALUE/ },
    { case: "a scheme without a cap", args: [61, 25, 900, "", 1, false], gives: [[30, 27_000]] },
    { case: "service from the age of 10", args: [30, 20, 500, 700], faults: "#NUM!" },
    { case: "pay below 0", args: [40, 10, -500, 700], faults: "#NUM!" },
    { case: "lists that differ", args: [[40, 50], [10, 12, 14], 500, 700], faults: "#VALUE!", says: /age has 2 values and years has 3/ },
  ],
  native: {
    says: "half a week for each year, another from 22 and another from 41, times pay and multiplier, in one array formula",
    array: (age, years, pay, cap, multiplier, capped) =>
      sideBySide([age, years, pay, cap, multiplier], ([at, service, weekly, limit, times]) => {
        const counted = `IF(${service}<2,0,IF(${service}>20,20,INT(${service})))`;
        const from = (least: number) => `IF(INT(${at})<${least},0,IF(INT(${at})-${least}>${counted},${counted},INT(${at})-${least}))`;
        const weeks = `(0.5*(${counted}+${from(22)}+${from(41)}))`;
        const result = (counting: string) => `CHOOSE({1,2},${weeks},${weeks}*${counting}${times ? `*${times}` : ""})`;
        const limited = `IF(${limit}=0,NA(),${result(`IF(${weekly}>${limit},${limit},${weekly})`)})`;
        const wrong = `(${service}<0)+(${at}-${service}<15)+(${weekly}<0)+(${limit}<0)${times ? `+(${times}<0)` : ""}`;
        return `IF(${wrong}>0,SQRT(-1),${byFlag(capped?.text, limited, result(weekly!))})`;
      }),
  },
};
