import { isMoney, POUNDS } from "../structure/importUnit";
import { numberOf, shown, type TableReading } from "../structure/TableReading";
import { allowancesIn } from "./allowancesIn";
import { ON_COST } from "./postFields";

interface PostFigures {
  readonly fte: number;
  readonly salary: number;
  readonly onCost: number;
  readonly cost: number;
}

export interface OnCosts {
  /** As a share of salary. */
  readonly shareOf: (row: number, fte: number | null) => number | null;
  /** Why an amount is no share of the salary: it may be for the hours worked or for a full-time post. */
  readonly doubt: (row: number, fte: number | null) => string | undefined;
  /** 30 under "On-cost" is neither a share nor an amount that anyone pays: most likely a percentage. */
  readonly isUnsigned: (row: number) => boolean;
}

/** No employer's costs are five times the salary. */
const LARGEST_SHARE = 5;

/**
 * On-costs as they are printed: a share, or amounts in one column or in several. Amounts are taken over salary × FTE; or over the salary as
 * it stands, where the printed costs say that both are for the hours worked, or both for one full-time post.
 *
 * @param salaryOf Salary in £, by row.
 */
export function readOnCosts(table: TableReading, lines: readonly number[], at: PostFigures, salaryOf: (row: number) => number | null): OnCosts {
  const { rows, values } = table;
  const allowances = allowancesIn(table);
  const [printed, salaries, costs] = [values[at.onCost]?.unit, values[at.salary]?.unit, values[at.cost]?.unit];
  const unit = isMoney(printed) ? printed : isMoney(salaries) ? salaries : "£";
  const summed = values.flatMap(({ unit: other, name, total }, i) => (i !== at.salary && i !== at.cost && !total && (i === at.onCost || isMoney(other) || other === printed) && ON_COST.test(name) ? [i] : []));
  const rateOf = (row: number) => numberOf(rows[row]!.readings[at.onCost]);
  const isUnsigned = (row: number) => {
    const rate = rateOf(row);
    return printed === undefined && rate !== undefined && rate > LARGEST_SHARE && rate <= 100 && rows[row]!.readings[at.onCost]!.percent !== true;
  };
  // Without a unit a figure that no share can be is an amount in the unit of the salaries.
  const isAmount = (row: number) => isMoney(printed) || (printed === undefined && (rateOf(row) ?? 0) > LARGEST_SHARE);
  const amountOf = (row: number): number | undefined => {
    const amounts = summed.map((column) => numberOf(rows[row]!.readings[column]));
    return amounts.some((amount) => amount === undefined) ? undefined : amounts.reduce<number>((sum, amount) => sum + amount!, 0) * POUNDS[unit];
  };

  /** "NI %" and "Pension %" add up; a column that is called on-cost says it all. */
  const added = /\bon[- ]?costs?\b/i.test(values[at.onCost]?.name ?? "") ? [at.onCost] : values.flatMap(({ unit: other, name, total }, i) => (i === at.onCost || (!total && other === "%" && ON_COST.test(name)) ? [i] : []));
  const shares = (row: number): number | null => {
    const rates = added.map((column) => numberOf(rows[row]!.readings[column]));
    return rates.some((rate) => rate === undefined) ? null : Number(rates.reduce<number>((sum, rate) => sum + rate!, 0).toPrecision(12));
  };

  const partTime = lines.flatMap((row) => {
    const [fte, salary, amount, cost] = [numberOf(rows[row]!.readings[at.fte]), salaryOf(row), isAmount(row) ? amountOf(row) : undefined, numberOf(rows[row]!.readings[at.cost])];
    if (!fte || fte === 1 || !salary || amount === undefined || !cost) return [];
    const paid = cost * POUNDS[isMoney(costs) ? costs : unit];
    const fits = (made: number) => Math.abs(made - paid) <= 0.01 * paid;
    const more = allowances(rows[row]!.at);
    return [{ beside: fits(salary + amount + more) || fits((salary + amount + more) * fte), full: fits(salary * fte + amount + more) || fits((salary + more) * fte + amount) }];
  });
  const [beside, full] = [partTime.filter((each) => each.beside).length, partTime.filter((each) => each.full).length];
  const besideSalary = beside > full;
  const isOpen = (row: number, fte: number | null) => beside === full && fte !== null && fte !== 0 && fte !== 1 && isAmount(row) && Boolean(salaryOf(row)) && Boolean(amountOf(row));

  return {
    isUnsigned,
    doubt: (row, fte) => {
      if (!isOpen(row, fte)) return undefined;
      const [salary, amount] = [salaryOf(row)!, amountOf(row)!];
      const share = (over: number) => `${shown(Number(((amount / over) * 100).toFixed(1)))}%`;
      return `${shown(amount)} was left empty: over ${shown(salary)} it is ${share(salary)}, over ${shown(salary)} × ${shown(fte!)} it is ${share(salary * fte!)}; no printed cost tells which.`;
    },
    shareOf: (row, fte) => {
      if (isUnsigned(row)) return null;
      if (!isAmount(row)) return shares(row);
      if (isOpen(row, fte)) return null;
      const [salary, amount] = [salaryOf(row), amountOf(row)];
      const over = salary === null ? null : besideSalary ? salary : fte === null ? null : salary * fte;
      return !over || amount === undefined ? null : Number((amount / over).toPrecision(12));
    },
  };
}
