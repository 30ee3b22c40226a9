/** Why an action did nothing, said so that the user can put it right. Returned, not thrown. */
export interface ActionFault {
  readonly fault: string;
  /** Where to look, when there is such a place. */
  readonly sheet?: string;
  readonly address?: string;
}

export const isActionFault = (result: unknown): result is ActionFault => typeof result === "object" && result !== null && "fault" in result;

const hasCode = (error: unknown): error is { code: string; message: string } =>
  typeof error === "object" && error !== null && "code" in error && "message" in error;

/** Somebody else made the sheet, table or name first. */
export const isThereAlready = (error: unknown): boolean => hasCode(error) && error.code === "ItemAlreadyExists";

const ADVICE: Readonly<Record<string, string>> = {
  ItemNotFound: "A sheet, table or name that was needed is no longer there. Nothing else was changed; load the tables again, then repeat.",
  ItemAlreadyExists: "A sheet, table or name of that name is there already. Choose another name, then repeat.",
  AccessDenied: "The sheet or workbook is protected. Take the protection off (Review, Unprotect), then repeat.",
  InvalidOperation: "Excel refused that just now. Leave the cell you are typing in (Enter or Esc), then repeat.",
  InvalidOperationInCellEditMode: "Excel is waiting for a cell that is being edited. Press Enter or Esc, then repeat.",
  RequestPayloadSizeLimitExceeded: "The table is too large for one request. Load it in parts.",
  NotImplemented: "This workbook host does not offer what was asked for. In Excel it is available.",
};

/** Any error of Excel's, in words that tell what to do. */
export function faultFrom(error: unknown): ActionFault {
  if (hasCode(error)) return { fault: ADVICE[error.code] ?? `Excel reported: ${error.message} (${error.code}). Nothing was lost; try again.` };
  return { fault: error instanceof Error ? error.message : String(error) };
}
