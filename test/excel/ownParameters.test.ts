import type { NodeHost } from "../../host/headless/createNodeHost";
import { excelDate } from "../../src/domain/excelDate";
import { parameterTable } from "../../src/tables/parameterTable";
import { readSheet, rowNumber, writeCell } from "../support/comparisonCells";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { compareSmall, loadSmall, smallContents } from "../support/smallWorkbook";

/* A week's pay of £900 at 61 with 25 years: 30 weeks at the limit of the day of dismissal. */
jest.setTimeout(240_000);

const COUNCIL = "Redundancy, an estimate";
let workbook: NodeHost;
afterEach(() => workbook.close());

async function costOn(iso: string): Promise<unknown> {
  const row = rowNumber(await readSheet("Posts"), COUNCIL) + 3;
  for (const [column, value] of Object.entries({ B: 1, C: 61, D: 25, E: 900, F: 1, G: excelDate(iso) })) await writeCell("Posts", `${column}${row}`, value);
  return (await readSheet("Posts"))[row - 1]![8];
}

it("counts a council's own entry in its Parameters table before the add-in's on the Posts sheet", async () => {
  workbook = nodeWorkbook();
  await loadSmall([...smallContents, parameterTable]);
  expect(await compareSmall()).toBe("OK");
  expect(await costOn("2026-09-30")).toBe(22_530);
  const cells = await readSheet("Parameters");
  const at = cells.findIndex((row) => row[0] === "redundancy.weekly_cap" && row.includes(751)) + 1;
  await writeCell("Parameters", `D${at}`, 800);
  expect(await costOn("2026-09-30")).toBe(24_000);
  expect(await costOn("2025-09-30")).toBe(21_570);
});

it("counts the add-in's where no Parameters table is loaded", async () => {
  workbook = nodeWorkbook();
  await loadSmall();
  expect(await compareSmall()).toBe("OK");
  expect(await costOn("2026-09-30")).toBe(22_530);
});
