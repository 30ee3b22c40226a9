const MOST = 3;
/** Digits that a computer's arithmetic adds behind a figure are none of its decimals. */
const EXACT = 12;

/** How many decimals the figures among some cells have, as they are printed: 2 for 9.25 and 3, at most 3. */
export function decimalsOf(cells: readonly unknown[], shownAs: "amount" | "%" = "amount"): number {
  let most = 0;
  for (const cell of cells) {
    if (most >= MOST) break;
    if (typeof cell !== "number" || Number.isInteger(cell)) continue;
    const printed = String(Number((shownAs === "%" ? cell * 100 : cell).toPrecision(EXACT)));
    most = Math.max(most, /e/.test(printed) ? MOST : (printed.split(".")[1] ?? "").length);
  }
  return Math.min(most, MOST);
}
