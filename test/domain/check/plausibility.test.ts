import { plausibility } from "../../../src/domain/check/plausibility";

describe("plausibility", () => {
  it.each([
    ["BUDGET.PERHEAD", 900.89],
    ["BUDGET.PERHEAD", 1],
    ["BUDGET.PERHEAD", -20_000],
    ["FTE.COSTPER", 56.05], // £000
    ["FTE.COSTPER", 56_050],
    ["FTE.COSTPER", 0.05605], // £m
    ["FTE.ONCOST", 72_709.26],
    ["SAVINGS.GRANTADJ", 1e12],
    ["budget.perhead", 0],
    ["BUDGET.PERHEAD", NaN],
  ])("%s of %d is believed", (name, result) => expect(plausibility(name, result)).toBeUndefined());

  it.each([
    ["BUDGET.PERHEAD", 0.0009, /per head is outside £1 to £20,000.*unit of the budget/],
    ["Budget.PerHead", -900_887, /^£900,887 per head/],
    ["FTE.COSTPER", 560.5, /per full-time post.*£5,000 to £300,000, whether in £, £000 or £m/],
    ["FTE.COSTPER", 4_999, /per full-time post/],
    ["FTE.COSTPER", 0.0049, /per full-time post/],
    ["FTE.ONCOST", 300_001, /one employee/],
  ])("%s of %d is not", (name, result, says) => expect(plausibility(name, result)).toMatch(says));
});
