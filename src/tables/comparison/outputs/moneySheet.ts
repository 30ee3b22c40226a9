import { UNITS } from "../../../domain/units";
import { a1, areaAddress, literal } from "../../sheet/address";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import { SERIES } from "../../sheet/styles";
import { NEEDS_ASSUMPTION, PHASING_YEARS } from "../Choices";
import type { OutputSheet, SheetParts } from "../OutputSheet";

const NEEDS = literal(NEEDS_ASSUMPTION);
/** Short, so that it fits a year's column; the legend tells it in full. */
const SHORT_NEEDED = "needed";
const NEEDED = literal(SHORT_NEEDED);
const MONEY = UNITS["£000"].numberFormat;
const YEARS = Array.from({ length: PHASING_YEARS + 1 }, (_, i) => i);
const SHORT = ["One-off cost (£000)", "Benefit of all years (£000)", "Payback (years)", "Payback, discounted (years)", "Net present value (£000)", "Greatest one-off cost it bears (£000)", "Return, gross (ratio)", "Return, net (ratio)"] as const;

/** Every model as an investment: payback, net present value, the cost it would bear, return. */
export const moneySheet: OutputSheet = (name, parts) => {
  const { assumptions, isOfPaper, masterCheck } = parts;
  const s = new SheetBuilder(name, "outputs");
  s.widths = [38, ...SHORT.map(() => 14), 12, 12, 12];
  s.heading(
    "Money",
    "£000 on the salary basis in use. In this sheet a benefit is positive and a cost negative, as appraisals have it. Prices of the base year: no inflation is added.",
    "Net present value follows the Green Book's falling schedule (3.5% in the first 30 years) unless you enter a rate. Status: one-off costs and phasing are yours; no table gives them.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  s.skip();
  s.section("Controls", 7);
  s.add(["", "Entry", "Status", "Effect", "", "", ""], { style: "headingAcross" });
  const input = (row: number, numberFormat: string, min: number, max: number, title: string, whole: boolean) =>
    s.input({ row, column: 1, rows: 1, columns: 1 }, numberFormat, { rule: { kind: "number", min, max, ...(whole && { whole }) }, title, message: `Enter a number from ${min} to ${max}.` });
  const base = isOfPaper
    ? s.add(["Base year (Input)", 2012, "published", "Prices of this year; year 0 of the appraisal. The 2013 baseline is of November 2012."])
    : s.add(["Base year (Input)", "", "needs yours", "Prices of this year; year 0 of the appraisal."]);
  input(base.row, "0", 1990, 2100, "Base year", true);
  const horizon = s.add(["Horizon in years (Input)", PHASING_YEARS, "assumed", `Benefits after it are left out; at most ${PHASING_YEARS}.`]);
  input(horizon.row, "0", 1, PHASING_YEARS, "Horizon", true);
  const rate = s.add(["Own discount rate (Input)", "", "published", "Leave empty for the Green Book's schedule."]);
  s.input({ row: rate.row, column: 1, rows: 1, columns: 1 }, UNITS["%"].numberFormat, { rule: { kind: "number", min: 0, max: 1 }, title: "Discount rate", message: "Enter a rate a year such as 3.5%, or leave the cell empty for the Green Book's." });
  const years = `$B$${horizon.row + 1}`;
  const discount = `IF(ISNUMBER($B$${rate.row + 1}),$B$${rate.row + 1},"GB")`;
  s.skip();

  const resultRow = s.row;
  const n = assumptions.model.length;
  s.row += n + 6;
  const flows = flowBlock(s, parts, years);
  const cumulative = shownBlock(s, parts, flows, discount);
  const chartRow = s.row;

  s.row = resultRow;
  s.section("The models as investments", 1 + SHORT.length);
  s.add(["Model", ...SHORT], { style: "heading" });
  const first = s.row;
  assumptions.model.forEach((model, i) => {
    const row = s.row;
    const flow = areaAddress({ row: flows + i, column: 1, rows: 1, columns: YEARS.length });
    const benefits = areaAddress({ row: flows + i, column: 2, rows: 1, columns: PHASING_YEARS });
    const at = (column: number) => a1(row, column);
    const whole = (formula: string) => `=IF(COUNT(${flow})=${YEARS.length},${formula},${NEEDS})`;
    const phased = (formula: string) => `=IF(COUNT(${benefits})=${PHASING_YEARS},${formula},${NEEDS})`;
    const payback = (more: string) => whole(`IFNA(APPRAISE.PAYBACK(${flow}${more}),"not in "&${years}&" years")`);
    const ratio = (basis: string) => whole(`IF(${at(1)}=0,"no cost",APPRAISE.ROI(${at(2)},${at(1)},${literal(basis)}))`);
    s.add([
      `=${model.label}`,
      `=IF(ISNUMBER(${model.oneOffCost}),${model.oneOffCost},${NEEDS})`,
      phased(`SUM(${benefits})`),
      payback(""), payback(`,${discount}`),
      whole(`APPRAISE.NPV(${flow},${discount})`),
      phased(`APPRAISE.BREAKEVENCOST(${benefits},${discount})`),
      ratio("gross"), ratio("net"),
    ]);
  });
  const column = (c: number): Area => ({ row: first, column: c, rows: n, columns: 1 });
  s.dress({ ...column(1), columns: SHORT.length }, { style: "right" });
  for (const c of [1, 2, 5, 6]) s.dress(column(c), { numberFormat: MONEY });
  for (const c of [3, 4, 7, 8]) s.dress(column(c), { numberFormat: "0.0" });
  s.dress(column(5), { style: "result" });
  s.highlight({ kind: "text", area: { ...column(1), columns: SHORT.length }, contains: NEEDS_ASSUMPTION, style: "notice" });
  const npv = areaAddress(column(5));
  s.add([
    `=IF(COUNT(${npv})=0,"No model has a net present value yet: enter one-off costs and a ramp on the Assumptions sheet.","Greatest net present value: "&INDEX(${areaAddress(column(0))},MATCH(MAX(${npv}),${npv},0))&", "&TEXT(MAX(${npv}),"#,##0")&" (£000) over "&${years}&" years, "&IF(ISNUMBER($B$${base.row + 1}),"prices of "&$B$${base.row + 1},"the base year is yours to enter")&".")`,
  ], { style: "group" });
  s.add(["Greatest one-off cost it bears: spent at the start, it would leave a net present value of 0. It needs a ramp, but no cost."], { style: "statement" });
  s.add(["Return: the benefit of all years for each £1 of one-off cost, undiscounted; net takes the £1 itself off. Payback is counted from the start of year 1."], { style: "statement" });

  s.row = chartRow;
  // Columns, not lines: a line would run at 0 where a year still needs an assumption.
  s.chart({
    name: `${name} so far`, title: "The model shown: benefit so far, £000", type: "ColumnClustered",
    altText: "Two columns for each year: benefits less costs so far, undiscounted and discounted. From the year after the last in which a column stands below zero the model has paid back. The figures stand above.",
    categories: { row: cumulative - 1, column: 1, rows: 1, columns: YEARS.length },
    series: [
      { name: "Undiscounted", values: { row: cumulative + 1, column: 1, rows: 1, columns: YEARS.length }, color: SERIES.dark },
      { name: "Discounted", values: { row: cumulative + 3, column: 1, rows: 1, columns: YEARS.length }, color: SERIES.warm },
    ],
    valueTitle: "£000, positive = benefit", valueFormat: "#,##0", place: { row: s.row, column: 0, rows: 16, columns: 7 },
  });
  s.row += 16;
  s.frozenColumns = 1;
  const last = `INDEX(${s.areaRef({ row: cumulative + 3, column: 1, rows: 1, columns: YEARS.length })},1,${YEARS.length})`;
  return {
    rules: ["green_book.discount_rate"],
    builder: s,
    checks: [{ what: "Net present value of the model shown", how: "year by year against APPRAISE.NPV", one: `IF(ISNUMBER(${last}),${last},${NEEDS})`, other: `INDEX(${s.areaRef(column(5))},MATCH(${assumptions.shownModel},${assumptions.modelNames},0))`, tolerance: 1e-6 }],
  };
};

function flowBlock(sheet: SheetBuilder, { assumptions, workings: w }: SheetParts, horizonYears: string): number {
  const n = assumptions.model.length;
  sheet.section("Flows counted, £000", 1 + YEARS.length, "Year 0: the one-off cost, put first whatever year it falls in on the sheet Savings by year: prudent. Later years: full saving × its phasing, up to the horizon. needed: needs your assumption, on the Assumptions sheet.");
  sheet.add(["Model", ...YEARS.map((year) => `Year ${year}`)], { style: "heading" });
  const top = sheet.row;
  assumptions.model.forEach((model, i) => {
    const flow = (year: number) => `INDEX(${w.flows[i]!},1,${year + 1})`;
    sheet.add([`=${model.label}`, ...YEARS.map((year) => (year === 0 ? `=IF(ISNUMBER(${flow(0)}),${flow(0)},${NEEDED})` : `=IF(${year}>${horizonYears},0,IF(ISNUMBER(${flow(year)}),${flow(year)},${NEEDED}))`))]);
  });
  sheet.dress({ row: top, column: 1, rows: n, columns: YEARS.length }, { numberFormat: MONEY, style: "right" });
  sheet.highlight({ kind: "text", area: { row: top, column: 1, rows: n, columns: YEARS.length }, contains: SHORT_NEEDED, style: "notice" });
  sheet.skip();
  return top;
}

/** The model shown, year by year and added up; gives the row of its flows. */
function shownBlock(sheet: SheetBuilder, { assumptions }: SheetParts, flowsTop: number, rateInUse: string): number {
  const n = assumptions.model.length;
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  sheet.section("The model shown, year by year", 1 + YEARS.length);
  sheet.add([`=${assumptions.shownModel}`, ...YEARS], { style: "heading" });
  const top = sheet.row;
  const cell = (row: number, year: number) => a1(top + row, 1 + year);
  const sum = (from: number, to: number) => YEARS.map((year) => (year === 0 ? `=${cell(from, 0)}` : `=IF(AND(ISNUMBER(${cell(to, year - 1)}),ISNUMBER(${cell(from, year)})),${cell(to, year - 1)}+${cell(from, year)},${NEEDED})`));
  sheet.add(["Flow (£000)", ...YEARS.map((year) => `=INDEX(${areaAddress({ row: flowsTop, column: 1 + year, rows: n, columns: 1 })},${which})`)]);
  sheet.add(["Flow so far (£000)", ...sum(0, 1)], { style: "group" });
  sheet.add(["Discounted flow (£000)", ...YEARS.map((year) => `=IF(ISNUMBER(${cell(0, year)}),${cell(0, year)}*APPRAISE.DF(${year},${rateInUse}),${NEEDED})`)]);
  sheet.add(["Discounted so far (£000)", ...sum(2, 3)], { style: "group" });
  sheet.dress({ row: top, column: 1, rows: 4, columns: YEARS.length }, { numberFormat: MONEY, style: "right" });
  sheet.skip();
  return top;
}
