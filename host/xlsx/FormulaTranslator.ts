import { type WorkbookFile } from "../file/WorkbookFile";
import { needsArray, withIntersections, type FormulaWords } from "./formula/arrayUse";
import { functionNames, type FunctionNames } from "./formula/FunctionNames";
import { storedFormula } from "./formula/storedFormula";
import { typedFormula } from "./formula/typedFormula";

const ONE_CELL = /^=?(?:'(?:[^']|'')+'|[^'!]+)!\$?[A-Za-z]{1,3}\$?\d{1,7}$/;
const HAS_CELLS = /[!:[(]/;

/** Formulas between Excel and file, knowing the add-in's functions and the workbook's names. */
export class FormulaTranslator {
  private readonly names: FunctionNames;
  private readonly words: FormulaWords;

  constructor(functions: readonly string[], definedNames: WorkbookFile["names"]) {
    this.names = functionNames(functions);
    this.words = {
      ownFunctions: new Set(this.names.stored.keys()),
      rangeNames: new Set(definedNames.filter(({ refersTo }) => HAS_CELLS.test(refersTo) && !ONE_CELL.test(refersTo)).map(({ name }) => name.toLowerCase())),
    };
  }

  stored(typed: string, table?: string): string {
    return storedFormula(typed, this.names, table);
  }

  needsArray(typed: string): boolean {
    return needsArray(typed, this.words);
  }

  typed(stored: string, table?: string): string {
    return typedFormula(stored, this.names, table);
  }

  /** A cell's formula that the file holds as plain: read the old way, see withIntersections. */
  typedPlain(stored: string, table?: string): string {
    return withIntersections(this.typed(stored, table), this.words);
  }
}
