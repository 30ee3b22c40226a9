import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  CopyWorksheetEndMutation, InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveColsMutation, MoveRangeMutation, MoveRowsMutation, RemoveColMutation,
  RemoveRowMutation, RemoveSheetMutation, ReorderRangeMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation,
} from "@univerjs/sheets";

/** What a change of the grid means for the calculation, beside values written into cells. */
export interface Effect {
  /** Sheets whose cells may stand elsewhere now. */
  readonly cellsOf: readonly string[];
  /** Whether sheets came, went, moved or are called otherwise. */
  readonly sheets: boolean;
  readonly names: boolean;
  /** Sheets on which rows are hidden or shown. */
  readonly rowsOf?: readonly string[];
}

interface SheetParams {
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly from?: { readonly subUnitId?: string };
  readonly to?: { readonly subUnitId?: string };
}

const SHEETS: Effect = { cellsOf: [], sheets: true, names: true };
const NAMES: Effect = { cellsOf: [], sheets: false, names: true };
/** Tables are looked at before every calculation. */
const TABLES: Effect = { cellsOf: [], sheets: false, names: false };

const moved = (params: unknown): Effect => {
  const { subUnitId, sheetId, from, to } = params as SheetParams;
  const cellsOf = [subUnitId, sheetId, from?.subUnitId, to?.subUnitId].filter((id) => id !== undefined);
  return { cellsOf, sheets: false, names: false, rowsOf: cellsOf };
};

const hidden = (params: unknown): Effect => {
  const { subUnitId } = params as SheetParams;
  return { cellsOf: [], sheets: false, names: false, ...(subUnitId !== undefined && { rowsOf: [subUnitId] }) };
};

const EFFECTS = new Map<string, (params: unknown) => Effect>([
  ...[InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation, MoveRowsMutation, MoveColsMutation, MoveRangeMutation, ReorderRangeMutation].map(({ id }) => [id, moved] as const),
  ...[SetRowHiddenMutation.id, SetRowVisibleMutation.id, "sheet.mutation.set-table-filter"].map((id) => [id, hidden] as const),
  ...[InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation, CopyWorksheetEndMutation].map(({ id }) => [id, () => SHEETS] as const),
  ...[SetDefinedNameMutation, RemoveDefinedNameMutation].map(({ id }) => [id, () => NAMES] as const),
  ...["sheet.mutation.add-table", "sheet.mutation.delete-table", "sheet.mutation.set-sheet-table"].map((id) => [id, () => TABLES] as const),
]);

/** undefined for a change that alters no value. */
export const effectOf = (id: string, params: unknown): Effect | undefined => EFFECTS.get(id)?.(params);
