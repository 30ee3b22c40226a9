import type { HostCell } from "../../../host/engine/cells";

/** What is typed into one cell, and what is to stand there. */
export interface TypedCell {
  readonly typed: string;
  readonly value: HostCell | null;
  readonly formula?: string;
}

const WORDS = ["Highways", "needs your assumption", "Adult social care", "n/a", "2a", "Year 1"];

/** The entry of a row, counted from 0: of every eight, five are numbers, one a percentage, one a word and one a formula on the entry two rows above. */
function typedCell(row: number): TypedCell {
  const whole = row % 97;
  switch (row % 8) {
    case 0:
      return { typed: "5.5", value: 5.5 };
    case 1:
      return { typed: `${whole + 12}.25`, value: whole + 12.25 };
    case 2:
      return { typed: `-${whole + 1}`, value: -(whole + 1) };
    case 3:
      return { typed: `${(row % 89) + 1}%`, value: Number(`${(row % 89) + 1}e-2`) };
    case 4:
      return { typed: WORDS[(row >> 3) % WORDS.length]!, value: WORDS[(row >> 3) % WORDS.length]! };
    case 5:
      return { typed: String(whole * 1000 + 7), value: whole * 1000 + 7 };
    case 6:
      return { typed: "0.125", value: 0.125 };
    default:
      // Two rows above stands the entry of case 5.
      return { typed: `=A${row - 1}*2`, value: (((row - 2) % 97) * 1000 + 7) * 2, formula: `=A${row - 1}*2` };
  }
}

/** Entries to be typed one below another from A1. */
export const typedColumn = (rows: number): readonly TypedCell[] => Array.from({ length: rows }, (_, row) => typedCell(row));
