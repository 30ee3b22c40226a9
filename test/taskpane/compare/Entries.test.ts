import { applyEntries, countFaults, fieldsOf, isEmpty, NO_ENTRIES } from "../../../src/taskpane/compare/Entries";
import { numberIn } from "../../../src/taskpane/compare/numberIn";
import { beginWith } from "../../../src/tables/comparison/beginWith";
import { smallCase } from "../../support/smallCase";

const choices = beginWith(smallCase());
const compared = ["Apart", "Joint"];
const apply = (entries: Partial<typeof NO_ENTRIES>) => applyEntries(choices, compared, { ...NO_ENTRIES, ...entries });

it.each([
  ["1,250", 1250],
  ["£1,250.50", 1250.5],
  ["-£5", -5],
  ["−5", -5],
  [" .5 ", 0.5],
  ["", null],
  ["1,25", undefined],
  ["12,50,000", undefined],
  ["5m", undefined],
  ["=1+1", undefined],
  ["1e3", undefined],
])("reads %p as %p", (text, value) => expect(numberIn(text)).toBe(value));

it("changes nothing when nothing was entered", () => {
  const { choices: same, faults } = applyEntries(choices, compared, NO_ENTRIES);
  expect(same).toEqual(choices);
  expect(countFaults(faults)).toBe(0);
  expect(isEmpty(NO_ENTRIES)).toBe(true);
});

it("takes only what was entered, so that a change made in the sheet meanwhile stays", () => {
  const meanwhile = { ...choices, weights: { Cost: 7, Quality: 1 }, salaryBasis: "lowest" as const };
  const { choices: now } = applyEntries(meanwhile, compared, { ...NO_ENTRIES, weights: { Quality: "2" } });
  expect(now.weights).toEqual({ Cost: 7, Quality: 2 });
  expect(now.salaryBasis).toBe("lowest");
});

it("reads a one-off cost in £000 and a phasing in %", () => {
  const { choices: now } = apply({ oneOff: { Joint: "£250" }, phasing: { 0: "50", 1: "100%" } });
  expect(now.models.map(({ oneOffCost }) => oneOffCost)).toEqual([null, 250]);
  expect(now.phasing.slice(0, 3)).toEqual([0.5, 1, null]);
});

it("empties a figure that was given before", () => {
  const before = { ...choices, phasing: [0.5, ...choices.phasing.slice(1)] };
  expect(fieldsOf(before, compared, NO_ENTRIES).phase(0)).toBe("50");
  expect(applyEntries(before, compared, { ...NO_ENTRIES, phasing: { 0: "" } }).choices.phasing[0]).toBeNull();
});

it("shows a share without the noise of binary arithmetic", () => {
  expect(fieldsOf({ ...choices, phasing: [0.07] }, compared, NO_ENTRIES).phase(0)).toBe("7");
});

it.each([
  [{ weights: { Cost: "" } }, "Enter a weight. 0 leaves the criterion out."],
  [{ weights: { Cost: "-1" } }, "Enter a weight of 0 or more."],
  [{ weights: { Cost: "high" } }, '"high" is not a number. Enter one, such as 1 or 2.5.'],
  [{ oneOff: { Joint: "-250" } }, "Enter the cost as a positive figure."],
  [{ phasing: { 0: "150" } }, "Enter 0 to 100."],
])("refuses %p and leaves the choice as it was", (entries, message) => {
  const { choices: now, faults } = apply(entries);
  expect(countFaults(faults)).toBe(1);
  expect(JSON.stringify(faults)).toContain(JSON.stringify(message).slice(1, -1));
  expect(now).toEqual(choices);
});

it("asks for partners, for a model, and for a shown model that is compared", () => {
  expect(apply({ councils: { Aford: false } }).faults.councils).toMatch(/two councils or more/);
  expect(apply({ models: { Apart: false, Joint: false } }).faults.models).toMatch(/one model or more/);
  const { faults, choices: now } = apply({ models: { Joint: false } });
  expect(faults.shownModel).toBe("Joint is not compared. Choose another model to show, or take it in.");
  expect(now.models.map(({ model }) => model)).toEqual(["Apart"]);
});

it("takes a council in again that was out", () => {
  const without = { ...choices, councilsIn: ["Aford"] };
  expect(applyEntries(without, compared, { ...NO_ENTRIES, councils: { Beeham: true } }).choices.councilsIn).toEqual(["Aford", "Beeham"]);
});
