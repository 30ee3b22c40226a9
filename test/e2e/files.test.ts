import { readFileSync } from "node:fs";
import { readXlsx } from "../../host/xlsx/readXlsx";
import { aroundPage } from "./support/aroundPage";
import type { HostPage } from "./support/HostPage";

const FUNCTIONS = { functionNames: ["SAVINGS.GRANTADJ"] };

let open: HostPage;
aroundPage((_, page) => {
  open = page;
});
jest.setTimeout(60_000);

const title = () => open.page.locator("h1").innerText();
const notice = (text: string) => open.page.getByText(text, { exact: false }).first().waitFor();

const save = async (): Promise<{ readonly name: string; readonly path: string }> => {
  const [download] = await Promise.all([open.page.waitForEvent("download"), open.button("Save .xlsx").first().click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
};

const choose = (name: string, buffer: Buffer) => open.page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });

let saved: Buffer;

describe("the workbook as a file", () => {
  it("is saved under its name, with formulas and results that other programs read", async () => {
    await open.type("A1", "Saving after grant");
    await open.type("B1", "=SAVINGS.GRANTADJ(-490,417,803)");
    await open.page.getByText("not saved", { exact: true }).waitFor();
    const { name, path } = await save();
    expect(name).toBe("Workbook.xlsx");
    saved = readFileSync(path);
    const { sheets } = await readXlsx(saved, FUNCTIONS);
    expect(sheets[0]!.cells.find(({ row, column }) => row === 0 && column === 1)).toMatchObject({ formula: "=SAVINGS.GRANTADJ(-490,417,803)", value: expect.closeTo(-235.541718555417, 9) });
    expect(await open.page.getByText("not saved", { exact: true }).count()).toBe(0);
    await open.page.getByText("detach first (Cells, Detach), then save", { exact: false }).waitFor();
  });

  it("asks before it is lost, and stays when told so", async () => {
    await open.type("C3", "not saved yet");
    await open.button("New").click();
    const question = open.page.getByRole("dialog");
    await question.getByRole("heading", { name: "Save the changes in Workbook?" }).waitFor();
    await question.getByRole("button", { name: "Cancel" }).click();
    expect(await open.value("C3")).toBe("not saved yet");
  });

  it("gives way to a new one when told not to save", async () => {
    await open.button("New").click();
    await open.page.getByRole("dialog").getByRole("button", { name: "Do not save" }).click();
    await open.page.waitForFunction(() => window.workbookHost!.book.getActiveSheet().getRange("C3").getRawValue() === null);
    expect(await open.value("A1")).toBeNull();
    await open.pane.locator("#pane main").waitFor();
  });

  it("is opened again as it was saved, and its formulas go on calculating", async () => {
    await choose("council.xlsx", saved);
    await notice("council.xlsx is open.");
    expect(await title()).toBe("council");
    expect(await open.value("B1")).toBeCloseTo(-235.541718555417, 9);
    await open.type("B2", "=B1*2");
    expect(await open.value("B2")).toBeCloseTo(-471.083437110834, 9);
  });

  it("stays as it was when a file cannot be opened, and says what is wrong", async () => {
    await open.page.getByText("not saved", { exact: true }).waitFor();
    await save();
    await choose("broken.xlsx", saved.subarray(0, 400));
    await notice("broken.xlsx was not opened; your workbook is as it was. The file is incomplete or damaged");
    await choose("figures.xlsx", Buffer.from("a,b\n1,2\n"));
    await notice("This is a text file, not a workbook.");
    expect(await title()).toBe("council");
    expect(await open.value("B2")).toBeCloseTo(-471.083437110834, 9);
    await open.button("Close the message").click();
  });

  it("is opened by dropping it on the page", async () => {
    const dropped = await open.page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "dropped.xlsx"));
      return transfer;
    }, [...saved]);
    await open.page.dispatchEvent(".grid", "drop", { dataTransfer: dropped });
    await notice("dropped.xlsx is open.");
    expect(await title()).toBe("dropped");
  });
});
