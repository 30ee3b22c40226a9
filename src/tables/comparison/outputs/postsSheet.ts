import { UNITS } from "../../../domain/units";
import { KIND_HEADING, LINE_HEADING, PART_OF_HEADING, ROW_KINDS } from "../../kinds/postsComparison";
import { a1, absoluteArea, areaAddress, literal } from "../../sheet/address";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import { SERIES } from "../../sheet/styles";
import { NEEDS_ASSUMPTION } from "../Choices";
import { orNeeds } from "../orNeeds";
import type { OutputSheet, SheetParts } from "../OutputSheet";
import type { OwnCheck } from "../OwnCheck";

const NEEDS = literal(NEEDS_ASSUMPTION);
const FTE = UNITS.FTE.numberFormat;
const DATE = "d mmm yyyy";

/** Posts by employer, the people behind them, when consultation must begin, what redundancy may cost, and how much each manager manages. */
export const postsSheet: OutputSheet = (name, parts) => {
  const s = new SheetBuilder(name, "outputs");
  const checks: OwnCheck[] = [];
  s.widths = [46, ...Array<number>(10).fill(15)];
  s.heading(
    "Posts",
    "Posts in FTE, people in heads: one is never taken for the other. Changes are proposed − current: negative is a post less. Money in £.",
    "Heads, dates, ages and pay are yours to enter; no table gives them. Dates and limits follow the law of the date you enter.",
  );
  s.add([`="Checks: "&${parts.masterCheck}`], { style: "statement" });
  s.add([`="Model shown: "&${parts.assumptions.shownModel}`], { style: "group" });
  s.skip();
  const posts = employerBlock(s, parts, checks);
  consultationBlock(s, parts);
  redundancyBlock(s, parts);
  spanBlock(s, parts);
  s.chart({
    name: `${name} by employer`, title: "Posts now and proposed, by employer, FTE", type: "ColumnClustered",
    altText: "Two columns for each council: its posts now, and its part of the posts proposed. The figures stand in the first table.",
    categories: { ...posts, column: 0 },
    series: [
      { name: "Posts now", values: { ...posts, column: 1 }, color: SERIES.dark },
      { name: "Posts proposed, pro rata", values: { ...posts, column: 3 }, color: SERIES.light },
    ],
    valueTitle: "FTE", valueFormat: "0", place: { row: s.row, column: 0, rows: 16, columns: 5 },
  });
  s.row += 16;
  s.frozenColumns = 1;
  return { builder: s, checks, rules: ["consultation.gb"] };
};

function employerBlock(s: SheetBuilder, { assumptions, workings, sharing, study }: SheetParts, checks: OwnCheck[]): Area {
  s.section("Posts by employer", 5, "Which council loses which posts is not decided: here each line's change falls on the councils that take part in proportion to their posts in it.");
  s.add(["Council", "Posts now (FTE)", "Change, pro rata (FTE)", "Posts proposed, pro rata (FTE)", "Part of its posts"], { style: "heading" });
  const first = s.row;
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  const reach = `INDEX(${assumptions.reach},0,${which})`;
  const known = `COUNT(${reach})=${assumptions.line.length}`;
  const further = `INDEX(${assumptions.furtherPosts},${which})*${workings.partIn}`;
  assumptions.council.forEach((council, i) => {
    const row = s.row;
    const own = workings.councilPostsByLine[i]!;
    const flag = `INDEX(${sharing.include},${i + 1})`;
    const share = `IF(${workings.total.fteNow}=0,0,${a1(row, 1)}/${workings.total.fteNow})`;
    s.add([
      `=${council.label}`, `=${orNeeds(`${workings.councilPosts[i]!}*${flag}`)}`,
      `=IF(${known},${orNeeds(`SUMPRODUCT(${reach},${workings.fteChange},${own}/((${workings.fteNow}=0)+${workings.fteNow}))*${flag}+${further}*${share}`)},${NEEDS})`,
      `=IF(COUNT(${a1(row, 1)},${a1(row, 2)})=2,${a1(row, 1)}+${a1(row, 2)},${NEEDS})`,
      // A council that takes no part has none: nothing is missing then.
      `=IF(COUNT(${a1(row, 1)},${a1(row, 2)})=2,IF(${a1(row, 1)}=0,"no posts",${a1(row, 2)}/${a1(row, 1)}),${NEEDS})`,
    ]);
  });
  const n = study.councils.length;
  const area: Area = { row: first, column: 1, rows: n, columns: 1 };
  const sum = (c: number) => `=IF(COUNT(${areaAddress({ ...area, column: c })})=${n},SUM(${areaAddress({ ...area, column: c })}),${NEEDS})`;
  const total = s.add(["Total", sum(1), sum(2), sum(3), ""], { style: "total" });
  s.dress({ ...area, columns: 3, rows: n + 1 }, { numberFormat: FTE, style: "right" });
  s.dress({ ...area, column: 4 }, { numberFormat: UNITS["%"].numberFormat, style: "right" });
  s.highlight({ kind: "text", area: { ...area, columns: 4, rows: n + 1 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();
  checks.push({
    what: "Posts by employer", how: "change of all councils against the lines", one: s.ref(total.row, 2), tolerance: 1e-6,
    other: `IF(${known},SUMPRODUCT(${reach},${workings.fteChange})+${further},${NEEDS})`,
  });
  return area;
}

function consultationBlock(s: SheetBuilder, { assumptions }: SheetParts): void {
  s.section("Collective consultation", 6, "Counted for each employer and establishment: heads to be dismissed within 90 days, and the day of the first dismissal. Posts shared out pro rata say nothing about heads.");
  s.add(["Council", "Heads to be dismissed (Input)", "First dismissal (Input)", "Least days of consultation", "Begin by", "Reading"], { style: "heading" });
  const first = s.row;
  const n = assumptions.council.length;
  assumptions.council.forEach((council) => {
    const row = s.row;
    const [heads, date] = [a1(row, 1), a1(row, 2)];
    const answer = (index: 1 | 2) => `=IF(AND(ISNUMBER(${heads}),ISNUMBER(${date})),INDEX(FTE.CONSULT(${heads},${date}),1,${index}),${NEEDS})`;
    s.add([
      `=${council.label}`, "", "", answer(1), `=IF(ISNUMBER(${a1(row, 3)}),IF(${a1(row, 3)}=0,"not required",${answer(2).slice(1)}),${NEEDS})`,
      `=IF(ISNUMBER(${a1(row, 3)}),IF(${a1(row, 3)}=0,"no collective consultation required by law","consult for "&${a1(row, 3)}&" days"),${NEEDS})`,
    ]);
  });
  const area: Area = { row: first, column: 1, rows: n, columns: 1 };
  s.input(area, "0", { rule: { kind: "number", min: 0, whole: true }, title: "Heads", message: "Enter people, not FTE: a whole number, 0 or more." });
  s.input({ ...area, column: 2 }, DATE, { rule: { kind: "number", min: 36526 }, title: "First dismissal", message: "Enter a date such as 30 September 2013." });
  s.dress({ ...area, column: 3 }, { numberFormat: "0", style: "right" });
  s.dress({ ...area, column: 4 }, { numberFormat: DATE, style: "right" });
  s.dress({ ...area, column: 5 }, { style: "text" });
  s.highlight({ kind: "text", area: { ...area, column: 3, columns: 3 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();
}

function redundancyBlock(s: SheetBuilder, { assumptions, ownParameters }: SheetParts): void {
  s.section("Redundancy, an estimate", 9, "Statutory pay for an average person × heads × your scheme's multiplier; no pension strain, no notice pay. The weekly cap is that of the date of dismissal in the same row.");
  s.add(["Council", "Heads made redundant (Input)", "Average age (Input)", "Average years of service (Input)", "Average weekly pay, £ (Input)", "Multiplier of the scheme (Input)", "Date of dismissal (Input)", "Weeks each", "Cost (£)"], { style: "heading" });
  const first = s.row;
  const n = assumptions.council.length;
  assumptions.council.forEach((council) => {
    const row = s.row;
    const at = (c: number) => a1(row, c);
    const pay = `FTE.REDUNDANCY(${at(2)},${at(3)},${at(4)},PARAM.VALUE("redundancy.weekly_cap",${at(6)}${ownParameters ? `,,${ownParameters}` : ""}),${at(5)})`;
    const known = (formula: string) => `=IF(COUNT(${at(1)}:${at(6)})=6,${formula},${NEEDS})`;
    s.add([`=${council.label}`, "", "", "", "", 1, "", known(`INDEX(${pay},1,1)`), known(`${at(1)}*INDEX(${pay},1,2)`)]);
  });
  const area: Area = { row: first, column: 1, rows: n, columns: 1 };
  s.add(["Total", "", "", "", "", "", "", "", `=IF(COUNT(${areaAddress({ ...area, column: 8 })})=${n},SUM(${areaAddress({ ...area, column: 8 })}),${NEEDS})`], { style: "total" });
  const number = (title: string, message: string, max?: number) => ({ rule: { kind: "number", min: 0, ...(max !== undefined && { max }) }, title, message }) as const;
  s.input(area, "0", number("Heads", "Enter people, not FTE; 0 where nobody is made redundant."));
  s.input({ ...area, column: 2 }, "0", number("Age", "Enter complete years.", 99));
  s.input({ ...area, column: 3 }, "0", number("Service", "Enter complete years of service.", 60));
  s.input({ ...area, column: 4 }, UNITS["£"].numberFormat, number("Weekly pay", "Enter a week's pay in £."));
  s.input({ ...area, column: 5 }, "0.0", number("Multiplier", "Enter 1 for the statutory minimum.", 5));
  s.input({ ...area, column: 6 }, DATE, number("Date of dismissal", "Enter a date such as 30 September 2013."));
  s.dress({ ...area, column: 7 }, { numberFormat: "0.0", style: "right" });
  s.dress({ ...area, column: 8, rows: n + 1 }, { numberFormat: UNITS["£"].numberFormat, style: "right" });
  s.highlight({ kind: "text", area: { ...area, column: 7, columns: 2, rows: n + 1 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();
}

/** Lines that belong to one subtotal, first its upper tier, then the tier below. */
function tiers({ study }: SheetParts): { readonly group: string; readonly upper: number; readonly lower: number }[] {
  const { baseline, lines } = study;
  const [labels, kinds, partOf] = [LINE_HEADING, KIND_HEADING, PART_OF_HEADING].map((heading) => baseline.column(heading).map(String)) as [string[], string[], string[]];
  return labels.flatMap((label, i) => {
    if (kinds[i] !== ROW_KINDS.subtotal) return [];
    const members = labels.filter((_, j) => kinds[j] === ROW_KINDS.line && partOf[j] === label).map((line) => lines.indexOf(line));
    return members.length === 2 ? [{ group: label.replace(/ total$/i, ""), upper: members[0]!, lower: members[1]! }] : [];
  });
}

function spanBlock(s: SheetBuilder, parts: SheetParts): void {
  const groups = tiers(parts);
  if (groups.length === 0) return;
  const { assumptions, workings } = parts;
  s.section("Span of control and management capacity", 6, "Posts of the lower tier for each post of the tier above, in the councils that take part. A wider span leaves each manager less time for each.");
  s.add(["Service", "Managers now (FTE)", "Managers proposed (FTE)", "Span now", "Span proposed", "Change of the span"], { style: "heading" });
  const first = s.row;
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  const now = (line: number) => `INDEX(${workings.fteNow},${line + 1})`;
  const proposed = (line: number) => `(${now(line)}+INDEX(${assumptions.reach},${line + 1},${which})*INDEX(${workings.fteChange},${line + 1}))`;
  const span = (staff: string, managers: string) => `IF(${managers}=0,"no manager",FTE.SPAN(${staff},${managers}))`;
  for (const { group, upper, lower } of groups) {
    const row = s.row;
    const known = `AND(INDEX(${assumptions.reach},${upper + 1},${which})<>"",INDEX(${assumptions.reach},${lower + 1},${which})<>"")`;
    s.add([
      group, `=${now(upper)}`, `=IF(${known},${proposed(upper)},${NEEDS})`, `=${span(now(lower), now(upper))}`, `=IF(${known},${span(proposed(lower), proposed(upper))},${NEEDS})`,
      `=IF(AND(ISNUMBER(${a1(row, 3)}),ISNUMBER(${a1(row, 4)})),${a1(row, 4)}-${a1(row, 3)},"")`,
    ]);
  }
  const area: Area = { row: first, column: 1, rows: groups.length, columns: 5 };
  s.dress(area, { numberFormat: "0.00", style: "right" });
  const change = absoluteArea({ ...area, column: 5, columns: 1 });
  s.add([`=IF(COUNT(${change})=0,"","Widest growth of a span: "&INDEX(${absoluteArea({ ...area, column: 0, columns: 1 })},MATCH(MAX(${change}),${change},0))&", "&TEXT(MAX(${change}),"0.0")&" more posts for each manager.")`], { style: "group" });
  s.skip();
}
