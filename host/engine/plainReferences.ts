import { IFormulaDependencyGenerator, type FormulaDependencyTree } from "@univerjs/engine-formula";
import { sheetTables } from "../office/sheetTables";
import type { Host } from "./Host";
import { mayBeStructured, withAddresses, type KnownTable } from "./structuredReferences";

/** Members of the engine's service that its own types keep to themselves. */
interface Order {
  generate(...given: unknown[]): Promise<unknown>;
  _createFDtree(...given: unknown[]): FormulaDependencyTree;
}

/** Every table of the workbook with its headings as they stand in the cells. */
const tablesIn = (host: Host): KnownTable[] =>
  host.book.getSheets().flatMap((sheet) => {
    const matrix = sheet.getSheet().getCellMatrix();
    return sheetTables(sheet).map((table) => ({
      ...table,
      sheet: sheet.getSheetName(),
      headings: Array.from({ length: table.columns }, (_, i) => String(matrix.getValue(table.row, table.column + i)?.v ?? "")),
    }));
  });

/** What every name of the workbook stands for, ready to be put into a formula. */
const namesIn = (host: Host): Map<string, string> =>
  new Map(host.book.getDefinedNames().filter((name) => name.isWorkbookScope()).map((name) => {
    const text = name.getFormulaOrRefString();
    const plain = text.includes("#REF!") ? "#REF!" : text.startsWith("=") ? `(${text.slice(1)})` : text;
    return [name.getName().toLowerCase(), plain] as const;
  }));

/** Whether a formula may speak of one of these names: words in texts and sheets' names are looked at more closely later. */
function mayName(formula: string, names: ReadonlyMap<string, string>): boolean {
  if (names.size === 0) return false;
  for (const [word] of formula.matchAll(/[A-Za-z_\\][\w.\\]*/g)) if (names.has(word.toLowerCase())) return true;
  return false;
}

/**
 * Formulas that speak of tables or names are calculated by addresses; one whose addresses have changed, by a table's new size or a name
 * pointed elsewhere, is calculated anew: the engine keeps what it once read a name as.
 */
export function plainReferences(host: Host): void {
  const generator = host.inject<Order>(IFormulaDependencyGenerator);
  const before = new Map<string, string>();
  let known: { readonly tables: readonly KnownTable[]; readonly names: ReadonlyMap<string, string> } | undefined;
  const generate = generator.generate.bind(generator);
  generator.generate = (...given) => {
    known = undefined;
    return generate(...given);
  };
  const create = generator._createFDtree.bind(generator);
  generator._createFDtree = (...given) => {
    const tree = create(...given);
    const { unitId, subUnitId, row, column } = tree;
    if (unitId !== host.book.getId()) return tree;
    const key = `${unitId}|${subUnitId}|${row}|${column}`;
    const earlier = before.get(key);
    const { tables, names } = (known ??= { tables: tablesIn(host), names: namesIn(host) });
    if (!mayBeStructured(tree.formula) && !mayName(tree.formula, names) && earlier === undefined) return tree;
    const sheet = host.book.getSheetBySheetId(subUnitId)?.getSheetName();
    if (sheet === undefined) return tree;
    tree.formula = withAddresses(tree.formula, { sheet, row, column }, tables, names);
    before.set(key, tree.formula);
    if (earlier !== undefined && earlier !== tree.formula) Object.defineProperty(tree, "isDirty", { get: () => true, set: () => undefined });
    return tree;
  };
}
