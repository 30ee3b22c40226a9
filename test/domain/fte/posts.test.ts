import fc from "fast-check";
import { excelDate } from "../../../src/domain/excelDate";
import { consultationPeriod } from "../../../src/domain/fte/consultationPeriod";
import { costPerFte } from "../../../src/domain/fte/costPerFte";
import { employmentCost } from "../../../src/domain/fte/employmentCost";
import { fteChange } from "../../../src/domain/fte/fteChange";
import { pensionStrain } from "../../../src/domain/fte/pensionStrain";
import { redundancyPay } from "../../../src/domain/fte/redundancyPay";
import { spanOfControl } from "../../../src/domain/fte/spanOfControl";
import { fte, money, pounds, share, type Ratio, type Years } from "../../../src/domain/units";
import { parameters } from "../../../src/functions/parameters";

describe("employmentCost", () => {
  // By hand: 20,000 + 15% of 15,000 + 20% of 20,000.
  it("charges National Insurance above the threshold only", () => expect(employmentCost(pounds(20_000), share(0.15), pounds(5_000), share(0.2))).toBe(26_250));
  it("is the pay without on-costs", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 2e5, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (salary, part) => {
      expect(employmentCost(pounds(salary), share(0), pounds(0), share(0), share(0), fte(part))).toBeCloseTo(salary * part, 6);
    }));
  });
  it("of two half-timers is below that of one full-timer: the threshold counts twice", () => {
    const half = employmentCost(pounds(40_000), share(0.15), pounds(5_000), share(0.2), share(0), fte(0.5)) as number;
    expect(2 * half).toBe((employmentCost(pounds(40_000), share(0.15), pounds(5_000), share(0.2)) as number) - 0.15 * 5_000);
  });
});

describe("redundancyPay", () => {
  const weeks = (age: number, service: number) => (redundancyPay(age as Years, service as Years, pounds(100), pounds(700)) as readonly [number, number])[0];
  // From the statutory table: age and complete years of service to weeks of pay.
  it.each([[18, 2, 1], [22, 2, 1], [23, 2, 1.5], [24, 2, 2], [41, 2, 2], [42, 2, 2.5], [43, 2, 3], [41, 20, 19.5], [61, 20, 30], [64, 40, 30], [30, 13, 10.5], [17, 2, 1]])("age %d with %d years: %d weeks", (age, service, wanted) => {
    expect(weeks(age, service)).toBe(wanted);
  });
  it("never falls with age or with service", () => {
    fc.assert(fc.property(fc.integer({ min: 40, max: 70 }), fc.integer({ min: 0, max: 24 }), (age, service) => {
      expect(weeks(age + 1, service)).toBeGreaterThanOrEqual(weeks(age, service));
      expect(weeks(age, service + 1)).toBeGreaterThanOrEqual(weeks(age, service));
      expect(weeks(age, service)).toBeLessThanOrEqual(30);
    }));
  });
  it("pays no more than the cap a week", () => expect(redundancyPay(61 as Years, 25 as Years, pounds(900), pounds(700))).toEqual([30, 21_000]));
});

describe("consultationPeriod", () => {
  const day = excelDate;
  const period = (heads: number, first: string, proposal?: string, where?: "GB" | "NI") => consultationPeriod(parameters, heads, day(first), proposal === undefined ? undefined : day(proposal), where);
  it.each([
    [19, "2026-06-01", undefined, 0, "2026-06-01"],
    [20, "2026-06-01", undefined, 30, "2026-05-02"],
    [99, "2026-06-01", undefined, 30, "2026-05-02"],
    [100, "2026-06-01", undefined, 45, "2026-04-17"],
    [100, "2013-06-30", "2013-04-05", 90, "2013-04-01"],
    [100, "2013-06-30", "2013-04-06", 45, "2013-05-16"],
    [100, "2013-04-01", undefined, 90, "2013-01-01"],
  ])("%d heads, first dismissal %s, proposal %s: %d days, by %s", (heads, first, proposal, days, start) => expect(period(heads, first, proposal)).toEqual([days, day(start)]));
  it("asks for the proposal's date where the rules changed in between", () => {
    expect(period(100, "2013-05-01")).toMatchObject({ code: "#N/A", fault: expect.stringContaining("6 April 2013") });
    expect(period(50, "2013-05-01")).toEqual([30, day("2013-04-01")]);
  });
  it("keeps 90 days in Northern Ireland", () => expect(period(100, "2026-06-01", undefined, "NI")).toEqual([90, day("2026-03-03")]));
  it("knows nothing before the rules", () => expect(period(100, "1990-01-01")).toMatchObject({ code: "#N/A" }));
  it("goes by the rules in force after they were last checked", () => {
    expect(period(120, "2027-03-31", "2026-12-01")).toEqual([45, day("2027-02-14")]);
    expect(period(99, "2031-01-01")).toEqual([30, day("2030-12-02")]);
    expect(period(100, "2031-01-01", undefined, "NI")).toEqual([90, day("2030-10-03")]);
  });
  it("refuses posts for heads, and a proposal after the dismissal", () => {
    expect(period(20.5, "2026-06-01")).toMatchObject({ code: "#NUM!" });
    expect(period(20, "2026-06-01", "2026-06-02")).toMatchObject({ code: "#NUM!" });
  });
});

it("changes nothing where nothing changes, and back is minus there", () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.double({ min: 0, max: 1e4, noNaN: true }), (now, then) => {
    expect(fteChange(fte(now), fte(now))).toBe(0);
    expect((fteChange(fte(now), fte(then)) as number) + (fteChange(fte(then), fte(now)) as number)).toBe(0);
  }));
});

it("divides by posts and by managers, above 0", () => {
  expect(costPerFte(money(100), fte(4))).toBe(25);
  expect(spanOfControl(fte(9), fte(2))).toBe(4.5);
  expect(spanOfControl(fte(9), fte(0))).toMatchObject({ code: "#DIV/0!" });
});

it("knows no factor of its own for a pension", () => {
  expect(pensionStrain(pounds(3_000), 0 as Ratio)).toMatchObject({ code: "#N/A" });
  expect(pensionStrain(pounds(3_000), 20 as Ratio, 54.9 as Years)).toMatchObject({ code: "#N/A" });
  expect(pensionStrain(pounds(3_000), 20 as Ratio, 55 as Years)).toBe(60_000);
});

describe("the age at which a pension can be drawn early", () => {
  const strain = (age: number, leaving: string) => pensionStrain(pounds(3_000), 20 as Ratio, age as Years, excelDate(leaving));
  // Finance Act 2022, s. 10: 57 from 6 April 2028.
  it.each([[55, "2027-12-31"], [55, "2028-04-05"], [57, "2028-04-06"], [57, "2035-01-01"], [55, "2001-01-01"]])("%d is enough on %s", (age, leaving) => expect(strain(age, leaving)).toBe(60_000));
  it.each([[54, "2028-04-05", 55], [55, "2028-04-06", 57], [56.9, "2030-06-01", 57]])("%d is not on %s", (age, leaving, youngest) =>
    expect(strain(age, leaving)).toMatchObject({ code: "#N/A", fault: expect.stringContaining(`from ${youngest} on`) }));
  it("needs a date, where one is given", () => expect(pensionStrain(pounds(3_000), 20 as Ratio, 56 as Years, 0)).toMatchObject({ code: "#NUM!" }));
});

it("takes a week's pay as it is where a scheme has no cap", () => {
  expect(redundancyPay(61 as Years, 25 as Years, pounds(900), pounds(0), 1, false)).toEqual([30, 27_000]);
  expect(redundancyPay(61 as Years, 25 as Years, pounds(900), pounds(700), 2, false)).toEqual([30, 54_000]);
  expect(redundancyPay(61 as Years, 25 as Years, pounds(900), pounds(0))).toMatchObject({ code: "#N/A", fault: expect.stringContaining("FALSE for capped") });
});
