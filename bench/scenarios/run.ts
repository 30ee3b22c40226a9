import { addInWorkbook } from "../../host/headless/addInWorkbook";
import { isActionFault } from "../../src/excel/ActionFault";
import { compareModels, prepareComparison } from "../../src/excel/actions/compareModels";
import { loadTables } from "../../src/excel/actions/loadTables";
import { background } from "../../src/excel/background";
import { loadableTables, PEOPLE_SERVICES_CASE } from "../../src/tables/caseBackground";
import { CHOICE_LABELS } from "../../src/tables/comparison/Choices";
import { baseScenario } from "../../src/tables/comparison/comparisonPlan";
import { FIRST_SCENARIO_COLUMN, SCENARIO_HEADING_ROW } from "../../src/tables/comparison/scenarioSheet";
import { columnLetter } from "../../src/tables/sheet/address";

const FEW = 10;
const MANY = 50;
/** 50 scenarios × 8 models × 10 years have to be worked out within this. */
const GOAL_MS = 3_000;
const RUNS = 5;

async function writeCell(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

interface Timed {
  /** From a changed cell to every result. */
  readonly wall: number;
  /** Of this program alone, whatever else the machine does meanwhile. */
  readonly processor: number;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

async function timed(change: (run: number) => Promise<void>): Promise<Timed> {
  const wall: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const used = process.cpuUsage();
    await change(run);
    const { user, system } = process.cpuUsage(used);
    wall.push(performance.now() - start);
    processor.push((user + system) / 1_000);
  }
  return { wall: median(wall), processor: median(processor) };
}

async function withScenarios(count: number) {
  const prepared = await prepareComparison(background);
  if (isActionFault(prepared)) throw new Error(prepared.fault);
  const base = baseScenario(prepared.study, { ...prepared.choices, ramp: "over 4 years" }, background.today());
  const scenarios = Array.from({ length: count }, (_, i) => ({ ...base, name: i === 0 ? base.name : `Scenario ${i + 1}`, facts: { ...base.facts, base: i === 0 ? "yes" : "" } }));
  const compared = await compareModels({ ...prepared, scenarios }, prepared.choices, background);
  if (isActionFault(compared)) throw new Error(compared.fault);
  if (compared.masterCheck !== "OK") throw new Error(compared.masterCheck);
  const labels = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(compared.sheets.scenarios).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values.map(([label]) => String(label));
  });
  const row = labels.indexOf(CHOICE_LABELS.salaryBasis, SCENARIO_HEADING_ROW) + 1;
  const last = columnLetter(FIRST_SCENARIO_COLUMN + count - 1);
  const basis = (run: number) => (run % 2 === 0 ? "lowest" : "highest");
  return {
    oneCell: await timed((run) => writeCell(compared.sheets.scenarios, `${last}${row}`, basis(run))),
    // A figure of the baseline reaches every scenario.
    all: await timed((run) => writeCell("Baseline", "Y6", -147 - (run % 2))),
  };
}

/** Prints how long a change takes with few scenarios and with many; gives whether the goal is met. */
export async function benchScenarios(): Promise<boolean> {
  const workbook = await addInWorkbook();
  try {
    const contents = loadableTables.filter(({ id }) => (PEOPLE_SERVICES_CASE as readonly string[]).includes(id));
    const loaded = await loadTables(contents.map((content) => ({ content, as: { newSheet: content.sheet } })));
    if (isActionFault(loaded)) throw new Error(loaded.fault);
    const few = await withScenarios(FEW);
    const many = await withScenarios(MANY);
    const met = many.oneCell.processor <= GOAL_MS && many.all.processor <= GOAL_MS;
    const told = ({ wall, processor }: Timed) => `${wall.toFixed(0)} ms (${processor.toFixed(0)} ms of processor)`;
    console.log(`${met ? "    " : "MISS"}  ${(many.all.processor / few.all.processor).toFixed(2).padStart(6)}  (${GOAL_MS / 1_000} s of processor at most)  ${MANY} scenarios × 8 models × 10 years, against ${FEW} scenarios`);
    console.log(`              every scenario anew: ${told(many.all)} against ${told(few.all)}; one scenario's cell: ${told(many.oneCell)} against ${told(few.oneCell)}`);
    return met;
  } finally {
    workbook.close();
  }
}
