import type { FoundTotal } from "./totals";
import type { TableRow } from "./TableReading";

/** A section ends with the total over all its lines, if a blank row or a total that reaches further follows: what stands below belongs to none. */
export function closeSections(rows: readonly TableRow[], totals: readonly FoundTotal[]): TableRow[] {
  const totalAt = new Map(totals.map((total) => [total.row, total]));
  let stretch: number | undefined;
  let first = 0;
  let complete = false;
  let closed = false;
  return rows.map((row, index) => {
    if (row.stretch !== stretch) [stretch, first, complete, closed] = [row.stretch, index, false, false];
    const total = totalAt.get(index);
    const reaches = total !== undefined && total.parts.some((part) => part.row < index && (rows[part.row]!.stretch < row.since || rows[part.row]!.stretch > row.stretch));
    if (reaches || (complete && row.blankBefore)) closed = true;
    if (total?.parts.some((part) => part.row === first)) complete = true;
    if (!closed || row.section === undefined) return row;
    const { section, outer, ...outside } = row;
    // A section told with its outer heading, "Aford: Funding", stands inside it.
    const within = (other: TableRow) => other.outer === outer || other.section === outer;
    // What reaches over the sections of one council is still that council's.
    return outer === undefined || !section?.startsWith(`${outer}: `) || (total && !total.parts.every((part) => within(rows[part.row]!))) ? outside : { ...outside, section: outer };
  });
}
