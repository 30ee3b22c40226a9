import { inert } from "../../../src/tables/sheet/inert";

it.each(["=1+1", "+44", "@here", "-5", "'quoted", "£000", "24 November 2026", "2013/14", "10%", "November 2012", "Jan-13", "TRUE", ".5"])("%s stays text", (text) => {
  expect(inert(text)).toBe(`'${text}`);
});

it.each(["-", "", "%", "FTE", "Model 3b", "needs your assumption", "May", "March winds", "Truely", "£ a year"])("%s is text already", (text) => expect(inert(text)).toBe(text));
