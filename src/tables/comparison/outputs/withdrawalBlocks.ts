import { UNITS } from "../../../domain/units";
import { a1, absoluteArea, areaAddress, literal } from "../../sheet/address";
import { inert } from "../../sheet/inert";
import type { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import { NEEDS_ASSUMPTION } from "../Choices";
import { inEachRow } from "../inEachRow";
import type { SheetParts } from "../OutputSheet";
import type { OwnCheck } from "../OwnCheck";

const NEEDS = literal(NEEDS_ASSUMPTION);
const MONEY = UNITS["£000"].numberFormat;

/** Rows of the lines: saving of all councils, then each council's part of it. */
export interface LineParts {
  readonly first: number;
  readonly saving: string;
  readonly known: string;
}

/** What is left when one council leaves, or never joins: the saving of the others and how they share it. */
export function withdrawalBlock(s: SheetBuilder, parts: SheetParts, key: string, checks: OwnCheck[]): LineParts {
  const { study, assumptions, comparison, sharing, workings } = parts;
  const n = study.councils.length;
  const cases = ["All that take part", ...study.councils.map((council) => `Without ${council}`)];
  s.section("If a partner leaves or never joins", 2 + 2 * n, "The others keep the saving on their own part of each line, in proportion to current cost. What is lost beyond that, economies of scale, is not counted: read it as the least that is lost.");
  const casesTop = s.row;
  s.row += 5 + 2 * n + 1;
  const lines = lineParts(s, parts);
  const end = s.row;

  s.row = casesTop;
  s.add(["", ...cases], { style: "heading" });
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  const further = `INDEX(${assumptions.furtherChanges},${which})`;
  const partColumn = (c: number): Area => ({ row: lines.first, column: 2 + c, rows: assumptions.line.length, columns: 1 });
  const everyone = study.councils.map((_, c) => absoluteArea(partColumn(c))).join("+");
  const flag = (c: number) => `INDEX(${sharing.include},${c + 1})`;
  const allCost = workings.councilCost.join("+");
  const { row: savingRow } = s.add([
    "Saving (£000 a year)",
    ...cases.map((_, i) => {
      const without = i === 0 ? "" : `-(${absoluteArea(partColumn(i - 1))})`;
      const part = i === 0 ? workings.partIn : `(${workings.partIn}-IF(${allCost}=0,0,${flag(i - 1)}*${workings.councilCost[i - 1]!}/(${allCost})))`;
      return `=IF(${lines.known},SUMPRODUCT(${lines.saving},${everyone}${without})+${further}*${part},${NEEDS})`;
    }),
  ], { numberFormat: MONEY });
  s.add(["Lost against all (£000 a year)", ...cases.map((_, i) => `=IF(ISNUMBER(${a1(savingRow, 1 + i)}),${a1(savingRow, 1 + i)}-${a1(savingRow, 1)},${NEEDS})`)], { numberFormat: MONEY });
  s.add(["Taking part (1 = yes)", ...cases.map(() => "")], { style: "unit" });
  const flags = s.row;
  study.councils.forEach((_, c) => s.add([`=${assumptions.council[c]!.label}`, ...cases.map((__, i) => (i === c + 1 ? 0 : `=${flag(c)}`))], { style: "unit" }));
  s.add(["Share of the saving on the key (£ a year, negative is a saving)", ...cases.map(() => "")], { style: "unit" });
  const shares = s.row;
  s.put(shares, 0, assumptions.council.map((council) => [`=${council.label}`]));
  cases.forEach((_, i) => {
    const include = areaAddress({ row: flags, column: 1 + i, rows: n, columns: 1 });
    const amount = a1(savingRow, 1 + i);
    s.put(shares, 1 + i, [[`=IF(AND(ISNUMBER(${amount}),COUNT(${key})=${n})${inEachRow(shares, n)},IF(SUM(${include})=0,0,SHARE.ALLOCATE(ROUND(${amount}*1000,0),${key},0,${include})),${NEEDS})`]]);
  });
  s.row = shares + n;
  s.dress({ row: shares, column: 1, rows: n, columns: cases.length }, { numberFormat: UNITS["£"].numberFormat, style: "right" });
  s.dress({ row: savingRow, column: 1, rows: 2, columns: cases.length }, { style: "right" });
  s.row = end;
  checks.push({
    what: "Saving with all that take part", how: "line by line against the Comparison sheet", one: s.ref(savingRow, 1), other: `INDEX(${comparison.chosenColumn},${which})`, tolerance: 1e-6,
  });
  return lines;
}

function lineParts(s: SheetBuilder, { study, assumptions, workings, sharing }: SheetParts): LineParts {
  const n = study.councils.length;
  const rows = assumptions.line.length;
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  s.add(["What each line saves, and whose part of it is whose by current cost"], { style: "group" });
  s.add(["Service line", "Saving if all took part (£000)", ...study.councils.map((council) => inert(`${council}: its part`))], { style: "heading" });
  const first = s.row;
  assumptions.line.forEach((line, i) => {
    const gross = (basis: "lowest" | "highest") => `IF(${assumptions.savingSource}="published",${workings.gross.published[basis](i)},${workings.gross.recomputed[basis](i)})`;
    const reach = `INDEX(${assumptions.reach},${i + 1},${which})`;
    const costs = study.councils.map((_, c) => workings.lineCost(i, c));
    const whole = costs.join("+");
    s.add([
      `=${line.label}`,
      `=IF(${reach}="",${NEEDS},IFNA(${reach}*SAVINGS.GRANTADJ(IF(${assumptions.salaryBasis}="highest",${gross("lowest")},${gross("highest")}),INDEX(${workings.grantShare},${i + 1})),${NEEDS}))`,
      ...costs.map((cost, c) => `=IF(${whole}=0,1/${n},${cost}/(${whole}))*INDEX(${sharing.include},${c + 1})`),
    ]);
  });
  const saving: Area = { row: first, column: 1, rows, columns: 1 };
  s.dress(saving, { numberFormat: MONEY, style: "right" });
  s.dress({ ...saving, column: 2, columns: n }, { numberFormat: UNITS["%"].numberFormat });
  s.skip();
  return { first, saving: absoluteArea(saving), known: `COUNT(${absoluteArea(saving)})=${rows}` };
}

/** Which council takes part in which line: it need not be all in all. */
export function membershipBlock(s: SheetBuilder, { study, assumptions, workings, comparison, sharing }: SheetParts, lines: LineParts, checks: OwnCheck[]): void {
  const n = study.councils.length;
  const rows = assumptions.line.length;
  s.section("Membership line by line", 2 + 2 * n, "Enter yes or no for each council and line. A line with fewer than two members is not shared, so it saves nothing. Each council's saving: its own part of the line by current cost.");
  s.add(["Service line", ...study.councils.map((council) => inert(`${council} (Input)`)), "Members", ...study.councils.map((council) => inert(`${council}: saving (£000)`)), "Saving (£000)"], { style: "heading" });
  const first = s.row;
  assumptions.line.forEach((line, i) => {
    const row = s.row;
    const source = lines.first + i;
    const member = (c: number) => `(${a1(row, 1 + c)}="yes")*(${a1(source, 2 + c)}>0)`;
    const saving = (c: number) => `=IF(ISNUMBER(${a1(source, 1)}),IF(${a1(row, 1 + n)}<2,0,${a1(source, 1)}*${a1(source, 2 + c)}*(${a1(row, 1 + c)}="yes")),${NEEDS})`;
    const own = areaAddress({ row, column: 2 + n, rows: 1, columns: n });
    s.add([`=${line.label}`, ...study.councils.map(() => "yes"), `=${study.councils.map((_, c) => member(c)).join("+")}`, ...study.councils.map((_, c) => saving(c)), `=IF(COUNT(${own})=${n},SUM(${own}),${NEEDS})`]);
  });
  const column = (c: number): Area => ({ row: first, column: c, rows, columns: 1 });
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  const further = `INDEX(${assumptions.furtherChanges},${which})`;
  const allCost = workings.councilCost.join("+");
  s.add([
    "Further change, shared by cost", ...Array<string>(n + 1).fill(""),
    ...workings.councilCost.map((cost, c) => `=${further}*IF(${allCost}=0,0,INDEX(${sharing.include},${c + 1})*${cost}/(${allCost}))`),
    `=${further}*${workings.partIn}`,
  ]);
  const total = s.add([
    "Total", ...Array<string>(n + 1).fill(""),
    ...Array.from({ length: n + 1 }, (_, c) => `=IF(COUNT(${areaAddress(column(2 + n + c))})=${rows},SUM(${areaAddress({ ...column(2 + n + c), rows: rows + 1 })}),${NEEDS})`),
  ], { style: "total" });
  s.input({ ...column(1), columns: n }, undefined, { rule: { kind: "list", choices: ["yes", "no"] }, title: "Member of this line", message: "Enter yes or no." });
  s.dress({ ...column(2 + n), columns: n + 1, rows: rows + 2 }, { numberFormat: MONEY, style: "right" });
  s.dress(column(1 + n), { numberFormat: "0", style: "center" });
  const all = `INDEX(${comparison.chosenColumn},${which})`;
  s.add([`=IF(ISNUMBER(${a1(total.row, 2 + 2 * n)}),"With this membership: "&TEXT(${a1(total.row, 2 + 2 * n)},"#,##0")&" (£000 a year, negative is a saving), "&TEXT(${a1(total.row, 2 + 2 * n)}-${all},"#,##0")&" against all in all lines.",${NEEDS})`], { style: "group" });
  s.skip();
  checks.push({
    what: "Membership, when all are members of all lines", how: "line by line against the Comparison sheet", tolerance: 1e-6,
    one: `IF(COUNTIF(${s.areaRef({ ...column(1), columns: n })},"yes")=${n * rows},${s.ref(total.row, 2 + 2 * n)},0)`,
    other: `IF(AND(COUNTIF(${s.areaRef({ ...column(1), columns: n })},"yes")=${n * rows},COUNTIF(${assumptions.councilTable.inOrOut},"yes")>=2,COUNTIF(${s.areaRef(column(1 + n))},"<2")=0),${all},IF(COUNTIF(${s.areaRef({ ...column(1), columns: n })},"yes")=${n * rows},${s.ref(total.row, 2 + 2 * n)},0))`,
  });
}
