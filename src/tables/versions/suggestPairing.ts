import { isFault } from "../../domain/fault";
import { columnPair } from "./differences";
import { columnCalled, type VersionColumn, type VersionTable } from "./VersionTable";

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

/** What to compare with what, as far as the headings tell: the same name, whatever the unit of money; or the only figures on each side. */
export function suggestColumns(first: VersionTable, second: VersionTable): Record<string, string> {
  const free = new Set(second.columns.filter(({ isFigure }) => isFigure));
  const [only, other] = [first.columns.filter(({ isFigure }) => isFigure), [...free]];
  if (only.length === 1 && other.length === 1 && !isFault(columnPair(only[0]!, other[0]!))) return { [only[0]!.heading]: other[0]!.heading };
  return Object.fromEntries(
    first.columns.filter(({ isFigure }) => isFigure).flatMap((before) => {
      const after = [...free].find((each) => plain(each.heading) === plain(before.heading)) ?? [...free].find((each) => plain(each.name) === plain(before.name));
      if (!after || isFault(columnPair(before, after))) return [];
      free.delete(after);
      return [[before.heading, after.heading]];
    }),
  );
}

/** The column by which rows are known: the one that holds most of the first version's names. */
export function suggestKey(first: VersionTable, firstKey: string, second: VersionTable): string {
  const names = new Set(columnCalled(first, firstKey)?.cells.map((cell) => String(cell).trim().toLowerCase()));
  const share = ({ cells }: VersionColumn) => cells.reduce<number>((hits, cell) => hits + (cell !== "" && names.has(String(cell).trim().toLowerCase()) ? 1 : 0), 0);
  const texts = second.columns.filter(({ isFigure }) => !isFigure);
  return texts.reduce((best, column) => (share(column) > share(best) ? column : best), texts[0] ?? second.columns[0]!).heading;
}

/** Whether the second looks like a ledger: several rows for most of its names. */
export function looksLikeLedger(second: VersionTable, key: string): boolean {
  const cells = columnCalled(second, key)?.cells ?? [];
  const names = new Set(cells.map((cell) => String(cell).trim().toLowerCase()));
  return cells.length >= names.size * 2;
}
