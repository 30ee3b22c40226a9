import { isFault } from "../../domain/fault";
import { LIMITS } from "../../domain/limits";
import { grantAdjustedSaving, grantShareOf } from "../../domain/savings/grantAdjustedSaving";
import { money, share } from "../../domain/units";
import { each, eachOptional, elementwise } from "../calculation";
import type { Facts } from "../define";
import { PEOPLE_SERVICES_2013 } from "../sources";

export const calculate = elementwise(
  "SAVINGS.GRANTADJ",
  [each("saving", "money"), each("grant", "money", LIMITS.share), eachOptional("total", "money")],
  [],
  () => (saving, grant, total) => {
    if (total === undefined) return grantAdjustedSaving(saving, share(grant));
    const part = grantShareOf(money(grant), total);
    return isFault(part) ? part : grantAdjustedSaving(saving, part);
  },
);

export const facts: Facts = {
  summary: "What a saving leaves for the general fund once the specific grant behind the spending is withdrawn.",
  parameters: [
    { help: "change a year, proposed − current; negative is a saving", unit: "any one unit of money", sample: "-490" },
    { help: "share of the cost paid by grant; or the amount of grant when total is given. It is an average over all of the cost, not the share of the posts deleted: those may be paid by grant wholly or not at all", unit: "the unit of total, or a share", sample: "417" },
    { help: "cost that the grant pays part of; leave it out when grant is a share", unit: "any one unit of money", sample: "803" },
  ],
  returns: { unit: "the unit of the saving", help: "change to the general fund. Grant for what is no longer spent may have to be repaid: ask the body that pays it" },
  formula: "saving × (1 − grant share); grant share = grant ÷ total when a total is given",
  errors: ["#NUM! when the share is below 0 or above 1 (6.1 for 6.1%), or the grant is above the total", "#DIV/0! when the total is 0", "#VALUE! when the ranges differ in shape"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A" },
  examples: [
    { case: "education managers, grant 417 of 803; printed −236", args: [-490, 417, 803], gives: -235.54, within: 0.005 },
    { case: "children's managers at 6.1%; printed −178", args: [-190, 0.061], gives: -178.41, within: 1e-9 },
    { case: "no grant", args: [-240, 0], gives: -240 },
    { case: "an extra cost is shared with the grant too", args: [63, 0.055], gives: 59.535, within: 1e-9 },
    { case: "one share for a column of savings", args: [[[-100], [-200]], 0.5], gives: [[-50], [-100]] },
    { case: "6.1 for 6.1%", args: [-190, 6.1], faults: "#NUM!" },
    { case: "no total", args: [-490, 417, 0], faults: "#DIV/0!" },
    { case: "ranges that do not match", args: [[[-1], [-2], [-3]], [[0.1], [0.2]]], faults: "#VALUE!", says: /3 × 1.*2 × 1|2 × 1.*3 × 1/ },
  ],
  native: (saving, grant, total) => {
    const part = total === undefined ? grant : `${grant}/${total}`;
    return `IF((${part}<0)+(${part}>1)>0,SQRT(-1),${saving}*(1-${part}))`;
  },
};
