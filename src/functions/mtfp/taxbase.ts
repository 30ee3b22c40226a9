import { BAND_NINTHS, DISABLED_BAND_A_NINTHS, taxBase, type TaxNation } from "../../domain/mtfp/taxBase";
import { LIMITS } from "../../domain/limits";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { limited, list, oneNumber, optional, word } from "../readers";
import { withSize } from "../twin/alongList";
import { byWord, NATIVE_ERRORS, numbersOnly } from "../twin/NativeArgument";
import { anyOutside } from "../twin/outside";
import { cellCount } from "../twin/Shape";

export const calculate = wholesale(
  "MTFP.TAXBASE",
  [list("dwellings"), limited(optional(oneNumber("collection_rate")), LIMITS.share), optional(oneNumber("band_a_disabled")), optional(word("nation", ["England", "Wales"]))],
  (dwellings, rate, disabled, nation) => taxBase(dwellings.values, rate, disabled, nation),
);

export const facts: Facts = {
  summary: "Council tax base of England or Wales: dwellings of all bands as band D equivalents.",
  parameters: [
    { help: "eight counts, bands A to H, in Wales nine, A to I, after discounts and exemptions; blanks are 0. Other dwellings reduced for a disabled person count in the band below their own", unit: "dwellings", sample: "{900,0,0,900,0,0,0,450}" },
    { help: "part of the tax that is expected to come in; 100% when left out", unit: "share", sample: "98.5%" },
    { help: "dwellings of band A reduced for a disabled person, which pay 5 ninths; not counted in band A. 0 when left out", unit: "dwellings", sample: "" },
    { help: '"England" (when left out) or "Wales"; Scotland\'s bands E to H pay other parts and are not worked out', unit: "text", sample: "" },
  ],
  returns: { unit: "band D equivalents", help: "tax base" },
  formula: "sum of dwellings × 6, 7, 8, 9, 11, 13, 15, 18 (in Wales 21 for band I) ninths, + band A for disabled people × 5 ninths, × collection rate",
  errors: ["#VALUE! when there are not eight counts (nine in Wales), one is text, or nation is not known", "#NUM! when the collection rate is below 0% or above 100%, or a count is below 0"],
  source: { title: "Local Government Finance Act 1992, s. 5", heading: "proportions of the bands (counts are illustrative); band I: SI 2003/3046 (W. 290)", href: "https://www.legislation.gov.uk/ukpga/1992/14/section/5" },
  examples: [
    { case: "bands A, D and H", args: [[900, 0, 0, 900, 0, 0, 0, 450], 0.985], gives: 2_364 },
    { case: "one dwelling of band D", args: [[[0], [0], [0], [1], [0], [0], [0], [0]]], gives: 1 },
    { case: "nine of each band", args: [[9, 9, 9, 9, 9, 9, 9, 9]], gives: 87 },
    { case: "nine of each band in Wales", args: [[9, 9, 9, 9, 9, 9, 9, 9, 9], 1, 0, "wales"], gives: 108 },
    { case: "nine of band A with a disabled person's reduction", args: [[0, 0, 0, 9, 0, 0, 0, 0], 1, 9], gives: 14 },
    { case: "band A missing", args: [[0, 0, 900, 0, 0, 0, 450], 0.985], faults: "#VALUE!", says: /7 values.*eight/ },
    { case: "eight bands for Wales", args: [[9, 9, 9, 9, 9, 9, 9, 9], 1, 0, "Wales"], faults: "#VALUE!", says: /8 values.*nine: bands A to I/ },
    { case: "Scotland", args: [[9, 9, 9, 9, 9, 9, 9, 9], 1, 0, "Scotland"], faults: "#VALUE!", says: /nation is "Scotland"/ },
    { case: "98.5 for 98.5%", args: [[900, 0, 0, 900, 0, 0, 0, 450], 98.5], faults: "#NUM!" },
    { case: "a count below 0", args: [[-900, 0, 0, 900, 0, 0, 0, 450]], faults: "#NUM!" },
    { case: "a count of band A below 0", args: [[9, 9, 9, 9, 9, 9, 9, 9], 1, -9], faults: "#NUM!" },
  ],
  native: {
    says: "SUMPRODUCT of dwellings and ninths, times collection_rate",
    array: (dwellings, rate, disabled, nation) =>
      withSize(dwellings, "dwellings", ({ text, shape }) => {
        const base = (of: TaxNation): string => {
          const sum = `SUMPRODUCT(0+${text},{${BAND_NINTHS[of].join(shape.columns > 1 ? "," : ";")}})`;
          return `${disabled ? `(${sum}+${DISABLED_BAND_A_NINTHS}*${disabled.text})` : sum}/9${rate ? `*${rate.text}` : ""}`;
        };
        const wrong = [`(SUMPRODUCT(--(${text}<0))>0)`, ...(disabled ? [`(${disabled.text}<0)`] : []), ...(rate ? [anyOutside([rate.text, LIMITS.share])] : [])].join("+");
        const checked = (of: TaxNation) => (cellCount(shape) === BAND_NINTHS[of].length ? numbersOnly([text], `IF(${wrong}>0,SQRT(-1),${base(of)})`) : NATIVE_ERRORS["#VALUE!"]);
        return byWord(nation?.text, [["england", checked("England")], ["wales", checked("Wales")]]);
      }),
  },
};
