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
  InvalidSelection: "Several areas are selected, or something that is no range of cells. Select one range, then repeat.",
  InsertDeleteConflict: "Rows or columns cannot be put in or taken out there: something in their way cannot move. Make room below or beside, then repeat.",
  NonBlankCellOffSheet: "There is no room: cells at the end of the sheet would be pushed off it. Clear what stands there, then repeat.",
  FilteredRangeConflict: "A filter hides some of the rows. Clear the filter (Data, Clear), then repeat.",
  MergedRangeConflict: "Merged cells are in the way. Unmerge them, then repeat.",
  FormulaLengthExceedsLimit: "A formula is longer than Excel takes. Compare fewer models, councils or scenarios at once.",
  MemoryLimitReached: "Excel has no memory left for this. Close other workbooks, then repeat.",
  ActivityLimitReached: "Excel is busy with other requests. Wait a moment, then repeat.",
  InvalidOperationInCellEditMode: "Excel is waiting for a cell that is being edited. Press Enter or Esc, then repeat.",
  RequestPayloadSizeLimitExceeded: "The table is too large for one request. Load it in parts.",
  ResponsePayloadSizeLimitExceeded: "The table is too large to be read at once. Read a part of it.",
  NotImplemented: "This workbook host does not offer what was asked for. In Excel it is available.",
};

/** Any error of Excel's, in words that tell what to do. */
export function faultFrom(error: unknown): ActionFault {
  if (hasCode(error)) return { fault: ADVICE[error.code] ?? `Excel reported: ${error.message} (${error.code}). Nothing was lost; try again.` };
  return { fault: error instanceof Error ? error.message : String(error) };
}
