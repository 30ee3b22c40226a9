import fc from "fast-check";
import { dominated } from "../../../src/domain/model/dominated";
import { ranks } from "../../../src/domain/model/ranks";
import { subsetShare } from "../../../src/domain/model/subsetShare";
import { tippingWeight } from "../../../src/domain/model/tippingWeight";
import { isFault } from "../../../src/domain/fault";

const totals = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 15 });

describe("ranks", () => {
  it("is a permutation of 1 to n where no two are equal", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 20 }), (values) => {
        for (const ties of ["min", "dense", "average"] as const) expect([...ranks(values, ties)].sort((one, other) => one - other)).toEqual(values.map((_, i) => i + 1));
      }),
    );
  });

  it("follows the totals, gives equals the same rank, and keeps the sum of places when averaged", () => {
    fc.assert(
      fc.property(totals, (values) => {
        const [least, dense, average] = [ranks(values), ranks(values, "dense"), ranks(values, "average")];
        values.forEach((value, i) => values.forEach((other, j) => {
          for (const given of [least, dense, average]) expect(Math.sign(given[i]! - given[j]!)).toBe(Math.sign(other - value));
        }));
        values.forEach((value, i) => expect(least[i]).toBe(1 + values.filter((other) => other > value).length));
        expect(Math.max(...dense)).toBe(new Set(values).size);
        expect(average.reduce((sum, rank) => sum + rank, 0)).toBeCloseTo((values.length * (values.length + 1)) / 2, 9);
      }),
    );
  });

  // By hand: 10 and what is 0.5 below it at most, then 9 and the same; never 10, 9.5, 9 in a chain.
  it.each([
    [[10, 9.5, 9, 8.5], 0.5, [1, 1, 3, 3], [1, 1, 2, 2], [1.5, 1.5, 3.5, 3.5]],
    [[10, 9.5, 9], 0.6, [1, 1, 3], [1, 1, 2], [1.5, 1.5, 3]],
    [[8.5, 10, 9, 9.5], 0.5, [3, 1, 3, 1], [2, 1, 2, 1], [3.5, 1.5, 3.5, 1.5]],
    [[-1, -1.5, -2, -2.5, -3], 1, [1, 1, 1, 4, 4], [1, 1, 1, 2, 2], [2, 2, 2, 4.5, 4.5]],
    [[1.1, 1], 0.1, [1, 1], [1, 1], [1.5, 1.5]],
    [[5, 4], 0, [1, 2], [1, 2], [1, 2]],
  ])("%j at %d: a tie is the greatest left and all within the tolerance of it", (values, tolerance, least, dense, average) => {
    expect(ranks(values, "min", tolerance)).toEqual(least);
    expect(ranks(values, "dense", tolerance)).toEqual(dense);
    expect(ranks(values, "average", tolerance)).toEqual(average);
  });

  it("puts no two further apart than the tolerance into one tie, and never a smaller one before a greater", () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 0, max: 20 }), (values, tolerance) => {
        const dense = ranks(values, "dense", tolerance);
        values.forEach((value, i) => values.forEach((other, j) => {
          if (dense[i] === dense[j]) expect(Math.abs(value - other)).toBeLessThanOrEqual(tolerance);
          if (value > other) expect(dense[i]!).toBeLessThanOrEqual(dense[j]!);
        }));
        // The heads of two ties one after the other are further apart than the tolerance.
        const heads = [...new Set(dense)].map((rank) => Math.max(...values.filter((_, i) => dense[i] === rank))).sort((one, other) => other - one);
        heads.slice(1).forEach((head, i) => expect(heads[i]! - head).toBeGreaterThan(tolerance));
      }),
    );
  });
});

describe("dominated", () => {
  it("leaves at least one option, and never one that weights can put first alone", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }), (scores, weights) => {
        const is = dominated(scores);
        expect(is).toContain(false);
        const sums = scores.map((row) => row.reduce((sum, score, i) => sum + score * weights[i]!, 0));
        const best = Math.max(...sums);
        if (sums.filter((sum) => sum === best).length === 1) expect(is[sums.indexOf(best)]).toBe(false);
      }),
    );
  });
});

describe("tippingWeight", () => {
  it("is the weight at which both score the same", () => {
    const row = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(row, row, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), fc.integer({ min: 1, max: 5 }), (one, other, weights, criterion) => {
        const weight = tippingWeight(one, other, weights, criterion);
        const at = (value: number) => [one, other].map((scores) => scores.reduce((sum, score, i) => sum + score * (i === criterion - 1 ? value : weights[i]!), 0)) as [number, number];
        if (!isFault(weight)) {
          const [first, second] = at(weight);
          expect(first).toBeCloseTo(second, 9);
          return;
        }
        // No weight does it: the lead never changes hands.
        const leads = [0, 1, 10, 1_000].map((value) => { const [first, second] = at(value); return Math.sign(first - second); });
        expect(new Set(leads).size).toBe(1);
      }),
    );
  });
});

describe("subsetShare", () => {
  it("and the share of the others are the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.array(fc.tuple(fc.integer({ min: 1, max: 1e5 }), fc.boolean()), { minLength: 1, maxLength: 10 }), (amount, parties) => {
        const [keys, include] = [parties.map(([key]) => key), parties.map(([, taking]) => taking)];
        const parts = [include, include.map((taking) => !taking)].map((taking) => subsetShare(amount, keys, taking) as number);
        expect(parts[0]! + parts[1]!).toBeCloseTo(amount, 6);
      }),
    );
  });
});
