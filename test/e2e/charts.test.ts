import type { HostChart } from "../../host/engine/SheetExtras";
import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";

let open: HostPage;
aroundPage(async (_, page) => {
  open = page;
  await open.type("A1", "3a");
  await open.type("B1", "-1393");
  await open.page.evaluate(() => {
    const { workbookHost } = window;
    const sheetId = workbookHost!.book.getActiveSheet().getSheetId();
    const series = { name: "Saving", values: "Sheet1!$B$1:$B$1", categories: "Sheet1!$A$1:$A$1", color: "#1d4e57", cleared: false, dataLabels: false };
    const chart: HostChart = {
      id: "chart", name: "Saving", type: "ColumnClustered", title: "Saving", altText: "Model 3a saves 1,393.", titleVisible: true, titleSize: 12, legendVisible: false, legendPosition: "Bottom",
      categoryTitle: "", valueTitle: "£000 a year", valueFormat: "#,##0", valueVisible: true, categoryVisible: true, dataLabels: false, left: 150, top: 75, width: 300, height: 180, series: [series],
    };
    workbookHost!.extrasOf(sheetId).charts.push(chart);
    workbookHost!.emit({ kind: "extras", sheetId });
  });
});
jest.setTimeout(60_000);

const figure = () => open.page.getByRole("img", { name: "Model 3a saves 1,393." });
const box = async () => (await figure().boundingBox())!;
const kept = () =>
  open.page.evaluate(() => {
    const [chart] = window.workbookHost!.extrasOf(window.workbookHost!.book.getActiveSheet().getSheetId()).charts;
    return { left: chart!.left, top: chart!.top, width: chart!.width, height: chart!.height };
  });

async function drag(from: { readonly x: number; readonly y: number }, across: number, down: number): Promise<void> {
  await open.page.mouse.move(from.x, from.y);
  await open.page.mouse.down();
  await open.page.mouse.move(from.x + across / 2, from.y + down / 2);
  await open.page.mouse.move(from.x + across, from.y + down);
  await open.page.mouse.up();
}

it("is moved by dragging it", async () => {
  await figure().waitFor();
  const before = await box();
  await drag({ x: before.x + 60, y: before.y + 60 }, 40, 20);
  const after = await box();
  expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([40, 20]);
  expect(await kept()).toEqual({ left: 180, top: 90, width: 300, height: 180 });
});

it("is sized by its corner", async () => {
  const { x, y, width, height } = await box();
  await drag({ x: x + width - 5, y: y + height - 5 }, -40, 40);
  expect(await kept()).toEqual({ left: 180, top: 90, width: 270, height: 210 });
});

it("is moved and sized by keyboard, and leaves the selected cell where it is", async () => {
  const selected = () => open.page.evaluate(() => window.workbookHost!.book.getActiveRange()?.getA1Notation());
  const before = await selected();
  await figure().focus();
  await open.page.keyboard.press("ArrowRight");
  await open.page.keyboard.press("Shift+ArrowDown");
  expect(await kept()).toEqual({ left: 187.5, top: 90, width: 270, height: 217.5 });
  expect(await selected()).toBe(before);
});
