/** One figure, word or date that somebody entered in a workbook of this folder, found by what stands beside and above it. */
export interface Entry {
  readonly sheet: string;
  /** First cell of the row. */
  readonly row: string;
  /** Heading of the column; left out where the entry stands directly beside its label. */
  readonly under?: string;
  readonly value: string | number;
}

const on = (sheet: string, rows: readonly (readonly [row: string, value: string | number, under?: string])[]): readonly Entry[] =>
  rows.map(([row, value, under]) => ({ sheet, row, value, ...(under !== undefined && { under }) }));

/** 31 March 2026 as Excel counts days. */
const END_OF_MARCH_2026 = 46_112;

/** What was entered on the sheets of the 2013 comparison before it was compared again. */
const PEOPLE_SERVICES_2013: readonly Entry[] = [
  ...on("Assumptions", [
    ["Salary basis of the saving shown", "lowest"],
    ["Key by which the saving is shared", "net budget"],
    ["Model shown in the bridge and the sharing", "Model 3a"],
    ["Hartlepool", "no", "In? (Input)"],
    ["Staffing savings", 3, "Weight (Input)"],
    ["Resilience", 2.5, "Weight (Input)"],
    ["Contracting", 0, "Weight (Input)"],
    ["Model 4", -120, "Further change a year, £000 (Input)"],
    ["Model 4", -2.5, "Further change in posts, FTE (Input)"],
    ["Model 3a", 900, "One-off cost, £000 (Input)"],
    ["Model 3b", 1500, "One-off cost, £000 (Input)"],
    ["Children's M3", 0.1, "Own grant share (Input)"],
    ["Adults M3", 0.75, "Model 3a reach (Input)"],
    ["Education M4", 0.4, "Model 3b reach (Input)"],
    ["How the saving grows (Input)", "over 3 years"],
    ["Start slips by (quarters) (Input)", 2],
  ]),
  ...on("Cabinet page", [["Council that reads this (Input)", "Redcar & Cleveland"]]),
  ...on("Savings by year", [["First budget year begins in (Input)", 2014], ["The one-off cost falls in year (Input)", 2]]),
  ...on("Money", [["Horizon in years (Input)", 8], ["Own discount rate (Input)", 0.04]]),
  ...on("Grant question", [["Disabilities M3", 25, "Doubtful grant in it (£000) (Input)"]]),
  ...on("Score reasons", [["Model 3b: Resilience", "Two of the teams have one specialist each.", "Reason (Input)"]]),
  ...on("Ranking", [["Hartlepool: own weights (Input)", 4, "Staffing savings"], ["Darlington: own weights (Input)", 2, "Sovereignty"]]),
  ...on("Sharing tests", [
    ["Tolerance at the year's end (Input)", 0.05],
    ["Darlington", 40_000, "Own cost of taking part (£ a year) (Input)"],
    ["Redcar & Cleveland", 65_000, "Own cost of taking part (£ a year) (Input)"],
    ["Darlington", 410_000, "Saved in the year (£) (Input)"],
    ["Redcar & Cleveland", 600_000, "Saved in the year (£) (Input)"],
    ["Darlington", 250_000, "Own cost of leaving, once (£) (Input)"],
  ]),
  ...on("Posts", [
    ["Darlington", 12, "Heads to be dismissed (Input)"],
    ["Darlington", 5, "Heads made redundant (Input)"],
    ["Darlington", 47, "Average age (Input)"],
    ["Darlington", 9, "Average years of service (Input)"],
    ["Darlington", 620, "Average weekly pay, £ (Input)"],
    ["Darlington", END_OF_MARCH_2026, "Date of dismissal (Input)"],
  ]),
  ...on("Risks", [["R1", "A joint board meets each month.", "Mitigation (Input)"], ["R1", 4, "Likelihood before (Input)"], ["R1", 3, "Impact before (Input)"]]),
  ...on("Safeguards", [["S1", "Minutes of 12 March", "Evidence (Input)"]]),
  ...on("Eligibility", [["Darlington", 220, "Critical: clients (Input)"], ["Darlington", 9500, "Critical: cost of one, £ (Input)"]]),
  ...on("Swing weights", [["Common: points of each swing", 100, "Staffing savings (Input)"], ["Common: points of each swing", 60, "Resilience (Input)"]]),
  ...on("Scenarios", [["Salary basis of the saving shown", "highest", "Cautious"], ["Council in: Darlington", "no", "Cautious"], ["Reach: Model 3b, Children's M3", 0.5, "Cautious"]]),
  ...on("CSW business cases", [
    ["Adult Services", 100, "Revenue asked (£000) (Input)"],
    ["Adult Services", 50, "Capital asked (£000) (Input)"],
    ["Adult Services", 1500, "Return (£000) (Input)"],
    ["Procurement", 80, "Revenue asked (£000) (Input)"],
    ["Procurement", 0, "Capital asked (£000) (Input)"],
    ["Procurement", 600, "Return (£000) (Input)"],
  ]),
];

const SYNTHETIC: readonly Entry[] = [
  ...on("Assumptions", [
    ["Dunmarsh", "no", "In? (Input)"],
    ["Local voice", 4, "Weight (Input)"],
    ["Two unitary councils", 2400, "One-off cost, £000 (Input)"],
    ["Planning officers", 0.8, "Two unitary councils reach (Input)"],
    ["How the saving grows (Input)", "over 4 years"],
  ]),
  ...on("Sharing tests", [["Ashmere Vale", 30_000, "Own cost of taking part (£ a year) (Input)"], ["Elderbrook", 1200, "Own cost of taking part (£ a year) (Input)"]]),
];

const OWN_TABLES: readonly Entry[] = [
  ...on("Posts by council", [
    ["Care", 3, "Proposed posts (FTE)"],
    ["Care", 170, "Cost at lowest salaries (£000)"],
    ["Care", 180, "Cost at highest salaries (£000)"],
    ["Schools", 0.8, "Proposed posts (FTE)"],
    ["Schools", 36, "Cost at lowest salaries (£000)"],
    ["Schools", 40, "Cost at highest salaries (£000)"],
  ]),
  ...on("Council budgets", [["Aford, Council", 105_600, "Population (persons)"], ["Beeham, Council", 92_000, "Population (persons)"]]),
  ...on("Assumptions", [
    ["Care", 1, "Joint reach (Input)"],
    ["Schools", 0.5, "Joint reach (Input)"],
    ["Care", 0, "Apart reach (Input)"],
    ["Schools", 0, "Apart reach (Input)"],
    ["Joint", 60, "One-off cost, £000 (Input)"],
    ["Quality", 2, "Weight (Input)"],
  ]),
];

/** What stands in each workbook of this folder beside what loading and comparing wrote. */
export const entries: Readonly<Record<string, readonly Entry[]>> = {
  "people-services-2013.xlsx": [],
  "people-services-2013-entries.xlsx": PEOPLE_SERVICES_2013,
  "synthetic-reorganisation.xlsx": SYNTHETIC,
  "own-tables.xlsx": OWN_TABLES,
};

type Cells = readonly (readonly unknown[])[];

/** Row and column of an entry on its sheet, both from 0. Rejects when the sheet has no such row or heading. */
export function placeOf({ sheet, row, under }: Entry, cells: Cells): { readonly row: number; readonly column: number } {
  const head = under === undefined ? -1 : cells.findIndex((line) => line.slice(1).includes(under));
  if (under !== undefined && head < 0) throw new Error(`Sheet ${sheet} has no heading "${under}".`);
  const found = cells.findIndex(([first], i) => i > head && first === row);
  if (found < 0) throw new Error(`Sheet ${sheet} has no row "${row}"${under === undefined ? "" : ` under "${under}"`}.`);
  return { row: found, column: under === undefined ? 1 : cells[head]!.indexOf(under, 1) };
}
