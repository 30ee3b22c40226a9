import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType, type IRange, type ISheetDataValidationRule } from "@univerjs/core";
import type { ValidationFile } from "../../file/WorkbookFile";

const OPERATORS = {
  between: DataValidationOperator.BETWEEN,
  greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessThanOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;

type Criterion = Pick<ISheetDataValidationRule, "type" | "formula1" | "formula2" | "operator" | "renderMode">;

function criterionOf(validation: ValidationFile): Criterion {
  switch (validation.kind) {
    case "list":
      return {
        type: DataValidationType.LIST,
        formula1: typeof validation.source === "string" ? validation.source : validation.source.join(","),
        renderMode: DataValidationRenderMode.ARROW,
      };
    case "custom":
      return { type: DataValidationType.CUSTOM, formula1: validation.formula };
    case "decimal":
    case "wholeNumber": {
      const { min, max, operator } = validation;
      return {
        type: validation.kind === "decimal" ? DataValidationType.DECIMAL : DataValidationType.WHOLE,
        operator: OPERATORS[operator],
        formula1: String(min),
        ...(max !== undefined && { formula2: String(max) }),
      };
    }
  }
}

/** A validation as the grid enforces it: an entry that breaks it is refused, with its own message. */
export const validationRule = (id: string, range: IRange, validation: ValidationFile): ISheetDataValidationRule => ({
  uid: id,
  ranges: [range],
  ...criterionOf(validation),
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: DataValidationErrorStyle.STOP,
  ...(validation.errorTitle !== undefined && { errorTitle: validation.errorTitle }),
  ...(validation.errorMessage !== undefined && { error: validation.errorMessage }),
});
