/** 1, 3, 6 for 1, 2, 3. */
export function runningSum(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}
