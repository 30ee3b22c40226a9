import { addInWorkbook } from "../../host/headless/addInWorkbook";

const FEW = 20_000;
const MANY = 100_000;
const COLUMNS = 6;
/** Rows in one request: well below the 5 MB that Excel takes. */
const PART = 10_000;
/** Five times the rows may take this many times as long: about in proportion, with room for the machine. */
const GOAL_RATIO = 8;

/** Time of this program alone, whatever else the machine does meanwhile. */
async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const parts = (rows: number): number[] => Array.from({ length: Math.ceil(rows / PART) }, (_, i) => i * PART);

async function writeRows(sheet: string, rows: number): Promise<void> {
  await Excel.run(async (context) => {
    const on = context.workbook.worksheets.add(sheet);
    for (const from of parts(rows)) {
      on.getRangeByIndexes(from, 0, PART, COLUMNS).values = Array.from({ length: PART }, (_, i) => [`Line ${from + i}`, "Care", from + i, (from + i) / 7, true, -i]);
      await context.sync();
    }
  });
}

async function readRows(sheet: string, rows: number): Promise<void> {
  await Excel.run(async (context) => {
    let sum = 0;
    for (const from of parts(rows)) {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(from, 0, PART, COLUMNS);
      range.load("values");
      await context.sync();
      for (const [, , number] of range.values) sum += Number(number);
    }
    if (sum !== (rows * (rows - 1)) / 2) throw new Error(`The numbers read back add up to ${sum}.`);
  });
}

/** Writing and reading back many rows in the workbook without a page: true when the time grows about as the rows do. */
export async function benchHost(): Promise<boolean> {
  const workbook = await addInWorkbook();
  await writeRows("Warm", PART);
  const times: { write: number; read: number }[] = [];
  for (const rows of [FEW, MANY]) {
    const write = await processorTime(() => writeRows(`Rows ${rows}`, rows));
    const read = await processorTime(() => readRows(`Rows ${rows}`, rows));
    times.push({ write, read });
    console.log(`${rows.toLocaleString("en-GB").padStart(8)} rows of ${COLUMNS} cells: written in ${write.toFixed(0)} ms, read back in ${read.toFixed(0)} ms`);
  }
  workbook.close();
  const [few, many] = times as [(typeof times)[number], (typeof times)[number]];
  const ratios = [many.write / few.write, many.read / few.read];
  console.log(`${MANY / FEW} times the rows: writing ${ratios[0]!.toFixed(1)} times, reading ${ratios[1]!.toFixed(1)} times as long (goal: below ${GOAL_RATIO})`);
  return ratios.every((ratio) => ratio < GOAL_RATIO);
}
