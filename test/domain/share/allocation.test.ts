import fc from "fast-check";
import { isFault } from "../../../src/domain/fault";
import { allocation } from "../../../src/domain/share/allocation";
import { exitCost } from "../../../src/domain/share/exitCost";
import { sharedMatrix } from "../../../src/domain/share/sharedMatrix";
import { money, share, type Years } from "../../../src/domain/units";
import { propertyRuns } from "../../support/propertyRuns";

const keys = fc.array(fc.oneof(fc.integer({ min: 0, max: 500_000 }), fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 12 });
const amount = fc.oneof(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constant(0));
/** An amount with some decimal places, and as many or more places for its parts. */
const amountWithPlaces = fc.tuple(amount, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })).map(([units, own, more]) => ({ whole: units / 10 ** own, places: own + more }));
/** Parts and amounts in the smallest unit of the decimal places, where they are whole. */
const inUnits = (value: number, places: number) => Math.round(value * 10 ** places);

describe("allocation", () => {
  // By hand: 100 ÷ 3 leaves one over, which the first of the equal remainders takes.
  it("gives what is left over to the largest remainders, a tie to the first", () => {
    expect(allocation(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocation(10, [6, 3, 1])).toEqual([6, 3, 1]);
    expect(allocation(-7, [1, 2])).toEqual([-2, -5]);
  });

  // By hand: 100.50 in whole pounds would be 100 or 101; in pence it is 50.25 each.
  it.each([
    [100.5, 0, 1],
    [1.4, 0, 1],
    [-1.4, 0, 1],
    [0.125, 2, 3],
    [1_234, -2, 0],
    [1_230, -2, -1],
    [1e7 + 0.04, 0, 2],
  ])("refuses %d in parts of %i places and asks for %i", (whole, places, wanted) => {
    expect(allocation(whole, [1, 1], places)).toEqual({ code: "#NUM!", fault: expect.stringContaining(`Enter ${wanted} for dp`) });
    expect(isFault(allocation(whole, [1, 1], wanted))).toBe(false);
  });

  it("asks for rounding where no number of places will do", () => expect(allocation(100 / 3, [1, 1], 2)).toMatchObject({ code: "#NUM!", fault: expect.stringContaining("ROUND(amount,2)") }));

  it("takes what a calculation leaves of decimals for none", () => {
    expect(allocation(0.1 + 0.2, [1, 2], 1)).toEqual([0.1, 0.2]);
    expect(allocation(1.005 * 1_000, [1, 1])).toEqual([503, 502]);
  });

  it("never gives a total other than the amount without a word", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.integer({ min: 0, max: 4 }), keys, (whole, places, by) => {
        const parts = allocation(whole, by, places);
        if (isFault(parts)) return;
        expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole)).toBeLessThanOrEqual(2e-9 * Math.abs(whole));
      }),
    );
  });

  it("adds up exactly, whatever the amount, the keys and the places", () => {
    fc.assert(
      fc.property(amountWithPlaces, keys, ({ whole, places }, by) => {
        const parts = allocation(whole, by, places);
        if (by.every((key) => key === 0)) return expect(parts).toMatchObject({ code: "#DIV/0!" });
        if (isFault(parts)) throw new Error(parts.fault);
        const sign = whole < 0 ? -1 : 1;
        expect(parts.reduce((sum, part) => sum + inUnits(part, places), 0)).toBe(inUnits(whole, places) + 0);
        parts.forEach((part, i) => {
          if (by[i] === 0) expect(part).toBe(0);
          expect(part === 0 || Math.sign(part) === sign).toBe(true);
        });
      }),
      propertyRuns(1_000),
    );
  });

  // By hand: 1.4999999998 and 1.5000000002, whose remainders are both 0.5 to nine places: a tie, and the first takes the odd one.
  it("takes remainders that agree to nine places for a tie, though one key is a little greater", () => {
    expect(allocation(3, [999_999.8372, 999_999.8375])).toEqual([2, 1]);
    expect(allocation(3, [999_999.8375, 999_999.8372])).toEqual([2, 1]);
    // 0.499999999 and 0.500000001: none.
    expect(allocation(3, [999_999.8372, 999_999.8379])).toEqual([1, 2]);
    expect(allocation(3, [999_999.8379, 999_999.8372])).toEqual([2, 1]);
  });

  it("keeps within one unit of the exact part, and gives the key that is greater by more than a tie no less", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), keys, (whole, by) => {
        const sum = by.reduce((total, key) => total + key, 0);
        fc.pre(sum > 1e-6);
        const parts = allocation(whole, by) as number[];
        parts.forEach((part, i) => expect(Math.abs(part - (whole * by[i]!) / sum)).toBeLessThanOrEqual(1 + 1e-6));
        by.forEach((key, i) => by.forEach((other, j) => { if ((whole * (key - other)) / sum > 2e-9) expect(parts[i]!).toBeGreaterThanOrEqual(parts[j]!); }));
      }),
    );
  });
});

describe("sharedMatrix", () => {
  it("splits each column as if it stood alone", () => {
    fc.assert(
      fc.property(fc.oneof(amount, fc.double({ min: -1e7, max: 1e7, noNaN: true })), fc.array(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }), (whole, table) => {
        const matrix = sharedMatrix(whole, table);
        if (isFault(matrix)) {
          const alone = allocation(whole, table.map((row) => row[0]!));
          return expect(isFault(alone) && `Column 1: ${alone.fault}`).toBe(matrix.fault);
        }
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
