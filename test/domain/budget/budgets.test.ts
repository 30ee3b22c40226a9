import fc from "fast-check";
import { budgetSummary } from "../../../src/domain/budget/budgetSummary";
import { inflated } from "../../../src/domain/budget/inflated";
import { perHead } from "../../../src/domain/budget/perHead";
import { realAmount } from "../../../src/domain/budget/realAmount";
import { reduction } from "../../../src/domain/budget/reduction";
import { money, pounds, type Persons, type Ratio } from "../../../src/domain/units";

const amount = fc.double({ min: -1e8, max: 1e8, noNaN: true });
const index = fc.double({ min: 1, max: 300, noNaN: true }).map((value) => value as Ratio);

it("times the population is the budget again", () => {
  fc.assert(fc.property(amount, fc.integer({ min: 1, max: 1e7 }), (budget, population) => expect((perHead(pounds(budget), population as Persons) as number) * population).toBeCloseTo(budget, 3)));
});

it("keeps the saving's sign", () => {
  expect(reduction(money(-2), money(8))).toBe(-0.25);
  expect(reduction(money(0), money(8))).toBe(0);
  expect(reduction(money(2), money(0))).toMatchObject({ code: "#DIV/0!" });
});

describe("inflated", () => {
  // By hand: 100, 10% more, then 10% less.
  it("goes on from the year before", () => (inflated(100, [0.1, -0.1]) as number[]).forEach((value, year) => expect(value).toBeCloseTo([110, 99][year]!, 9)));
  it("leaves an amount as it is at 0%", () => fc.assert(fc.property(amount, fc.integer({ min: 1, max: 10 }), (value, years) => expect(inflated(value, Array<number>(years).fill(0))).toEqual(Array<number>(years).fill(value)))));
});

describe("realAmount", () => {
  it("there and back is where it began, and by way of a third year the same", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), index, index, index, (value, from, via, to) => {
        const there = realAmount(money(value), from, to) as number;
        expect(realAmount(money(there), to, from)).toBeCloseTo(value, 5);
        expect(realAmount(realAmount(money(value), from, via) as never, via, to)).toBeCloseTo(there, 4);
      }),
    );
  });
});

describe("budgetSummary", () => {
  it("has totals from the sums, not from a mean of ratios", () => {
    const [small, large, total] = budgetSummary(["small", "large"], [1, 99], [1, 0], [10, 990], 1) as readonly (readonly number[])[];
    expect(small![2]).toBe(1);
    expect(large![2]).toBe(0);
    expect(total![2]).toBe(0.01);
    expect(total![4]).toBe(0.1);
  });

  it("adds up: columns to the total, rows to what is left", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: -1e5, max: 1e5 }), fc.integer({ min: 1, max: 1e6 })), { minLength: 1, maxLength: 8 }), (councils) => {
        const lines = budgetSummary(councils.map((_, i) => `C${i}`), councils.map(([budget]) => budget), councils.map(([, saving]) => saving), councils.map(([, , population]) => population), 1_000) as readonly (readonly number[])[];
        const total = lines.at(-1)!;
        for (const column of [0, 1, 3]) expect(lines.slice(0, -1).reduce((sum, line) => sum + line[column]!, 0)).toBeCloseTo(total[column]!, 6);
        for (const line of lines) {
          expect(line[0]! - line[1]!).toBeCloseTo(line[3]!, 9);
          expect(line[4]! - line[5]!).toBeCloseTo(line[6]!, 6);
        }
      }),
    );
  });
});
