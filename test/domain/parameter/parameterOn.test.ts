import { dateText, excelDate } from "../../../src/domain/excelDate";
import { ownFirst } from "../../../src/domain/parameter/ownFirst";
import { parameterOn, partOf } from "../../../src/domain/parameter/parameterOn";

const parameters = {
  "cap": [
    { from: excelDate("2013-02-01"), to: excelDate("2014-04-05"), value: 450, source: "A" },
    { from: excelDate("2017-04-06"), to: excelDate("2018-04-05"), value: 489, source: "B" },
    { from: excelDate("2018-04-06"), to: excelDate("2019-04-05"), value: 508, source: "C" },
  ],
  "rate": [
    { from: excelDate("2024-04-06"), to: excelDate("2025-04-05"), value: 0.138, source: "D", checked: excelDate("2026-12-01") },
    { from: excelDate("2025-04-06"), value: 0.15, source: "D", checked: excelDate("2026-12-01") },
  ],
  "age": [
    { from: excelDate("2010-04-06"), to: excelDate("2028-04-05"), value: 55, source: "E" },
    { from: excelDate("2028-04-06"), value: 57, source: "F" },
  ],
  "ours": [],
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

  it.each([
    ["rate", "2025-04-05", 0.138], ["rate", "2025-04-06", 0.15], ["rate", "2026-12-02", 0.15], ["rate", "2099-12-31", 0.15],
    ["age", "2028-04-05", 55], ["age", "2028-04-06", 57],
  ])("a rule in force until changed counts on after its check, and a change enacted for a later day from that day: %s, %s", (name, day, value) => {
    expect(parameterOn(parameters, name, excelDate(day))).toMatchObject({ value });
  });

  it("says from which day on a rule is known", () => {
    expect(parameterOn(parameters, "rate", excelDate("2024-04-05"))).toEqual({
      code: "#N/A",
      fault: "rate is known for 6 April 2024 onwards, not for 5 April 2024. Enter the value yourself and note its source.",
    });
  });

  it("has no value for what each council enters itself, and says where to", () => {
    expect(parameterOn(parameters, "ours", 46_000)).toEqual({ code: "#N/A", fault: "ours is your own: no published value counts for every council. Enter it in a Parameters table and give that table." });
  });

  it.each([0, -5, 60, 3_000_000, NaN])("takes %d for no date", (date) => expect(parameterOn(parameters, "cap", date)).toMatchObject({ code: "#NUM!" }));
  it.each(["toString", "constructor", "hasOwnProperty", "__proto__", ""])("names what it knows instead of %j", (name) => expect(parameterOn(parameters, name, 45_000)).toMatchObject({ code: "#VALUE!", fault: expect.stringContaining('"cap"') }));
});

describe("partOf", () => {
  const bands = { from: 0, to: 0, value: { "20-99": 30, "100+": 45 }, source: "" };
  it("gives the figure of a part", () => expect(partOf(bands, "100+")).toBe(45));
  it.each(["", "5", "constructor"])("asks for a part instead of taking %j", (part) => expect(partOf(bands, part)).toMatchObject({ code: "#VALUE!" }));
  it("wants no part where there is one figure", () => expect(partOf({ ...bands, value: 3 }, "core")).toMatchObject({ code: "#VALUE!" }));
});

describe("ownFirst", () => {
  const own = { cap: [{ from: excelDate("2018-04-06"), to: excelDate("2020-04-05"), value: 600, source: "scheme" }], ours: [{ from: excelDate("2026-04-01"), value: 0.198, source: "certificate" }], extra: [{ from: 1_000, value: 1, source: "" }] };
  const both = ownFirst(own, parameters);

  it.each([["cap", "2018-04-05", 489], ["cap", "2018-04-06", 600], ["cap", "2020-04-05", 600], ["ours", "2030-01-01", 0.198], ["rate", "2030-01-01", 0.15], ["extra", "2030-01-01", 1]])(
    "takes one's own entries before those of the add-in, which count where one's own say nothing: %s, %s",
    (name, day, value) => expect(parameterOn(both, name, excelDate(day))).toMatchObject({ value }),
  );

  it("names the days of both together", () => {
    expect(parameterOn(both, "cap", excelDate("2020-04-06"))).toMatchObject({ fault: expect.stringContaining("is known for 1 February 2013 to 5 April 2014, 6 April 2017 to 5 April 2020, not for 6 April 2020.") });
  });

  it("is the add-in's table where there is none of one's own", () => expect(ownFirst(undefined, parameters)).toBe(parameters));
});
