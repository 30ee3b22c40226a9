/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { cases } from "../../src/tables/cases/cases";
import { tabs } from "../../src/taskpane/tabs";
import { openTab, press, refused, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(120_000);

const workbook = paneForEach();

const CONTROLS = ["button", "tab", "checkbox", "radio", "textbox", "combobox", "searchbox", "link", "region", "group"] as const;

it("gives every control a name, every panel a tab, every label one control", async () => {
  await press("Load everything for the 2013 comparison");
  await told("5 tables loaded");
  await openTab("Compare", "Compare operating models");
  await screen.findByRole("button", { name: "Write the comparison" });
  await openTab("Functions", "Functions");
  await openTab("About", "About Common Purse");
  // Without a layout Pivot hides tabs; what is hidden has no name to look at.
  for (const panel of screen.getAllByRole("tabpanel", { hidden: true })) panel.hidden = false;
  for (const tab of screen.getAllByRole("tab", { hidden: true })) tab.style.visibility = "visible";
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const role of CONTROLS) {
    const nameless = screen.queryAllByRole(role, { name: "" }).filter((element) => element.tagName !== "DETAILS" && !element.closest("[aria-hidden=true]"));
    expect({ role, nameless: nameless.map(({ outerHTML }) => outerHTML) }).toEqual({ role, nameless: [] });
  }
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  for (const reference of ["aria-labelledby", "aria-describedby", "for"]) {
    for (const element of document.querySelectorAll(`[${reference}]`)) {
      for (const id of element.getAttribute(reference)!.split(" ")) expect(ids).toContain(id);
    }
  }
});

it("announces progress and results politely and faults at once, from regions that are there from the beginning", async () => {
  const [status, alert] = [screen.getByRole("status"), screen.getByRole("alert")];
  expect(status.getAttribute("aria-live")).toBe("polite");
  workbook().host.failAtSync = workbook().host.counters.syncs + 2;
  await press("Load everything for the 2013 comparison");
  await refused(/^Not done/);
  workbook().host.failAtSync = 0;
  expect(screen.getByRole("alert")).toBe(alert);
  await press("Load everything for the 2013 comparison");
  await told("5 tables loaded");
  expect(screen.getByRole("status")).toBe(status);
  await press("Close this message");
  expect(status.textContent).toBe("");
});

it("keeps what was entered in a tab while another is shown", async () => {
  act(() => void fireEvent.click(screen.getByRole("checkbox", { name: "Evaluation criteria", hidden: true })));
  await openTab("About", "About Common Purse");
  await openTab("Load", "Load tables");
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Evaluation criteria", hidden: true }).checked).toBe(true);
});

it("leads along the path, and says what is missing", async () => {
  await screen.findByRole("navigation", { name: "Guided path" });
  const path = () => within(screen.getByRole("navigation", { name: "Guided path" }));
  expect(path().getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["1Load", "2Assume", "3Compare", "4Share", "5Check", "6Report"]);
  expect(path().getByRole("button", { current: "step" }).textContent).toBe("1Load");
  await press("Load everything for the 2013 comparison");
  await told("5 tables loaded");
  await path().findByRole("button", { name: /^Load, done\. The tables are loaded/ });
  act(() => void fireEvent.click(path().getByRole("button", { name: /^Assume, not done/ })));
  await screen.findByRole("heading", { level: 2, name: "Compare operating models" });
});

it("sees a sheet that was renamed or deleted without being returned to", async () => {
  await press("Load everything for the 2013 comparison");
  await told("5 tables loaded");
  const sheet = (work: (models: Excel.Worksheet) => void, name: string) =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(name));
      await context.sync();
    });
  await openTab("Import", "Import: Source step 1 of 5");
  act(() => void fireEvent.click(screen.getByRole("radio", { name: "A whole sheet of this workbook" })));
  await sheet((models) => void (models.name = "Our models"), "Models");
  act(() => void fireEvent.click(screen.getByRole("combobox", { name: /^Sheet/ })));
  await screen.findByRole("option", { name: "Our models" });
  await sheet((models) => models.delete(), "Our models");
  await within(screen.getByRole("navigation", { name: "Guided path", hidden: true })).findByRole("button", { name: /^Load, not done\. Load operating models/, hidden: true });
});

it("has the synthetic set one click away, and says what it takes the place of", async () => {
  await press("Load this case: Five councils reorganised (synthetic)");
  await told("Case loaded. Master check: OK.");
  await screen.findByRole("button", { name: "Write the sheets again: Five councils reorganised (synthetic)" });
  await openTab("Cases", "Cases");
  const other = cases.find(({ kind, id }) => kind === "comparison" && id !== "synthetic-reorganisation")!;
  const card = (await screen.findByRole("button", { name: `Load this case: ${other.title}` })).closest("section")!;
  expect(card.textContent).toContain("this one takes its place");
});

it("has tabs of one short word each, with a key of their own", () => {
  for (const { title } of tabs) expect(title).toMatch(/^[A-Z][a-z]{2,9}$/);
  expect(new Set(tabs.map(({ key }) => key)).size).toBe(tabs.length);
});
