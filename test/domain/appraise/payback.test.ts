import fc from "fast-check";
import { payback } from "../../../src/domain/appraise/payback";
import { optimismAdjustedCost } from "../../../src/domain/appraise/optimismAdjustedCost";
import { requiredReturn, returnRatio } from "../../../src/domain/appraise/returnRatio";
import { isFault } from "../../../src/domain/fault";
import { money, share } from "../../../src/domain/units";

describe("payback", () => {
  // By hand: after two years 955.25 of 2,000 is still out; 1,393 comes in the third.
  it("reads along a straight line within the year", () => expect(payback([-2_000, 348.25, 696.5, 1_393, 1_393, 1_393], 0)).toBeCloseTo(2 + 955.25 / 1_393, 12));

  it("takes cost ÷ benefit years where the benefit is the same every year", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 10, noNaN: true }), fc.double({ min: 1, max: 1e6, noNaN: true }), (years, benefit) => {
        expect(payback([-years * benefit, ...Array<number>(11).fill(benefit)], 0)).toBeCloseTo(years, 6);
      }),
    );
  });

  it("never comes sooner when the benefits are discounted", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 }), fc.double({ min: 0, max: 0.5, noNaN: true }), (benefits, rate) => {
        const plain = payback([-100, ...benefits], 0);
        const discounted = payback([-100, ...benefits], rate);
        if (isFault(plain)) expect(isFault(discounted)).toBe(true);
        else if (!isFault(discounted)) expect(discounted).toBeGreaterThanOrEqual(plain - 1e-9);
      }),
    );
  });

  it.each([[[-1]], [[-100, 99.99]], [[0, -1, 0.5]]])("%j: starts even or never gets there", (flows) => {
    const years = payback(flows, 0);
    if (flows[0] === 0) expect(years).toBe(0);
    else expect(years).toMatchObject({ code: "#N/A" });
  });
});

describe("ratios and optimism", () => {
  it("gross is net and one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (benefit, cost) => {
        expect((returnRatio(money(benefit), money(cost)) as number) - 1).toBeCloseTo(returnRatio(money(benefit), money(cost), "net") as number, 9);
        expect(returnRatio(requiredReturn(money(cost), 5) as never, money(cost))).toBeCloseTo(5, 9);
      }),
    );
  });

  it("adds nothing once all causes are dealt with, and all of the uplift when none is", () => {
    expect(optimismAdjustedCost(money(750), share(0.41), share(1))).toBe(750);
    expect(optimismAdjustedCost(money(750), share(0.41), share(0))).toBeCloseTo(1_057.5, 9);
  });
});
