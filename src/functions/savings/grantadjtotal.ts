import { isFault } from "../../domain/fault";
import { LIMITS } from "../../domain/limits";
import { grantAdjustedSaving, grantShareOf } from "../../domain/savings/grantAdjustedSaving";
import { money, share } from "../../domain/units";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { limited, list, optional, sameLength } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { asColumn, whereLengthsMatch } from "../twin/NativeArgument";

export const calculate = wholesale("SAVINGS.GRANTADJTOTAL", [list("savings"), limited(list("grants"), LIMITS.share), optional(list("totals"))], (savings, grants, totals) => {
  const fault = sameLength(
    { name: "savings", length: savings.values.length },
    { name: "grants", length: grants.values.length },
    ...(totals ? [{ name: "totals", length: totals.values.length }] : []),
  );
  if (fault) return fault;
  let sum = 0;
  for (const [i, saving] of savings.values.entries()) {
    const part = totals ? grantShareOf(money(grants.values[i]!), money(totals.values[i]!)) : share(grants.values[i]!);
    const net = isFault(part) ? part : grantAdjustedSaving(money(saving), part);
    if (isFault(net)) return { ...net, fault: `Row ${i + 1}: ${net.fault}` };
    sum += net;
  }
  return sum;
});

export const facts: Facts = {
  summary: "Total of savings after grant, worked out row by row.",
  parameters: [
    { help: "changes a year, one per line; leave subtotals out", unit: "any one unit of money", sample: "{-490,-1410}" },
    { help: "share of each line paid by grant, an average over the line, not the share of the posts deleted; or amounts of grant when totals are given", unit: "the unit of totals, or a share", sample: "{0.5186,0.5079}" },
    { help: "cost of each line; leave it out when grants are shares", unit: "any one unit of money", sample: "" },
  ],
  returns: { unit: "the unit of the savings", help: "sum of the lines after grant. Grant for what is no longer spent may have to be repaid: ask the body that pays it" },
  formula: "sum of saving × (1 − grant share) over the lines; one overall share applied to a total gives another, wrong figure",
  errors: ["#NUM! when a share is below 0 or above 1", "#DIV/0! when a total is 0", "#VALUE! when the ranges differ in length"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A" },
  examples: [
    {
      case: "eleven lines, lowest saving; printed −1,393",
      args: [[-147, -94, 63, 195, 101, -1, -547, -118, -32, -475, -1190], [0, 0.061, 0.055, 0, 0.0281, 0.1382, 0.0037, 0, 0, 0.5186, 0.5079]],
      gives: -1392.671, within: 1e-6,
    },
    { case: "two lines with amounts of grant", args: [[-100, -200], [10, 0], [100, 50]], gives: -290 },
    { case: "one share missing", args: [[-100, -200], [0.1]], faults: "#VALUE!", says: /savings has 2 values and grants has 1/ },
    { case: "a share above 1", args: [[-100, -200], [0.1, 50]], faults: "#NUM!" },
    { case: "a line without a total", args: [[-100, -200], [10, 0], [100, 0]], faults: "#DIV/0!", says: /Row 2/ },
  ],
  native: {
    says: "SUMPRODUCT(savings, 1-grants), or SUMPRODUCT(savings, 1-grants/totals)",
    array: (savings, grants, totals) => {
      const part = totals ? `(${asColumn(grants!)}/${asColumn(totals)})` : asColumn(grants!);
      const sum = `IF(SUMPRODUCT((${part}<0)+(${part}>1))>0,SQRT(-1),SUMPRODUCT(0+${asColumn(savings!)},1-${part}))`;
      return whereLengthsMatch([savings, grants, totals], sum);
    },
  },
};
