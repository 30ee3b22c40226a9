import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";

let open: HostPage;
aroundPage((_, page) => {
  open = page;
});
jest.setTimeout(60_000);

/** Days since 30 December 1899, as Excel counts them. */
const FIRST_OF_APRIL_2026 = 46_113;

describe("what a British finance officer types", () => {
  it.each([
    { typed: "01/04/2026", at: "B2", value: FIRST_OF_APRIL_2026, shown: "01/04/2026" },
    { typed: "1 April 2026", at: "B3", value: FIRST_OF_APRIL_2026, shown: "01/04/2026" },
    { typed: "£1,250", at: "B4", value: 1250, shown: "£1,250" },
    { typed: "£1,250.50", at: "B5", value: 1250.5, shown: "£1,250.50" },
    { typed: "6.1%", at: "B6", value: 0.061, shown: "6.10%" },
    { typed: "(490)", at: "B7", value: -490, shown: "-490" },
    { typed: "1,234", at: "B8", value: 1234, shown: "1,234" },
    { typed: "-490.5", at: "B9", value: -490.5, shown: "-490.5" },
  ])("$typed", async ({ typed, at, value, shown }) => {
    await open.type(at, typed);
    expect(await open.value(at)).toBe(value);
    expect(await open.shown(at)).toBe(shown);
  });

  it.each(["13/13/2026", "£1.2m", "needs your assumption", "2a"])("%s stays the text it is", async (typed) => {
    await open.type("C2", typed);
    expect(await open.value("C2")).toBe(typed);
  });

  it("calculates with a date, and Undo takes value and format back together", async () => {
    await open.type("D2", "01/04/2026");
    await open.type("D3", "=MONTH(D2)");
    expect(await open.value("D3")).toBe(4);
    await open.select("D2");
    await open.button("Undo").click();
    await open.button("Undo").click();
    expect(await open.value("D2")).toBeNull();
    await open.type("D2", "12");
    expect(await open.shown("D2")).toBe("12");
  });

  it("takes 6 for 6% in a cell that shows per cent", async () => {
    await open.select("E2");
    await open.page.getByLabel("Number format").selectOption({ label: "Per cent, 12%" });
    await open.type("E2", "6");
    expect(await open.value("E2")).toBeCloseTo(0.06, 12);
    expect(await open.shown("E2")).toBe("6%");
  });

  it.each([
    { begun: "=SU", rest: "M(1,2)", key: "Enter", value: 3, at: "F2" },
    { begun: "=SAVINGS.GRANTADJ", rest: "(-490,417,803)", key: "Enter", value: expect.closeTo(-235.541718555417, 9), at: "F3" },
    { begun: "=1+ABS", rest: "(-2)", key: "Tab", value: 3, at: "F4" },
  ])("$begun$rest is entered by $key though the list of functions still stands below it", async ({ begun, rest, key, value, at }) => {
    const list = open.page.locator("ul[data-u-comp=sheets-formula-editor]");
    await open.select(at);
    await open.page.keyboard.type(begun);
    await list.waitFor();
    await open.page.keyboard.type(rest);
    await open.page.keyboard.press(key);
    await open.calculated();
    expect(await open.value(at)).toEqual(value);
    await list.waitFor({ state: "detached" });
  });

  it("takes the first function listed when the name is not written on", async () => {
    const list = open.page.locator("ul[data-u-comp=sheets-formula-editor]");
    await open.select("F5");
    await open.page.keyboard.type("=SAVINGS.GRANTADJT");
    await list.waitFor();
    await open.page.keyboard.press("Tab");
    await list.waitFor({ state: "detached" });
    await open.page.keyboard.type("-490,417,803)");
    await open.page.keyboard.press("Enter");
    await open.calculated();
    expect(await open.page.evaluate(() => window.workbookHost!.book.getActiveSheet().getRange("F5").getFormula())).toBe("=SAVINGS.GRANTADJTOTAL(-490,417,803)");
  });
});
