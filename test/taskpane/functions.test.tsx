/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { registry } from "../../src/functions/registry";
import { cellAt, write } from "../support/cells";
import { openTab, press, refused, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(120_000);

paneForEach({
  then: () => openTab("Functions", "Functions"),
});

const panel = () => within(screen.getByRole("tabpanel", { name: "Functions", hidden: true }));
const search = (text: string) => act(() => void fireEvent.change(panel().getByRole("searchbox", { name: "Search the functions" }), { target: { value: text } }));
const listed = () => panel().queryAllByRole("button", { hidden: true }).map(({ textContent }) => textContent).filter((text) => registry.some(({ name }) => name === text));

it("lists every function by namespace, and finds one by words of its description", () => {
  expect([...listed()].sort()).toEqual(registry.map(({ name }) => name).sort());
  search("Grant general fund");
  expect(listed()).toContain("SAVINGS.GRANTADJ");
  expect(listed().length).toBeLessThan(registry.length / 2);
  search("zebra");
  expect(listed()).toEqual([]);
  expect(panel().getByText(/No function speaks of “zebra”/)).toBeTruthy();
});

it("shows all there is to know about each function", () => {
  for (const { name, summary, formula, examples, parameters, source } of registry) {
    act(() => void fireEvent.click(panel().getByRole("button", { name, hidden: true })));
    const page = screen.getByRole("tabpanel", { name: "Functions", hidden: true }).textContent;
    for (const text of [summary, formula, source.title, ...parameters.map(({ help }) => help), ...examples.map((example) => example.case)]) expect(page).toContain(text);
    expect(document.activeElement?.textContent).toBe(name);
    act(() => void fireEvent.click(panel().getByRole("button", { name: "All functions" })));
  }
});

it("inserts a function with its sample into an empty active cell, never over a filled one, and takes it back", async () => {
  const select = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").select();
      await context.sync();
    });
  await select();
  act(() => void fireEvent.click(panel().getByRole("button", { name: "SAVINGS.GRANTADJ", hidden: true })));
  await press("Insert into the active cell");
  await told("=SAVINGS.GRANTADJ(-490,417,803) stands in Sheet1!B2.");
  await waitFor(async () => expect(await cellAt("Sheet1", "B2")).toBeCloseTo(-235.54, 2));
  await press("Insert into the active cell");
  await refused(/Sheet1!B2 holds =SAVINGS\.GRANTADJ\(-490,417,803\)\. Select an empty cell/);
  await press("Undo the last write");
  await press("Undo it");
  await told(/^Taken back/);
  expect(await cellAt("Sheet1", "B2")).toBe("");
  await write("Sheet1", "B2", "mine");
  await press("Insert into the active cell");
  await refused(/Sheet1!B2 holds mine/);
  expect(await cellAt("Sheet1", "B2")).toBe("mine");
});
