import { NATIVE_ERRORS, type NativeArgument } from "./NativeArgument";
import { cellCount, type Shape } from "./Shape";

/** A list whose length the formula's text or the workbook tells. */
export type SizedList = NativeArgument & { readonly shape: Shape };

/** A list must be measured before a formula can speak of its places. */
export const withSize = (list: NativeArgument | undefined, name: string, twin: (list: SizedList) => string): string | { readonly none: string } =>
  list?.shape ? twin(list as SizedList) : { none: `the length of ${name} is not known from the formula. Put it in cells.` };

/** 0, 1, 2 … beside the values of a list, lying as it lies. It moves with the cells when rows or columns are inserted. */
export function placesAlong({ text, shape, isReference }: SizedList): string {
  const count = cellCount(shape);
  if (count === 1) return "0";
  const wide = shape.columns > 1;
  if (isReference) return wide ? `(COLUMN(${text})-MIN(COLUMN(${text})))` : `(ROW(${text})-MIN(ROW(${text})))`;
  return `{${Array.from({ length: count }, (_, i) => i).join(wide ? "," : ";")}}`;
}

/** The running sum of values that lie as a list does. */
export function runningSumAlong(list: SizedList, values: string): string {
  const places = placesAlong(list);
  if (cellCount(list.shape) === 1) return values;
  return list.shape.columns > 1 ? `MMULT(0+${values},--(TRANSPOSE(${places})<=${places}))` : `MMULT(--(${places}>=TRANSPOSE(${places})),0+${values})`;
}

/** The value after each of a list's, 0 after the last. */
export function nextAlong(list: SizedList, values: string): string {
  const places = placesAlong(list);
  return list.shape.columns > 1 ? `MMULT(0+${values},--(TRANSPOSE(${places})=${places}+1))` : `MMULT(--(${places}+1=TRANSPOSE(${places})),0+${values})`;
}

/** Another list turned to lie as this one does. */
export const laidLike = ({ shape: { columns } }: SizedList, { text, shape }: NativeArgument): string =>
  shape && (columns > 1 ? shape.rows > 1 : shape.columns > 1) ? `TRANSPOSE(${text})` : text;

/** The twin, or #NUM! when a condition on any of the cells holds. */
export const unlessAny = (condition: string, twin: string): string => `IF(SUMPRODUCT(--(${condition}))>0,${NATIVE_ERRORS["#NUM!"]},${twin})`;
