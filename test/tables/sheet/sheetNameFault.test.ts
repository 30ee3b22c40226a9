import { sheetNameFault } from "../../../src/tables/sheet/sheetNameFault";

it.each([
  ["Baseline", undefined],
  ["R&D, 2013 'draft' (v2)", undefined],
  ["A".repeat(31), undefined],
  ["", "The new sheet has no name. Enter one of 1 to 31 characters."],
  ["   ", "The new sheet has no name. Enter one of 1 to 31 characters."],
  ["A".repeat(32), `"${"A".repeat(32)}" has 32 characters. A sheet's name may have 31: shorten it.`],
  ["2012/13", '"2012/13" cannot name a sheet because of /. Leave out [ ] : * ? / and \\.'],
  ["a\\b", '"a\\b" cannot name a sheet because of \\. Leave out [ ] : * ? / and \\.'],
  ["'mine'", `"'mine'" cannot name a sheet. Leave out the apostrophe at its beginning or end.`],
  ["history", 'Excel keeps the name "history" for itself. Choose another.'],
  ["SHEET1", 'A sheet named "SHEET1" is there already. Choose another name.'],
])("%p: %p", (name, fault) => expect(sheetNameFault(name, ["Sheet1"])).toBe(fault));
