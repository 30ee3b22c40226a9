import { decimalsOf } from "../../../src/tables/sheet/decimalsOf";
import { numberFormatOf } from "../../../src/tables/sheet/numberFormatOf";
import { longestWidth, textWidth } from "../../../src/tables/sheet/textWidth";

it("shows as many decimals as the figures have, at most three, and never fewer than the unit is usually shown with", () => {
  expect(decimalsOf([9.25, 3, "tbc", null])).toBe(2);
  expect(decimalsOf([0.1 + 0.2])).toBe(1);
  expect(decimalsOf([1 / 3])).toBe(3);
  expect(decimalsOf([0.0325], "%")).toBe(2);
  expect(numberFormatOf("£m", 3)).toBe("#,##0.000");
  expect(numberFormatOf("£m", 0)).toBe("#,##0.0");
  expect(numberFormatOf("£", 2)).toBe("£#,##0.00;-£#,##0.00");
  expect(numberFormatOf("% to 2 places", 3)).toBe("0.000%");
  expect(numberFormatOf("FTE", 1)).toBe("#,##0.00");
});

it("measures capitals wider than small letters", () => {
  expect(textWidth("EXPENDITURE")).toBeGreaterThan(textWidth("expenditure") + 3);
  expect(longestWidth(["FUNDING", "Pay and prices"], 4)).toBe(textWidth("Pay and prices"));
});
