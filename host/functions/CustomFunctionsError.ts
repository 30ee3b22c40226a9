/** CustomFunctions.Error: thrown by a function, or one element of the array it gives. */
export class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
    this.name = "CustomFunctions.Error";
  }
}

export const ERROR_CODES = {
  invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!", invalidName: "#NAME?", invalidReference: "#REF!",
} as const;
