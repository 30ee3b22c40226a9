import { excelDate } from "../../../src/domain/excelDate";
import { longUnchecked, monthsBetween } from "../../../src/domain/parameter/longUnchecked";

describe("monthsBetween", () => {
  it.each([
    ["2026-12-01", "2026-12-01", 0], ["2026-12-01", "2027-11-30", 11], ["2026-12-01", "2027-12-01", 12], ["2026-12-01", "2028-02-01", 14],
    ["2026-11-30", "2028-01-29", 13], ["2026-11-30", "2028-01-30", 14], ["2026-01-31", "2026-02-28", 0], ["2026-01-31", "2026-03-01", 1], ["2027-01-01", "2026-12-01", -1],
  ])("from %s to %s: %d full months", (from, to, months) => expect(monthsBetween(excelDate(from), excelDate(to))).toBe(months));
});

describe("longUnchecked", () => {
  const checked = excelDate("2026-12-01");
  const rule = [{ from: excelDate("2024-04-06"), to: excelDate("2025-04-05"), value: 0.138, source: "A", checked: excelDate("2020-01-01") }, { from: excelDate("2025-04-06"), value: 0.15, source: "A", checked }];

  it("says nothing for 12 months", () => expect(longUnchecked(rule, excelDate("2027-11-30"))).toBeUndefined());
  it("says after how many months from then on", () => expect(longUnchecked(rule, excelDate("2027-12-01"))).toBe("last checked 12 months ago"));
  it("counts full months", () => expect(longUnchecked(rule, excelDate("2028-02-15"))).toBe("last checked 14 months ago"));
  it("says nothing of what is set for a year: it ends by itself", () => expect(longUnchecked([{ ...rule[1]!, to: excelDate("2026-04-05") }], excelDate("2030-01-01"))).toBeUndefined());
  it("looks at the rule in force today, not at one enacted for later", () => {
    const ages = [{ from: excelDate("2010-04-06"), to: excelDate("2028-04-05"), value: 55, source: "A", checked }, { from: excelDate("2028-04-06"), value: 57, source: "A", checked: excelDate("2020-01-01") }];
    expect(longUnchecked(ages, excelDate("2027-12-01"))).toBe("last checked 12 months ago");
  });
  it("says nothing where no day of a check is known", () => expect(longUnchecked([{ from: 40_000, value: 1, source: "own" }], excelDate("2040-01-01"))).toBeUndefined());
});
