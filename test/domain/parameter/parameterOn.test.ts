import { dateText, excelDate } from "../../../src/domain/excelDate";
import { parameterOn, partOf } from "../../../src/domain/parameter/parameterOn";

const parameters = {
  "cap": [
    { from: excelDate("2013-02-01"), to: excelDate("2014-04-05"), value: 450, source: "A" },
    { from: excelDate("2017-04-06"), to: excelDate("2018-04-05"), value: 489, source: "B" },
    { from: excelDate("2018-04-06"), to: excelDate("2019-04-05"), value: 508, source: "C" },
  ],
};

it.each([
  ["1900-03-01", 61], ["2000-01-01", 36_526], ["2013-08-31", 41_517], ["2025-04-06", 45_753], ["9999-12-31", 2_958_465],
])("%s is Excel's day %d", (iso, day) => expect(excelDate(iso)).toBe(day));

it("writes a date as people do", () => expect(dateText(45_753)).toBe("6 April 2025"));

describe("parameterOn", () => {
  it.each([["2013-02-01", 450], ["2014-04-05", 450], ["2018-04-05", 489], ["2018-04-06", 508]])("counts the first and the last day: %s", (day, value) => {
    expect(parameterOn(parameters, "CAP", excelDate(day))).toMatchObject({ value });
  });

  it("takes a time of day for its day", () => expect(parameterOn(parameters, "cap", excelDate("2014-04-05") + 0.75)).toMatchObject({ value: 450 }));

  it.each([["2013-01-31", "31 January 2013"], ["2014-04-06", "6 April 2014"], ["2019-04-06", "6 April 2019"]])("has no answer in a gap or after the end: %s", (day, told) => {
    expect(parameterOn(parameters, "cap", excelDate(day))).toEqual({
      code: "#N/A",
      fault: `cap is known for 1 February 2013 to 5 April 2014, 6 April 2017 to 5 April 2019, not for ${told}. Enter the value yourself and note its source.`,
    });
  });

  it.each([0, -5, 60, 3_000_000, NaN])("takes %d for no date", (date) => expect(parameterOn(parameters, "cap", date)).toMatchObject({ code: "#NUM!" }));
  it("names what it knows", () => expect(parameterOn(parameters, "toString", 45_000)).toMatchObject({ code: "#VALUE!", fault: expect.stringContaining('"cap"') }));
});

describe("partOf", () => {
  const bands = { from: 0, to: 0, value: { "20-99": 30, "100+": 45 }, source: "" };
  it("gives the figure of a part", () => expect(partOf(bands, "100+")).toBe(45));
  it.each(["", "5"])("asks for a part instead of taking %j", (part) => expect(partOf(bands, part)).toMatchObject({ code: "#VALUE!" }));
  it("wants no part where there is one figure", () => expect(partOf({ ...bands, value: 3 }, "core")).toMatchObject({ code: "#VALUE!" }));
});
