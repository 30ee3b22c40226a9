import { isFault, type Outcome } from "../fault";
import { allocation } from "./allocation";

/**
 * An amount split by several keys, so that the choice of key can be seen: one column for each, adding up exactly.
 *
 * @param keys One row per party, one column per key.
 */
export function sharedMatrix(amount: number, keys: readonly (readonly number[])[], places = 0): Outcome<number[][]> {
  const result = keys.map((row) => new Array<number>(row.length));
  for (let column = 0; column < (keys[0]?.length ?? 0); column++) {
    const parts = allocation(amount, keys.map((row) => row[column]!), places);
    if (isFault(parts)) return { ...parts, fault: `Column ${column + 1}: ${parts.fault}` };
    parts.forEach((part, row) => (result[row]![column] = part));
  }
  return result;
}
