import fc from "fast-check";
import { budgetGap } from "../../../src/domain/mtfp/budgetGap";
import { closingBalances } from "../../../src/domain/mtfp/closingBalances";
import { needsReferendum } from "../../../src/domain/mtfp/needsReferendum";
import { taxBase } from "../../../src/domain/mtfp/taxBase";
import { eligibilityCost } from "../../../src/domain/policy/eligibilityCost";
import { runningSum } from "../../../src/domain/series";
import { share } from "../../../src/domain/units";

const year = fc.integer({ min: 0, max: 100_000 });

describe("budgetGap", () => {
  it("added up year by year is the level again", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(year, year, year), { minLength: 1, maxLength: 10 }), (years) => {
        const [spent, funding, reserves] = [0, 1, 2].map((i) => years.map((figures) => figures[i]!));
        const level = budgetGap(spent!, funding!, reserves);
        expect(runningSum(budgetGap(spent!, funding!, reserves, "annual") as number[])).toEqual(level);
      }),
    );
  });
  it("is nothing where funding covers all", () => expect(budgetGap([5, 6], [5, 6], undefined)).toEqual([0, 0]));
});

describe("closingBalances", () => {
  // By hand: 100 + 10 − 5, then + 20 − 30.
  it("rolls each year on from the last", () => expect(closingBalances(100, [[10, 20], [-5, -30]])).toEqual([105, 95]));
  it("stays where it is when nothing moves", () => expect(closingBalances(7, [[0, 0, 0]])).toEqual([7, 7, 7]));
});

describe("taxBase", () => {
  it.each([[0, 6], [1, 7], [2, 8], [3, 9], [4, 11], [5, 13], [6, 15], [7, 18]])("band %d counts %d ninths", (band, ninths) => {
    expect(taxBase(Array.from({ length: 8 }, (_, i) => (i === band ? 9 : 0)))).toBe(ninths);
  });
  it.each([[0, 6], [7, 18], [8, 21]])("band %d counts %d ninths in Wales, of nine bands", (band, ninths) => {
    expect(taxBase(Array.from({ length: 9 }, (_, i) => (i === band ? 9 : 0)), 1, 0, "Wales")).toBe(ninths);
  });
  // By hand: 18 dwellings of band A with a disabled person's reduction are 10 of band D, at 90% 9.
  it("counts band A with a disabled person's reduction at 5 ninths", () => {
    expect(taxBase([0, 0, 0, 0, 0, 0, 0, 0], 0.9, 18)).toBeCloseTo(9, 12);
    expect(taxBase([0, 0, 0, 0, 0, 0, 0, 0], 1, -1)).toMatchObject({ code: "#NUM!" });
  });
  it.each([["England", 9, "eight"], ["Wales", 8, "nine"]] as const)("asks %s for its own number of bands", (nation, count, wanted) => {
    expect(taxBase(Array<number>(count).fill(1), 1, 0, nation)).toMatchObject({ code: "#VALUE!", fault: expect.stringContaining(wanted) });
  });
  it("is in proportion to what is collected", () => {
    fc.assert(fc.property(fc.array(year, { minLength: 8, maxLength: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), (dwellings, rate) => expect(taxBase(dwellings, rate)).toBeCloseTo((taxBase(dwellings) as number) * rate, 3)));
  });
});

describe("needsReferendum", () => {
  const needs = (core: number, asc: number) => needsReferendum(share(core), share(asc));
  it.each([[0.0299, 0.02, false], [0.03, 0, true], [0.0299, 0.0201, true], [0, 0.02, false], [-0.05, -0.01, false], [0.1 - 0.07, 0, true]])("core %d, adult social care %d: %s", (core, asc, wanted) => expect(needs(core, asc)).toBe(wanted));
  it("never ceases to need one when the core part rises", () => {
    const part = fc.double({ min: -0.1, max: 0.1, noNaN: true });
    fc.assert(fc.property(part, part, fc.double({ min: 0, max: 0.1, noNaN: true }), (core, asc, more) => { if (needs(core, asc) === true) expect(needs(core + more, asc)).toBe(true); }));
  });
});

describe("eligibilityCost", () => {
  it("grows band by band to the whole", () => expect([1, 2, 3, 4].map((bands) => eligibilityCost(bands, [1, 1, 1, 1], [4, 3, 2, 1]))).toEqual([4, 7, 9, 10]));
});
