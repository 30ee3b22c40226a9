import fc from "fast-check";
import { isFault } from "../../../src/domain/fault";
import { allocation } from "../../../src/domain/share/allocation";
import { exitCost } from "../../../src/domain/share/exitCost";
import { sharedMatrix } from "../../../src/domain/share/sharedMatrix";
import { money, share, type Years } from "../../../src/domain/units";

const keys = fc.array(fc.oneof(fc.integer({ min: 0, max: 500_000 }), fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 12 });
const amount = fc.oneof(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constant(0), fc.double({ min: -1e7, max: 1e7, noNaN: true }));
/** Parts and amounts in the smallest unit of the decimal places, where they are whole. */
const inUnits = (value: number, places: number) => Math.round(value * 10 ** places);

describe("allocation", () => {
  // By hand: 100 ÷ 3 leaves one over, which the first of the equal remainders takes.
  it("gives what is left over to the largest remainders, a tie to the first", () => {
    expect(allocation(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocation(10, [6, 3, 1])).toEqual([6, 3, 1]);
    expect(allocation(-7, [1, 2])).toEqual([-2, -5]);
  });

  it("adds up exactly, whatever the amount, the keys and the places", () => {
    fc.assert(
      fc.property(amount, keys, fc.integer({ min: 0, max: 2 }), (whole, by, places) => {
        const parts = allocation(whole, by, places);
        if (by.every((key) => key === 0)) return expect(parts).toMatchObject({ code: "#DIV/0!" });
        if (isFault(parts)) throw new Error(parts.fault);
        const sign = whole < 0 ? -1 : 1;
        const rounded = sign * Math.floor(Math.abs(whole) * 10 ** places * (1 + Number.EPSILON) + 0.5);
        expect(parts.reduce((sum, part) => sum + inUnits(part, places), 0)).toBe(rounded + 0);
        parts.forEach((part, i) => {
          if (by[i] === 0) expect(part).toBe(0);
          expect(part === 0 || Math.sign(part) === sign).toBe(true);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it("keeps within one unit of the exact part, and gives the greater key no less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), keys, (whole, by) => {
        const sum = by.reduce((total, key) => total + key, 0);
        fc.pre(sum > 1e-6);
        const parts = allocation(whole, by) as number[];
        parts.forEach((part, i) => expect(Math.abs(part - (whole * by[i]!) / sum)).toBeLessThanOrEqual(1 + 1e-6));
        by.forEach((key, i) => by.forEach((other, j) => { if (key > other) expect(parts[i]!).toBeGreaterThanOrEqual(parts[j]!); }));
      }),
    );
  });
});

describe("sharedMatrix", () => {
  it("splits each column as if it stood alone", () => {
    fc.assert(
      fc.property(amount, fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (whole, table) => {
        const matrix = sharedMatrix(whole, table) as number[][];
        for (const column of [0, 1, 2]) expect(matrix.map((row) => row[column])).toEqual(allocation(whole, table.map((row) => row[column]!)));
      }),
    );
  });
});

describe("exitCost", () => {
  // By hand: 100 at once, 100 ÷ 1.1, then half of 100 ÷ 1.21.
  it("discounts each later year and takes part of the last", () => expect(exitCost(money(100), 2.5 as Years, money(10), share(0.1))).toBeCloseTo(100 + 100 / 1.1 + 50 / 1.21 + 10, 9));
  it("is contribution × years when nothing is discounted", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }), (paid, years) => expect(exitCost(money(paid), years as Years)).toBeCloseTo(paid * years, 4)));
  });
  it.each([-0.1, 101])("refuses a notice of %d years", (years) => expect(exitCost(money(1), years as Years)).toMatchObject({ code: "#NUM!" }));
});
