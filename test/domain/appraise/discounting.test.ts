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
