import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn } from "../SourceGrid";
import { isMoney } from "../structure/importUnit";
import { numberOf, placeOf, shown, unitAt, type TableReading } from "../structure/TableReading";

/** Lines of the same name in the same section. */
export function checkDuplicates(table: TableReading): ImportIssue[] {
  const totals = new Set(table.totals.map(({ row }) => row));
  const seen = new Map<string, number>();
  const again = table.rows.flatMap((row, index) => {
    if (totals.has(index) || row.label === "") return [];
    const key = `${row.section ?? ""}|${row.label.toLowerCase()}|${row.texts.join("|").toLowerCase()}`;
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, index);
      return [];
    }
    const label = table.columns.find(({ role }) => role === "label")?.index ?? 0;
    return [issue("DUPLICATE_ROW", { row: row.label, cell: addressIn(table.grid, row.at, label), detail: `"${row.label}" stands in row ${table.grid.top + table.rows[earlier]!.at + 1} as well.` })];
  });
  // In a ledger the same account comes again as a matter of course: said once.
  const isLedger = new Set(table.rows.map(({ label }) => label)).size * 2 <= table.rows.length;
  return isLedger && again.length > 1 ? [{ ...again[0]!, detail: `${again.length} lines have the same names as a line above them, the first in row ${again[0]!.cell!.replace(/\D/g, "")}.` }] : again;
}

/** A share of a negative figure that is negative too, 400 of a saving of 850, means what it says; a change of one does not. */
const CHANGE = /\b(variances?|variation|movement|change|increase|decrease|reduction|difference|growth|over|under)\b/i;

/** A percentage that is one column of its row over another, where the other is negative. */
export function checkNegativeBases(table: TableReading): ImportIssue[] {
  const money = table.values.flatMap(({ unit }, column) => (isMoney(unit) ? [column] : []));
  return table.values.flatMap(({ unit }, percent) => {
    if (unit !== "%") return [];
    for (const base of money) {
      for (const part of money) {
        if (part === base) continue;
        const rows = table.rows.flatMap(({ readings }, row) => {
          const [share, over, under] = [numberOf(readings[percent]), numberOf(readings[part]), numberOf(readings[base])];
          return share === undefined || !over || !under || unitAt(table, row, percent) !== "%" ? [] : [{ row, under, fits: Math.abs(Math.abs(share) - Math.abs(over / under)) <= 0.006 }];
        });
        if (rows.length < 2 || rows.filter(({ fits }) => fits).length < rows.length * 0.7) continue;
        const mixed = rows.some(({ under }) => under > 0);
        return rows.flatMap(({ row, under }) =>
          under < 0 && (mixed || CHANGE.test(table.values[part]!.name) || numberOf(table.rows[row]!.readings[part])! > 0) ? [issue("NEGATIVE_BASE", { ...placeOf(table, row, percent), detail: `It is a percentage of ${table.values[base]!.name}, which is ${shown(under)}.` })] : []);
      }
    }
    return [];
  });
}
