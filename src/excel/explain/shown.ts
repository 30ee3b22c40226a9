import type { CellIn, Matrix } from "../../functions/cells";

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 });

/** A number in full, with a true minus sign; a share as a percentage where its cell shows it so. */
export const shownNumber = (value: number, numberFormat = ""): string =>
  (numberFormat.includes("%") ? `${NUMBER.format(value * 100)}%` : NUMBER.format(value)).replace("-", "−");

export function shownCell(cell: CellIn, numberFormat = ""): string {
  if (typeof cell === "number") return shownNumber(cell, numberFormat);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return cell === null || cell === undefined || cell === "" ? "blank" : typeof cell === "string" ? cell : "a linked data type";
}

/** Several cells in few words: their number, and their sum where all are numbers. */
export function shownCells(cells: Matrix, numberFormat = ""): string {
  const all = cells.flat();
  if (all.length === 1) return shownCell(all[0], numberFormat);
  const numbers = all.filter((cell) => typeof cell === "number");
  const blank = all.filter((cell) => cell === null || cell === undefined || cell === "").length;
  const counted = `${cells.length === 1 || cells[0]!.length === 1 ? all.length : `${cells.length} × ${cells[0]!.length}`} cells`;
  if (numbers.length + blank < all.length) return blank > 0 ? `${counted}, ${blank} blank` : counted;
  const sum = `sum ${shownNumber(numbers.reduce((total, number) => total + number, 0), numberFormat)}`;
  return [counted, sum, ...(blank > 0 ? [`${blank} blank`] : [])].join(", ");
}
