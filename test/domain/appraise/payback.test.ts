import fc from "fast-check";
import { payback } from "../../../src/domain/appraise/payback";
import { optimismAdjustedCost } from "../../../src/domain/appraise/optimismAdjustedCost";
import { requiredReturn, returnRatio } from "../../../src/domain/appraise/returnRatio";
import { isFault } from "../../../src/domain/fault";
import { money, share } from "../../../src/domain/units";

describe("payback", () => {
  // By hand: after two years 955.25 of 2,000 is still out; 1,393 comes in the third.
  it("reads along a straight line within the year", () => expect(payback([-2_000, 348.25, 696.5, 1_393, 1_393, 1_393], 0)).toBeCloseTo(2 + 955.25 / 1_393, 12));

  // By hand: running sums of 0, −100, −50, 10; of −100, 10, −190, −140, 60; of −100, 0, 0, −10, 5; of 100, −400, −350.
  it.each([
    [[0, -100, 50, 60], 2 + 50 / 60],
    [[-100, 110, -200, 50, 200], 3 + 140 / 200],
    [[-100, 100, 0, -10, 15], 3 + 10 / 15],
    [[50, 0, -100, 40, 60], 3 + 10 / 60],
    [[-100, 100, 0, 0], 1],
    [[0, 0, 50], 0],
    [[100, -100, 0], 0],
  ])("%j pays back for good after %d years", (flows, years) => expect(payback(flows, 0)).toBeCloseTo(years, 12));

  it.each([[[100, -500, 50]], [[-100, 110, -20]], [[0, -1, 0.5]], [[50, -60]]])("%j ends below 0: never", (flows) => expect(payback(flows, 0)).toMatchObject({ code: "#N/A" }));

  it("takes what binary fractions leave of nothing for nothing", () => {
    expect(payback([-0.8, 0.1, 0.7], 0)).toBeCloseTo(2, 9);
    expect(payback([-100, 55, 60.5], 0.1)).toBeCloseTo(2, 9);
  });

  // By hand at 21%, mid-year: 55 ÷ 1.1 = 50 and 72.6 ÷ 1.331 = 54.545 to come in: 50 of them in year 2.
  it("discounts each year by half a year less in the middle of it", () => expect(payback([-100, 55, 72.6], 0.21, "mid")).toBeCloseTo(1 + 50 / (72.6 / 1.331), 12));

  it("is where a straight line through the running sums last crosses 0 from below", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 }), fc.constantFrom("end", "mid"), (flows, timing) => {
        const sums = flows.map((_, year) => flows.slice(0, year + 1).reduce((sum, flow) => sum + flow, 0));
        const years = payback(flows, 0, timing as "end");
        if (sums.at(-1)! < 0) return expect(years).toMatchObject({ code: "#N/A" });
        if (sums.every((sum) => sum >= 0)) return expect(years).toBe(0);
        const [from, part] = [Math.ceil(years as number) - 1, (years as number) - (Math.ceil(years as number) - 1)];
        expect(sums[from]!).toBeLessThan(0);
        expect(sums[from]! + part * flows[from + 1]!).toBeCloseTo(0, 9);
        expect(sums.slice(from + 1).every((sum) => sum >= 0)).toBe(true);
      }),
    );
  });

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

  it.each([[[-1]], [[-100, 99.99]]])("%j never gets there", (flows) => expect(payback(flows, 0)).toMatchObject({ code: "#N/A" }));

  it.each([1.0000001, 7, -1, -2])("refuses a rate of %d", (rate) => expect(payback([-100, 60, 60], rate)).toMatchObject({ code: "#NUM!", fault: expect.stringContaining("above −100%, up to 100%") }));
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

  it("takes an uplift of up to 300% and no more", () => {
    expect(optimismAdjustedCost(money(100), share(2))).toBe(300);
    expect(optimismAdjustedCost(money(100), share(3))).toBe(400);
    expect(optimismAdjustedCost(money(100), share(3.01))).toMatchObject({ code: "#NUM!" });
  });
});
