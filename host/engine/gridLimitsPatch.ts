import { BaseFunction, BaseReferenceObject } from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "./a1";

/**
 * Univer gives #NAME? for a reference, and #REF! for a SEQUENCE, beyond the rows and columns that a sheet happens to show; Excel's grid
 * always has them all.
 */
BaseReferenceObject.prototype.isExceedRange = function isExceedRange(this: BaseReferenceObject): boolean {
  const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
  return startRow < 0 || startColumn < 0 || endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS;
};

const setSheetRowColumnCount = Object.getOwnPropertyDescriptor(BaseFunction.prototype, "setSheetRowColumnCount")?.value as (this: BaseFunction, rows: number, columns: number) => void;
BaseFunction.prototype.setSheetRowColumnCount = function setLimits(this: BaseFunction): void {
  setSheetRowColumnCount.call(this, MAX_ROWS, MAX_COLUMNS);
};
