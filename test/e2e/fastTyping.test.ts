import type { CDPSession } from "playwright-core";
import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";
import { typedColumn, type TypedCell } from "./support/typedColumn";

let open: HostPage;
let devTools: CDPSession;
aroundPage(async (_, page) => {
  open = page;
  devTools = await page.page.context().newCDPSession(page.page);
});
jest.setTimeout(600_000);

const ENTRIES = 200;
const SLOWED = 6;

const slowed = async (act: () => Promise<void>): Promise<void> => {
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  try {
    await act();
  } finally {
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  }
};

const standing = (address: string, sheet?: string) =>
  open.page.evaluate(
    ([at, on]) => {
      const { book } = window.workbookHost!;
      const range = (on === undefined ? book.getActiveSheet() : book.getSheetByName(on)!).getRange(at);
      return range.getRawValues().map(([value], row) => ({ value: value ?? null, formula: range.getFormulas()[row]![0]! }));
    },
    [address, sheet] as const,
  );
const expected = (cells: readonly TypedCell[]) => cells.map(({ value, formula = "" }) => ({ value, formula }));

describe("on a processor slowed six times", () => {
  it("takes 200 entries typed down a column", async () => {
    const cells = typedColumn(ENTRIES);
    await open.select("A1");
    await slowed(async () => {
      for (const { typed } of cells) {
        await open.page.keyboard.type(typed);
        await open.page.keyboard.press("Enter");
      }
    });
    await open.calculated();
    expect(await standing(`A1:A${ENTRIES}`)).toEqual(expected(cells));
  });
});
