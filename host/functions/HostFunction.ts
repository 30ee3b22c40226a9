import {
  ArrayValueObject, BaseFunction, ErrorType, ErrorValueObject, ValueObjectFactory,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type { Host } from "../engine/Host";
import { CustomFunctionsError } from "./CustomFunctionsError";
import type { FunctionMetadata, FunctionsFile } from "./functionMetadata";

export type CellGiven = number | string | boolean | null | CustomFunctionsError;

const ERRORS: Readonly<Record<string, ErrorType>> = {
  "#VALUE!": ErrorType.VALUE, "#N/A": ErrorType.NA, "#DIV/0!": ErrorType.DIV_BY_ZERO, "#NUM!": ErrorType.NUM,
  "#NULL!": ErrorType.NULL, "#NAME?": ErrorType.NAME, "#REF!": ErrorType.REF,
};

/** One custom function of the add-in in the engine's eyes. */
export class HostFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly file: FunctionsFile,
    private readonly host: Host,
    private readonly run: (...cells: unknown[]) => unknown,
  ) {
    super(name);
    const { parameters } = metadata;
    this.minParams = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    this.maxParams = parameters.at(-1)?.repeating ? 255 : parameters.length;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const { parameters } = this.metadata;
    const cells: unknown[] = [];
    for (const [i, value] of given.entries()) {
      const parameter = parameters[i] ?? parameters.at(-1)!;
      const matrix = value.isArray() ? (value as ArrayValueObject).getArrayValue() : [[value]];
      // An argument that is left out between two commas arrives as a blank that stands for no cell.
      if (parameter.optional && !value.isArray() && value.isNull()) {
        cells.push(null);
        continue;
      }
      const error = matrix.flat().find((cell) => cell?.isError());
      if (error && !(this.file.allowErrorForDataTypeAny && parameter.type === "any")) return error;
      const read = matrix.map((row) => Array.from(row, (cell) => this.plain(cell)));
      cells.push(parameter.dimensionality === "matrix" ? read : (read[0]?.[0] ?? null));
    }
    while (cells.length < parameters.length) cells.push(null);
    const invocation = { functionName: this.metadata.name };
    const { row, column } = this;
    const sheetId = this.subUnitId ?? "";
    this.host.keepMessage(sheetId, row, column, undefined);
    try {
      return this.value(this.run(...cells, invocation));
    } catch (error) {
      const failed = error instanceof CustomFunctionsError ? error : new CustomFunctionsError("#VALUE!", error instanceof Error ? error.message : String(error));
      this.host.keepMessage(sheetId, row, column, failed.message === "" ? undefined : failed.message);
      return this.error(failed);
    }
  }

  /** A blank cell is 0 on the desktop and null on the web; an error reaches the function as an object that carries its code. */
  private plain(cell: BaseValueObject | null | undefined | void): CellGiven {
    if (!cell || cell.isNull()) return this.host.blankAs;
    if (cell.isError()) return new CustomFunctionsError(String(cell.getValue()), "");
    return cell.getValue() as CellGiven;
  }

  private error({ code }: CustomFunctionsError): ErrorValueObject {
    return ErrorValueObject.create(ERRORS[code] ?? ErrorType.VALUE);
  }

  private value(result: unknown): BaseValueObject {
    if (!Array.isArray(result)) return this.single(result);
    const rows = (result as unknown[][]).map((row) => row.map((cell) => this.single(cell)));
    if (rows.length === 1 && rows[0]!.length === 1) return rows[0]![0]!;
    return ArrayValueObject.create({ calculateValueList: rows, rowCount: rows.length, columnCount: rows[0]?.length ?? 0, unitId: "", sheetId: "", row: -1, column: -1 });
  }

  private single(cell: unknown): BaseValueObject {
    if (cell instanceof CustomFunctionsError) return this.error(cell);
    return ValueObjectFactory.create((cell ?? "") as string | number | boolean);
  }
}
