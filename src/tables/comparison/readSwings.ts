import { notAvailable } from "../../domain/fault";
import { a1 } from "../sheet/address";
import type { Cell } from "../TableView";
import { WEIGHTS_FROM, type WeightsFrom } from "./Choices";
import type { CellFault } from "./figureFault";
import { SWING_LABELS } from "./swingRefs";

/** A figure and the cell it stands in; null where none stands there yet. */
export interface SeenFigure {
  readonly value: number | null;
  readonly address: string;
}

/** A criterion with the step from the worst to the best mark among the options. */
export interface SeenCriterion {
  readonly name: string;
  readonly worst: SeenFigure;
  readonly best: SeenFigure;
  readonly swing: number;
  /** The first options that have the worst and the best mark. */
  readonly worstOption: string;
  readonly bestOption: string;
}

/** A set of weights: the common one or a council's. */
export interface SeenSet {
  readonly name: string;
  readonly from: WeightsFrom;
  /** Where {@link from} stands; for the common set it is chosen on another sheet. */
  readonly fromAddress: string;
  /** Points given to each swing, one per criterion. */
  readonly points: readonly SeenFigure[];
  /** The weights in use, null where they are not all known. */
  readonly weights: readonly (number | null)[];
  /** Where the rank of each option stands by the weights in use. */
  readonly rankAddresses: readonly string[];
}

/** The Swing weights sheet as it stands. */
export interface SeenSwings {
  readonly options: readonly string[];
  readonly criteria: readonly SeenCriterion[];
  /** One row per option, one column per criterion. */
  readonly marks: readonly (readonly number[])[];
  /** The common set first. */
  readonly sets: readonly SeenSet[];
}

/** Reads the Swing weights sheet back; a fault that names the cell where a mark is no number. */
export function readSwings(cells: readonly (readonly Cell[])[], sheet: string): SeenSwings | CellFault {
  const rowOf = (label: string, from = 0) => cells.findIndex((row, i) => i >= from && row[0] === label);
  const headings = rowOf("Option");
  const [worst, best, swing] = [SWING_LABELS.worst, SWING_LABELS.best, SWING_LABELS.swing].map((label) => rowOf(label));
  const names = (cells[headings] ?? []).slice(1).map(String);
  const width = names.includes("") ? names.indexOf("") : names.length;
  const gone = (address: string, what: string): CellFault => ({ ...notAvailable(`Cell ${address} on sheet "${sheet}" ${what}`), sheet, address });
  if (headings < 0 || worst! < 0 || best! < 0 || swing! < 0 || width === 0) return gone("A1", "no longer holds the swings as they were written. Write the comparison again.");

  const figure = (row: number, column: number): SeenFigure => {
    const value = cells[row]?.[column];
    return { value: typeof value === "number" ? value : null, address: a1(row, column) };
  };
  const options = cells.slice(headings + 1, worst).map((row) => String(row[0]));
  for (let i = 0; i < options.length; i++) {
    for (let c = 0; c < width; c++) {
      const { value, address } = figure(headings + 1 + i, 1 + c);
      if (value === null) return gone(address, `(${options[i]!}, ${names[c]!}) is no number. Mend its mark in the table of scores.`);
    }
  }
  const marks = options.map((_, i) => names.slice(0, width).map((_name, c) => figure(headings + 1 + i, 1 + c).value!));
  const optionWith = (c: number, mark: number) => options[marks.findIndex((row) => row[c] === mark)] ?? "";
  const criteria = names.slice(0, width).map((name, c): SeenCriterion => {
    const [low, high] = [figure(worst!, 1 + c), figure(best!, 1 + c)];
    return { name, worst: low, best: high, swing: figure(swing!, 1 + c).value ?? 0, worstOption: optionWith(c, low.value ?? 0), bestOption: optionWith(c, high.value ?? 0) };
  });

  const ending = `: ${SWING_LABELS.points}`;
  const inUse = rowOf("In use");
  const ranks = rowOf("Option", Math.max(0, rowOf(SWING_LABELS.ranks)));
  const sets = cells.flatMap((row, i): SeenSet[] => {
    const label = String(row[0] ?? "");
    if (!label.endsWith(ending)) return [];
    const name = label.slice(0, -ending.length);
    const counted = rowOf(name, inUse + 1);
    const from = WEIGHTS_FROM.find((each) => each === row[2 + width]) ?? WEIGHTS_FROM[0];
    const rankColumn = cells[ranks]?.indexOf(`${name}: ${from}`) ?? -1;
    return [{
      name,
      from,
      fromAddress: a1(i, 2 + width),
      points: criteria.map((_, c) => figure(i, 1 + c)),
      weights: criteria.map((_, c) => figure(counted, 1 + c).value),
      rankAddresses: rankColumn > 0 ? options.map((_, i) => a1(ranks + 1 + i, rankColumn)) : [],
    }];
  });
  return { options, criteria, marks, sets };
}
