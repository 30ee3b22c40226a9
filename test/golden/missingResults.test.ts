import { missingResults } from "./missingResults";

const before = [["Saving"], ["Joint", "", -270, -350], ["Apart", "", 0, 0], ["Sharing"], ["Joint", "", 5]];

describe("results of an earlier version", () => {
  it("are found under new headings, in new columns and below new blocks", () => {
    expect(missingResults(before, [["New"], ["Joint", "x", 7], ["Saving"], ["Joint", "", -270, 99, -350], ["Apart", 0, 0], ["Joint", 5, 6]])).toEqual([]);
  });

  it.each([
    ["changed", [["Joint", "", -270, -351], ["Apart", "", 0, 0], ["Joint", "", 5]], "Joint"],
    ["gone", [["Joint", "", -270, -350], ["Joint", "", 5]], "Apart"],
    ["now a text", [["Joint", "", -270, "-350"], ["Apart", "", 0, 0], ["Joint", "", 5]], "Joint"],
    ["in another order", [["Joint", "", -350, -270], ["Apart", "", 0, 0], ["Joint", "", 5]], "Joint"],
    ["shown once where they stood twice", [["Joint", "", -270, -350, 5], ["Apart", "", 0, 0]], "Joint"],
  ])("are missed where one is %s", (_, now, label) => {
    expect(missingResults(before, now).map((result) => result.label)).toEqual([label]);
  });
});
