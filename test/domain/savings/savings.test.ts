import fc from "fast-check";
import { excelDate } from "../../../src/domain/excelDate";
import { isFault } from "../../../src/domain/fault";
import { breakEvenGrantShare } from "../../../src/domain/savings/breakEvenGrantShare";
import { delivery } from "../../../src/domain/savings/delivery";
import { grantAdjustedSaving, grantShareOf } from "../../../src/domain/savings/grantAdjustedSaving";
import { likelySaving } from "../../../src/domain/savings/likelySaving";
import { partYearSaving } from "../../../src/domain/savings/partYearSaving";
import { phasedSaving } from "../../../src/domain/savings/phasedSaving";
import { procurementSaving } from "../../../src/domain/savings/procurementSaving";
import { savingRange } from "../../../src/domain/savings/savingRange";
import { money, share } from "../../../src/domain/units";

const amount = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe("grantAdjustedSaving", () => {
  it("keeps all without grant, nothing when grant pays all", () => {
    fc.assert(
      fc.property(amount, (gross) => {
        expect(grantAdjustedSaving(money(gross), share(0))).toBe(gross);
        expect(Math.abs(grantAdjustedSaving(money(gross), share(1)) as number)).toBe(0);
      }),
    );
  });

  it("never keeps more than the gross saving and never changes its sign", () => {
    fc.assert(
      fc.property(amount, part, (gross, grant) => {
        const net = grantAdjustedSaving(money(gross), share(grant)) as number;
        expect(Math.abs(net)).toBeLessThanOrEqual(Math.abs(gross));
        expect(net === 0 || Math.sign(net) === Math.sign(gross)).toBe(true);
      }),
    );
  });

  it.each([-0.01, 1.01, 6.1, 60])("refuses a share of %d", (grant) => expect(grantAdjustedSaving(money(1), share(grant))).toMatchObject({ code: "#NUM!" }));
  it("refuses a grant above the total, and no total", () => {
    expect(grantShareOf(money(5), money(4))).toMatchObject({ code: "#NUM!" });
    expect(grantShareOf(money(5), money(0))).toMatchObject({ code: "#DIV/0!" });
  });

  it("is undone by the break-even share", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), part, (gross, grant) => {
        const net = grantAdjustedSaving(money(-gross), share(grant)) as number;
        expect(breakEvenGrantShare(money(-gross), money(net))).toBeCloseTo(grant, 9);
      }),
    );
  });
});

it("gives the change on both bases, the cheaper first", () => {
  fc.assert(
    fc.property(amount, amount, amount, (current, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(savingRange(money(current), money(low), money(high))).toEqual([low - current, high - current]);
      if (high > low) expect(savingRange(money(current), money(high), money(low))).toMatchObject({ code: "#NUM!" });
    }),
  );
});

describe("phasedSaving", () => {
  it("ends with the full effect, in either way of telling the profile", () => {
    fc.assert(
      fc.property(amount, fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }), (full, steps) => {
        const sum = steps.reduce((total, step) => total + step, 0);
        fc.pre(sum > 0);
        const increments = steps.map((step) => step / sum);
        const effects = phasedSaving(full, increments, "increment") as number[];
        expect(effects.at(-1)).toBeCloseTo(full, 6);
        let reached = 0;
        const levels = increments.map((step) => Math.min(1, (reached += step)));
        (phasedSaving(full, levels) as number[]).forEach((effect, year) => expect(effect).toBeCloseTo(effects[year]!, 6));
      }),
    );
  });

  it("a change of nothing stays nothing", () => expect(phasedSaving(0, [0.25, 0.5, 1])).toEqual([0, 0, 0]));
  it.each([[[0.5, 0.4]], [[0.5, 0.6]]])("refuses increments %j", (profile) => expect(phasedSaving(1, profile, "increment")).toMatchObject({ code: "#NUM!" }));
});

describe("likelySaving", () => {
  const weights = [{ rating: "Green", weight: 0.9 }, { rating: "Red", weight: 0 }];
  it("is the sum when all is sure", () => expect(likelySaving([1, 2, 3], ["a", "A", "a"], [{ rating: "A", weight: 1 }])).toBe(6));
  it("takes ratings in any case of letters", () => expect(likelySaving([100, 50], ["GREEN", "red"], weights)).toBe(90));
  it("does not take an unknown rating for 0", () => expect(likelySaving([100], ["amber"], weights)).toMatchObject({ code: "#N/A" }));
});

describe("delivery", () => {
  it("what is achieved and what is at risk make the plan, without pressures", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), amount, (planned, achieved) => {
        const [delivered, atRisk] = delivery(planned, achieved) as readonly [number, number];
        expect(delivered * planned + atRisk).toBeCloseTo(planned, 4);
      }),
    );
  });
});

it("never saves more than is spent with others", () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), part, part, (spend, reduction, addressable) => expect(procurementSaving(money(spend), share(reduction), share(addressable))).toBeLessThanOrEqual(spend)));
});

describe("partYearSaving", () => {
  const april = excelDate("2026-04-01");
  // By hand: October to March has 31 + 30 + 31 + 31 + 28 + 31 = 182 days.
  it("counts days from the start to the year's end", () => expect(partYearSaving(money(365), excelDate("2026-10-01"), april)).toBeCloseTo(182, 9));

  it("with what the year before its start brings, is the full year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 1990, max: 2090 }), (days, year) => {
        const start = excelDate(`${year}-04-01`);
        const next = excelDate(`${year + 1}-04-01`);
        fc.pre(days <= next - start);
        const effect = partYearSaving(money(1), start + days, start) as number;
        expect(effect + days / (next - start)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("goes by the day, whatever its hour", () => expect(partYearSaving(money(1), april + 100.9, april + 0.4)).toBe(partYearSaving(money(1), april + 100, april)));
  it("lies between nothing and the full effect", () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 100_000 }), (start) => {
      const effect = partYearSaving(money(100), start, april);
      if (isFault(effect)) throw new Error(effect.fault);
      expect(effect >= 0 && effect <= 100).toBe(true);
    }));
  });
});
