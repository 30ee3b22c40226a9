import { UNITS } from "../../../domain/units";
import { a1, areaAddress, literal } from "../../sheet/address";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area, CellContent } from "../../sheet/SheetPlan";
import { SERIES } from "../../sheet/styles";
import { NEEDS_ASSUMPTION, PHASING_YEARS, RAMPS } from "../Choices";
import type { OutputSheet, SheetParts } from "../OutputSheet";
import type { OwnCheck } from "../OwnCheck";
import { rampFormula, slipFormula } from "../phasingFormulas";

/** Short, so that it fits a year's column; the legend tells it in full. */
const NEEDED = "needed";
const NEEDS = literal(NEEDED);
const MONEY = UNITS["£000"].numberFormat;
const YEARS = Array.from({ length: PHASING_YEARS }, (_, i) => i + 1);
/** The 2013 paper's requirement runs to March 2016: three budget years after 2012/13. */
const REQUIREMENT_YEARS = 3;

/** The model shown, council by council and year by year: the gap before and after, recurring and one-off apart; what a slip and a ramp cost. */
export const savingsByYearSheet: OutputSheet = (name, parts) => {
  const { study, assumptions, comparison, isOfPaper, masterCheck } = parts;
  const s = new SheetBuilder(name, "outputs");
  s.widths = [50, ...YEARS.map(() => 12), 14];
  s.heading(
    "Savings by year",
    "£000, the model shown. A gap is positive; a saving is a change (proposed − current) and negative; a cost is positive. A recurring saving is shown at its level in each year; only the last column adds the years up.",
    "Each council's part follows the key in use. The gap is the savings requirement; that it grows in equal steps is assumed until you enter your own profile.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  s.add([`="Model shown: "&${assumptions.shownModel}&", key: "&${assumptions.shareKey}`], { style: "group" });
  s.add([`"${NEEDED}" ${NEEDS_ASSUMPTION}: a ramp or phasing, or a one-off cost, on the Assumptions sheet.`], { style: "statement" });
  s.skip();

  s.section("Controls", 7);
  s.add(["", "Entry", "Status", "Effect", "", "", ""], { style: "headingAcross" });
  const control = (label: string, value: CellContent, status: string, what: string, min: number, max: number): string => {
    const { row } = s.add([`${label} (Input)`, value, status, what]);
    s.input({ row, column: 1, rows: 1, columns: 1 }, "0", { rule: { kind: "number", min, max, whole: true }, title: label, message: `Enter a whole number from ${min} to ${max}.` });
    return `$B$${row + 1}`;
  };
  const firstYear = isOfPaper
    ? control("First budget year begins in", 2013, "published", "The requirement runs from the budget year after 2012/13.", 1990, 2100)
    : control("First budget year begins in", "", "yours", "2027 for 2027/28. Until it is entered, years are counted from 1.", 1990, 2100);
  const oneOffYear = control("The one-off cost falls in year", 1, "assumed", "The whole of it in one year.", 1, PHASING_YEARS);
  const steps = control("The requirement grows over (years)", REQUIREMENT_YEARS, "assumed", `In equal steps up to the whole requirement${isOfPaper ? " (by March 2016)" : ""}, then level.`, 1, PHASING_YEARS);
  s.skip();
  const profile = profileBlock(s, firstYear, steps);

  const checks: OwnCheck[] = [];
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  const saving = `INDEX(${comparison.chosenColumn},${which})`;
  const oneOff = `INDEX(${comparison.oneOffColumn},${which})`;
  const part = partOf(parts);
  const all = councilBlock(s, "All councils taking part", profile, { part: "1", requirement: parts.workings.requirementIn, saving, oneOff, oneOffYear, phasing: assumptions.phasing });
  const councils = study.councils.map((council, i) => {
    const { requirement, inOrOut } = assumptions.council[i]!;
    return councilBlock(s, council, profile, { part: part(i), requirement: `IF(${inOrOut}="yes",${requirement},0)`, saving, oneOff, oneOffYear, phasing: assumptions.phasing });
  });
  for (const [what, offset] of [["saving", 1], ["gap after", 2]] as const) {
    const cell = (block: number) => s.ref(block + offset, 3);
    checks.push({
      what: `Savings by year, ${what} in year 3`, how: "the councils together against all of them",
      one: `IF(ISNUMBER(${cell(all)}),${councils.map(cell).join("+")},${cell(all)})`, other: cell(all), tolerance: 1e-6,
    });
  }
  slipBlock(s, parts, saving);
  rampBlock(s, saving);

  const chartRow = s.row;
  // Columns, not lines: a line would run at 0 where a year still needs an assumption.
  s.chart({
    name: `${name} gap`, title: "The gap before and after the model shown, all councils, £000", type: "ColumnClustered",
    altText: "Two columns for each year: the savings requirement, and what is left of it after the saving. The figures stand in the first block above.",
    categories: { row: profile.headRow, column: 1, rows: 1, columns: PHASING_YEARS },
    series: [
      { name: "Gap before", values: { row: all, column: 1, rows: 1, columns: PHASING_YEARS }, color: SERIES.dark },
      { name: "Gap after", values: { row: all + 2, column: 1, rows: 1, columns: PHASING_YEARS }, color: SERIES.warm },
    ],
    valueTitle: "£000, positive = still to be found", valueFormat: "#,##0", place: { row: chartRow, column: 0, rows: 16, columns: 7 },
  });
  s.row += 16;
  s.frozenColumns = 1;
  return { builder: s, checks };
};

/** Each council's part of the whole on the key in use, without "=". */
const partOf = ({ assumptions, sharing }: SheetParts) => (council: number): string => {
  const key = `MATCH(${assumptions.shareKey},${sharing.keyHeadings},0)`;
  const whole = sharing.wholeOf(`INDEX(${sharing.keys},0,${key})`);
  return `IF(${whole}=0,0,INDEX(${sharing.keys},${council + 1},${key})*INDEX(${sharing.include},${council + 1})/${whole})`;
};

function profileBlock(s: SheetBuilder, firstYear: string, steps: string) {
  s.section("Part of the requirement that is due in each year", 1 + PHASING_YEARS);
  const { row: headRow } = s.add(["Budget year", ...YEARS.map((year) => `=IF(ISNUMBER(${firstYear}),(${firstYear}+${year - 1})&"/"&RIGHT(${firstYear}+${year},2),"Year ${year}")`)], { style: "headingRight" });
  s.dress({ row: headRow, column: 0, rows: 1, columns: 1 }, { style: "heading" });
  const { row: own } = s.add(["Own profile (Input): leave empty for equal steps", ...YEARS.map(() => "")]);
  s.input({ row: own, column: 1, rows: 1, columns: PHASING_YEARS }, "0%", { rule: { kind: "number", min: 0, max: 1 }, title: "Part of the requirement", message: "Enter the part due by this year, from 0% to 100%; leave it empty for equal steps." });
  const { row } = s.add(["In use", ...YEARS.map((year) => `=IF(ISNUMBER(${a1(own, year)}),${a1(own, year)},MIN(1,${year}/${steps}))`)], { numberFormat: "0%" });
  s.skip();
  return { headRow, row };
}

interface Part {
  readonly part: string;
  readonly requirement: string;
  readonly saving: string;
  readonly oneOff: string;
  readonly oneOffYear: string;
  readonly phasing: readonly string[];
}

/** One council's rows; gives the row of the gap before. */
function councilBlock(s: SheetBuilder, title: string, profile: { readonly headRow: number; readonly row: number }, { part, requirement, saving, oneOff, oneOffYear, phasing }: Part): number {
  s.section(title, 2 + PHASING_YEARS);
  s.add(["£000", ...YEARS.map((year) => `=${a1(profile.headRow, year)}`), "All years"], { style: "headingRight" });
  const first = s.row;
  const cell = (row: number, year: number) => a1(first + row, year);
  const given = (row: number, year: number, formula: string) => `=IF(ISNUMBER(${cell(row, year)}),${formula},${NEEDS})`;
  // Without budgets there is no gap to close; the saving stands all the same.
  const gap = (year: number, formula: string) => `=IF(AND(ISNUMBER(${cell(0, year)}),ISNUMBER(${cell(1, year)})),${formula},${NEEDS})`;
  const across = (row: number) => areaAddress({ row: first + row, column: 1, rows: 1, columns: PHASING_YEARS });
  const whole = (row: number) => `=IF(COUNT(${across(row)})=${PHASING_YEARS},SUM(${across(row)}),${NEEDS})`;
  s.add(["Gap before", ...YEARS.map((year) => `=IF(ISNUMBER(${requirement}),${requirement}*1000*${a1(profile.row, year)},${NEEDS})`), ""]);
  s.add(["Recurring saving in the year", ...YEARS.map((year, i) => `=IF(AND(ISNUMBER(${phasing[i]!}),ISNUMBER(${saving})),IFNA(${saving}*${part}*${phasing[i]!},${NEEDS}),${NEEDS})`), whole(1)]);
  s.add(["Gap after", ...YEARS.map((year) => gap(year, `${cell(0, year)}+${cell(1, year)}`)), ""], { style: "group" });
  s.add(["Part of the gap met", ...YEARS.map((year) => gap(year, `IF(${cell(0, year)}=0,0,-${cell(1, year)}/${cell(0, year)})`)), ""]);
  s.add(["New in the year: change of the recurring saving", ...YEARS.map((year) => (year === 1 ? given(1, 1, cell(1, 1)) : `=IF(AND(ISNUMBER(${cell(1, year)}),ISNUMBER(${cell(1, year - 1)})),${cell(1, year)}-${cell(1, year - 1)},${NEEDS})`)), whole(4)]);
  s.add(["One-off cost", ...YEARS.map((year) => `=IF(ISNUMBER(${oneOff}),IFNA(IF(${oneOffYear}=${year},${oneOff}*${part},0),${NEEDS}),${NEEDS})`), whole(5)]);
  s.add(["Net in the year, one-off cost included", ...YEARS.map((year) => `=IF(AND(ISNUMBER(${cell(1, year)}),ISNUMBER(${cell(5, year)})),${cell(1, year)}+${cell(5, year)},${NEEDS})`), whole(6)]);
  s.add(["Net so far", ...YEARS.map((year) => (year === 1 ? `=${cell(6, 1)}` : `=IF(AND(ISNUMBER(${cell(7, year - 1)}),ISNUMBER(${cell(6, year)})),${cell(7, year - 1)}+${cell(6, year)},${NEEDS})`)), ""], { style: "total" });
  const body: Area = { row: first, column: 1, rows: 8, columns: 1 + PHASING_YEARS };
  s.dress(body, { numberFormat: MONEY, style: "right" });
  s.dress({ ...body, row: first + 3, rows: 1 }, { numberFormat: UNITS["%"].numberFormat });
  s.highlight({ kind: "text", area: body, contains: NEEDED, style: "notice" });
  s.skip();
  return first;
}

/** What a later start costs over the years followed: the whole profile moved back by up to eight quarters. */
function slipBlock(s: SheetBuilder, { assumptions }: SheetParts, saving: string): void {
  s.section("What a slip costs", 4, "The same ramp, begun later; recurring saving of all councils over all years, without the one-off cost. The slip in use is set on the Assumptions sheet.");
  s.add(["Quarters late", "Years' worth of full saving", "Saving over all years (£000)", "Lost against no slip (£000)"], { style: "heading" });
  const first = s.row;
  for (let quarters = 0; quarters <= 8; quarters++) {
    const row = s.row;
    const years = YEARS.map((year) => slipFormula(assumptions.phasingBeforeSlip, String(quarters), year)).join("+");
    s.add([quarters, `=IF(COUNT(${assumptions.phasingBeforeSlip})=${PHASING_YEARS},${years},${NEEDS})`, `=IF(AND(ISNUMBER(${a1(row, 1)}),ISNUMBER(${saving})),${saving}*${a1(row, 1)},${NEEDS})`, `=IF(ISNUMBER(${a1(row, 2)}),${a1(row, 2)}-${a1(first, 2)},${NEEDS})`]);
  }
  const area: Area = { row: first, column: 1, rows: 9, columns: 3 };
  s.dress(area, { numberFormat: MONEY, style: "right" });
  s.dress({ ...area, columns: 1 }, { numberFormat: "0.00" });
  s.dress({ ...area, column: 0, columns: 1 }, { style: "center", numberFormat: "0" });
  s.skip();
}

/** The ramps side by side, full saving and no slip. */
function rampBlock(s: SheetBuilder, saving: string): void {
  s.section("The ramps side by side", 2 + PHASING_YEARS, "Part of the full saving in each year, without a slip. The ramp in use is chosen on the Assumptions sheet.");
  s.add(["Ramp", ...YEARS.map((year) => `Year ${year}`), "All years (£000)"], { style: "heading" });
  const first = s.row;
  for (const ramp of RAMPS.slice(1)) {
    const row = s.row;
    const across = areaAddress({ row, column: 1, rows: 1, columns: PHASING_YEARS });
    s.add([ramp, ...YEARS.map((year) => `=${rampFormula(`$A${row + 1}`, '""', year)}`), `=IF(ISNUMBER(${saving}),SUM(${across})*${saving},${NEEDS})`]);
  }
  const area: Area = { row: first, column: 1, rows: RAMPS.length - 1, columns: PHASING_YEARS };
  s.dress(area, { numberFormat: "0%" });
  s.dress({ ...area, column: 1 + PHASING_YEARS, columns: 1 }, { numberFormat: MONEY, style: "right" });
  s.skip();
}
