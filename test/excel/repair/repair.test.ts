import { createNodeHost, type NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { previewRepair, repair } from "../../../src/excel/actions/repair";
import { withTypedNames } from "../../../src/excel/formulas/storedNames";
import { restoreLast } from "../../../src/excel/restorePoint";
import { functionsJson } from "../../../src/functions/metadata";
import { registry } from "../../../src/functions/registry";

const FORMULAS = [
  '=BUDGET.PERHEAD(A1,B1,"£m")',
  "=ROUND(_xldudf_FTE_CHANGE(3,2.5),1)",
  "=SUM(A1:B1)",
  "=NOSUCH(1)",
  "'=_xldudf_FTE_COSTPER(100,2)",
  "'_xldudf_FTE_COSTPER(100,4)",
  "'see _xldudf_FTE_COSTPER(100,4) below",
  "=MODEL.RANK({3,1})",
];

/** A workbook opened before the add-in: its formulas were there first, the functions come after. */
async function openedTooEarly(): Promise<NodeHost> {
  const workbook = createNodeHost();
  workbook.installGlobals();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [[121.8, 135_200]];
    FORMULAS.forEach((formula, i) => {
      sheet.getRangeByIndexes(i, 3, 1, 1).formulas = [[formula]];
    });
    await context.sync();
  });
  workbook.loadFunctions(functionsJson(registry) as never, () => {
    jest.isolateModules(() => {
      jest.requireActual("../../../src/functions/functions");
    });
  });
  return workbook;
}

const read = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("D1:E8");
    range.load("values,formulas");
    await context.sync();
    return { values: range.values as unknown[][], formulas: range.formulas as unknown[][] };
  });

describe("repairing a workbook that was opened before the add-in was there", () => {
  let workbook: NodeHost;
  beforeEach(async () => {
    workbook = await openedTooEarly();
  });
  afterEach(() => workbook.close());

  it("lists what it would enter again, and why, and writes nothing", async () => {
    const before = await read();
    const found = await previewRepair("workbook");
    if (isActionFault(found)) throw new Error(found.fault);
    expect(found.map(({ address, becomes, why }) => [address, becomes, why])).toEqual([
      ["D1", '=BUDGET.PERHEAD(A1,B1,"£m")', expect.stringContaining("#NAME?")],
      ["D2", "=ROUND(FTE.CHANGE(3,2.5),1)", expect.stringContaining("only files use")],
      ["D5", "=FTE.COSTPER(100,2)", expect.stringContaining("text")],
      ["D6", "=FTE.COSTPER(100,4)", expect.stringContaining("text")],
      ["D8", "=MODEL.RANK({3,1})", expect.stringContaining("#NAME?")],
    ]);
    expect(await read()).toEqual(before);
  });

  it("enters them again, leaves every other cell alone, and can be taken back", async () => {
    const before = await read();
    expect(await repair("workbook")).toEqual({ count: 5, left: [] });
    const { values, formulas } = await read();
    expect(values.map(([value]) => value)).toEqual([expect.closeTo(900.8876, 4), -0.5, 135_321.8, "#NAME?", 50, 25, "see _xldudf_FTE_COSTPER(100,4) below", 1]);
    expect([formulas[2]![0], formulas[3]![0], values[7]![1]]).toEqual(["=SUM(A1:B1)", "=NOSUCH(1)", 2]);
    expect(await repair("workbook")).toEqual({ fault: expect.stringContaining("Nothing to repair") });
    expect(await restoreLast()).toBe("Repaired 5 formulas");
    expect((await read()).values[4]).toEqual(before.values[4]);
  });

  it("names a cell that cannot be helped", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("G1").formulas = [["=FTE.CHANGE(1,2)+NOSUCH(2)"]];
      await context.sync();
    });
    const repaired = await repair("workbook");
    expect(repaired).toMatchObject({ count: 5, left: [{ address: "G1", reason: expect.stringContaining("another name") }] });
  });
});

it("knows every form in which Excel shows a stored name", () => {
  expect(withTypedNames("=[2]!_xldudf_SAVINGS_GRANTADJ(A1,0.1)+1")).toBe("=SAVINGS.GRANTADJ(A1,0.1)+1");
  expect(withTypedNames("='C:\\Add-ins\\tools.xlam'!_xldudf_BUDGET_PERHEAD(A1,B1)")).toBe("=BUDGET.PERHEAD(A1,B1)");
  expect(withTypedNames('="_xldudf_BUDGET_PERHEAD(1)"')).toBeUndefined();
  expect(withTypedNames("=_xldudf_OTHER_THING(1)")).toBeUndefined();
});
