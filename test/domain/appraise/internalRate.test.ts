import fc from "fast-check";
import { irr } from "financial";
import { internalRate } from "../../../src/domain/appraise/internalRate";
import { presentValue } from "../../../src/domain/appraise/presentValue";
import { rootsUpTo1 } from "../../../src/domain/appraise/polynomialRoots";
import { isFault } from "../../../src/domain/fault";
import { propertyRuns } from "../../support/propertyRuns";

describe("internalRate", () => {
  it("agrees with a library on a cost that is paid back", () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 1_000, noNaN: true }), fc.array(fc.double({ min: 20, max: 600, noNaN: true }), { minLength: 4, maxLength: 20 }), (cost, benefits) => {
        const flows = [-cost, ...benefits];
        const library = irr(flows, 0.1, 1e-13, 1_000);
        // Where little comes back the library runs off to infinity, or to a root below −100%, which is no rate.
        fc.pre(Number.isFinite(library) && library > -1);
        expect(Math.abs((internalRate(flows) as number) - library)).toBeLessThanOrEqual(1e-9);
      }),
      propertyRuns(500),
    );
  });

  it("makes the flows worth nothing, whatever the rate they were made from", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.6, max: 1, noNaN: true }), fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 30 }), (rate, later) => {
        const benefits = [...later, 100];
        const flows = [-(presentValue(benefits, rate, 1) as number), ...benefits];
        expect(Math.abs((internalRate(flows) as number) - rate)).toBeLessThanOrEqual(1e-9 * (1 + rate));
      }),
      propertyRuns(500),
    );
  });

  // By hand: 100 at once, 110 after half a year; 100 at once, 60.5 after half a year and 66.55 after one and a half, at 21%.
  it("counts each flow half a year sooner in the middle of its year", () => {
    expect(internalRate([-100, 110], "mid")).toBeCloseTo(0.21, 12);
    expect(internalRate([-105, 60.5, 66.55], "mid")).toBeCloseTo(0.21, 12);
    expect(internalRate([-100, 0, 133.1], "mid")).toBeCloseTo(0.21, 12);
  });

  it("is the rate at which the present value is nothing, in the middle of the year too", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.4, max: 1, noNaN: true }), fc.array(fc.double({ min: 1, max: 500, noNaN: true }), { minLength: 1, maxLength: 20 }), (rate, benefits) => {
        const flows = [-(presentValue(benefits, rate, 1, "mid") as number), ...benefits];
        expect(Math.abs((internalRate(flows, "mid") as number) - rate)).toBeLessThanOrEqual(1e-9 * (1 + rate));
      }),
      propertyRuns(300),
    );
  });

  it("does not depend on the unit or on which side looks at it", () => {
    for (const times of [1_000, -1, 1e-6]) expect(internalRate([-100, 60, 60].map((flow) => flow * times))).toBeCloseTo(internalRate([-100, 60, 60]) as number, 12);
  });

  it("takes costs of several years before the benefits, long horizons, and rates far from nothing", () => {
    const level = (rate: number, years: number) => Array.from({ length: years }, () => rate);
    expect(internalRate([-1, ...level(0.5, 300)])).toBeCloseTo(0.5, 9);
    expect(internalRate([-1, ...level(9, 60)])).toBeCloseTo(9, 8);
    expect(internalRate([-100, ...level(0, 40), 100 * 1.07 ** 41])).toBeCloseTo(0.07, 9);
    // By hand: 100 now and 110 in a year, worth 242 in the year after at 10%: 121 + 121.
    expect(internalRate([-100, -110, 242])).toBeCloseTo(0.1, 12);
    expect(internalRate([-1e12, 1])).toBeCloseTo(-1, 9);
  });

  it("takes flows that begin with nothing", () => expect(internalRate([0, 0, -100, 110])).toBeCloseTo(0.1, 12));

  // Made from (y − 1.1)(y − 1.2)(y − 1.5) and (y − 0.9)(y − 1.2), y = 1 + rate.
  it.each([
    [[-1_000, 3_800, -4_770, 1_980], "10%, 20%, 50%"],
    [[-1_000, 2_100, -1_080], "-10%, 20%"],
  ])("%j has several", (flows, rates) => expect(internalRate(flows)).toMatchObject({ code: "#N/A", fault: expect.stringContaining(`(${rates})`) }));

  it("counts a rate that is only touched once", () => expect(internalRate([-100, 220, -121])).toBeCloseTo(0.1, 6));

  it.each([[[]], [[0, 0]], [[5]], [[-1, -2]], [[100, -200, 150]]])("%j has none", (flows) => expect(internalRate(flows)).toMatchObject({ code: "#N/A" }));
});

describe("rootsUpTo1", () => {
  it("finds the roots a polynomial was made from, and no others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }), (twentieths) => {
        const roots = twentieths.map((n) => n / 20).sort((one, other) => one - other);
        let coefficients = [1];
        for (const root of roots) coefficients = [...coefficients, 0].map((_, i) => (coefficients[i - 1] ?? 0) - root * (coefficients[i] ?? 0));
        const found = rootsUpTo1(coefficients);
        expect(found.length).toBe(roots.length);
        found.forEach((root, i) => expect(root).toBeCloseTo(roots[i]!, 6));
      }),
    );
  });

  it("leaves out those beyond 1 and at 0", () => expect(rootsUpTo1([0, 2, -1])).toEqual([]));
});

it("gives a fault for nothing that pays back and a number otherwise", () => expect(isFault(internalRate([-1, 2]))).toBe(false));
