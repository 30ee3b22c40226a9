import fc from "fast-check";
import { readCell, readText } from "../../../../src/tables/import/read/readCell";

const number = (text: string) => {
  const { kind, number: read } = readCell(text);
  return kind === "number" || kind === "nil" ? read : undefined;
};

describe("readCell reads", () => {
  it.each([
    ["(1,234)", -1234], ["£(0.8)m", -800_000], ["£0.8m", 800_000], ["1,234¹", 1234], ["45 210", 45210], ["45\u00a0210", 45210], ["1.0 fte", 1], [".5FTE", 0.5],
    ["18h30", 18.5], ["22.2 hrs", 22.2], ["2.00%*", 0.02], ["3.2 %", 0.032], ["(5%)", -0.05], ["−4.9%", -0.049], ["+5", 5], ["-£5", -5], ["(£5)", -5],
    ["25,000 pa", 25000], ["£1.2bn", 1_200_000_000], ["1½", 1.5], ["-", 0], ["–", 0], ["NIL", 0], ["nil *", 0], ["0.75", 0.75], ["c. 100", 100],
    ["(-)", 0], ["37 hrs per week", 37], ["37hrs/wk", 37], ["1,234 (est.)", 1234],
    ["\u20111,234", -1234], ["\u20101,234", -1234], ["\uff0d5", -5], ["1,234 £", 1234], ["( - )", 0], ["-%", 0], ["\u2011", 0],
  ])("%s as %d", (text, expected) => expect(number(text)).toBe(expected));

  it.each([
    ["0.75% - 2.00%", 0.0075, 0.02], ["1-3%", 0.01, 0.03], ["£25k–£30k", 25000, 30000], ["12 to 15", 12, 15], ["(240) to (147)", -240, -147],
    ["Up to £187.0k", null, 187000], ["at least 5", 5, null], ["100+", 100, null],
  ])("%s as a range", (text, low, high) => expect(readText(text)).toMatchObject({ kind: "range", range: { low, high } }));

  it.each([
    ["12.639)", "UNBALANCED_BRACKET"], ["(120", "UNBALANCED_BRACKET"], ["[195]", "SQUARE_BRACKETS"], ["3,00%", "DECIMAL_COMMA"], ["1.234,56", "DECIMAL_COMMA"],
    ["5-", "TRAILING_MINUS"], ["1.2m-", "TRAILING_MINUS"], ["5\u2011", "TRAILING_MINUS"], ["5 CR", "CREDIT_MARK"], ["CR 5", "CREDIT_MARK"], ["1.21 adv", "CREDIT_MARK"], ["0.43 (F)", "CREDIT_MARK"], ["5 overspend", "CREDIT_MARK"], ["03-Apr", "DATE"], ["########", "CELL_ERROR"], ["--5", "DOUBLE_NEGATIVE"], ["-(5)", "DOUBLE_NEGATIVE"], ["1,23,456", "MISPLACED_COMMA"],
    ["1.234.567", "DOT_THOUSANDS"], ["0642", "LEADING_ZERO"], ["1E5", "SCIENTIFIC"], ["1/2", "FRACTION"], ["01/04/2026", "DATE"], ["Apr-26", "DATE"],
    ["2025/26", "DATE"], ["$5", "FOREIGN_CURRENCY"], ["12 34", "TWO_FIGURES"], ["#REF!", "CELL_ERROR"], ["1O5", "NOT_NUMERIC"], ["12.5?", "NOT_NUMERIC"],
    ["5 - 3", "RANGE_REVERSED"], ["tbc", "NOT_NUMERIC"], ["12.5.1", "MISPLACED_COMMA"],
  ])("nothing in %s: %s", (text, code) => {
    const read = readText(text);
    expect(read.number).toBeUndefined();
    expect(read.range).toBeUndefined();
    expect(read.codes).toContain(code);
  });

  it("a blank as a blank, never 0", () => {
    for (const blank of ["", "  ", "\u00a0", null, undefined]) expect(readCell(blank)).toEqual({ kind: "blank", raw: "", codes: [] });
  });

  it("a number whose format is a percentage as one, and one shown as a date not at all", () => {
    expect(readCell({ value: 0.03, shownAs: "percent" })).toMatchObject({ kind: "number", number: 0.03, percent: true });
    expect(readCell({ value: 46113, shownAs: "date" })).toMatchObject({ kind: "unreadable", raw: "1 April 2026", codes: ["DATE"] });
  });
});

describe("readCell, for any number written in any of the accepted ways", () => {
  const amounts = fc.double({ min: 0.01, max: 9_999_999, noNaN: true }).map((value) => Number(value.toFixed(2)));
  const grouped = (value: number) => value.toLocaleString("en-GB", { minimumFractionDigits: 2 });

  it("gives that number back", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom("", "£"), fc.constantFrom("", "*", "¹", " †"), (value, pound, mark) => {
        expect(number(`${pound}${grouped(value)}${mark}`)).toBe(value);
        expect(number(`(${pound}${grouped(value)})${mark}`)).toBe(-value);
        expect(number(`-${pound}${value}${mark}`)).toBe(-value);
      }),
    );
  });

  it("gives nothing when a bracket is missing, and both signs to choose from", () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom("(#", "#)", "[#", "#]", "((#)"), (value, form) => {
        const read = readText(form.replace("#", grouped(value)));
        expect(read.kind).toBe("unreadable");
        expect(read.offered).toEqual([value, -value]);
      }),
    );
  });

  it("never throws and never reads a number out of a text without digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = readText(text.replace(/\s+/g, " ").trim());
        if (!/[\p{Nd}½¼¾]/u.test(text) && read.kind !== "nil") expect(read.number).toBeUndefined();
        if (read.kind === "unreadable" || read.kind === "text") expect(read.codes.length).toBeGreaterThan(0);
      }),
    );
  });
});
