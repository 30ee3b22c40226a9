import { writeXlsx } from "../../host/xlsx/writeXlsx";
import type { CellFile, SheetFile, WorkbookFile } from "../../host/file/WorkbookFile";
import { argumentText, callFormula } from "../../src/functions/callFormula";
import type { CellIn, Matrix } from "../../src/functions/cells";
import type { ExampleArgument, FunctionDefinition } from "../../src/functions/define";
import { registry } from "../../src/functions/registry";
import { isUntwinned, nativeTwin } from "../../src/functions/twin/nativeTwin";
import { a1, areaAddress } from "../../src/tables/sheet/address";
import { recalculate, type SeenValue, type SeenWorkbook } from "../support/libreOfficeValues";
import { nodeWorkbook } from "../support/nodeWorkbook";
import { TWIN_INPUTS } from "./twinInputs";

/** Fewer inputs than this tell nothing. */
const LEAST_CASES = 5;

interface TwinCase {
  readonly definition: FunctionDefinition;
  readonly label: string;
  /** Calls our function; its inputs stand in cells, or are written out in it. */
  readonly formula: string;
  readonly inputs: readonly CellFile[];
  /** Cells our function fills. */
  readonly rows: number;
  readonly columns: number;
  /** Where the result stands. */
  readonly row: number;
  readonly column: number;
}

const matrixOf = (argument: ExampleArgument): Matrix | null =>
  argument === null ? null : !Array.isArray(argument) ? [[argument as CellIn]] : ((Array.isArray(argument[0]) ? argument : [argument]) as Matrix);

/** Excel itself refuses a call that lacks an argument it must have. */
const isComplete = ({ parameters }: FunctionDefinition, args: readonly ExampleArgument[]): boolean => parameters.every(({ optional }, i) => optional || (args[i] !== null && args[i] !== undefined));

const inputsOf = (definition: FunctionDefinition): (readonly ExampleArgument[])[] =>
  [...definition.examples.map(({ args }) => args), ...(TWIN_INPUTS[definition.name] ?? [])].filter((args) => isComplete(definition, args));

/** Every input of every function twice: in cells, and written out in the formula. Each stands in rows of its own. */
function layOut(): TwinCase[] {
  let row = 0;
  return registry.flatMap((definition) =>
    inputsOf(definition).flatMap((args, n) => {
      const outcome = definition.evaluate(args.map(matrixOf));
      const [rows, columns] = Array.isArray(outcome) ? [outcome.length, outcome[0]!.length] : [1, 1];
      const inputs: CellFile[] = [];
      let column = 0;
      const references = args.map((argument) => {
        const cells = matrixOf(argument);
        if (!cells) return "";
        const at = { row, column, rows: cells.length, columns: cells[0]!.length };
        cells.forEach((line, r) => line.forEach((cell, c) => {
          if (cell !== "" && cell !== null) inputs.push({ row: row + r, column: at.column + c, value: cell as string | number | boolean });
        }));
        column += at.columns + 1;
        return areaAddress(at);
      });
      row += Math.max(...args.map((argument) => matrixOf(argument)?.length ?? 1)) + 1;
      const base = { definition, rows, columns, column: 0 };
      const inCells = { ...base, label: `${definition.name} ${n + 1} in cells`, formula: callFormula(definition.name, references), inputs, row };
      row += rows + 1;
      // A blank cannot be written out in an array; LibreOffice takes no error there either, though Excel does.
      const written = args.flat(2).some((cell) => cell === "" || cell === "#N/A") ? [] : [{ ...base, label: `${definition.name} ${n + 1} written out`, formula: callFormula(definition.name, args.map((argument) => (argument === null ? "" : argumentText(argument)))), inputs: [], row }];
      row += rows + 1;
      return [inCells, ...written];
    }),
  );
}

const emptySheet = (name: string, cells: readonly CellFile[]): SheetFile => ({
  name, cells, columnWidths: {}, rowHeights: {}, frozenRows: 0, frozenColumns: 0, showGridlines: true, tables: [], charts: [], conditionalFormats: [], validations: [], merges: [],
  page: { orientation: "landscape", paper: "A4" },
});

const workbookOf = (cells: readonly CellFile[]): WorkbookFile => ({ sheets: [emptySheet("Twins", cells)], names: [], settings: {}, activeSheet: "Twins" });

/** What our functions give in the host's cells, blanks as on the web. */
async function valuesInHost(cases: readonly TwinCase[]): Promise<(string | number | boolean)[][][]> {
  const workbook = nodeWorkbook();
  workbook.host.blankAs = null;
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      // The mark of text: typed without it, "£000" and "1 October" become an amount and a date.
      for (const { row, column, value } of cases.flatMap(({ inputs }) => inputs)) sheet.getRangeByIndexes(row, column, 1, 1).values = [[typeof value === "string" ? `'${value}` : value]];
      for (const { row, column, formula } of cases) sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
      await context.sync();
      const results = cases.map(({ row, column, rows, columns }) => {
        const range = sheet.getRangeByIndexes(row, column, rows, columns);
        range.load("values");
        return range;
      });
      await context.sync();
      return results.map(({ values }) => values as (string | number | boolean)[][]);
    });
  } finally {
    workbook.close();
  }
}

const isError = (value: unknown): value is string => typeof value === "string" && /^(#[A-Z0-9/]+[!?]?|Err:\d+)$/.test(value);

/** LibreOffice has one code of its own for an argument out of range, #NUM! in Excel, and for a text that is no number, #VALUE! in Excel. */
const isSameError = (ours: string, twin: unknown): boolean => twin === ours || (twin === "Err:502" && (ours === "#NUM!" || ours === "#VALUE!"));

function differs(ours: string | number | boolean, twin: SeenValue): boolean {
  if (isError(ours)) return !isSameError(ours, twin);
  if (typeof ours === "boolean") return Number(twin) !== Number(ours);
  return typeof ours === "number" ? typeof twin !== "number" || Math.abs(twin - ours) > 1e-9 * Math.max(1, Math.abs(ours)) : twin !== ours;
}

describe("native twins", () => {
  const cases = layOut();
  const twins = cases.map((one) => ({ ...one, twin: nativeTwin(one.formula) }));
  let ours: (string | number | boolean)[][][];
  let seen: SeenWorkbook;

  beforeAll(async () => {
    ours = await valuesInHost(cases);
    const formulas = twins.flatMap(({ twin, row, column, rows, columns }): CellFile[] =>
      typeof twin === "string" ? [{ row, column, value: null, formula: twin, ...(rows * columns > 1 && { spill: areaAddress({ row, column, rows, columns }) }) }] : [],
    );
    seen = await recalculate(await writeXlsx(workbookOf([...cases.flatMap(({ inputs }) => inputs), ...formulas]), { functionNames: [] }));
  }, 300_000);

  it.each(registry.map(({ name }) => name))("%s gives the same in LibreOffice on every input", (name) => {
    const wrong = twins.flatMap(({ definition, label, formula, twin, row, column }, i) => {
      if (definition.name !== name || typeof twin !== "string") return [];
      return ours[i]!.flatMap((line, r) =>
        line.flatMap((value, c) => {
          const found = seen.value("Twins", a1(row + r, column + c));
          return differs(value, found) ? [`${label} [${r + 1},${c + 1}] ${formula}: ours ${String(value)}, twin ${String(found)} by ${twin}`] : [];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each(registry.map((definition) => [definition.name, definition] as const))("%s is compared on at least five inputs, or says why it has no twin", (name, { native }) => {
    const own = twins.filter(({ definition }) => definition.name === name);
    if (native !== undefined && "none" in native) {
      expect(native.none.length).toBeGreaterThan(20);
      for (const { twin } of own) expect(twin).toEqual({ name, reason: native.none });
      return;
    }
    expect(own.filter(({ twin, label }) => !isUntwinned(twin) && label.endsWith("in cells")).length).toBeGreaterThanOrEqual(LEAST_CASES);
  });
});
