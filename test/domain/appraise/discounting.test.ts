import fc from "fast-check";
import { discountFactor, discountFactors } from "../../../src/domain/appraise/discounting";
import { presentValue } from "../../../src/domain/appraise/presentValue";

const flow = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const flows = fc.array(flow, { minLength: 1, maxLength: 60 });
const steps = [{ fromYear: 0, rate: 0.1 }, { fromYear: 3, rate: 0.05 }];

describe("discountFactor", () => {
  // By hand: two years at 10%, then one at 5%.
  it.each([[0, 1], [1, 1 / 1.1], [2, 1 / 1.21], [3, 1 / (1.21 * 1.05)]])("compounds from step to step: year %d", (year, factor) => {
    expect(discountFactor(year, steps)).toBeCloseTo(factor, 12);
  });

  it("gives the same factors one by one and together", () => {
    for (const discounting of [0.035, steps]) discountFactors(40, discounting).forEach((factor, year) => expect(discountFactor(year, discounting)).toBeCloseTo(factor, 12));
  });

  it.each([-1, 0.5, 1_001, NaN])("refuses year %d", (year) => expect(discountFactor(year, steps)).toMatchObject({ code: "#NUM!" }));
  // By hand at 21%: half a year is 10%.
  it.each([[0, 1], [1, 1 / 1.1], [2, 1 / 1.331], [3, 1 / 1.61051]])("counts half a year less in the middle of year %d", (year, factor) => {
    expect(discountFactor(year, 0.21, "mid")).toBeCloseTo(factor, 12);
  });

  // By hand: two years at 10%, then half of one at 5%.
  it("takes half of the step's own rate in the middle of the year in which it begins", () => expect(discountFactor(3, steps, "mid")).toBeCloseTo(1 / (1.21 * Math.sqrt(1.05)), 12));

  it("gives the same factors one by one and together, in the middle of the year too", () => {
    for (const discounting of [0.035, steps]) discountFactors(40, discounting, "mid").forEach((factor, year) => expect(discountFactor(year, discounting, "mid")).toBeCloseTo(factor, 12));
  });

  it("takes rates up to 100% and no more", () => {
    expect(discountFactor(1, 1)).toBe(0.5);
    expect(discountFactor(1, 3.5)).toMatchObject({ code: "#NUM!", fault: expect.stringContaining("0.035, not 3.5") });
  });

  it.each([-1, -2])("refuses a rate of %d", (rate) => expect(discountFactor(1, rate)).toMatchObject({ code: "#NUM!" }));
});

describe("presentValue", () => {
  it("is linear: the value of a sum is the sum of the values", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(flow, flow), { minLength: 1, maxLength: 40 }), fc.double({ min: -3, max: 3, noNaN: true }), fc.constantFrom(0.035, steps), (pairs, times, discounting) => {
        const of = (values: readonly number[]) => presentValue(values, discounting) as number;
        const together = of(pairs.map(([one, other]) => one + times * other));
        const apart = of(pairs.map(([one]) => one)) + times * of(pairs.map(([, other]) => other));
        expect(Math.abs(together - apart)).toBeLessThanOrEqual(1e-9 * pairs.length * 4e6);
      }),
    );
  });

  it("is the sum of flow × factor, whatever the timing, the rate and the first year", () => {
    fc.assert(
      fc.property(flows, fc.integer({ min: 0, max: 5 }), fc.constantFrom(0.035, 0.5, -0.1, steps), fc.constantFrom("end" as const, "mid" as const), (values, first, discounting, timing) => {
        const sum = values.reduce((total, value, i) => total + value * (discountFactor(first + i, discounting, timing) as number), 0);
        const size = values.reduce((total, value, i) => total + Math.abs(value) * (discountFactor(first + i, discounting, timing) as number), 0);
        expect(Math.abs((presentValue(values, discounting, first, timing) as number) - sum)).toBeLessThanOrEqual(1e-11 * size + 1e-300);
      }),
    );
  });

  it("is the sum when nothing is discounted, and shrinks by one year's factor when all comes a year later", () => {
    fc.assert(
      fc.property(flows, (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        expect(presentValue(values, 0)).toBeCloseTo(sum, 4);
        expect(Math.abs((presentValue(values, 0.25, 1) as number) * 1.25 - (presentValue(values, 0.25) as number))).toBeLessThan(1e-6);
      }),
    );
  });
});
