import { issue, type ImportIssue, type IssueDetails } from "../ImportIssue";
import { LEAST_SALARY } from "./settlePay";
import { isMoney, POUNDS } from "../structure/importUnit";
import { numberOf, shown, type TableReading } from "../structure/TableReading";

interface Salaries {
  readonly of: (row: number) => number | null;
  readonly issues: readonly ImportIssue[];
}

interface PostFigures {
  readonly fte: number;
  readonly salary: number;
  readonly onCost: number;
  readonly cost: number;
}

/**
 * Salaries in £. "25.185" among salaries in full may be 25,185: it is taken so only where that times FTE and on-cost equals the
 * printed cost, and has to be confirmed; else the cell stays empty.
 */
export function settleSalaries(table: TableReading, lines: readonly number[], at: PostFigures, place: (row: number) => Omit<IssueDetails, "detail">): Salaries {
  const unit = table.values[at.salary]?.unit;
  const scale = isMoney(unit) ? POUNDS[unit] : 1;
  const printed = (row: number) => numberOf(table.rows[row]!.readings[at.salary]);
  const sizes = lines.flatMap((row) => printed(row) || []).sort((a, b) => a - b);
  const usual = (sizes[Math.floor(sizes.length / 2)] ?? 0) * scale;
  const issues: ImportIssue[] = [];
  const salaries = new Map<number, number | null>();
  lines.forEach((row, line) => {
    const value = printed(row);
    if (value === undefined || value === 0) return void salaries.set(row, null);
    const pounds = Number((value * scale).toPrecision(15));
    const { raw } = table.rows[row]!.readings[at.salary]!;
    if (usual < 2_000 || pounds >= LEAST_SALARY || !/^[£\s]*\d{1,3}\.\d{3}$/.test(raw)) {
      const yearly = pounds >= LEAST_SALARY || pounds < 0;
      if (!yearly) issues.push(issue("SALARY_NOT_YEARLY", { ...place(row), detail: `"${raw}" was left empty: it is no year's salary in £. It may be pay by the hour, or thousands.`, taken: null, at: { row: line, field: "salary" } }));
      return void salaries.set(row, yearly ? pounds : null);
    }
    const thousands = Math.round(value * 1000);
    const confirmed = confirms(table, row, at, thousands);
    salaries.set(row, confirmed ? thousands : null);
    issues.push(
      issue("DECIMAL_AS_THOUSANDS", {
        ...place(row),
        severity: confirmed ? "confirm" : "empty",
        detail: confirmed ? `"${raw}" is read as ${shown(thousands)} because that, with FTE and on-cost, gives the printed cost of ${confirmed}; confirm.` : `"${raw}" was left empty: nothing in the row confirms ${shown(thousands)}.`,
        taken: confirmed ? thousands : null,
        ...(!confirmed && { offered: thousands }),
        at: { row: line, field: "salary" },
      }),
    );
  });
  return { of: (row) => salaries.get(row) ?? null, issues };
}

/** The printed cost, when salary × FTE × (1 + on-cost) gives it. */
function confirms(table: TableReading, row: number, at: PostFigures, salary: number): string | undefined {
  const { readings } = table.rows[row]!;
  const [fte, onCost, cost] = [numberOf(readings[at.fte]), numberOf(readings[at.onCost]), numberOf(readings[at.cost])];
  const unit = table.values[at.cost]?.unit;
  if (!fte || onCost === undefined || !cost || !isMoney(unit)) return undefined;
  const tolerance = 0.5 * 10 ** -(readings[at.cost]!.decimals ?? 0) + 1e-9;
  return Math.abs((salary * fte * (1 + onCost)) / POUNDS[unit] - cost) <= tolerance ? `${shown(cost)} ${unit}` : undefined;
}
