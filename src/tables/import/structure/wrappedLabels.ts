import { isNoteText } from "../read/footnoteMark";
import { textOf, type SourceCell, type SourceGrid } from "../SourceGrid";
import type { SourceColumn } from "./columns";
import { indentOf } from "./rowLevels";

/** No name ends with these; "Financed by" and "Contributions to" may stand over rows. */
const JOINS = /(\b(and|or|the)|[&,/+]|\([^)]*)$/i;
/** What begins with these goes on. */
const GOES_ON = /^(and|or|of(?! which)|for|to|in|with|from|by|&)\b/;
/** A shorter name needs no second row: "Adults" over "residential care" is a heading. */
const WIDE = 20;
/** Small letters that say something of their own. */
const OWN = /^(of which|less|add|plus|incl|excl|memo|net|total|gross|sub)/;

/**
 * A label that is wrapped over two rows of cells, its figures beside one of them, is one label: "Price uplift for residential and" over
 * "nursing placements". It stands in the row of its figures; the other row is left blank, so that cells keep their addresses.
 */
export function joinWrappedLabels(grid: SourceGrid, body: number, columns: readonly SourceColumn[]): SourceGrid {
  const labels = columns.filter(({ role }) => role === "label");
  const [label] = labels;
  if (!label || labels.length > 1 || columns.every(({ role }) => role !== "value")) return grid;
  const figures = columns.filter(({ role }) => role === "value").map(({ index }) => index);
  const rows = grid.rows.map((row): readonly SourceCell[] => row);
  const nameAt = (at: number) => textOf(rows[at]?.[label.index]);
  const hasFigures = (at: number) => figures.some((index) => textOf(rows[at]?.[index]) !== "");
  const isLone = (at: number) => nameAt(at) !== "" && rows[at]!.every((cell, i) => i === label.index || textOf(cell) === "") && !isNoteText(nameAt(at)) && !nameAt(at).endsWith(":");
  const lines = rows.flatMap((_, at) => (at >= body && hasFigures(at) && nameAt(at) !== "" ? [nameAt(at)] : []));
  // Where lines begin with small letters as a rule, one more of them says nothing.
  const capitals = lines.filter((text) => !/^[a-z]/.test(text)).length >= lines.length * 0.8;
  const isSmall = (at: number) => /^[a-z]/.test(nameAt(at)) && !OWN.test(nameAt(at));
  const indent = (at: number) => indentOf(rows[at]![label.index]);
  let joined = false;
  const join = (first: number, second: number, into: number) => {
    const text = `${" ".repeat(indent(first))}${nameAt(first)} ${nameAt(second)}`;
    for (const at of [first, second]) rows[at] = rows[at]!.map((cell, i) => (i === label.index ? (at === into ? text : null) : cell));
    joined = true;
  };
  for (let at = rows.length - 2; at >= body; at--) {
    if (isLone(at) && hasFigures(at + 1) && nameAt(at + 1) !== "") {
      const small = capitals && isSmall(at + 1) && !isSmall(at + 2) && indent(at + 1) <= indent(at) && /[a-z]/.test(nameAt(at)) && nameAt(at).length >= WIDE;
      if (JOINS.test(nameAt(at)) || small) join(at, at + 1, at + 1);
    } else if (hasFigures(at) && nameAt(at) !== "" && isLone(at + 1) && (JOINS.test(nameAt(at)) || (capitals && GOES_ON.test(nameAt(at + 1))))) {
      join(at, at + 1, at);
    }
  }
  return joined ? { ...grid, rows } : grid;
}
