import { consultationPeriod } from "../../src/domain/fte/consultationPeriod";
import { employmentCost } from "../../src/domain/fte/employmentCost";
import { fteChange } from "../../src/domain/fte/fteChange";
import { pensionStrain } from "../../src/domain/fte/pensionStrain";
import { redundancyPay } from "../../src/domain/fte/redundancyPay";
import { spanOfControl } from "../../src/domain/fte/spanOfControl";
import { realAmount } from "../../src/domain/budget/realAmount";
import { plausibility } from "../../src/domain/check/plausibility";
import { reconciliation } from "../../src/domain/check/reconciliation";
import { dateFault, dateText, excelDate, yearLater } from "../../src/domain/excelDate";
import { isFault } from "../../src/domain/fault";
import { swingWeights } from "../../src/domain/model/swingWeights";
import { symbolScore } from "../../src/domain/model/symbolScore";
import { tippingWeight } from "../../src/domain/model/tippingWeight";
import { budgetGap } from "../../src/domain/mtfp/budgetGap";
import { closingBalances } from "../../src/domain/mtfp/closingBalances";
import { needsReferendum } from "../../src/domain/mtfp/needsReferendum";
import { taxBase } from "../../src/domain/mtfp/taxBase";
import type { DatedParameters } from "../../src/domain/parameter/DatedValue";
import { eligibilityCost } from "../../src/domain/policy/eligibilityCost";
import { breakEvenGrantShare } from "../../src/domain/savings/breakEvenGrantShare";
import { grantAdjustedSaving } from "../../src/domain/savings/grantAdjustedSaving";
import { likelySaving } from "../../src/domain/savings/likelySaving";
import { phasedSaving } from "../../src/domain/savings/phasedSaving";
import { procurementSaving } from "../../src/domain/savings/procurementSaving";
import { savingRange } from "../../src/domain/savings/savingRange";
import { toCell } from "../../src/domain/units";

/** Numbers carry their unit in their type; here any number stands for any. */
const of = (calculation: (...values: never[]) => unknown) => calculation as (...values: unknown[]) => unknown;
const fault = (code: string, says: string) => ({ code, fault: expect.stringContaining(says) as string });

/** Every limit from both sides, worked by hand: what is refused, by name and value, and what just passes. */
const REFUSED: readonly (readonly [string, (...values: never[]) => unknown, readonly unknown[], string, string])[] = [
  ["posts below 0 now", fteChange, [-1, 5], "#NUM!", "current is -1."],
  ["posts below 0 proposed", fteChange, [5, -2], "#NUM!", "proposed is -2."],
  ["both posts below 0", fteChange, [-1, -2], "#NUM!", "current is -1."],
  ["staff below 0", spanOfControl, [-3, 2], "#NUM!", "staff is -3."],
  ["managers below 0", spanOfControl, [3, -2], "#NUM!", "managers is -2."],
  ["no manager", spanOfControl, [3, 0], "#DIV/0!", "managers is 0"],
  ["a National Insurance rate below 0", employmentCost, [30_000, -0.01, 5_000, 0.2], "#NUM!", "ni_rate is -0.01"],
  ["a National Insurance rate as 15", employmentCost, [30_000, 15, 5_000, 0.2], "#NUM!", "ni_rate is 15"],
  ["a pension rate below 0", employmentCost, [30_000, 0.15, 5_000, -0.2], "#NUM!", "pension_rate is -0.2"],
  ["another rate above 1", employmentCost, [30_000, 0.15, 5_000, 0.2, 1.01], "#NUM!", "other_rate is 1.01"],
  ["a salary below 0", employmentCost, [-1, 0.15, 5_000, 0.2], "#NUM!", "salary is -1."],
  ["a threshold below 0", employmentCost, [30_000, 0.15, -5_000, 0.2], "#NUM!", "ni_threshold is -5000."],
  ["less than no post", employmentCost, [30_000, 0.15, 5_000, 0.2, 0, -0.5], "#NUM!", "fte is -0.5."],
  ["more than one post", employmentCost, [30_000, 0.15, 5_000, 0.2, 0, 1.5], "#NUM!", "fte is 1.5."],
  ["a waived reduction below 0", pensionStrain, [-1, 20], "#NUM!", "annual_reduction_waived is -1."],
  ["a factor below 0", pensionStrain, [1_000, -20], "#NUM!", "factor is -20."],
  ["no factor", pensionStrain, [1_000, 0], "#N/A", "factor is 0"],
  ["service below 0", redundancyPay, [40, -1, 500, 700], "#NUM!", "years is -1"],
  ["service from childhood", redundancyPay, [30, 16, 500, 700], "#NUM!", "age is 30 and years is 16"],
  ["weekly pay below 0", redundancyPay, [40, 5, -500, 700], "#NUM!", "weekly_pay is -500."],
  ["a multiplier below 0", redundancyPay, [40, 5, 500, 700, -1], "#NUM!", "multiplier is -1."],
  ["a weekly cap below 0", redundancyPay, [40, 5, 500, -700], "#NUM!", "weekly_cap is -700."],
  ["an index of 0 before", realAmount, [100, 0, 120], "#NUM!", "index_from is 0."],
  ["an index of 0 after", realAmount, [100, 110, 0], "#NUM!", "index_to is 0."],
  ["an index below 0 after", realAmount, [100, 110, -1], "#NUM!", "index_to is -1."],
  ["scores and weights of two lengths", tippingWeight, [[1, 2], [2, 1], [1], 1], "#VALUE!", "scores have 2 columns and weights has 1"],
  ["criterion 0", tippingWeight, [[1, 2], [2, 1], [1, 1], 0], "#NUM!", "criterion is 0."],
  ["criterion 1.5", tippingWeight, [[1, 2], [2, 1], [1, 1], 1.5], "#NUM!", "criterion is 1.5."],
  ["a criterion beyond the last", tippingWeight, [[1, 2], [2, 1], [1, 1], 3], "#NUM!", "criterion is 3."],
  ["a weight below 0", tippingWeight, [[1, 2], [2, 1], [1, -1], 1], "#NUM!", "weights hold -1."],
  ["options that score the same", tippingWeight, [[1, 2], [1, 1], [1, 1], 1], "#N/A", "score the same on criterion 1"],
  ["one option ahead on all", tippingWeight, [[2, 2], [1, 1], [1, 1], 1], "#N/A", "no weight of criterion 1"],
  ["unit costs of three bands", eligibilityCost, [1, [1, 2, 3, 4], [1, 2, 3]], "#VALUE!", "unit_costs has 3."],
  ["clients of three bands", eligibilityCost, [1, [1, 2, 3], [1, 2, 3, 4]], "#VALUE!", "clients has 3 values"],
  ["no band", eligibilityCost, [0, [1, 2, 3, 4], [1, 2, 3, 4]], "#NUM!", "bands_included is 0."],
  ["a part of a band", eligibilityCost, [1.5, [1, 2, 3, 4], [1, 2, 3, 4]], "#NUM!", "bands_included is 1.5."],
  ["five bands", eligibilityCost, [5, [1, 2, 3, 4], [1, 2, 3, 4]], "#NUM!", "bands_included is 5."],
  ["clients below 0", eligibilityCost, [1, [1, 2, 3, -4], [1, 2, 3, 4]], "#NUM!", "hold -4."],
  ["a unit cost below 0", eligibilityCost, [1, [1, 2, 3, 4], [1, 2, -3, 4]], "#NUM!", "hold -3."],
  ["a council-tax rise of 100%", needsReferendum, [1, 0], "#NUM!", "core_pct is 1,"],
  ["a fall of 100% for social care", needsReferendum, [0, -1], "#NUM!", "asc_pct is -1,"],
  ["a limit of 100%", needsReferendum, [0.01, 0.01, 1], "#NUM!", "core_limit is 1,"],
  ["a collection rate below 0", taxBase, [[1, 1, 1, 1, 1, 1, 1, 1], -0.1], "#NUM!", "collection_rate is -0.1"],
  ["a collection rate above 1", taxBase, [[1, 1, 1, 1, 1, 1, 1, 1], 1.1], "#NUM!", "collection_rate is 1.1"],
  ["seven bands", taxBase, [[1, 1, 1, 1, 1, 1, 1]], "#VALUE!", "dwellings has 7 values"],
  ["dwellings below 0", taxBase, [[1, 1, 1, 1, 1, 1, 1, -1]], "#NUM!", "dwellings hold -1."],
  ["a rating twice", likelySaving, [[1], ["A"], [{ rating: "A", weight: 1 }, { rating: "a", weight: 0.5 }]], "#VALUE!", 'lists "a" twice'],
  ["a rating's weight below 0", likelySaving, [[1], ["A"], [{ rating: "A", weight: -0.1 }]], "#NUM!", 'weight of "A" is -0.1'],
  ["a rating's weight above 1", likelySaving, [[1], ["A"], [{ rating: "A", weight: 1.1 }]], "#NUM!", 'weight of "A" is 1.1'],
  ["a blank rating, though a blank is listed", likelySaving, [[1], [""], [{ rating: "", weight: 1 }]], "#N/A", "rating 1 is blank"],
  ["a rating that is not listed", likelySaving, [[1, 2], ["A", "C"], [{ rating: "A", weight: 1 }]], "#N/A", 'rating 2 is "C"'],
  ["a reduction below 0", procurementSaving, [100, -0.1], "#NUM!", "saving_pct is -0.1"],
  ["a reduction above 1", procurementSaving, [100, 2], "#NUM!", "saving_pct is 2"],
  ["a part of the spend below 0", procurementSaving, [100, 0.1, -0.1], "#NUM!", "addressable is -0.1"],
  ["a part of the spend above 1", procurementSaving, [100, 0.1, 1.1], "#NUM!", "addressable is 1.1"],
  ["a grant share below 0", grantAdjustedSaving, [-490, -0.1], "#NUM!", "grant is -0.1"],
  ["a grant share above 1", grantAdjustedSaving, [-490, 6.1], "#NUM!", "grant is 6.1"],
  ["a required saving above the gross one", breakEvenGrantShare, [-100, -101], "#N/A", "required_net is -101"],
  ["a required saving of another sign", breakEvenGrantShare, [-100, 1], "#N/A", "required_net is 1"],
  ["a profile below 0", phasedSaving, [100, [0.5, -0.1]], "#NUM!", "profile is -0.1"],
  ["a profile above 1", phasedSaving, [100, [0.5, 1.1]], "#NUM!", "profile is 1.1"],
  ["increments that miss the whole", phasedSaving, [100, [0.5, 0.4], "increment"], "#NUM!", "adds up to 0.9"],
  ["the dearer basis first", savingRange, [100, 90, 80], "#NUM!", "low_basis_cost is 90"],
  ["funding below 0", budgetGap, [[100], [-90], undefined], "#NUM!", "funding of year 1 is -90"],
  ["a mark that is none", symbolScore, ["x"], "#VALUE!", '"x" is no score'],
  ["marks of two kinds", symbolScore, ["●○"], "#VALUE!", '"●○" is no score'],
  ["a dash among marks", symbolScore, ["--"], "#VALUE!", '"--" is no score'],
  ["four marks", symbolScore, ["●●●●"], "#NUM!", "has 4 marks"],
];

it.each(REFUSED)("refuses %s", (_, calculation, args, code, says) => {
  expect(of(calculation)(...args)).toEqual(fault(code, says));
});

const TAKEN: readonly (readonly [string, (...values: never[]) => unknown, readonly unknown[], unknown])[] = [
  ["no posts now", fteChange, [0, 5], 5],
  ["no posts proposed", fteChange, [5, 0], -5],
  ["no staff", spanOfControl, [0, 2], 0],
  ["rates of 100%", employmentCost, [100, 1, 0, 1, 1], 400],
  ["rates of 0%", employmentCost, [100, 0, 0, 0, 0], 100],
  ["no salary", employmentCost, [0, 0.15, 5_000, 0.2], 0],
  ["no threshold", employmentCost, [1_000, 0.15, 0, 0.2], 1_350],
  ["no part of a post", employmentCost, [1_000, 0.15, 0, 0.2, 0, 0], 0],
  ["nothing waived", pensionStrain, [0, 20], 0],
  ["an age left out", pensionStrain, [1_000, 20, undefined], 20_000],
  ["no pay", redundancyPay, [40, 5, 0, 700], [5, 0]],
  ["a multiplier of 0", redundancyPay, [40, 5, 500, 700, 0], [5, 0]],
  ["service from the age of 15", redundancyPay, [30, 15, 500, 700], [11.5, 5_750]],
  ["no service", redundancyPay, [30, 0, 500, 700], [0, 0]],
  ["prices that rose by a tenth", realAmount, [100, 100, 110], 110],
  ["weights of 0", tippingWeight, [[3, 1], [1, 2], [0, 4], 1], 2],
  ["a last criterion", tippingWeight, [[3, 1], [1, 2], [1, 0], 2], 2],
  ["a tipping weight of 0, never −0", tippingWeight, [[3, 1], [1, 1], [5, 5], 1], 0],
  ["a band without clients", eligibilityCost, [4, [0, 1, 0, 2], [5, 6, 0, 8]], 22],
  ["one band", eligibilityCost, [1, [2, 9, 9, 9], [5, 9, 9, 9]], 10],
  ["nothing collected", taxBase, [[9, 0, 0, 0, 0, 0, 0, 0], 0], 0],
  ["all collected", taxBase, [[9, 0, 0, 9, 0, 0, 0, 9], 1], 33],
  ["a rating of 0% and one of 100%", likelySaving, [[10, 20], ["a", "B"], [{ rating: "A", weight: 0 }, { rating: "b", weight: 1 }]], 20],
  ["nothing saved", procurementSaving, [100, 0], 0],
  ["all saved", procurementSaving, [100, 1, 1], 100],
  ["nothing that can be bought anew", procurementSaving, [100, 0.1, 0], 0],
  ["all paid by grant", grantAdjustedSaving, [-490, 1], -0],
  ["none paid by grant", grantAdjustedSaving, [-490, 0], -490],
  ["the whole required", breakEvenGrantShare, [-100, -100], 0],
  ["nothing required", breakEvenGrantShare, [-100, 0], 1],
  ["a profile of 0 and 1", phasedSaving, [-100, [0, 1]], [-0, -100]],
  ["increments that reach the whole", phasedSaving, [100, [0.25, 0.75], "increment"], [25, 100]],
  ["two bases that cost the same", savingRange, [100, 90, 90], [-10, -10]],
  ["funding below 0 without expenditure", budgetGap, [[0], [-90], undefined], [90]],
  ["funding of 0", budgetGap, [[100], [0], undefined], [100]],
  ["marks with spaces", symbolScore, ["● ●"], 2],
  ["three marks down", symbolScore, ["○○○"], -3],
  ["no movements", closingBalances, [100, []], []],
];

it.each(TAKEN)("takes %s", (_, calculation, args, wanted) => {
  expect(of(calculation)(...args)).toEqual(wanted);
});

describe("a council-tax rise", () => {
  // A limit of 3% for all, and 2% more for social care: a referendum from 3% on; beyond 2%; from 5% together on.
  it.each([
    [0.0299, 0, false], [0.03, 0, true], [0.0301, 0, true], [0, 0.02, false], [0, 0.0201, true], [0.0299, 0.02, false], [0.02995, 0.02005, true], [0.0499, -0.02, true], [0.02, 0.02, false],
  ])("of %p and %p for social care needs a referendum: %p", (core, asc, wanted) => {
    expect(of(needsReferendum)(core, asc)).toBe(wanted);
  });
  it("needs none at its limit for social care, and one where both together reach theirs though each stays below", () => {
    expect(of(needsReferendum)(0.01, 0.03, 0.05, 0.03)).toBe(false);
    expect(of(needsReferendum)(0.03, 0.01, 0.03, 0.01)).toBe(true);
    // Rounding of the sheet is no rise.
    expect(of(needsReferendum)(0, 0.1 + 0.2, 0.9, 0.3)).toBe(false);
  });
});

describe("published and recalculated figures", () => {
  it.each([
    [100, 100, 1, 1, "OK"], [100, 101, 1, 1, "ROUNDING"], [100, 101.01, 1, 1, "DIFFERS"], [100, 102, 1, 3, "ROUNDING"], [100, 102.1, 1, 3, "DIFFERS"],
    [100, 100.1, 0.1, 1, "ROUNDING"], [100, 100.2, 0.1, 1, "DIFFERS"], [100, 110, 10, 1, "ROUNDING"], [100, 111, 10, 1, "DIFFERS"], [100, 99, 1, 1, "ROUNDING"], [100, 98.9, 1, 1, "DIFFERS"],
  ])("%p and %p in units of %p from %p terms: %s", (published, recalculated, unit, terms, wanted) => {
    expect(reconciliation(published, recalculated, unit, terms)).toBe(wanted);
  });
});

describe("a result that is hardly meant", () => {
  it("is shown with as many digits as it needs, beside the bounds", () => {
    expect(plausibility("BUDGET.PERHEAD", 0.0009008)).toContain("£0.0009 per head is outside £1 to £20,000. Check");
    expect(plausibility("BUDGET.PERHEAD", 900_887.574)).toContain("£900,887.57 per head");
    expect(plausibility("FTE.COSTPER", 1e-9)).toContain("outside £5,000 to £300,000, whether in £, £000 or £m. Check");
    expect(plausibility("FTE.ONCOST", 300_000.5)).toContain("£300,000.5 for one employee is outside £0 to £300,000. Check");
  });
  it("is not one at the bounds themselves", () => {
    expect([1, 20_000, -20_000].map((value) => plausibility("BUDGET.PERHEAD", value))).toEqual([undefined, undefined, undefined]);
    expect([0.99, 20_000.01].map((value) => plausibility("BUDGET.PERHEAD", value) === undefined)).toEqual([false, false]);
  });
});

describe("dates", () => {
  it("are those that Excel counts alike everywhere, from 1 March 1900 to the end of 9999", () => {
    expect([61, 2_958_465, 2_958_465.9].map((date) => dateFault(date, "start"))).toEqual([undefined, undefined, undefined]);
    expect(dateFault(60.9, "start")).toEqual(fault("#NUM!", "start is 60.9."));
    expect(dateFault(2_958_466, "start")).toEqual(fault("#NUM!", "start is 2958466."));
    expect(dateFault(0, "start")).toEqual(fault("#NUM!", "start is 0 or blank."));
    expect(dateFault(NaN, "start")).toEqual(fault("#NUM!", "start is NaN."));
  });
  it("go on by calendar years", () => {
    expect(yearLater(excelDate("2027-04-01"))).toBe(excelDate("2028-04-01"));
    expect(dateText(excelDate("2026-12-01") + 0.75)).toBe("1 December 2026");
  });
});

describe("collective consultation", () => {
  const from = excelDate("2013-04-06");
  const rules = {
    "consultation.gb": [{ from: excelDate("1995-01-01"), to: from - 1, value: { "20-99": 30, "100+": 90 }, source: "s" }, { from, to: excelDate("2030-12-31"), value: { "20-99": 30, "100+": 45 }, source: "s" }],
    "consultation.ni": [{ from: excelDate("1995-01-01"), to: excelDate("2030-12-31"), value: { "20-99": 30, "100+": 90 }, source: "s" }],
  } as unknown as DatedParameters;
  const days = (heads: number, first: number, proposal?: number, jurisdiction?: "GB" | "NI") => consultationPeriod(rules, heads, first, proposal, jurisdiction);
  const MARCH = excelDate("2026-03-31");

  it.each([[0, 0], [19, 0], [20, 30], [99, 30], [100, 45]])("of %i employees takes %i days", (heads, wanted) => {
    expect(days(heads, MARCH)).toEqual([wanted, MARCH - wanted]);
  });
  it("is that of the place", () => expect(days(100, MARCH, undefined, "NI")).toEqual([90, MARCH - 90]));
  it("counts whole employees, 0 or more, and real days in their order", () => {
    expect(days(-1, MARCH)).toEqual(fault("#NUM!", "heads is -1."));
    expect(days(20.5, MARCH)).toEqual(fault("#NUM!", "heads is 20.5."));
    expect(days(20, 0)).toEqual(fault("#NUM!", "first_dismissal is 0 or blank."));
    expect(days(20, MARCH, 5)).toEqual(fault("#NUM!", "proposal_date is 5."));
    expect(days(20, MARCH, MARCH + 1)).toEqual(fault("#NUM!", "proposal_date is 1 April 2026, after the first dismissal on 31 March 2026."));
    expect(days(20, MARCH, MARCH)).toEqual([30, MARCH - 30]);
  });
  it("asks for the day of the proposal where the rules changed meanwhile and give other days, and only there", () => {
    // 45 days before the first dismissal the older rule held, which asks for 90.
    expect(days(100, from + 44)).toEqual(fault("#N/A", "the rules changed on 6 April 2013"));
    expect(days(100, from + 45)).toEqual([45, from]);
    expect(days(100, from + 44, from + 1)).toEqual([45, from - 1]);
    expect(days(100, from + 44, from - 10)).toEqual([90, from - 46]);
    // Both rules ask for 30 days.
    expect(days(20, from + 5)).toEqual([30, from - 25]);
  });
});

it("swings count where one of them is worth something", () => {
  expect(isFault(swingWeights([100, 50], [0, 3]))).toBe(false);
  expect(isFault(swingWeights([100, 50], [0, 0]))).toBe(true);
});

it("only an object with a message is a fault", () => {
  expect([null, undefined, 0, "fault", {}, [], { code: "#N/A" }].map((value) => isFault(value))).toEqual([false, false, false, false, false, false, false]);
  expect(isFault({ code: "#N/A", fault: "why" })).toBe(true);
});

it("money in a cell is in the cell's unit", () => {
  expect([of(toCell)(1_500_000, "£000"), of(toCell)(1_500_000, "£m"), of(toCell)(5, "£")]).toEqual([1500, 1.5, 5]);
});
