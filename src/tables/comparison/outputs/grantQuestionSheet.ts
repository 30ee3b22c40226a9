import { UNITS } from "../../../domain/units";
import { a1, areaAddress, literal } from "../../sheet/address";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import { SERIES } from "../../sheet/styles";
import { NEEDS_ASSUMPTION } from "../Choices";
import { orNeeds } from "../orNeeds";
import type { OutputSheet } from "../OutputSheet";

const NEEDS = literal(NEEDS_ASSUMPTION);
const MONEY = UNITS["£000"].numberFormat;

/** A grant that the table counts as general fund: what the saving is if it is, and what if it is grant after all. */
export const grantQuestionSheet: OutputSheet = (name, { assumptions, workings, comparison, isOfPaper, masterCheck }) => {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [46, 13, 13, 14, 14, 14, 14, 14, 14, 15];
  s.heading(
    "Grant or general fund",
    "£000 a year, the model shown. Changes are proposed − current: a negative figure is a saving. Status: amounts of the grant are yours to enter; no table gives them.",
    isOfPaper
      ? "The 2013 table counts Early Intervention Grant as general fund, its text counts it as grant. Counted as grant, a post it pays saves the general fund nothing. Both answers stand here."
      : "A grant that is not ring-fenced may be counted as general fund or as grant. Counted as grant, a post it pays saves the general fund nothing. Both answers stand here.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  const sentence = s.row;
  s.skip(2);
  s.section("Line by line", 10, "Enter what the doubtful grant pays of each line's current cost, 0 where none. It adds to the grant share in use; the rest of the line stays general fund.");
  s.add([
    "Service line", "Reach", "Cost now (£000)", "Doubtful grant in it (£000) (Input)", "Grant share, as general fund", "Grant share, as grant",
    "Lowest, as general fund", "Lowest, as grant", "Highest, as grant", "Each £100,000 of it takes off (£000)",
  ], { style: "heading" });
  const first = s.row;
  const n = assumptions.line.length;
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  assumptions.line.forEach((line, i) => {
    const row = s.row;
    const at = (column: number) => a1(row, column);
    const of = (area: string) => `INDEX(${area},${i + 1})`;
    const grantNow = of(workings.grantShare);
    const asGrant = (saving: string) => `=IF(COUNT(${at(1)},${at(5)})=2,${orNeeds(`${at(1)}*SAVINGS.GRANTADJ(${of(saving)},${at(5)})`)},${NEEDS})`;
    s.add([
      `=${line.label}`,
      `=IF(INDEX(${assumptions.reach},${i + 1},${which})="",${NEEDS},INDEX(${assumptions.reach},${i + 1},${which}))`,
      `=${orNeeds(of(workings.costNow))}`, "",
      `=${orNeeds(grantNow)}`,
      `=IF(COUNT(${at(2)},${at(3)},${at(4)})=3,IF(${at(2)}=0,${at(4)},MIN(1,${at(4)}+${at(3)}/${at(2)})),${NEEDS})`,
      `=IF(ISNUMBER(${at(1)}),${orNeeds(`${at(1)}*${of(workings.lowestAfterGrant)}`)},${NEEDS})`,
      asGrant(workings.lowestSaving), asGrant(workings.highestSaving),
      `=IF(COUNT(${at(1)},${at(2)})=2,IF(${at(2)}>0,${orNeeds(`-${at(1)}*${of(workings.lowestSaving)}*100/${at(2)}`)},0),${NEEDS})`,
    ]);
  });
  const column = (c: number): Area => ({ row: first, column: c, rows: n, columns: 1 });
  const known = `COUNT(${areaAddress(column(3))})=${n}`;
  const further = `INDEX(${assumptions.furtherChanges},${which})*${workings.partIn}`;
  const sum = (c: number) => `=IF(COUNT(${areaAddress(column(c))})=${n},SUM(${areaAddress(column(c))})+${further},${NEEDS})`;
  const total = s.add(["Total, with the further change", "", `=IF(COUNT(${areaAddress(column(2))})=${n},SUM(${areaAddress(column(2))}),${NEEDS})`, `=IF(${known},SUM(${areaAddress(column(3))}),${NEEDS})`, "", "", sum(6), sum(7), sum(8), ""], { style: "total" });
  s.input(column(3), MONEY, { rule: { kind: "number", min: 0 }, title: "Doubtful grant", message: "Enter what the grant pays of this line, in £000; 0 where it pays nothing." });
  s.dress({ ...column(1), columns: 9, rows: n + 1 }, { style: "right" });
  for (const c of [2, 6, 7, 8, 9]) s.dress({ ...column(c), rows: n + 1 }, { numberFormat: MONEY });
  s.dress({ ...column(3), row: total.row, rows: 1 }, { numberFormat: MONEY });
  s.dress(column(1), { numberFormat: "0%" });
  for (const c of [4, 5]) s.dress(column(c), { numberFormat: UNITS["% to 2 places"].numberFormat });
  s.highlight({ kind: "text", area: { ...column(1), columns: 9, rows: n + 1 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();

  s.section("Both answers", 3);
  s.add(["", "Lowest saving (£000)", "Highest saving (£000)"], { style: "heading" });
  const highest = `SUMPRODUCT(INDEX(${assumptions.reach},0,${which}),${workings.highestAfterGrant})+${further}`;
  const answers = s.row;
  s.add([isOfPaper ? "As general fund, as the table has it" : "As general fund", `=${a1(total.row, 6)}`, `=IF(ISNUMBER(${a1(total.row, 6)}),${orNeeds(highest)},${NEEDS})`]);
  s.add([isOfPaper ? "As grant, as the text has it" : "As grant", `=${a1(total.row, 7)}`, `=${a1(total.row, 8)}`]);
  const both: Area = { row: answers, column: 1, rows: 2, columns: 2 };
  s.dress(both, { numberFormat: MONEY, style: "right" });
  s.dress({ ...both, columns: 1 }, { style: "result" });
  s.put(sentence, 0, [[
    `="Counted as general fund, "&${assumptions.shownModel}&" changes the general fund by "&IF(ISNUMBER(${a1(answers, 1)}),TEXT(${a1(answers, 1)},"#,##0")&" (£000 a year, lowest saving)",${NEEDS})&". Counted as grant: "&IF(ISNUMBER(${a1(answers + 1, 1)}),TEXT(${a1(answers + 1, 1)},"#,##0")&", "&TEXT(${a1(answers + 1, 1)}-${a1(answers, 1)},"#,##0")&" apart.","needs the amounts of the grant, line by line.")`,
  ]], { style: "group" });
  s.skip();
  s.chart({
    name: `${name} answers`, title: "The grant as general fund and as grant, £000 a year", type: "ColumnClustered",
    altText: "Two pairs of columns: lowest and highest saving of the model shown with the doubtful grant as general fund and as grant. The figures stand in the table above.",
    categories: { row: answers, column: 0, rows: 2, columns: 1 },
    series: [
      { name: "Lowest saving", values: { ...both, columns: 1 }, color: SERIES.dark },
      { name: "Highest saving", values: { ...both, column: 2, columns: 1 }, color: SERIES.light },
    ],
    valueTitle: "£000 a year, negative = saving", valueFormat: "#,##0", place: { row: s.row, column: 0, rows: 14, columns: 5 },
  });
  s.row += 14;
  s.frozenColumns = 1;
  return { builder: s, checks: [{ what: "Grant question", how: "as general fund, line by line, against the Comparison sheet", one: s.ref(answers, 1), other: `INDEX(${comparison.lowestColumn},${which})`, tolerance: 1e-6 }] };
};
