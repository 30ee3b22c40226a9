import type { NoTwin } from "../define";
import { unlessAny } from "../twin/alongList";
import type { NativeArgument } from "../twin/NativeArgument";
import { nativeAllocation } from "./nativeAllocation";

/** SHARE.ALLOCATE's formula once for each column of keys. */
export function nativeMatrix(...[amount, keys, dp]: readonly (NativeArgument | undefined)[]): string | NoTwin {
  const { text, shape, isReference } = keys!;
  if (!shape) return { none: "the size of the table of keys is not known from the formula. Put the keys in cells." };
  if (shape.columns === 1) return nativeAllocation(amount, keys, dp);
  const columns = Array.from({ length: shape.columns }, (_, i) => nativeAllocation(amount, { text: `INDEX(${text},0,${i + 1})`, shape: { rows: shape.rows, columns: 1 }, isReference }, dp));
  const none = columns.find((column) => typeof column !== "string");
  if (none) return none;
  // A column that cannot be split fails the whole, as it does in our function.
  const sums = shape.rows === 1 ? text : `MMULT({${Array<number>(shape.rows).fill(1).join(",")}},0+${text})`;
  return unlessAny(`${text}<0`, `IF(SUMPRODUCT(--(${sums}=0))>0,1/0,CHOOSE({${columns.map((_, i) => i + 1).join(",")}},${(columns as string[]).join(",")}))`);
}
