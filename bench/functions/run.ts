import { measure, type Contender } from "../measure";
import { associatedFunctions } from "./associated";
import { formulaJs, hyperFormula } from "./peers";

interface Goal {
  readonly title: string;
  /** The first contender's time as a part of the second's, or the other way round. */
  readonly ratio: (times: readonly number[]) => number;
  readonly most?: number;
  readonly least?: number;
  readonly contenders: readonly Contender[];
}

const ROWS = 10_000;
const MANY = 100_000;
const column = (rows: number, value: (row: number) => number): number[][] => Array.from({ length: rows }, (_, row) => [value(row)]);
const savings = (rows: number) => column(rows, (row) => -1_000 - (row % 977));
const shares = (rows: number) => column(rows, (row) => (row % 101) / 101);
const budgets = column(ROWS, (row) => 40 + (row % 89));
const populations = column(ROWS, (row) => 90_000 + (row % 5_003));

const slower = ([ours, other]: readonly number[]): number => ours! / other!;
const faster = (times: readonly number[]): number => times.at(-1)! / times[0]!;

/** Nothing but the array that a function must give back, filled with what it gives: the floor of what a result costs. */
const allocate = (result: readonly (readonly unknown[])[]) => {
  const values = result as readonly (readonly number[])[];
  return () => {
    const out = new Array<number[]>(values.length);
    for (let row = 0; row < values.length; row++) out[row] = [values[row]![0]!];
    return out;
  };
};

/** The same rule written out for single numbers, with the checks and the shape of a result that Excel wants. */
const bareGrantAdjusted = (saving: readonly (readonly unknown[])[], grant: readonly (readonly unknown[])[]): number[][] => {
  const [gross, part] = [saving[0]![0], grant[0]![0]];
  if (typeof gross !== "number" || typeof part !== "number") throw new Error("#VALUE!");
  if (part < 0 || part > 1) throw new Error("#NUM!");
  return [[gross * (1 - part)]];
};

/** One call after another over cells that differ, as in a formula that is filled down. */
const filledDown = (call: (saving: number[][], grant: number[][]) => unknown) => {
  const cells = Array.from({ length: 1_024 }, (_, row): [number[][], number[][]] => [[[-1_000 - row]], [[(row % 101) / 101]]]);
  return () => {
    let last: unknown;
    for (const [saving, grant] of cells) last = call(saving, grant);
    return last;
  };
};

const near = (one: number, other: number, within: number): void => {
  if (!(Math.abs(one - other) <= within)) throw new Error(`The results differ: ${one} and ${other}.`);
};

const options = { licenseKey: "gpl-v3", useArrayArithmetic: true };
const at = (row: number, col: number) => ({ sheet: 0, row, col });

/** A workbook of HyperFormula's whose one array formula does what ours does; changed in one of its cells, it works all of it out anew. */
function arrayFormula(saving: number[][], share: number[][], expected: (row: number) => number): () => unknown {
  const book = hyperFormula().HyperFormula.buildFromArray(saving.map(([gross], row) => [gross!, share[row]![0]!, row === 0 ? `=ARRAYFORMULA(A1:A${ROWS}*(1-B1:B${ROWS}))` : null]), options);
  near(book.getCellValue(at(5, 2)) as number, expected(5), 1e-6);
  let turn = 0;
  return () => book.setCellContents(at(0, 0), -1_000 - (turn = (turn + 1) % 100));
}

/** A formula in each of 10,000 rows that all use one share; when it changes, each is worked out anew. */
function filledFormulas(saving: number[][], expected: (row: number, share: number) => number): () => unknown {
  const book = hyperFormula().HyperFormula.buildFromArray(saving.map(([gross], row) => [gross!, `=A${row + 1}*(1-$D$1)`, null, row === 0 ? 0.5 : null]), options);
  near(book.getCellValue(at(5, 1)) as number, expected(5, 0.5), 1e-6);
  let turn = 0;
  return () => book.setCellContents(at(0, 3), (turn = (turn + 1) % 100) / 100);
}

/** Figures, each beside what it is compared with in the same run. Workbooks of others are made when their turn comes: a full memory slows everybody. */
const goals = (ours: ReturnType<typeof associatedFunctions>): readonly (() => Goal)[] => {
  const [grantAdjusted, perHead, npv, irr] = [ours("SAVINGS.GRANTADJ"), ours("BUDGET.PERHEAD"), ours("APPRAISE.NPV"), ours("APPRAISE.IRR")];
  const [saving, share] = [savings(ROWS), shares(ROWS)];
  const array: Contender = { title: "SAVINGS.GRANTADJ, 10,000 rows", run: () => grantAdjusted(saving, share, null) };
  const peers = formulaJs();
  const flows = [-2_000, 348.25, 696.5, ...Array.from({ length: 27 }, (_, year) => 1_393 - year)];
  const example = [-2_000, 348.25, 696.5, 1_393, 1_393, 1_393];
  const rateOfReturn = (title: string, values: readonly number[], least?: number) => (): Goal => {
    near(irr([values])[0]![0] as number, peers.IRR(values), 1e-9);
    return { title: `IRR of @formulajs/formulajs over ${title}, against APPRAISE.IRR`, ratio: faster, ...(least && { least }), contenders: [{ title: "APPRAISE.IRR", run: () => irr([values]) }, { title: "formulajs IRR", run: () => peers.IRR(values) }] };
  };
  return [
    () => ({ title: "SAVINGS.GRANTADJ over 10,000 rows, against allocating the result", ratio: slower, most: 2.5, contenders: [array, { title: "the array alone", run: allocate(grantAdjusted(saving, share, null)) }] }),
    () => ({ title: "BUDGET.PERHEAD over 10,000 rows, against allocating the result", ratio: slower, most: 2.5, contenders: [{ title: "BUDGET.PERHEAD, 10,000 rows", run: () => perHead(budgets, populations, [["£m"]]) }, { title: "the array alone", run: allocate(perHead(budgets, populations, [["£m"]])) }] }),
    () => {
      const [manySavings, manyShares] = [savings(MANY), shares(MANY)];
      return { title: "SAVINGS.GRANTADJ over 100,000 rows, milliseconds", ratio: ([ms]) => ms!, most: 10, contenders: [{ title: "SAVINGS.GRANTADJ, 100,000 rows", run: () => grantAdjusted(manySavings, manyShares, null) }, { title: "the array alone", run: allocate(grantAdjusted(manySavings, manyShares, null)) }] };
    },
    () => ({
      title: "SAVINGS.GRANTADJ in a cell, against the bare checked arithmetic", ratio: slower, most: 2,
      contenders: [{ title: "SAVINGS.GRANTADJ, 1,024 cells", run: filledDown((gross, part) => grantAdjusted(gross, part, null)) }, { title: "bare arithmetic, 1,024 cells", run: filledDown(bareGrantAdjusted) }],
    }),
    () => {
      near(npv([flows], [[0.035]], [[1]])[0]![0] as number, peers.NPV(0.035, ...flows), 1e-8);
      return { title: "NPV of @formulajs/formulajs over 30 years, against APPRAISE.NPV", ratio: faster, least: 8, contenders: [{ title: "APPRAISE.NPV", run: () => npv([flows], [[0.035]], [[1]]) }, { title: "formulajs NPV", run: () => peers.NPV(0.035, ...flows) }] };
    },
    rateOfReturn("the saving of the worked example, 6 years", example, 25),
    rateOfReturn("30 years", flows),
    () => ({ title: "HyperFormula's array formula over 10,000 rows, against ours", ratio: faster, least: 50, contenders: [array, { title: "HyperFormula, array formula", run: arrayFormula(saving, share, (row) => grantAdjusted([saving[row]!], [share[row]!], null)[0]![0] as number) }] }),
    () => ({ title: "HyperFormula's 10,000 formulas, against one of ours", ratio: faster, least: 200, contenders: [array, { title: "the array alone", run: allocate(grantAdjusted(saving, share, null)) }, { title: "HyperFormula, a formula a row", run: filledFormulas(saving, (row, part) => grantAdjusted([saving[row]!], [[part]], null)[0]![0] as number) }] }),
  ];
};

/** Prints every figure with its goal; gives whether all are met. */
export function benchFunctions(): boolean {
  let met = true;
  for (const make of goals(associatedFunctions())) {
    const { title, ratio, most, least, contenders } = make();
    const measured = measure(contenders);
    const value = ratio(measured.map(({ ms }) => ms));
    const holds = (most === undefined || value <= most) && (least === undefined || value >= least);
    met &&= holds;
    const goal = most !== undefined ? `at most ${most}` : least !== undefined ? `at least ${least}` : "no goal";
    console.log(`${holds ? "    " : "MISS"}  ${value.toFixed(value < 10 ? 2 : 0).padStart(6)}  (${goal})  ${title}`);
    console.log(`              ${measured.map(({ title: name, ms }) => `${name}: ${ms < 0.01 ? `${(ms * 1_000).toFixed(2)} µs` : `${ms.toFixed(3)} ms`}`).join("; ")}`);
  }
  return met;
}
