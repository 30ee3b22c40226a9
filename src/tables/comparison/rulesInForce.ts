import { excelDate } from "../../domain/excelDate";
import { LONG_UNCHECKED } from "../../domain/parameter/longUnchecked";
import { parameterSeeds } from "../seeds/parameters";
import { a1 } from "../sheet/address";
import { inert } from "../sheet/inert";
import type { SheetBuilder } from "../sheet/SheetBuilder";

const DATE = "d mmm yyyy";

/** Full months since the day in a cell, today's date taken when the workbook calculates. */
const monthsSince = (cell: string): string => `((YEAR(TODAY())-YEAR(${cell}))*12+MONTH(TODAY())-MONTH(${cell})-(DAY(TODAY())<DAY(${cell})))`;

/** Rules in force until changed that the sheets draw on: since when, and how long ago each was last checked, from 12 months on. */
export function rulesInForce(s: SheetBuilder, ids: readonly string[], width: number): void {
  const rules = parameterSeeds.filter(({ id }) => ids.includes(id));
  if (rules.length === 0) return;
  s.section("Rules in force until changed that these sheets draw on", width, "They count on until the add-in or a Parameters table of yours knows a change. The master check does not depend on this.");
  s.add(["Rule", "Reading", "Source", "In force since", "Last checked", "", "", "", ""], { style: "heading" });
  const first = s.row;
  for (const { label, entries } of rules) {
    const { from, source, checked } = entries.at(-1)!;
    const months = monthsSince(a1(s.row, 4));
    s.add([inert(label), `=IF(${months}>=${LONG_UNCHECKED},"last checked "&${months}&" months ago: check that it still applies","checked within the last ${LONG_UNCHECKED} months")`, inert(source.title), excelDate(from), excelDate(checked)]);
  }
  const area = { row: first, column: 0, rows: rules.length, columns: 3 };
  s.dress(area, { style: "text" });
  s.dress({ ...area, column: 3, columns: 2 }, { numberFormat: DATE, style: "right" });
  s.highlight({ kind: "text", area: { ...area, column: 1, columns: 1 }, contains: "last checked", style: "notice" });
  s.skip();
}
