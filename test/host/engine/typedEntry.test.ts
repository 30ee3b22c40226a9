import fc from "fast-check";
import { typedEntry } from "../../../host/engine/typedEntry";

const today = new Date(2026, 10, 24);
const typed = (text: string) => typedEntry(text, today);

/** Day numbers as Excel counts them: 1 January 2026 is 46023, and January to March 2026 have 90 days. */
const FIRST_OF_APRIL_2026 = 46023 + 90;

describe("a typed entry", () => {
  it.each(["1/4/2026", "01/04/2026", "1/4/26", "1-4-2026", "1 Apr 2026", "1 April 2026", "1-Apr-26", "1st April 2026", "April 1, 2026", "2026-04-01", " 1/4/2026 "])("%p is 1 April 2026", (text) => {
    expect(typed(text)).toEqual({ value: FIRST_OF_APRIL_2026, numberFormat: "dd/mm/yyyy" });
  });

  it.each([
    ["31/3/2026", FIRST_OF_APRIL_2026 - 1, "dd/mm/yyyy"],
    ["29/2/2024", 45351, "dd/mm/yyyy"],
    ["1/1/1900", 1, "dd/mm/yyyy"],
    ["28/2/1900", 59, "dd/mm/yyyy"],
    ["1/3/1900", 61, "dd/mm/yyyy"],
    ["1/4/29", FIRST_OF_APRIL_2026 + 365 + 365 + 366, "dd/mm/yyyy"],
    ["1/4/30", 11049, "dd/mm/yyyy"],
    ["Apr 2026", FIRST_OF_APRIL_2026, "mmm-yy"],
    ["April 2026", FIRST_OF_APRIL_2026, "mmm-yy"],
    ["1/4", FIRST_OF_APRIL_2026, "dd-mmm"],
    ["1 Apr", FIRST_OF_APRIL_2026, "dd-mmm"],
    ["12:00", 0.5, "hh:mm"],
    ["6 pm", "6 pm", undefined],
    ["6:00 pm", 0.75, "h:mm AM/PM"],
    ["1/4/2026 06:00", FIRST_OF_APRIL_2026 + 0.25, "dd/mm/yyyy hh:mm"],
  ])("%p is %p, shown %p", (text, value, numberFormat) => {
    expect(typed(text)).toEqual({ value, ...(numberFormat !== undefined && { numberFormat }) });
  });

  it.each(["4/13/2026", "31/2/2026", "29/2/2025", "0/4/2026", "32/1/2026", "1/4/202", "1.4.2026", "Apr 13", "2013/14", "1 Apx 2026", "25:00", "12:60", "1/2/3/4", "24-7-365"])("%p is no date: it stays text", (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  it.each([
    ["1234", 1234, undefined],
    ["-12.5", -12.5, undefined],
    ["+7", 7, undefined],
    ["−7", -7, undefined],
    [".5", 0.5, undefined],
    ["5.", 5, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["1,234,567", 1234567, "#,##0"],
    ["(1,234)", -1234, "#,##0"],
    ["(12)", -12, undefined],
    ["£1,234.50", 1234.5, "£#,##0.00"],
    ["£12", 12, "£#,##0"],
    ["-£12", -12, "£#,##0"],
    ["£-12", -12, "£#,##0"],
    ["(£1,234)", -1234, "£#,##0"],
    ["€5", 5, "€#,##0"],
    ["6.1%", 0.061, "0.00%"],
    ["6%", 0.06, "0%"],
    ["-2.5 %", -0.025, "0.00%"],
    ["(2%)", -0.02, "0%"],
    ["1.5e3", 1500, "0.00E+00"],
    ["1 1/2", 1.5, "# ?/?"],
    ["0", 0, undefined],
    ["-0", 0, undefined],
    ["007", 7, undefined],
  ])("%p is the number %p, shown %p", (text, value, numberFormat) => {
    expect(typed(text)).toEqual({ value, ...(numberFormat !== undefined && { numberFormat }) });
  });

  it.each(["£1.2m", "1,23", "1,2345", "12 34", "£", "%", "5%%", "£5%", "1-2-", "--5", "(-5)", "((5))", "M1", "Model 2b", "two", "-", "–", "needs your assumption", "- see note 3", "1.2.3", "50p", "£1,23"])("%p stays text", (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  it("knows TRUE and FALSE, errors, formulas, an apostrophe, and nothing", () => {
    expect(typed("TRUE")).toEqual({ value: true });
    expect(typed("false")).toEqual({ value: false });
    expect(typed("#n/a")).toEqual({ value: "#N/A" });
    expect(typed("=A1+1")).toEqual({ value: null, formula: "=A1+1" });
    expect(typed("=")).toEqual({ value: "=" });
    expect(typed("+A1*2")).toEqual({ value: null, formula: "=A1*2" });
    expect(typed("-SUM(A1:A3)")).toEqual({ value: null, formula: "=-SUM(A1:A3)" });
    expect(typed("'1/4/2026")).toEqual({ value: "1/4/2026" });
    expect(typed("'=A1")).toEqual({ value: "=A1" });
    expect(typed("")).toEqual({ value: null });
  });

  it("reads back any number that was written out, and keeps any words as they are", () => {
    fc.assert(fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (number) => {
      expect(typed(String(number)).value).toBe(number === 0 ? 0 : number);
      expect(typed(number.toLocaleString("en-GB")).value).toBe(number === 0 ? 0 : number);
    }));
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z ,.;&–-]{0,30}$/), (words) => {
      fc.pre(!/^(true|false)$/i.test(words.trim()));
      expect(typed(words)).toEqual({ value: words });
    }));
  });

  it("gives every day of every month between 1901 and 2099 its own number, in order", () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1901, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 30) / 86_400_000 }), (days) => {
      const text = (day: number) => {
        const date = new Date(day * 86_400_000);
        return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
      };
      expect((typed(text(days + 1)).value as number) - (typed(text(days)).value as number)).toBe(1);
    }));
  });
});
