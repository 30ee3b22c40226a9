import { isFault, outOfRange, wrongValue } from "../../domain/fault";
import { reconciliation } from "../../domain/check/reconciliation";
import { numberIn, type CellIn, type CellOut, type Matrix } from "../cells";
import { wholesale } from "../calculation";
import type { Facts } from "../define";
import { optional, rawCells } from "../readers";
import { PEOPLE_SERVICES_2013 } from "../sources";
import { whereShapesMatch } from "../twin/NativeArgument";

const at = (cells: Matrix, row: number, column: number): CellIn => {
  const line = cells.length === 1 ? cells[0]! : cells[row]!;
  return line.length === 1 ? line[0] : line[column];
};

export const calculate = wholesale("CHECK.RECON", [rawCells("published"), rawCells("recomputed"), optional(rawCells("unit")), optional(rawCells("terms"))], (published, recomputed, unit, terms) => {
  const all = [published, recomputed, ...(unit ? [unit] : []), ...(terms ? [terms] : [])];
  const rows = Math.max(...all.map((cells) => cells.length));
  const columns = Math.max(...all.map((cells) => cells[0]?.length ?? 0));
  if (all.some((cells) => (cells.length !== 1 && cells.length !== rows) || (cells[0]!.length !== 1 && cells[0]!.length !== columns))) {
    return wrongValue("published, recomputed, unit and terms are ranges of different shapes. Give ranges of one shape, or single values.");
  }
  const verdict = (row: number, column: number): CellOut => {
    const [one, other] = [numberIn(at(published, row, column), "published"), numberIn(at(recomputed, row, column), "recomputed")];
    const [grain, count] = [unit ? numberIn(at(unit, row, column), "unit") : 1, terms ? numberIn(at(terms, row, column), "terms") : 1];
    if (isFault(one)) return one;
    if (isFault(other)) return other;
    if (isFault(grain)) return grain;
    if (isFault(count)) return count;
    return grain < 0 || count < 0 ? outOfRange("unit and terms cannot be below 0.") : reconciliation(one, other, grain, count);
  };
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => verdict(row, column)));
});

export const facts: Facts = {
  summary: "Whether a published figure agrees with its recomputation.",
  parameters: [
    { help: "figure as printed; a blank is 0, so test for one before the call", unit: "any one unit", sample: "-240" },
    { help: "figure worked out again", unit: "the same unit", sample: "-239" },
    { help: "what the printed figure is rounded to; 1 when left out", unit: "the same unit", sample: "" },
    { help: "how many rounded figures the recomputation takes; 1 when left out", unit: "number", sample: "" },
  ],
  returns: { unit: "text", help: "OK, ROUNDING or DIFFERS" },
  formula: "OK when equal; ROUNDING when the difference is at most half the unit × (terms + 1); else DIFFERS",
  errors: ["#VALUE! when a figure is text", "#NUM! when unit or terms is below 0"],
  source: { title: PEOPLE_SERVICES_2013, heading: "Appendix A" },
  examples: [
    { case: "senior managers, printed −240", args: [-240, -239], gives: "ROUNDING" },
    { case: "equal", args: [-48.9, -48.9], gives: "OK" },
    { case: "population quoted against the table's sum", args: [393_000, 332_800, 1_000, 3], gives: "DIFFERS" },
    { case: "a blank is 0", args: ["", 0], gives: "OK" },
    { case: "unit below 0", args: [1, 2, -1], faults: "#NUM!" },
    { case: "text", args: ["about 393,000", 332_800], faults: "#VALUE!", says: /published is "about 393,000"/ },
    { case: "ranges that do not match", args: [[[1], [2], [3]], [[1], [2]]], faults: "#VALUE!", says: /different shapes/ },
  ],
  native: {
    says: "ABS(published-recomputed) against 0.5*unit*(terms+1), in one formula",
    array: (published, recomputed, unit, terms) => {
      const difference = `ABS(${published!.text}-${recomputed!.text})`;
      const verdict = `IF(${difference}<0.000000001,"OK",IF(${difference}<=0.5*${unit?.text ?? "1"}*(${terms?.text ?? "1"}+1)+0.000000001,"ROUNDING","DIFFERS"))`;
      const below = [unit, terms].flatMap((argument) => (argument ? [`(${argument.text}<0)`] : [])).join("+");
      return whereShapesMatch([published, recomputed, unit, terms], below ? `IF(${below}>0,SQRT(-1),${verdict})` : verdict);
    },
  },
};
