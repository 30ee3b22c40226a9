/** @jest-environment ./test/support/PaneEnvironment.js */
import { screen, within } from "@testing-library/react";
import { cases } from "../../src/tables/cases/cases";
import { cellAt, sheetNames } from "../support/cells";
import { openTab, press, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(120_000);

paneForEach();

it("offers every case with its source, loads one, and writes its report", async () => {
  await openTab("Report", "Report");
  expect(screen.getByRole("button", { name: "Write the report" }).getAttribute("aria-disabled")).toBe("true");
  await press("Cases");
  const offered = await screen.findAllByRole("button", { name: /^Load this case: / });
  expect(offered).toHaveLength(cases.length);
  for (const { source } of cases) expect(screen.getAllByText(source).length).toBeGreaterThan(0);

  await press("Load this case: Coventry, Solihull and Warwickshire 2010: a fund and its return");
  expect(await told("Case loaded")).toBe("Case loaded. Master check: OK.");
  expect(within(screen.getByRole("list", { name: "Sheets written" })).getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["CSW fund", "CSW business cases", "CSW allocation", "CSW checks"]);
  await screen.findByRole("button", { name: /^Write the sheets again: Coventry, Solihull and Warwickshire 2010/ });

  await openTab("Report", "Report");
  await press("Write the report");
  await told("The sheets to print are written");
  expect(await sheetNames()).toEqual(expect.arrayContaining(["Report cover", "Report options", "Report checks", "Report sources"]));
  expect(await cellAt("Report cover", "B4")).toBe("OK");
  await screen.findByRole("button", { name: "Write the sheets again" });
});
