/** Excel's errors, as a cell shows them. */
export const ERROR_CODES = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#EXTERNAL!", "#PYTHON!"] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error as a value: it travels through a calculation like a number. */
export class ErrorValue {
  constructor(
    readonly code: ErrorCode,
    /** What a person reads beside it, where more is known than the code says. */
    readonly message?: string,
  ) {}
}

export const DIVISION_BY_ZERO = new ErrorValue("#DIV/0!");
export const NOT_AVAILABLE = new ErrorValue("#N/A");
export const INVALID_NAME = new ErrorValue("#NAME?");
export const NULL_INTERSECTION = new ErrorValue("#NULL!");
export const INVALID_NUMBER = new ErrorValue("#NUM!");
export const INVALID_REFERENCE = new ErrorValue("#REF!");
export const WRONG_VALUE = new ErrorValue("#VALUE!");
export const EMPTY_ARRAY = new ErrorValue("#CALC!");
export const BLOCKED_SPILL = new ErrorValue("#SPILL!");

const BARE = new Map<string, ErrorValue>(
  [DIVISION_BY_ZERO, NOT_AVAILABLE, INVALID_NAME, NULL_INTERSECTION, INVALID_NUMBER, INVALID_REFERENCE, WRONG_VALUE, EMPTY_ARRAY, BLOCKED_SPILL].map((error) => [error.code, error]),
);

export const isErrorCode = (text: string): text is ErrorCode => (ERROR_CODES as readonly string[]).includes(text);

/** The error that a text such as "#N/A" names; #VALUE! for one that no Excel knows. */
export const errorFromCode = (text: string): ErrorValue => {
  const code = text.toUpperCase();
  return BARE.get(code) ?? (isErrorCode(code) ? new ErrorValue(code) : WRONG_VALUE);
};
