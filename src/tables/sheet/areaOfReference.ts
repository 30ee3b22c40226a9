import type { Area } from "./SheetPlan";

const column = (letters: string): number => [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The area that a reference such as 'Cabinet page'!$B$8:$B$15 speaks of, with its sheet; a leading "=" is passed over. */
export function areaOfReference(reference: string): Area & { readonly sheet: string } {
  const at = reference.lastIndexOf("!");
  const sheet = reference.slice(0, Math.max(0, at)).replace(/^=/, "").replace(/^'|'$/g, "").replace(/''/g, "'");
  const [, left = "A", top = "1", right = left, bottom = top] = /^\$?([A-Za-z]+)\$?(\d+)(?::\$?([A-Za-z]+)\$?(\d+))?$/.exec(reference.slice(at + 1)) ?? [];
  return { sheet, row: Number(top) - 1, column: column(left), rows: Number(bottom) - Number(top) + 1, columns: column(right) - column(left) + 1 };
}
