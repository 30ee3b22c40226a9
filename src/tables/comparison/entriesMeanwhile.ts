import { asTyped, cellText, plannedCells, rowKeys, type Cells } from "../sheet/keptInputs";
import type { Area, Block, CellContent, SheetPlan } from "../sheet/SheetPlan";
import { FIRST_SCENARIO_COLUMN, SCENARIO_HEADING_ROW } from "./scenarioSheet";

const covers = ({ row, column, rows, columns }: Area, r: number, c: number): boolean => row <= r && r < row + rows && column <= c && c < column + columns;
const same = (a: CellContent | undefined, b: CellContent | undefined): boolean => cellText(a) === cellText(b);

/**
 * What somebody else entered into a sheet's input cells between the reading and the writing, as cells to write once more. A cell that this
 * write meant to change keeps what was meant.
 *
 * @param plan What was written.
 * @param read Formulas of the sheet when the plan was made, from A1.
 * @param found The same at the moment of writing, before anything was written.
 */
export function entriesMeanwhile(plan: SheetPlan, read: Cells, found: Cells): Block[] {
  const planned = plannedCells(plan);
  const inputs = [...plan.inputs, ...plan.styles.filter(({ style }) => style === "input")];
  const last = Math.max(0, ...plan.blocks.map(({ row, cells }) => row + cells.length));
  const rowNow = new Map(rowKeys(Array.from({ length: last }, (_, row) => cellText(planned.get(`${row},0`)))).map((key, row) => [key, row]));
  const keysRead = rowKeys(read.map((row) => cellText(row[0])));
  return found.flatMap((line, r) =>
    line.flatMap((content, column): Block[] => {
      const before = read[r]?.[column];
      const row = rowNow.get(keysRead[r] ?? "");
      if (same(content, before) || row === undefined || !inputs.some((area) => covers(area, row, column))) return [];
      return same(planned.get(`${row},${column}`), before) ? [{ row, column, cells: [[asTyped(content)]] }] : [];
    }),
  );
}

/** Scenario columns by name, each a map from label to content. */
function columnsIn(cells: Cells): Map<string, { readonly column: number; readonly cells: ReadonlyMap<string, CellContent> }> {
  const rows = cells.slice(SCENARIO_HEADING_ROW + 1).filter(([label]) => cellText(label) !== "");
  return new Map((cells[SCENARIO_HEADING_ROW] ?? []).flatMap((name, column) =>
    column < FIRST_SCENARIO_COLUMN || cellText(name) === "" ? [] : [[cellText(name), { column, cells: new Map(rows.map((row) => [cellText(row[0]), row[column] ?? ""])) }] as const]));
}

/**
 * The same for the Scenarios sheet: cells that somebody else changed, found again by scenario and label; and whole columns that somebody
 * else added where this write stands now, to be put beside the last.
 *
 * @param cleared Columns from A that were emptied before the writing; 0 for none.
 */
export function scenariosMeanwhile(plan: SheetPlan, read: Cells, found: Cells, cleared: number): Block[] {
  const planned = plannedCells(plan);
  const labels = new Map([...planned].flatMap(([at, content]) => (at.endsWith(",0") ? [[cellText(content), Number(at.slice(0, -2))] as const] : [])));
  // A write of one column leaves the labels as they stand.
  found.forEach((row, i) => {
    if (cellText(row[0]) !== "" && !labels.has(cellText(row[0]))) labels.set(cellText(row[0]), i);
  });
  const headings = [...planned].flatMap(([at, content]): [string, number][] => {
    const [row, column] = at.split(",").map(Number) as [number, number];
    return row === SCENARIO_HEADING_ROW && column >= FIRST_SCENARIO_COLUMN && cellText(content) !== "" ? [[cellText(content), column]] : [];
  });
  const columnNow = new Map(headings);
  const before = columnsIn(read);
  const now = columnsIn(found);
  let free = Math.max(FIRST_SCENARIO_COLUMN - 1, ...columnNow.values(), ...[...now.values()].map(({ column }) => column)) + 1;
  return [...now].flatMap(([name, { column: stood, cells }]): Block[] => {
    const known = before.get(name);
    const column = columnNow.get(name);
    if (known && column !== undefined) {
      return [...cells].flatMap(([label, content]): Block[] => {
        const row = labels.get(label);
        const was = known.cells.get(label) ?? "";
        return row === undefined || same(content, was) || !same(planned.get(`${row},${column}`), was) ? [] : [{ row, column, cells: [[asTyped(content)]] }];
      });
    }
    const isLost = stood < cleared || [...columnNow.values()].includes(stood);
    if (known || !isLost) return [];
    const to = free++;
    return [{ row: SCENARIO_HEADING_ROW, column: to, cells: [[asTyped(name)]] }, ...[...cells].flatMap(([label, content]): Block[] => {
      const row = labels.get(label);
      return row === undefined ? [] : [{ row, column: to, cells: [[asTyped(content)]] }];
    })];
  });
}
