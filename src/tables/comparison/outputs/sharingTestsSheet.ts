import { UNITS } from "../../../domain/units";
import { a1, absoluteArea, areaAddress, literal } from "../../sheet/address";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area, CellContent } from "../../sheet/SheetPlan";
import { SERIES } from "../../sheet/styles";
import { NEEDS_ASSUMPTION } from "../Choices";
import { inEachRow } from "../inEachRow";
import type { OutputSheet, SheetParts } from "../OutputSheet";
import type { OwnCheck } from "../OwnCheck";
import { membershipBlock, withdrawalBlock } from "./withdrawalBlocks";

const NEEDS = literal(NEEDS_ASSUMPTION);
const POUNDS = UNITS["£"].numberFormat;

/** Whether sharing works for each council: net of its own costs, settled up at the year's end, when one leaves, line by line. */
export const sharingTestsSheet: OutputSheet = (name, parts) => {
  const { assumptions, sharing, study, isOfPaper, masterCheck } = parts;
  const s = new SheetBuilder(name, "outputs");
  s.widths = [50, ...Array<number>(Math.max(8, 2 * study.councils.length + 2)).fill(16)];
  s.heading(
    "Sharing tests",
    "£ a year unless a heading says £000. In this sheet a benefit is positive and a cost negative, except contributions and settlements, whose headings say which way they go.",
    "Model shown and key in use as on the Assumptions sheet. Own costs and actual figures are yours to enter; no table gives them.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  s.add([`="Model shown: "&${assumptions.shownModel}&", key: "&${assumptions.shareKey}`], { style: "group" });
  s.skip();
  s.section("Controls", 7);
  s.add(["", "Entry", "Status", "Where it comes from", "", "", ""], { style: "headingAcross" });
  const control = (label: string, value: CellContent, numberFormat: string, status: string, source: string, max: number): string => {
    const { row } = s.add([`${label} (Input)`, value, status, source]);
    s.input({ row, column: 1, rows: 1, columns: 1 }, numberFormat, { rule: { kind: "number", min: 0, max }, title: label, message: `Enter a number from 0 to ${max}.` });
    return `$B$${row + 1}`;
  };
  const tolerance = control("Tolerance at the year's end", 0.03, UNITS["%"].numberFormat, "assumed", "One published agreement settles differences beyond 3%; yours sets its own.", 1);
  const notice = isOfPaper
    ? control("Notice to leave, years", 2, "0.0", "published", "The sovereignty guarantee of 2013 asks for two years' notice.", 10)
    : control("Notice to leave, years", 2, "0.0", "assumed", "Two years, as one published guarantee has it; your agreement sets its own.", 10);
  s.skip();

  const key = `INDEX(${sharing.keys},0,MATCH(${assumptions.shareKey},${sharing.keyHeadings},0))`;
  const checks: OwnCheck[] = [];
  const net = netBlock(s, parts, key);
  trueUpBlock(s, parts, key, tolerance, checks);
  exitBlock(s, parts, key, notice);
  const lines = withdrawalBlock(s, parts, key, checks);
  membershipBlock(s, parts, lines, checks);
  s.chart({
    name: `${name} net`, title: "Each council's benefit and what is left after its own costs, £ a year", type: "ColumnClustered",
    altText: "Two columns for each council: its share of the saving, and its net benefit after its own costs. The figures stand in the first table.",
    categories: { ...net, column: 0 },
    series: [
      { name: "Share of the saving", values: { ...net, column: 1 }, color: SERIES.dark },
      { name: "Net benefit", values: { ...net, column: 3 }, color: SERIES.light },
    ],
    valueTitle: "£ a year, positive = benefit", valueFormat: "#,##0", place: { row: s.row, column: 0, rows: 16, columns: 5 },
  });
  s.row += 16;
  s.frozenColumns = 1;
  return { builder: s, checks };
};

/** Benefit less own cost of each council; gives the rows of the councils. */
function netBlock(s: SheetBuilder, { assumptions, sharing }: SheetParts, key: string): Area {
  s.section("Does it work for each council?", 5, "A partner takes part where it gains: its share of the saving less what taking part costs it alone (travel, systems, a post kept). Enter 0 where there is none.");
  s.add(["Council", "Share of the saving (£ a year)", "Own cost of taking part (£ a year) (Input)", "Net benefit (£ a year)", "Works for it?"], { style: "heading" });
  const first = s.row;
  const n = assumptions.council.length;
  const amount = sharing.amount;
  s.put(first, 0, assumptions.council.map((council) => [`=${council.label}`]));
  s.put(first, 1, [[`=IF(AND(ISNUMBER(${amount}),COUNT(${key})=${n})${inEachRow(first, n)},SHARE.ALLOCATE(-${amount},${key},0,${sharing.include}),${NEEDS})`]]);
  s.put(first, 2, assumptions.council.map(() => [""]));
  s.put(first, 3, assumptions.council.map((council, i) => {
    const [share, cost] = [a1(first + i, 1), a1(first + i, 2)];
    return [
      `=IF(${council.inOrOut}<>"yes","out",IF(AND(ISNUMBER(${share}),ISNUMBER(${cost})),${share}-${cost},${NEEDS}))`,
      `=IF(ISNUMBER(${a1(first + i, 3)}),IF(${a1(first + i, 3)}>=0,"yes","no"),${a1(first + i, 3)})`,
    ];
  }));
  s.row = first + n;
  const area: Area = { row: first, column: 0, rows: n, columns: 1 };
  s.input({ ...area, column: 2 }, POUNDS, { rule: { kind: "number", min: 0 }, title: "Own cost", message: "Enter what taking part costs this council a year, in £; 0 where it costs nothing." });
  s.dress({ ...area, column: 1, columns: 3 }, { numberFormat: POUNDS, style: "right" });
  s.dress({ ...area, column: 4 }, { style: "word" });
  const verdicts = areaAddress({ ...area, column: 4 });
  s.add([`=IF(COUNTIF(${verdicts},"no")>0,"It does not work for every council: "&COUNTIF(${verdicts},"no")&" would lose.",IF(COUNTIF(${verdicts},${NEEDS})>0,"Whether it works for every council needs their own costs.","It works for every council that takes part."))`], { style: "group" });
  s.highlight(
    { kind: "text", area: { ...area, column: 4 }, contains: "no", style: "bad" }, { kind: "text", area: { ...area, column: 4 }, contains: "yes", style: "good" },
    { kind: "text", area: { ...area, column: 3, columns: 2 }, contains: NEEDS_ASSUMPTION, style: "notice" },
  );
  s.skip();
  return area;
}

function trueUpBlock(s: SheetBuilder, { assumptions, sharing }: SheetParts, key: string, tolerance: string, checks: OwnCheck[]): void {
  s.section("Settling up at the year's end", 7, "What each council really saved, against its due part of the whole on the key. If any is beyond the tolerance all are settled; a positive settlement is received, a negative one paid.");
  s.add(["Council", "Saved in the year (£) (Input)", "Due on the key (£)", "Above or below its due (£)", "As part of its due", "Within the tolerance?", "Settlement (£)"], { style: "heading" });
  const first = s.row;
  const n = assumptions.council.length;
  const column = (c: number): Area => ({ row: first, column: c, rows: n, columns: 1 });
  const saved = absoluteArea(column(1));
  const known = `AND(COUNT(${key})=${n},SUMPRODUCT(ISNUMBER(${saved})*${sharing.include})=SUM(${sharing.include}))`;
  s.put(first, 0, assumptions.council.map((council) => [`=${council.label}`]));
  s.put(first, 1, assumptions.council.map(() => [""]));
  s.put(first, 2, [[`=IF(${known}${inEachRow(first, n)},SHARE.ALLOCATE(ROUND(SUM(${saved}),0),${key},0,${sharing.include}),${NEEDS})`]]);
  s.put(first, 3, assumptions.council.map((council, i) => {
    const row = first + i;
    const beyond = `COUNTIF(${absoluteArea(column(5))},"no")`;
    const within = (formula: string) => `=IF(${council.inOrOut}<>"yes","out",IF(ISNUMBER(${a1(row, 2)}),${formula},${NEEDS}))`;
    return [
      within(`${a1(row, 1)}-${a1(row, 2)}`),
      within(`IF(${a1(row, 2)}=0,0,${a1(row, 3)}/ABS(${a1(row, 2)}))`),
      within(`IF(ABS(${a1(row, 4)})<=${tolerance},"yes","no")`),
      within(`IF(${beyond}=0,0,-${a1(row, 3)})`),
    ];
  }));
  s.row = first + n;
  const sum = (c: number) => `=IF(ISNUMBER(${a1(first, 2)}),SUM(${absoluteArea(column(c))}),${NEEDS})`;
  const total = s.add(["Total", sum(1), sum(2), sum(3), "", "", sum(6)], { style: "total" });
  s.input(column(1), POUNDS, { rule: { kind: "number", min: -1e9 }, title: "Saved in the year", message: "Enter what this council really saved in the year, in £; a cost is negative." });
  for (const c of [1, 2, 3, 6]) s.dress({ ...column(c), rows: n + 1 }, { numberFormat: POUNDS, style: "right" });
  s.dress(column(4), { numberFormat: UNITS["%"].numberFormat, style: "right" });
  s.dress(column(5), { style: "right" });
  s.highlight({ kind: "text", area: { ...column(2), columns: 5 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();
  checks.push({ what: "Settlements", how: "received against paid, all councils (£)", one: `IF(ISNUMBER(${s.ref(total.row, 6)}),${s.ref(total.row, 6)},0)`, other: "0", tolerance: 1 });
}

function exitBlock(s: SheetBuilder, { assumptions, comparison, workings, sharing }: SheetParts, key: string, notice: string): void {
  s.section("What leaving costs", 5, "A council that leaves pays its contribution to the shared structure through the notice, and what its own leaving costs. Contribution: the structure's cost on the basis in use, shared by the key.");
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  const gross = `IF(${assumptions.salaryBasis}="highest",INDEX(${comparison.grossLowestColumn},${which}),INDEX(${comparison.grossHighestColumn},${which}))`;
  const { row: costRow } = s.add(["Cost of the shared structure (£ a year)", `=IF(ISNUMBER(${gross}),ROUND((${workings.total.costNow}+${gross})*1000,0),${NEEDS})`], { numberFormat: POUNDS });
  s.add(["Council", "Contribution (£ a year)", "Through the notice (£)", "Own cost of leaving, once (£) (Input)", "Cost of leaving (£)"], { style: "heading" });
  const first = s.row;
  const n = assumptions.council.length;
  const cost = `$B$${costRow + 1}`;
  s.put(first, 0, assumptions.council.map((council) => [`=${council.label}`]));
  s.put(first, 1, [[`=IF(AND(ISNUMBER(${cost}),COUNT(${key})=${n})${inEachRow(first, n)},SHARE.ALLOCATE(${cost},${key},0,${sharing.include}),${NEEDS})`]]);
  s.put(first, 2, assumptions.council.map((_, i) => {
    const row = first + i;
    return [
      `=IF(ISNUMBER(${a1(row, 1)}),SHARE.EXIT(${a1(row, 1)},${notice}),${NEEDS})`, "",
      `=IF(AND(ISNUMBER(${a1(row, 1)}),ISNUMBER(${a1(row, 3)})),SHARE.EXIT(${a1(row, 1)},${notice},${a1(row, 3)}),${NEEDS})`,
    ];
  }));
  s.row = first + n;
  const area: Area = { row: first, column: 1, rows: n, columns: 4 };
  s.input({ ...area, column: 3, columns: 1 }, POUNDS, { rule: { kind: "number", min: 0 }, title: "Own cost of leaving", message: "Enter what leaving costs this council once, in £; 0 where it costs nothing." });
  s.dress({ ...area, columns: 2 }, { numberFormat: POUNDS, style: "right" });
  s.dress({ ...area, column: 4, columns: 1 }, { numberFormat: POUNDS, style: "right" });
  s.highlight({ kind: "text", area, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();
}
