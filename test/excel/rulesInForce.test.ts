import { excelDate } from "../../src/domain/excelDate";
import { readSheet, rowNumber, rowOf, writeCell } from "../support/comparisonCells";
import { smallComparedForAll } from "../support/smallComparedForAll";

jest.setTimeout(120_000);
smallComparedForAll();

/** The day so many months before this one; the first of a month, so that every month has it. */
const monthsAgo = (months: number): number => {
  const now = new Date();
  return excelDate(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10));
};

it.each(["Collective consultation in Great Britain: least days before the first dismissal", "Green Book discount rate"])("the Checks sheet says when a rule was last checked, from 12 months on: %s", async (rule) => {
  const row = rowNumber(await readSheet("Checks"), rule);
  const reading = async (checked: number) => {
    await writeCell("Checks", `E${row}`, checked);
    return rowOf(await readSheet("Checks"), rule)[1];
  };
  expect(await reading(monthsAgo(0))).toBe("checked within the last 12 months");
  expect(await reading(monthsAgo(11))).toBe("checked within the last 12 months");
  expect(await reading(monthsAgo(12))).toBe("last checked 12 months ago: check that it still applies");
  expect(await reading(monthsAgo(14))).toBe("last checked 14 months ago: check that it still applies");
  expect(rowOf(await readSheet("Checks"), "Master check")[1]).toBe("OK");
});
