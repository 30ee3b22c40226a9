import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { explainCell } from "../../../src/excel/actions/explainCell";
import { loadTables } from "../../../src/excel/actions/loadTables";
import type { Explanation } from "../../../src/excel/explain/Explanation";
import { loadableTables } from "../../../src/tables/caseBackground";
import { nodeWorkbook } from "../../support/nodeWorkbook";

let workbook: NodeHost;
beforeAll(async () => {
  workbook = nodeWorkbook();
  const budgets = loadableTables.find(({ kind }) => kind === "councilBudgets")!;
  await loadTables([{ content: budgets, as: { newSheet: budgets.sheet } }]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("A1:C4").values = [["Council", "Budget", "People"], ["Redcar", 121.8, 135_200], ["Hartlepool", 91, 92_000], ["Darlington", 80.5, 105_600]];
    sheet.getRange("E1:E9").formulas = [
      ['=BUDGET.PERHEAD(B2,C2,"£m")'],
      ['=IF(B2>100,ROUND(SAVINGS.GRANTADJ(-B2*10,417,803),1),"small")'],
      ['=BUDGET.PERHEAD(B2:B4,C2:C4,"£m")'],
      [""],
      [""],
      ["=SHARE.ALLOCATE(150000,Keys)"],
      [""],
      [""],
      ["=SUM(B2:B4)/2"],
    ];
    sheet.getRange("G1:G2").formulas = [["=BUDGET.REVISED(BUDGET.INNER(1),2)"], ["=FTE.COSTPER(B2,0)"]];
    context.workbook.names.add("Keys", "=Mine!$C$2:$C$4");
    await context.sync();
  });
}, 60_000);
afterAll(() => workbook.close());

const explain = async (sheet: string, address: string): Promise<Explanation> => {
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
  const explanation = await explainCell();
  if (isActionFault(explanation)) throw new Error(explanation.fault);
  return explanation;
};

const ofFormula = async (address: string) => {
  const explanation = await explain("Mine", address);
  if (explanation.kind !== "formula") throw new Error(explanation.kind);
  return explanation;
};

describe("explaining a cell", () => {
  it("tells a function's words, its inputs with their addresses and units, the arithmetic, the result and the source", async () => {
    const { calls, result, spill, others } = await ofFormula("E1");
    expect([result, spill, others]).toEqual(["900.8875739645", undefined, []]);
    const [call] = calls;
    expect(call).toMatchObject({
      name: "BUDGET.PERHEAD", result: "900.8875739645", unit: "£ per head",
      steps: ["budget × unit ÷ population", "121.8 × 1,000,000 ÷ 135,200"],
      source: { title: expect.stringContaining("Collaboration Business Case") },
      native: "=IF(C2<0,SQRT(-1),B2*1000000/C2)",
    });
    expect(call!.inputs.map(({ name, value, place, unit }) => [name, value, place?.address, unit])).toEqual([
      ["budget", "121.8", "B2", "the unit named by unit"], ["population", "135,200", "C2", "persons"], ["unit", "£m", undefined, "text"],
    ]);
  });

  it("goes inside a formula of the user's: the call, what it gives, and what else the formula draws on", async () => {
    const { calls, result, others } = await ofFormula("E2");
    expect(result).toBe("−585.5");
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ name: "SAVINGS.GRANTADJ", written: "SAVINGS.GRANTADJ(-B2*10,417,803)", steps: [expect.anything(), "(−1,218) × (1 − 417 ÷ 803)"] });
    expect(calls[0]!.inputs[0]).toMatchObject({ name: "saving", written: "-B2*10", value: "−1,218", precedents: [{ at: { sheet: "Mine", address: "B2" }, value: "121.8" }] });
    expect(others).toMatchObject([{ name: "B2", value: "121.8", place: { sheet: "Mine", address: "B2" } }]);
  });

  it("explains a spilled cell by its anchor and its own place in the result", async () => {
    const { formula, spill, result, calls } = await ofFormula("E4");
    expect(formula).toBe('=BUDGET.PERHEAD(B2:B4,C2:C4,"£m")');
    expect(spill).toEqual({ anchor: { sheet: "Mine", address: "E3" }, row: 2, column: 1, rows: 3, columns: 1 });
    expect(result).toBe("989.1304347826");
    expect(calls[0]).toMatchObject({ result: "989.1304347826", steps: [expect.anything(), "91 × 1,000,000 ÷ 92,000"] });
    expect(calls[0]!.inputs[1]).toMatchObject({ value: "3 cells, sum 332,800", element: { at: { address: "C3" }, value: "92,000" } });
  });

  it("tells a list's sum and the one that belongs to the cell, through a name", async () => {
    const { calls, result } = await ofFormula("E8");
    expect(result).toBe("47,596");
    expect(calls[0]!.inputs[1]).toMatchObject({ name: "keys", written: "Keys", value: "3 cells, sum 332,800", place: { sheet: "Mine", address: "C2:C4" }, element: { at: { address: "C4" }, value: "105,600" } });
    expect(calls[0]!.inputs[2]).toMatchObject({ name: "dp", value: "left out" });
  });

  it("tells a formula without our functions by what it draws on", async () => {
    expect(await ofFormula("E9")).toMatchObject({ calls: [], result: "146.65", others: [{ name: "B2:B4", value: "3 cells, sum 293.3", precedents: [{ value: "121.8" }, { value: "91" }, { value: "80.5" }] }] });
  });

  it("tells an error as the result", async () => {
    expect((await ofFormula("G2")).calls[0]).toMatchObject({ result: "#DIV/0!" });
  });

  it("says of a published figure which table, row and heading it stands under, and where it was published", async () => {
    const explanation = await explain("MTFP summary", "C6");
    expect(explanation).toMatchObject({ kind: "value", table: { row: expect.any(String), heading: expect.any(String) }, sheet: { title: expect.stringContaining("MTFP") }, reference: expect.stringMatching(/\d{4}/) });
  });

  it("says that an empty cell is empty, and what a plain value of the user's holds", async () => {
    expect(await explain("Mine", "J20")).toEqual({ kind: "empty", at: { sheet: "Mine", address: "J20" } });
    expect(await explain("Mine", "B3")).toEqual({ kind: "value", at: { sheet: "Mine", address: "B3" }, value: "91" });
  });
});
