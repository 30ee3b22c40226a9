/** @jest-environment ./test/support/PaneEnvironment.js */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { openTab, press, refused, told } from "../support/openPane";
import { paneForEach } from "../support/paneForEach";

jest.setTimeout(60_000);

paneForEach({
  before: async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C4").values = [["Council", "Budget", "People"], ["Redcar", 121.8, 135_200], ["Hartlepool", 91, 92_000], ["Darlington", 80.5, 105_600]];
      sheet.getRange("E1:E5").formulas = [['=BUDGET.PERHEAD(B2:B4,C2:C4,"£m")'], [""], [""], ["=BUDGET.PERHEAD(B2,C2)"], ['=PARAM.VALUE("gdp_deflator",DATE(2024,4,1))']];
      await context.sync();
    });
  },
  then: () => openTab("Cells", "Cells"),
});

const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });

const formulaIn = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas[0]![0] as unknown;
  });

const open = (title: string) => act(() => void fireEvent.click(screen.getByRole("heading", { level: 3, name: title })));

it("explains a spilled cell in words, with links to its inputs", async () => {
  await select("E2");
  await press("Explain the selected cell");
  await told("Sheet1, E2 is explained above.");
  const told_ = screen.getByRole("region", { name: "Explanation of Sheet1, E2" });
  expect(told_.textContent).toMatch(/Sheet1, E2 shows 989\.1304347826: row 2 of 3 of what the formula in E1 gives/);
  const steps = within(told_).getByRole("list", { name: "Steps" });
  expect(within(steps).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["budget × unit ÷ population", "91 × 1,000,000 ÷ 92,000", "= 989.1304347826 £ per head"]);
  act(() => void fireEvent.click(within(told_).getAllByRole("button", { name: "Sheet1, C3" })[0]!));
  expect(told_.textContent).toContain("one of C2:C4: 3 cells, sum 332,800");
  expect(told_.textContent).toMatch(/Source: People Services Collaboration Business Case/);
});

it("explains when the ribbon's button is pressed", async () => {
  await select("E4");
  const { takeUpRibbonCommands } = await import("../../src/excel/ribbonCommands");
  let press_: ((event: { completed: () => void }) => void) | undefined;
  Object.assign(Office.actions, { associate: (_: string, handler: typeof press_) => (press_ = handler) });
  takeUpRibbonCommands();
  const completed = jest.fn();
  act(() => press_!({ completed }));
  await told("Sheet1, E4 is explained above.");
  expect(completed).toHaveBeenCalledTimes(1);
});

it("lists what detaching would change, detaches, and puts back", async () => {
  open("Detach");
  await press("List what would change");
  expect(await told(/can be detached/)).toBe("2 formulas can be detached in the whole workbook; 1 cannot.");
  expect(screen.getByRole("list", { name: "Formulas to replace", hidden: true }).textContent).toContain("Sheet1, E1");
  expect(screen.getByRole("list", { name: "Formulas left as they are", hidden: true }).textContent).toMatch(/Sheet1, E5.*PARAM\.VALUE: /);
  await press("Detach 2 formulas");
  expect(await told(/detached/)).toBe("2 formulas detached; every value is as before. 1 formula cannot be. The originals stand on Detached.");
  expect(await formulaIn("E4")).toBe("=IF(C2<0,SQRT(-1),B2*1/C2)");
  open("Reattach");
  await press("Put the originals back");
  expect(await told(/put back/)).toBe("2 formulas put back.");
  expect(await formulaIn("E4")).toBe("=BUDGET.PERHEAD(B2,C2)");
  await press("Put the originals back");
  await refused("No formula is detached in this workbook.");
});

it("warns of a result in a wrong unit, with a link to its cell", async () => {
  open("Check");
  await press("Check results");
  expect(await told(/looked at/)).toBe("3 formulas looked at in the whole workbook; 1 is hard to believe.");
  const list = screen.getByRole("list", { name: "Results that are hard to believe", hidden: true });
  expect(list.textContent).toMatch(/Sheet1, E4£0\.0009 per head is outside £1 to £20,000\. Check the unit/);
});

it("says when there is nothing to repair", async () => {
  open("Repair");
  await press("Look for cells to repair");
  await told(/^Nothing to repair/);
});
