import { BAND_NINTHS, taxBase } from "../../domain/mtfp/taxBase";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { list, oneNumber, optional } from "../readers";
import { withSize } from "../twin/alongList";
import { NATIVE_ERRORS, numbersOnly } from "../twin/NativeArgument";
import { cellCount } from "../twin/Shape";

export const calculate = wholesale("MTFP.TAXBASE", [list("dwellings"), optional(oneNumber("collection_rate"))], (dwellings, rate) => taxBase(dwellings.values, rate));

export const facts: Facts = {
  summary: "Council tax base: dwellings of all bands as band D equivalents.",
  parameters: [
    { help: "eight counts, bands A to H, after discounts and exemptions; blanks are 0", unit: "dwellings", sample: "{900,0,0,900,0,0,0,450}" },
    { help: "part of the tax that is expected to come in; 100% when left out", unit: "share", sample: "98.5%" },
  ],
  returns: { unit: "band D equivalents", help: "tax base" },
  formula: "sum of dwellings × 6, 7, 8, 9, 11, 13, 15, 18 ninths, × collection rate",
  errors: ["#VALUE! when there are not eight counts, or one is text", "#NUM! when the collection rate is below 0% or above 100%, or a count is below 0"],
  source: { title: "Local Government Finance Act 1992, s. 5", heading: "proportions of the bands (counts are illustrative)", href: "https://www.legislation.gov.uk/ukpga/1992/14/section/5" },
  examples: [
    { case: "bands A, D and H", args: [[900, 0, 0, 900, 0, 0, 0, 450], 0.985], gives: 2_364 },
    { case: "one dwelling of band D", args: [[[0], [0], [0], [1], [0], [0], [0], [0]]], gives: 1 },
    { case: "nine of each band", args: [[9, 9, 9, 9, 9, 9, 9, 9]], gives: 87 },
    { case: "band A missing", args: [[0, 0, 900, 0, 0, 0, 450], 0.985], faults: "#VALUE!", says: /7 values.*eight/ },
    { case: "98.5 for 98.5%", args: [[900, 0, 0, 900, 0, 0, 0, 450], 98.5], faults: "#NUM!" },
    { case: "a count below 0", args: [[-900, 0, 0, 900, 0, 0, 0, 450]], faults: "#NUM!" },
  ],
  native: {
    says: "SUMPRODUCT of dwellings and ninths, times collection_rate",
    array: (dwellings, rate) =>
      withSize(dwellings, "dwellings", ({ text, shape }) => {
        if (cellCount(shape) !== BAND_NINTHS.length) return NATIVE_ERRORS["#VALUE!"];
        const base = `SUMPRODUCT(0+${text},{${BAND_NINTHS.join(shape.columns > 1 ? "," : ";")}})/9`;
        const wrong = `SUMPRODUCT(--(${text}<0))>0`;
        const checked = rate ? `IF((${wrong})+(${rate.text}<0)+(${rate.text}>1)>0,SQRT(-1),${base}*${rate.text})` : `IF(${wrong},SQRT(-1),${base})`;
        return numbersOnly([text], checked);
      }),
  },
};
