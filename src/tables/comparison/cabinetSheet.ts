import { UNITS, type Unit } from "../../domain/units";
import { a1, absolute, areaAddress, literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { AssumptionRefs } from "./AssumptionRefs";
import { NEEDS_ASSUMPTION } from "./Choices";
import type { ComparisonRefs } from "./comparisonSheet";
import type { ComparisonCase } from "./ComparisonCase";
import type { ScoreRefs } from "./scoresSheet";
import { orNeeds } from "./orNeeds";
import type { SharingRefs } from "./sharingSheet";

const NEEDS = literal(NEEDS_ASSUMPTION);
const ALL = "All councils";
const CHART_ROWS = 14;

/** One page for a decision: every model's money, score and where it loses, for the council that reads it. */
export function cabinetSheet(
  name: string, study: ComparisonCase, assumptions: AssumptionRefs, comparison: ComparisonRefs, scores: ScoreRefs | undefined, sharing: SharingRefs, masterCheck: string,
): SheetBuilder {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [34, 21, 12, 12, 23, 11, 13, 13, 8, 7, 58];
  s.heading("Cabinet page", "Effect on the council that reads it, £000 a year at full effect, after grant. A negative figure is a saving.");
  const readers = [ALL, ...study.councils];
  const { row: readerRow } = s.add(["Council that reads this (Input)", ALL], { style: "group" });
  const reader = a1(readerRow, 1);
  s.input({ row: readerRow, column: 1, rows: 1, columns: 1 }, undefined, { rule: { kind: "list", choices: readers }, title: "Council", message: "Choose all councils together, or one of them." });
  const part = partRow(s, assumptions, sharing, reader);
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  const headline = s.row;
  s.skip(2);

  const money = study.budgets !== undefined;
  const columns: readonly [string, Unit?][] = [
    ["Model"], ["Lowest saving (£000)", "£000"], ["Middle (£000)", "£000"], ["Highest saving (£000)", "£000"], ["One-off cost (£000)", "£000"],
    ["Per resident, lowest (£)", "£ per head"], ["Part of savings requirement met", "%"], ["Requirement still open (£m)", "£m"], ["Score", "score"], ["Rank"], ["Where it loses"],
  ];
  s.add(columns.map(([heading]) => heading), { style: "heading" });
  const models: Area = { row: s.row, column: 0, rows: assumptions.model.length, columns: 1 };
  const { population, requirement } = readerFigures(assumptions, reader, money);
  assumptions.model.forEach((model, i) => {
    const row = s.row;
    const own = (formula: string) => `=IF(AND(ISNUMBER(${formula}),ISNUMBER(${part})),${formula}*${part},${NEEDS})`;
    const at = (column: number) => a1(row, column);
    s.add([
      `=${model.label}`,
      own(comparison.lowest[i]!), own(comparison.middle[i]!), own(comparison.highest[i]!), own(comparison.oneOff[i]!),
      money ? `=IF(ISNUMBER(${at(1)}),IFNA(BUDGET.PERHEAD(${at(1)},${population},"£k"),${NEEDS}),${NEEDS})` : "no budgets loaded",
      money ? `=IF(ISNUMBER(${at(1)}),IFNA(BUDGET.REDUCTIONPCT(-${at(1)}/1000,${requirement}),${NEEDS}),${NEEDS})` : "no budgets loaded",
      money ? `=IF(ISNUMBER(${at(1)}),IFNA(${requirement}+${at(1)}/1000,${NEEDS}),${NEEDS})` : "no budgets loaded",
      scores ? `=${scores.total[i]!}` : "no scores loaded",
      scores ? `=${scores.rank[i]!}` : "no scores loaded",
      scores ? losesFormula(assumptions, scores, i) : "",
    ]);
  });
  columns.forEach(([, unit], column) => {
    if (unit) s.dress({ ...models, column }, { numberFormat: unit === "score" ? "0.0" : unit === "£m" ? "#,##0.000" : UNITS[unit].numberFormat, style: "right" });
  });
  s.dress({ ...models, column: 9 }, { numberFormat: "0", style: "right" });
  s.dress({ ...models, column: 1 }, { style: "result" });
  s.dress({ ...models, column: 10 }, { style: "note" });
  s.dress({ ...models, column: 10 }, { style: "beside" });
  s.add(["Lowest saving: all posts at the highest of the councils' salaries. The council's part follows the key chosen on the Assumptions sheet; no table fixes one."], { style: "statement" });
  s.skip();
  const at = (column: number) => `INDEX(${areaAddress({ ...models, column })},MATCH(${assumptions.shownModel},${areaAddress(models)},0))`;
  const score = scores ? `&IF(ISNUMBER(${at(9)})," Ranked "&${at(9)}&" of ${assumptions.model.length} by score.","")` : "";
  const met = money ? `&IF(ISNUMBER(${at(6)})," The lower figure is "&TEXT(${at(6)},"0.0%")&" of the savings requirement of £"&TEXT(${at(7)}-${at(1)}/1000,"#,##0.0")&"m; £"&TEXT(${at(7)},"#,##0.0")&"m stay open.","")` : "";
  s.put(headline, 0, [[`=IF(ISNUMBER(${at(1)}),${assumptions.shownModel}&" saves £"&TEXT(-${at(1)}/1000,"#,##0.000")&"m to £"&TEXT(-${at(3)}/1000,"#,##0.000")&"m a year."${met}${score},${assumptions.shownModel}&" ${NEEDS_ASSUMPTION}.")`]], { style: "group" });
  const top = s.row;
  councilBlock(s, study, assumptions, comparison, sharing);
  // Beside the councils rather than below them: twelve of them and the chart still make one page that can be read.
  s.chart({
    name: `${name} savings`, title: "Saving to the general fund by model, £000 a year", type: "ColumnClustered",
    altText: "Columns of the lowest and highest saving of each model for the council that reads this; negative is a saving. The figures stand in the table above.",
    categories: models,
    series: [
      { name: "Lowest saving", values: { ...models, column: 1 }, color: SERIES.dark },
      { name: "Highest saving", values: { ...models, column: 3 }, color: SERIES.light },
    ],
    valueTitle: "£000 a year, negative = saving", valueFormat: "#,##0", place: { row: top, column: 8, rows: CHART_ROWS, columns: 3 },
  });
  s.row = Math.max(s.row, top + CHART_ROWS);
  s.pagesTall = 1;
  return s;
}

/** What the model shown means for each council, whoever reads the page. */
function councilBlock(s: SheetBuilder, study: ComparisonCase, assumptions: AssumptionRefs, comparison: ComparisonRefs, sharing: SharingRefs): void {
  const money = study.budgets !== undefined;
  const which = `MATCH(${assumptions.shownModel},${assumptions.modelNames},0)`;
  const key = `MATCH(${assumptions.shareKey},${sharing.keyHeadings},0)`;
  const whole = sharing.wholeOf(`INDEX(${sharing.keys},0,${key})`);
  const savings = [comparison.lowestColumn, undefined, comparison.highestColumn, comparison.oneOffColumn];
  s.add([`="Each council: "&${assumptions.shownModel}`, "Lowest saving (£000)", "Middle (£000)", "Highest saving (£000)", "One-off cost (£000)", "Per resident, lowest (£)", "Part of savings requirement met", "Requirement still open (£m)"], { style: "heading" });
  const first = s.row;
  assumptions.council.forEach((council, i) => {
    const row = s.row;
    const part = `IF(${whole}=0,0,INDEX(${sharing.keys},${i + 1},${key})*INDEX(${sharing.include},${i + 1})/${whole})`;
    const given = (formula: string) => (money ? `=IF(ISNUMBER(${a1(row, 1)}),IFNA(${formula},${NEEDS}),${NEEDS})` : "no budgets loaded");
    s.add([
      `=${council.label}`,
      ...savings.map((column) => (column ? `=IF(ISNUMBER(INDEX(${column},${which})),${orNeeds(`INDEX(${column},${which})*${part}`)},${NEEDS})` : `=IF(ISNUMBER(${a1(row, 1)}),(${a1(row, 1)}+${a1(row, 3)})/2,${NEEDS})`)),
      given(`BUDGET.PERHEAD(${a1(row, 1)},${council.population},"£k")`),
      given(`BUDGET.REDUCTIONPCT(-${a1(row, 1)}/1000,${council.requirement})`),
      given(`${council.requirement}+${a1(row, 1)}/1000`),
    ]);
  });
  const column = (c: number): Area => ({ row: first, column: c, rows: assumptions.council.length, columns: 1 });
  s.dress({ ...column(1), columns: 4 }, { numberFormat: UNITS["£000"].numberFormat, style: "right" });
  s.dress(column(5), { numberFormat: UNITS["£ per head"].numberFormat, style: "right" });
  s.dress(column(6), { numberFormat: UNITS["%"].numberFormat, style: "right" });
  s.dress(column(7), { numberFormat: "#,##0.000", style: "right" });
  s.skip();
}

/** The part of the whole that falls to the reader: 1 for all together, else by the chosen key among the councils taking part. */
function partRow(s: SheetBuilder, assumptions: AssumptionRefs, sharing: SharingRefs, reader: string): string {
  const key = `INDEX(${sharing.keys},0,MATCH(${assumptions.shareKey},${sharing.keyHeadings},0))`;
  const whole = sharing.wholeOf(key);
  const own = `INDEX(${sharing.keys},MATCH(${reader},${sharing.councils},0),MATCH(${assumptions.shareKey},${sharing.keyHeadings},0))*INDEX(${sharing.include},MATCH(${reader},${sharing.councils},0))`;
  const { row } = s.add([`="Its part of the whole, by "&${assumptions.shareKey}`, `=${orNeeds(`IF(${reader}=${literal(ALL)},1,IF(${whole}=0,0,${own}/${whole}))`)}`]);
  s.dress({ row, column: 1, rows: 1, columns: 1 }, { numberFormat: UNITS["% to 2 places"].numberFormat });
  return absolute(row, 1);
}

function readerFigures(assumptions: AssumptionRefs, reader: string, money: boolean) {
  if (!money) return { population: "0", requirement: "0" };
  const pick = (figure: "population" | "requirement") =>
    `IF(${absoluteOf(reader)}=${literal(ALL)},${assumptions.council.map((c) => `IF(${c.inOrOut}="yes",${c[figure]},0)`).join("+")},INDEX(${assumptions.councilTable[figure]},MATCH(${absoluteOf(reader)},${assumptions.councilTable.names},0)))`;
  return { population: `(${pick("population")})`, requirement: `(${pick("requirement")})` };
}

const absoluteOf = (address: string): string => address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2");

/** Names the criteria on which another model scores better. */
function losesFormula(assumptions: AssumptionRefs, scores: ScoreRefs, model: number): string {
  const parts = assumptions.criterion.map((criterion, c) => {
    const column = scores.points[c]!;
    return `IF(INDEX(${column},${model + 1})<MAX(${column}),${literal(`${criterion.name}, `)},"")`;
  });
  const text = parts.join("&");
  return `=IF(LEN(${text})=0,"nowhere: best or level on every criterion",LEFT(${text},LEN(${text})-2))`;
}

