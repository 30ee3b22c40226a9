import type { WorkbookFile } from "../../../host/file/WorkbookFile";
import { workbookFileFrom } from "../../../host/file/workbookFileFrom";
import { readXlsx } from "../../../host/xlsx/readXlsx";
import { writeXlsx } from "../../../host/xlsx/writeXlsx";
import type { NodeHost } from "../../../host/headless/createNodeHost";
import { isActionFault } from "../../../src/excel/ActionFault";
import { detach } from "../../../src/excel/actions/detach";
import { reattach } from "../../../src/excel/actions/reattach";
import { readSheet } from "../../support/comparisonCells";
import { recalculate } from "../../support/libreOfficeValues";
import { nodeWorkbook } from "../../support/nodeWorkbook";

jest.setTimeout(120_000);

/** Inputs in A1:C3, formulas to their right and below with room for what they fill. */
const FORMULAS: readonly (readonly [address: string, formula: string, rows: number, columns: number])[] = [
  ["E1", '=IF(COUNT(A1:A3)=3,SHARE.ALLOCATE(100,A1:A3),"needs")', 3, 1],
  ["F1", '=IF(COUNT(A1:C1)=3,SHARE.ALLOCATE(100,A1:C1),"needs")', 1, 3],
  ["F3", '=IF(COUNT(A1:C3)=9,SHARE.MATRIX(90,A1:C3),"needs")', 3, 3],
  ["K1", '=IF(COUNT(A1:B3)=6,SHARE.NET(A1:A3,B1:B3),"needs")', 4, 1],
  ["L1", '=IF(COUNT(A1:A3)=3,MODEL.RANK(A1:A3),"needs")', 3, 1],
  ["M1", '=IF(COUNT(A1:C3)=9,MODEL.WEIGHTED(A1:C3,A1:C1),"needs")', 3, 1],
  ["N1", '=IF(ISNUMBER(A1),SAVINGS.RANGE(A1,B1,C1),"needs")', 1, 2],
  ["E8", '=IFERROR(MTFP.GAP(A1:C1,A2:C2),"needs")', 1, 3],
  ["K8", "=SHARE.ALLOCATE(SUM(A1:A3),INDEX(A1:C3,0,2)*(C1:C3<>0))", 3, 1],
];
const INPUTS = [[50, 30, 35], [10, 20, 30], [40, 5, 60]];

const columnOf = (address: string): number => address.charCodeAt(0) - 65;
const rowOf = (address: string): number => Number(address.slice(1)) - 1;

let workbook: NodeHost;
afterEach(() => workbook.close());

async function enter(inputs: readonly (readonly (number | string)[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C3").values = inputs.map((row) => [...row]);
    for (const [address, formula] of FORMULAS) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
  });
  await workbook.host.settle();
}

/** What our own functions give for all inputs. */
async function given(): Promise<readonly (readonly unknown[])[]> {
  workbook = nodeWorkbook();
  await enter(INPUTS);
  const cells = await readSheet("Sheet1");
  workbook.close();
  return FORMULAS.flatMap(([address, , rows, columns]) => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => cells[rowOf(address) + r]![columnOf(address) + c])));
}

async function detachedFile(inputs: readonly (readonly (number | string)[])[]): Promise<Uint8Array> {
  workbook = nodeWorkbook();
  await enter(inputs);
  const detached = await detach("workbook");
  if (isActionFault(detached)) throw new Error(detached.fault);
  expect(detached.left).toEqual([]);
  expect(detached.count).toBe(FORMULAS.length);
  await workbook.host.settle();
  return writeXlsx(workbookFileFrom(workbook.host), { functionNames: [], title: "Arrays" });
}

/** The saved file with the inputs typed into it, as somebody without the add-in does. */
async function withInputs(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await readXlsx(bytes, { functionNames: [] });
  const typed: WorkbookFile = {
    ...file,
    sheets: file.sheets.map((sheet) => sheet.name !== "Sheet1" ? sheet : {
      ...sheet,
      cells: [
        ...sheet.cells.filter(({ row, column }) => row > 2 || column > 2),
        ...INPUTS.flatMap((line, row) => line.map((value, column) => ({ row, column, value }))),
      ],
    }),
  };
  return writeXlsx(typed, { functionNames: [], title: "Arrays" });
}

async function seenIn(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const seen = await recalculate(bytes);
  return FORMULAS.flatMap(([address, , rows, columns]) => Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => seen.value("Sheet1", `${String.fromCharCode(65 + columnOf(address) + c)}${rowOf(address) + 1 + r}`))));
}

/** LibreOffice keeps no TRUE and FALSE within an array. */
const near = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map((value) => expect.closeTo(Number(value), 9) as unknown));

describe("formulas that fill rows, columns and tables, detached and recalculated by LibreOffice", () => {
  it("give what our functions gave", async () => {
    const wanted = await given();
    expect(wanted.flat().filter((value) => typeof value !== "number" && typeof value !== "boolean")).toEqual([]);
    expect(await seenIn(await detachedFile(INPUTS))).toEqual(near(wanted));
  });

  it.each([
    ["all inputs", [["", "", ""], ["", "", ""], ["", "", ""]]],
    ["one input", [[50, 30, 35], [10, 20, 30], ["", 5, 60]]],
    ["an input that is text", [[50, 30, 35], [10, "tbc", 30], [40, 5, 60]]],
  ])("fill every cell that they need, detached while %s were missing and entered in the saved file", async (_, inputs) => {
    const wanted = await given();
    expect(await seenIn(await withInputs(await detachedFile(inputs)))).toEqual(near(wanted));
  });
});

it("what was made to fill more cells goes back to its own formula", async () => {
  await detachedFile([["", "", ""], ["", "", ""], ["", "", ""]]);
  const formulas = () => Excel.run(async (context) => {
    const ranges = FORMULAS.map(([address]) => context.workbook.worksheets.getItem("Sheet1").getRange(address).load("formulas"));
    await context.sync();
    return ranges.map(({ formulas: cells }) => String(cells[0]![0]));
  });
  expect((await formulas()).filter((formula) => formula.startsWith("=IF({1")).length).toBeGreaterThan(5);
  const back = await reattach();
  if (isActionFault(back)) throw new Error(back.fault);
  expect(back.left).toEqual([]);
  expect(await formulas()).toEqual(FORMULAS.map(([, formula]) => formula));
});
