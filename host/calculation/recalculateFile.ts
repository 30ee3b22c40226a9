import { childrenOf, type FormulaNode } from "../../src/calculation/formula/FormulaNode";
import { FormulaFault } from "../../src/calculation/formula/FormulaFault";
import { loadFunctionsFor } from "../../src/calculation/functions/loadFunctions";
import { readFormula } from "../../src/calculation/formula/readFormula";
import { ErrorValue } from "../../src/calculation/values/ErrorValue";
import type { Scalar } from "../../src/calculation/values/Scalar";
import type { CalculationBook } from "../../src/calculation/workbook/CalculationBook";
import type { CalculationSheet } from "../../src/calculation/workbook/CalculationSheet";
import { FormulaCell, SpilledCell } from "../../src/calculation/workbook/FormulaCell";
import { addressOf } from "../../src/calculation/workbook/addressOf";
import type { CellFile, WorkbookFile } from "../file/WorkbookFile";
import { bookFromFile, boundsOf, scalarOf, type FileBookOptions } from "./bookFromFile";

export type Shown = string | number | boolean | null;

/** A formula that gives another value than the file holds. */
export interface DifferentFormula {
  readonly cell: string;
  readonly formula: string;
  readonly stored: Shown;
  readonly calculated: Shown;
  /** What is known of a calculated error beyond its code. */
  readonly reason?: string;
}

export interface FileRecalculated {
  readonly formulas: number;
  readonly equal: number;
  /** How many formulas change with the time, by chance or with the machine, themselves or through the cells they draw on, by function. */
  readonly volatile: Readonly<Record<string, number>>;
  /** How many formulas call a function that is not there, themselves or through the cells they draw on, by function. */
  readonly unsupported: Readonly<Record<string, number>>;
  readonly different: readonly DifferentFormula[];
}

/** Functions whose value today says nothing of the one in the file. OFFSET and INDIRECT are asked anew each time too, and give the same. */
const CHANGING = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "CELL", "INFO"]);
const TOLERANCE = 1e-9;

/** Works out every formula of a file anew and holds the results against the values saved with them. */
export async function recalculateFile(file: WorkbookFile, options: FileBookOptions = {}): Promise<FileRecalculated> {
  await loadFunctionsFor([...file.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])), ...file.names.map(({ refersTo }) => refersTo)]);
  const book = bookFromFile(file, options);
  book.calculate();
  const apart = new Apart(book);
  const volatile = new Map<string, number>();
  const unsupported = new Map<string, number>();
  const different: DifferentFormula[] = [];
  let [formulas, equal] = [0, 0];
  for (const { name, cells } of file.sheets) {
    const sheet = book.sheetNamed(name)!;
    const stored = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    for (const cell of cells) {
      if (cell.formula === undefined) continue;
      formulas += 1;
      const entry = sheet.grid.get(cell.row, cell.column) as FormulaCell;
      const own = apart.ownReason(entry);
      const found = own?.kind === "volatile" ? undefined : firstDifference(sheet, cell, stored);
      const reason = own ?? (found && apart.reasonFor(entry));
      if (!found && !reason) equal += 1;
      else if (reason?.kind === "volatile") count(volatile, reason.name);
      else if (found && reason) count(unsupported, reason.name);
      else if (found) different.push({ cell: addressOf(sheet, found.row, found.column), formula: cell.formula, ...found.values });
      else equal += 1;
    }
  }
  return { formulas, equal, volatile: Object.fromEntries(volatile), unsupported: Object.fromEntries(unsupported), different };
}

const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

interface Difference {
  readonly row: number;
  readonly column: number;
  readonly values: Pick<DifferentFormula, "stored" | "calculated" | "reason">;
}

const shown = (value: Scalar): Shown => (value instanceof ErrorValue ? value.code : value);

/** The first cell that a formula fills with another value than stands in the file; undefined where all agree. */
function firstDifference(sheet: CalculationSheet, cell: CellFile, stored: ReadonlyMap<string, CellFile>): Difference | undefined {
  const { top, left, bottom, right } = boundsOf(cell.array ?? cell.spill ?? addressOfCell(cell));
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const held = stored.get(`${row},${column}`);
      const before = held ? scalarOf(held) : null;
      const now = sheet.valueAt(row, column);
      if (agree(before, now)) continue;
      const reason = now instanceof ErrorValue ? now.message : undefined;
      return { row, column, values: { stored: shown(before), calculated: shown(now), ...(reason !== undefined && { reason }) } };
    }
  }
  return undefined;
}

const addressOfCell = ({ row, column }: CellFile): string => addressOf({ name: "A" } as CalculationSheet, row, column).slice(2);

/** Numbers to the ninth digit. A formula that gives a blank or an empty text may be saved without a value. */
export function agree(stored: Scalar, calculated: Scalar): boolean {
  const [before, now] = [shown(stored), shown(calculated)];
  if (before === now) return true;
  if (typeof before === "number" && typeof now === "number") return Math.abs(now - before) <= TOLERANCE * Math.abs(before);
  return (before === null && (now === "" || now === 0)) || (before === "" && now === null);
}

interface Reason {
  readonly kind: "volatile" | "unsupported";
  readonly name: string;
}

/** Which formulas cannot be held against what the file says, and why. */
class Apart {
  private readonly own = new Map<FormulaCell, Reason | undefined>();
  private readonly through = new Map<FormulaCell, Reason | undefined>();

  constructor(private readonly book: CalculationBook) {}

  /** Because of a function in the formula itself, or in a name that it speaks of. */
  ownReason(cell: FormulaCell): Reason | undefined {
    if (this.own.has(cell)) return this.own.get(cell);
    const node = readFormula(cell.text);
    const reason = node instanceof FormulaFault ? undefined : this.reasonIn(node, cell.sheet, new Set());
    this.own.set(cell, reason);
    return reason;
  }

  private reasonIn(node: FormulaNode, sheet: CalculationSheet, seen: Set<string>): Reason | undefined {
    if (node.kind === "call" && CHANGING.has(node.name)) return { kind: "volatile", name: node.name };
    const isFunction = node.kind === "call" && this.book.functionNamed(node.name) !== undefined;
    const word = node.kind === "name" || (node.kind === "call" && !isFunction) ? node.name : undefined;
    if (word !== undefined && !seen.has(word)) {
      seen.add(word);
      const defined = this.book.nameFor(word, sheet);
      const within = defined && this.reasonIn(defined.node, sheet, seen);
      if (within) return within;
      if (!defined && node.kind === "call") return { kind: "unsupported", name: node.name };
    }
    for (const child of childrenOf(node)) {
      const reason = this.reasonIn(child, sheet, seen);
      if (reason) return reason;
    }
    return undefined;
  }

  /** Its own, or that of any formula it draws on. */
  reasonFor(from: FormulaCell): Reason | undefined {
    const path: FormulaCell[] = [];
    const seen = new Set<FormulaCell>();
    const open = [from];
    for (let cell = open.pop(); cell; cell = open.pop()) {
      if (seen.has(cell)) continue;
      seen.add(cell);
      path.push(cell);
      const known = this.through.get(cell) ?? this.ownReason(cell);
      if (known) {
        this.through.set(from, known);
        return known;
      }
      // Looked through before without a find.
      if (this.through.has(cell)) continue;
      for (const area of cell.precedents) {
        (area.sheet as CalculationSheet).grid.forEach(area, (entry) => {
          const formula = entry instanceof FormulaCell ? entry : entry instanceof SpilledCell ? entry.anchor : undefined;
          if (formula && !seen.has(formula)) open.push(formula);
        });
      }
    }
    for (const cell of path) this.through.set(cell, undefined);
    return undefined;
  }
}
