import { issue, type ImportIssue, type IssueDetails } from "../ImportIssue";
import type { NumberRange } from "../read/CellReading";
import { textOf } from "../SourceGrid";
import { isMoney, POUNDS } from "../structure/importUnit";
import { numberOf, shown, type TableReading } from "../structure/TableReading";
import type { PostColumns, PostField } from "./postFields";
import { isGrade, readPay, type Pay } from "../read/readPay";

type Place = (row: number, field: PostField) => Omit<IssueDetails, "detail">;

export interface PayRanges {
  readonly of: (row: number) => Pay;
  readonly issues: readonly ImportIssue[];
  /** Cells whose issues as a figure no longer hold: they were read as pay. By row of the table, and column in the source. */
  readonly read: ReadonlySet<string>;
}

export const cellKey = (row: number, column: number): string => `${row}|${column}`;

/** No full-time post is paid less in a year; 12.85 is an hour's pay, or thousands. */
export const LEAST_SALARY = 1_000;

const ENDS = ["salaryLow", "salaryHigh"] as const;

/** Low and high of each post's salary, £ a year, as printed in one column or in two; one figure where both are the same. No mid-point is taken. */
export function settlePay(table: TableReading, lines: readonly number[], fields: PostColumns, place: Place): PayRanges {
  const { grid, rows, columns, values } = table;
  const { salaryLow, salaryHigh, salary } = fields;
  // Among plain salaries, too, one may be a range.
  const payRange = fields.payRange ?? (salaryLow === undefined && salaryHigh === undefined ? salary : undefined);
  const payField = fields.payRange === undefined ? "salary" : "payRange";
  const issues: ImportIssue[] = [];
  const read = new Set<string>();
  const found = new Map<number, Pay>();
  const scaleOf = (column: number | undefined) => {
    const unit = columns.find(({ index }) => index === column)?.unit;
    return isMoney(unit) ? POUNDS[unit] : 1;
  };
  const times = (value: number | null, by: number) => (value === null ? null : Number((value * by).toPrecision(15)));

  const inOne = (row: number): Pay => {
    const at = values.findIndex(({ index }) => index === payRange);
    const reading = rows[row]!.readings[at];
    const scale = scaleOf(payRange);
    if (reading?.kind === "range") return { range: { low: times(reading.range!.low, scale), high: times(reading.range!.high, scale) } };
    const raw = textOf(grid.rows[rows[row]!.at]![payRange!]);
    // A plain figure under "Salary" is settled with the others.
    if (raw === "" || (reading?.kind === "number" && payRange === salary) || reading?.kind === "nil" || reading?.kind === "none") return {};
    if (reading?.kind === "number") return { salary: times(reading.number!, scale)! };
    const pay = scale === 1 ? readPay(raw) : undefined;
    if (pay) {
      read.add(cellKey(row, payRange!));
      if (pay.range) issues.push(issue("RANGE", { ...place(row, payField), detail: `"${raw}" is kept as low ${shown(pay.range.low!)}, high ${shown(pay.range.high!)}.` }));
    } else if (at < 0 && !isGrade(raw)) issues.push(issue("NOT_NUMERIC", { ...place(row, payField), detail: `"${raw}" was left empty: it is neither a year's salary nor a range of salaries.`, taken: null, at: { row: lines.indexOf(row), field: "salary" } }));
    return pay ?? {};
  };

  const inTwo = (row: number): Pay => {
    const [low, high] = [salaryLow, salaryHigh].map((column) => {
      const number = numberOf(rows[row]!.readings[values.findIndex(({ index }) => index === column)]);
      return number ? times(number, scaleOf(column)) : null;
    });
    if (low! !== null && high! !== null && low! > high!) {
      issues.push(issue("RANGE_REVERSED", { ...place(row, "salaryLow"), detail: `${shown(low!)} to ${shown(high!)} was left empty: the low salary is larger than the high one.` }));
      return {};
    }
    const nils = ENDS.filter((end) => fields[end] !== undefined && numberOf(rows[row]!.readings[values.findIndex(({ index }) => index === fields[end])]) === 0);
    if (nils.length > 0) issues.push(issue("PAY_NOT_TOLD", { ...place(row, nils[0]!), detail: `${nils.length === 1 ? "An end" : "Both ends"} of a salary range ${nils.length === 1 ? "is" : "are"} printed as 0 and ${nils.length === 1 ? "was" : "were"} left empty: no post is paid nothing.`, taken: null, at: { row: lines.indexOf(row), field: nils.length === 1 ? nils[0]! : "salary" } }));
    return low! === null && high! === null ? {} : { range: { low: low!, high: high! } };
  };

  lines.forEach((row) => {
    const pay = payRange === undefined ? inTwo(row) : inOne(row);
    const seen = [pay.salary, pay.range?.low, pay.range?.high].filter((each) => each !== undefined && each !== null);
    if (seen.some((each) => each < LEAST_SALARY)) {
      const field = payRange === undefined ? "salaryLow" : payField;
      issues.push(issue("SALARY_NOT_YEARLY", { ...place(row, field), detail: `${seen.map(shown).join(" to ")} was left empty: it is no year's salary in £. It may be pay by the hour, or thousands.`, taken: null, at: { row: lines.indexOf(row), field: "salary" } }));
      found.set(row, {});
    } else found.set(row, spot(pay));
  });
  return { of: (row) => found.get(row) ?? {}, issues, read };
}

/** A grade with one point has one salary. */
function spot({ range, ...pay }: Pay): Pay {
  if (!range) return pay;
  return range.low !== null && range.low === range.high ? { ...pay, salary: range.low } : { ...pay, range };
}

/** "£30,000 to £35,000"; where only one end is printed, which. */
export const rangeWords = ({ low, high }: NumberRange): string => (low === null ? `up to £${shown(high!)}` : high === null ? `from £${shown(low)}` : `£${shown(low)} to £${shown(high)}`);
