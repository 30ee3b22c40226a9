import type { Area } from "./Reference";
import type { Scalar } from "./Scalar";

/** All values of an area, row after row, but for the rows below the last in which anything stands on the sheet: whole columns cost only what is there. */
export function usedValues(area: Area): readonly Scalar[] {
  const last = area.sheet.used?.bottom ?? -1;
  if (last < area.top) return [];
  return last >= area.bottom ? area.sheet.valuesWithin(area) : area.sheet.valuesWithin({ top: area.top, left: area.left, bottom: last, right: area.right }, area);
}
