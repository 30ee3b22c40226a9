import { workbookFileFrom } from "../../../host/file/workbookFileFrom";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { writeXlsx } from "../../../host/xlsx/writeXlsx";
import { isActionFault } from "../../../src/excel/ActionFault";
import { compareModels, prepareComparison } from "../../../src/excel/actions/compareModels";
import { detach, previewDetach, type LeftFormula } from "../../../src/excel/actions/detach";
import { loadTables } from "../../../src/excel/actions/loadTables";
import { reattach } from "../../../src/excel/actions/reattach";
import { background } from "../../../src/excel/background";
import { registry } from "../../../src/functions/registry";
import { a1 } from "../../../src/tables/sheet/address";
import { loadableTables } from "../../../src/tables/caseBackground";
import { recalculate, type SeenValue } from "../../support/libreOfficeValues";
import { nodeWorkbook } from "../../support/nodeWorkbook";
import { wholeSheets, type SheetCells } from "../../support/wholeSheets";

const sure = <T>(result: T): Exclude<T, { fault: string }> => {
  if (isActionFault(result)) throw new Error(result.fault);
  return result as Exclude<T, { fault: string }>;
};

const OURS = /(?:SAVINGS|MODEL|SHARE|BUDGET|FTE|CHECK|MTFP|APPRAISE|POLICY)\.[A-Z]+\(/;

/** Cells that show something else than before; numbers count as the same to 1e-9. */
function differences(before: ReadonlyMap<string, SheetCells>, after: ReadonlyMap<string, SheetCells>): string[] {
  return [...before].flatMap(([sheet, { values }]) =>
    values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const now = after.get(sheet)?.values[r]?.[c];
        const same = typeof value === "number" && typeof now === "number" ? Math.abs(value - now) <= 1e-9 * Math.max(1, Math.abs(value)) : value === now;
        return same ? [] : [`${sheet} R${r + 1}C${c + 1}: ${String(value)} → ${String(now)}`];
      }),
    ),
  );
}

/** Published rates by date stand in the add-in: their cells are named and left. Everything else has a twin. */
const unexpected = (left: readonly LeftFormula[]): string[] =>
  left.filter(({ formula, reason }) => !(formula.includes("PARAM.VALUE(") && reason.startsWith("PARAM.VALUE: "))).map(({ sheet, address, formula, reason }) => `${sheet} ${address} ${formula}: ${reason}`);

/** Text that Excel shows as nothing is nothing there; LibreOffice keeps TRUE as a number where an array gives it. */
function sameInLibreOffice(value: string | number | boolean, found: SeenValue): boolean {
  if (value === "") return found === null || found === "";
  if (typeof value === "number") return typeof found === "number" && Math.abs(found - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return typeof value === "boolean" ? Number(found) === Number(value) : found === value;
}

describe("the whole comparison of 2013, detached and reattached", () => {
  let workbook: NodeHost;
  let before: Map<string, SheetCells>;
  beforeAll(async () => {
    workbook = nodeWorkbook();
    sure(await loadTables(loadableTables.map((content) => ({ content, as: { newSheet: content.sheet } }))));
    const prepared = sure(await prepareComparison(background));
    if ("code" in prepared) throw new Error(String(prepared.code));
    sure(await compareModels(prepared, prepared.choices, background));
    before = await wholeSheets();
  }, 300_000);
  afterAll(() => workbook.close());

  it("lists every formula first and writes nothing", async () => {
    const preview = sure(await previewDetach("workbook"));
    const count = [...before.values()].flatMap(({ formulas }) => formulas.flat()).filter((formula) => OURS.test(String(formula)) && String(formula).startsWith("=")).length;
    expect(count).toBeGreaterThan(300);
    expect(unexpected(preview.left)).toEqual([]);
    expect(preview.cells.length + preview.left.length).toBe(count);
    expect((await wholeSheets()).has("Detached")).toBe(false);
  }, 120_000);

  it("replaces all of them in few syncs, and every value stays", async () => {
    const syncs = workbook.host.counters.syncs;
    const detached = sure(await detach("workbook"));
    expect(workbook.host.counters.syncs - syncs).toBeLessThanOrEqual(10);
    expect(unexpected(detached.left)).toEqual([]);
    const after = await wholeSheets();
    expect(differences(before, after)).toEqual([]);
    const remaining = [...after].filter(([sheet]) => sheet !== "Detached").flatMap(([, { formulas }]) => formulas.flat()).filter((formula) => OURS.test(String(formula)) && String(formula).startsWith("="));
    expect(remaining).toHaveLength(detached.left.length);
    expect(after.get("Detached")!.values).toHaveLength(detached.count + 6);
  }, 120_000);

  it("calculates to the same values in LibreOffice, which knows none of our functions", async () => {
    const file = await writeXlsx(workbookFileFrom(workbook.host), { functionNames: registry.map(({ name }) => name) });
    const seen = await recalculate(file);
    const wrong = [...before].flatMap(([sheet, { values, top, left }]) =>
      values.flatMap((row, r) =>
        row.flatMap((value, c) => {
          const found = seen.value(sheet, a1(top + r, left + c));
          return sameInLibreOffice(value, found) ? [] : [`${sheet}!${a1(top + r, left + c)}: ${String(value)}, in LibreOffice ${String(found)}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  }, 240_000);

  it("puts every formula back as it was", async () => {
    const back = sure(await reattach());
    expect(back.left).toEqual([]);
    const after = await wholeSheets();
    for (const [sheet, { formulas }] of before) expect([sheet, after.get(sheet)!.formulas]).toEqual([sheet, formulas]);
    expect(differences(before, after)).toEqual([]);
    expect(await reattach()).toEqual({ fault: "No formula is detached in this workbook." });
  }, 120_000);
});
