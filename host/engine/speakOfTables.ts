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

/** Formulas that speak of tables are calculated by addresses; one whose addresses have changed, by a table's new size say, is calculated anew. */
export function speakOfTables(host: Host): void {
  const generator = host.inject<Order>(IFormulaDependencyGenerator);
  const before = new Map<string, string>();
  let tables: KnownTable[] | undefined;

  const generate = generator.generate.bind(generator);
  generator.generate = (...given) => {
    tables = undefined;
    return generate(...given);
  };
  const create = generator._createFDtree.bind(generator);
  generator._createFDtree = (...given) => {
    const tree = create(...given);
    if (!mayBeStructured(tree.formula)) return tree;
    const { unitId, subUnitId, row, column } = tree;
    const sheet = host.book.getSheetBySheetId(subUnitId)?.getSheetName();
    if (unitId !== host.book.getId() || sheet === undefined) return tree;
    tree.formula = withAddresses(tree.formula, { sheet, row, column }, (tables ??= tablesIn(host)));
    const key = `${unitId}|${subUnitId}|${row}|${column}`;
    const known = before.get(key);
    before.set(key, tree.formula);
    if (known !== undefined && known !== tree.formula) Object.defineProperty(tree, "isDirty", { get: () => true, set: () => undefined });
    return tree;
  };
}
