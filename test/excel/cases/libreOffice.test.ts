import { workbookFileFrom } from "../../../host/file/workbookFileFrom";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { writeXlsx } from "../../../host/xlsx/writeXlsx";
import { isActionFault } from "../../../src/excel/ActionFault";
import { detach } from "../../../src/excel/actions/detach";
import { loadCase } from "../../../src/excel/actions/loadCase";
import { background } from "../../../src/excel/background";
import { registry } from "../../../src/functions/registry";
import { cases } from "../../../src/tables/cases/cases";
import { a1 } from "../../../src/tables/sheet/address";
import { recalculate, type SeenValue } from "../../support/libreOfficeValues";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { fillColumns, readCells, writeCell } from "../../support/sheetCells";
import { wholeSheets } from "../../support/wholeSheets";

const sure = <T>(result: T): Exclude<T, { fault: string }> => {
  if (isActionFault(result)) throw new Error(result.fault);
  return result as Exclude<T, { fault: string }>;
};

/** Text that Excel shows as nothing is nothing there. */
function isSame(value: string | number | boolean, found: SeenValue): boolean {
  if (value === "") return found === null || found === "";
  if (typeof value === "number") return typeof found === "number" && Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return typeof value === "boolean" ? Number(found) === Number(value) : found === value;
}

const CRITERIA = ["New ways", "Affordable return", "Risks known", "Service effect", "Local discretion", "Scale", "Ease", "Wider good"];

/** Figures of our own for what the papers leave open, so that there is something to work out; some stay open. */
const OWN: Readonly<Record<string, Readonly<Record<string, readonly (string | number)[]>>>> = {
  "CSW business cases": {
    "Revenue asked (£000) (Input)": [100, 80, 60, 90, 50, 120, 0, 10], "Capital asked (£000) (Input)": [40, 0, 200, 150, 20, 30, 0, 5], "Return (£000) (Input)": [900, 500, 1300, 1000, 200, 900, 0, 75],
  },
  "CSW projects": {
    "Quality (Input)": ["", "", "", "", "", "", "yes", "yes", "yes"], "Saving (Input)": ["", "", "", "", "", "", "yes", "no", "yes"], "Policy (Input)": ["", "", "", "", "", "", "yes", "yes"],
    "Saving a year (£000) (Input)": ["", "", "", "", "", "", -120.5, -30, ""], "First full year (Input)": ["", "", "", "", "", "", 2014, 2013, ""],
  },
  "BC reviews": {
    ...Object.fromEntries(CRITERIA.map((criterion, c) => [`${criterion} (Input)`, Array.from({ length: 10 }, (_, i) => (i * 7 + c * 3) % 4)])),
    "Effort (Input)": [3, 1, 2, 5, 4, 2, 3, 1, 5, 2], "Cost (£000) (Input)": [40, 25, 90, 30, 10, 15, 60, 35, 80, ""], "Return (£000) (Input)": [160, 50, 400, 25, 12, 30, 240, 70, 400, 100],
    "Dudley (Input)": ["no", "yes", "yes", "no", ""],
  },
  "WK pilots": {
    "County council (Input)": ["yes", "yes", "no"], "Police (Input)": ["no", "no", "yes"], "Governance level (Input)": ["County theme", "Local unit", "County board"],
    "One-off cost (£000) (Input)": [50, 20, 5], "Saving a year (£000) (Input)": [-100, -20, -5],
  },
  "Reorganisation rules": { "Used here (Input)": [-10000, 20000, 2028, 0.1, 0.5, 0.9, 1, 1, 0.6, 0.4, 0, 0, 0, 1] },
  "Successor councils": { "Successor council (Input)": ["North", "South"], "Population (persons) (Input)": [251300, 349100], "Net budget (£000) (Input)": [210000, 305000] },
};

/** Every cell of the workbook as LibreOffice works it out anew, against the host's value. */
async function comparedInLibreOffice(workbook: NodeHost, sheets: Awaited<ReturnType<typeof wholeSheets>>) {
  const seen = await recalculate(await writeXlsx(workbookFileFrom(workbook.host), { functionNames: registry.map(({ name }) => name) }));
  let figures = 0;
  const wrong = [...sheets].flatMap(([sheet, { values, top, left }]) =>
    values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const found = seen.value(sheet, a1(top + r, left + c));
        if (typeof value === "number") figures++;
        return isSame(value, found) ? [] : [`${sheet}!${a1(top + r, left + c)}: ${String(value)}, in LibreOffice ${String(found)}`];
      }),
    ),
  );
  return { figures, wrong };
}

// The comparison of 2013 is calculated in LibreOffice where its detaching is tested.
it("calculates the synthetic case to the host's values, detached, with costs and a ramp of our own", async () => {
  const workbook = nodeWorkbook();
  try {
    expect(sure(await loadCase("synthetic-reorganisation", background)).masterCheck).toBe("OK");
    const assumptions = await readCells("Assumptions");
    await writeCell("Assumptions", `B${assumptions.rowIndex("How the saving grows (Input)") + 1}`, "over 4 years");
    const models = assumptions.rows.findIndex((row) => row[0] === "Model") + 2;
    for (let i = 0; i < 5; i++) await writeCell("Assumptions", `D${models + i}`, 1000 * i);
    sure(await detach("workbook"));
    const { figures, wrong } = await comparedInLibreOffice(workbook, await wholeSheets());
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(2000);
  } finally {
    workbook.close();
  }
}, 300_000);

describe("every case in LibreOffice", () => {
  let workbook: NodeHost;
  beforeAll(() => {
    workbook = nodeWorkbook();
  });
  afterAll(() => workbook.close());

  it("calculates to the host's values, detached from our functions", async () => {
    for (const { id, kind } of cases) if (kind === "sheets") sure(await loadCase(id, background));
    for (const [sheet, columns] of Object.entries(OWN)) await fillColumns(sheet, columns);
    const detached = sure(await detach("workbook"));
    expect(detached.left).toEqual([]);
    const sheets = await wholeSheets();
    const { figures, wrong } = await comparedInLibreOffice(workbook, sheets);
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(1000);
    for (const checks of ["CSW checks", "CSW list checks", "BC checks", "WK checks", "Comparators checks"]) expect([checks, sheets.get(checks)!.values[3]![1]]).toEqual([checks, "OK"]);
  }, 300_000);
});
