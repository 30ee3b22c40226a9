import { UNITS } from "../../domain/units";
import { councilHeading, jointHeading, LINE_HEADING, type CouncilMeasure, type JointMeasure } from "../kinds/postsComparison";
import { a1, absoluteArea, areaAddress, literal } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import type { AssumptionRefs } from "./AssumptionRefs";
import { NEEDS_ASSUMPTION, type SavingSource } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";

/** Where the outputs find each line's figures; every area has one row per service line. */
export interface WorkingRefs {
  readonly fteNow: string;
  readonly fteChange: string;
  readonly highestSaving: string;
  readonly lowestSaving: string;
  readonly grantShare: string;
  readonly highestAfterGrant: string;
  readonly lowestAfterGrant: string;
  readonly costNow: string;
  readonly total: Readonly<Record<"fteNow" | "fteProposed" | "fteChange" | "costNow" | "highestSaving" | "lowestSaving" | "highestAfterGrant" | "lowestAfterGrant", string>>;
  /** Posts and cost of each council, all lines, whether it is in or not. */
  readonly councilPosts: readonly string[];
  readonly councilCost: readonly string[];
  /** Posts of each line in each council, one column per council. */
  readonly councilPostsByLine: readonly string[];
  /** Part of the whole that the councils taking part make up, by cost. */
  readonly partIn: string;
  /** Chosen-basis saving by line and model, and its sum by model. */
  readonly byModel: Area;
  readonly modelTotals: readonly string[];
  /** One row per model: year 0 and the phased years, £000, a benefit positive. */
  readonly flows: readonly string[];
  readonly flowYears: number;
  readonly populationIn: string;
  readonly requirementIn: string;
  readonly lineRow: (line: number) => number;
  /** Current cost of a line in one council, £000, whether it is in or not. */
  readonly lineCost: (line: number, council: number) => string;
  /** Gross saving of a line in all councils together, £000, as published and as worked out from the two salary bases. */
  readonly gross: Readonly<Record<SavingSource, Readonly<Record<"highest" | "lowest", (line: number) => string>>>>;
}

const column = (area: Area, offset: number): Area => ({ ...area, column: area.column + offset, columns: 1 });

/** The steps between the loaded tables and the outputs, line by line. */
export function workingsSheet(name: string, study: ComparisonCase, assumptions: AssumptionRefs): { builder: SheetBuilder; refs: WorkingRefs } {
  const s = new SheetBuilder(name, "calculations");
  s.widths = [46, ...Array<number>(24).fill(13)];
  s.heading("Workings", "Calculations, in £000 and FTE. Changes are proposed − current: negative is a saving. Nothing here is typed in: change the Assumptions sheet or the loaded tables.");

  const byCouncil = councilBlocks(s, study, assumptions);
  const lines = lineBlock(s, study, assumptions, byCouncil);
  const models = modelBlock(s, study, assumptions, lines);
  const flows = flowBlock(s, assumptions, models.modelTotals);
  const { populationIn, requirementIn } = councilSums(s, study, assumptions);

  return { builder: s, refs: { ...lines.refs, ...models, flows, flowYears: assumptions.phasing.length, populationIn, requirementIn, lineCost: byCouncil.lineCost, councilPostsByLine: byCouncil.postsByLine, councilPosts: byCouncil.postsTotals, councilCost: byCouncil.costTotals } };
}

function councilBlocks(s: SheetBuilder, study: ComparisonCase, assumptions: AssumptionRefs) {
  const n = study.councils.length;
  const block = (title: string, measure: CouncilMeasure) => {
    s.section(title, 1 + n);
    s.add(["Service line", ...study.councils.map(inert)], { style: "heading" });
    const { row: flags } = s.add(["Taking part (1 = yes)", ...assumptions.council.map((c) => `=IF(${c.inOrOut}="yes",1,0)`)], { style: "unit" });
    const first = s.row;
    for (const line of assumptions.line) {
      const row = s.row;
      s.add([`=${line.label}`, ...study.councils.map((council) => `=${study.baseline.figure(councilHeading(council, measure), LINE_HEADING, `$A${row + 1}`)}`)]);
    }
    const area = { row: first, column: 1, rows: assumptions.line.length, columns: n };
    s.dress(area, { numberFormat: UNITS[measure === "fte" ? "FTE" : "£000"].numberFormat });
    const total = s.add(["Total", ...study.councils.map((_, i) => `=SUM(${areaAddress(column(area, i))})`)], { style: "total", numberFormat: UNITS[measure === "fte" ? "FTE" : "£000"].numberFormat });
    s.skip();
    return { flags, area, totalRow: total.row, totals: study.councils.map((_, i) => s.ref(total.row, 1 + i)) };
  };
  const posts = block("Current posts by council, FTE", "fte");
  const cost = block("Current cost by council, £000", "cost");
  const lineCost = (line: number, council: number) => s.ref(cost.area.row + line, 1 + council);
  const postsByLine = study.councils.map((_, i) => s.areaRef(column(posts.area, i)));
  return { posts, cost, lineCost, postsByLine, postsTotals: posts.totals, costTotals: cost.totals };
}

function lineBlock(s: SheetBuilder, study: ComparisonCase, assumptions: AssumptionRefs, byCouncil: ReturnType<typeof councilBlocks>) {
  const { baseline } = study;
  const n = study.councils.length;
  const headings = [
    "Service line", "Part of the line that takes part", "Posts now (FTE)", "Posts proposed (FTE)", "Change in posts (FTE)", "Cost now (£000)",
    "Cost at lowest salaries (£000)", "Cost at highest salaries (£000)", "Highest saving (£000)", "Lowest saving (£000)", "Grant share taken",
    "Highest saving after grant (£000)", "Lowest saving after grant (£000)",
    "All councils: published highest (£000)", "All councils: published lowest (£000)", "All councils: recomputed highest (£000)", "All councils: recomputed lowest (£000)",
  ];
  s.section("Service lines, councils taking part, full reach", headings.length, "Part that takes part: current cost of the councils that are in, divided by that of all councils.");
  s.add(headings, { style: "heading" });
  const first = s.row;
  const flags = (block: { flags: number }) => absoluteArea({ row: block.flags, column: 1, rows: 1, columns: n });
  const across = (block: { area: Area }, i: number) => areaAddress({ row: block.area.row + i, column: 1, rows: 1, columns: n });

  assumptions.line.forEach((line, i) => {
    const row = s.row;
    const at = (col: number) => a1(row, col);
    const all = (measure: JointMeasure) => baseline.lookup(jointHeading(measure), LINE_HEADING, `$A${row + 1}`);
    const costs = across(byCouncil.cost, i);
    const inCosts = flags(byCouncil.cost);
    const figure = (measure: JointMeasure) => baseline.figure(jointHeading(measure), LINE_HEADING, `$A${row + 1}`);
    const bases = [all("currentCost"), all("lowBasisCost"), all("highBasisCost")].join();
    // A cost that nobody entered would read as 0, and so as a saving of everything.
    const recomputed = (index: 1 | 2) => `=IF(COUNT(${bases})<3,NA(),INDEX(SAVINGS.RANGE(${bases}),1,${index}))`;
    const published = (measure: "highestSaving" | "lowestSaving", index: 1 | 2) => (baseline.has(jointHeading(measure)) ? `=${figure(measure)}` : recomputed(index));
    const saving = (index: 1 | 2) => `=IF(${assumptions.savingSource}="published",${at(12 + index)},${at(14 + index)})*${at(1)}`;
    s.add([
      `=${line.label}`,
      `=IF(SUM(${costs})=0,SUM(${inCosts})/${n},SUMPRODUCT(${costs},${inCosts})/SUM(${costs}))`,
      `=SUMPRODUCT(${across(byCouncil.posts, i)},${flags(byCouncil.posts)})`,
      `=${figure("proposedFte")}*${at(1)}`,
      `=FTE.CHANGE(${at(2)},${at(3)})`,
      `=${figure("currentCost")}*${at(1)}`,
      `=${figure("lowBasisCost")}*${at(1)}`,
      `=${figure("highBasisCost")}*${at(1)}`,
      saving(1),
      saving(2),
      `=IF(${assumptions.grantAdjusted}="yes",${line.grantShare},0)`,
      `=SAVINGS.GRANTADJ(${at(8)},${at(10)})`,
      `=SAVINGS.GRANTADJ(${at(9)},${at(10)})`,
      published("highestSaving", 1),
      published("lowestSaving", 2),
      recomputed(1),
      recomputed(2),
    ]);
  });
  const rows = assumptions.line.length;
  const area = { row: first, column: 1, rows, columns: headings.length - 1 };
  const formats = ["% to 2 places", "FTE", "FTE", "FTE", "£000", "£000", "£000", "£000", "£000", "% to 2 places", "£000", "£000", "£000", "£000", "£000", "£000"] as const;
  const total = s.add(
    ["Total", ...formats.map((_, i) => (i === 0 || i === 9 ? "" : `=SUM(${areaAddress(column(area, i))})`))],
    { style: "total" },
  );
  formats.forEach((unit, i) => s.dress({ ...column(area, i), rows: rows + 1 }, { numberFormat: UNITS[unit].numberFormat }));
  const allCosts = areaAddress({ row: byCouncil.cost.totalRow, column: 1, rows: 1, columns: n });
  s.put(total.row, 1, [[`=IF(SUM(${allCosts})=0,0,SUMPRODUCT(${allCosts},${flags(byCouncil.cost)})/SUM(${allCosts}))`]], { style: "total", numberFormat: UNITS["% to 2 places"].numberFormat });
  s.skip();

  const ref = (i: number) => s.areaRef(column(area, i));
  const sum = (i: number) => s.ref(total.row, 1 + i);
  const cell = (i: number) => (lineIndex: number) => s.ref(first + lineIndex, 1 + i);
  return {
    area,
    refs: {
      partIn: s.ref(total.row, 1),
      fteNow: ref(1), fteChange: ref(3), costNow: ref(4), highestSaving: ref(7), lowestSaving: ref(8), grantShare: ref(9), highestAfterGrant: ref(10), lowestAfterGrant: ref(11),
      total: { fteNow: sum(1), fteProposed: sum(2), fteChange: sum(3), costNow: sum(4), highestSaving: sum(7), lowestSaving: sum(8), highestAfterGrant: sum(10), lowestAfterGrant: sum(11) },
      lineRow: (line: number) => first + line,
      gross: { published: { highest: cell(12), lowest: cell(13) }, recomputed: { highest: cell(14), lowest: cell(15) } },
    },
  };
}

function modelBlock(s: SheetBuilder, study: ComparisonCase, assumptions: AssumptionRefs, lines: ReturnType<typeof lineBlock>) {
  const models = assumptions.model;
  s.section("Saving by service line and model on the chosen basis, £000", 1 + models.length, "Reach × saving after grant. Empty reach leaves the model without a result until you give one.");
  s.add(["Service line", ...models.map((m) => inert(m.name))], { style: "heading" });
  const first = s.row;
  assumptions.line.forEach((line, i) => {
    const lineRow = lines.refs.lineRow(i);
    const saving = `IF(${assumptions.salaryBasis}="highest",${a1(lineRow, 12)},${a1(lineRow, 11)})`;
    s.add([`=${line.label}`, ...models.map((m) => `=IF(INDEX(${m.reach},${i + 1})="","",INDEX(${m.reach},${i + 1})*${saving})`)]);
  });
  const byModel = { row: first, column: 1, rows: assumptions.line.length, columns: models.length };
  s.add(["Further change", ...models.map((m) => `=${m.furtherChange}*${lines.refs.partIn}`)]);
  const total = s.add(
    ["Total", ...models.map((m, i) => `=IF(COUNT(${m.reach})<${byModel.rows},${literal(NEEDS_ASSUMPTION)},SUM(${areaAddress({ ...column(byModel, i), rows: byModel.rows + 1 })}))`)],
    { style: "total" },
  );
  s.dress({ ...byModel, rows: byModel.rows + 2 }, { numberFormat: UNITS["£000"].numberFormat });
  s.skip();
  return { byModel, modelTotals: models.map((_, i) => s.ref(total.row, 1 + i)) };
}

function flowBlock(s: SheetBuilder, assumptions: AssumptionRefs, modelTotals: readonly string[]): string[] {
  const years = assumptions.phasing.length;
  const needs = literal(NEEDS_ASSUMPTION);
  s.section("Cash flow by model on the chosen basis, £000", 2 + years, "A benefit is positive here, a cost negative. Year 0 is the one-off cost; each later year is the full saving × the phasing of that year.");
  s.add(["Model", "Year 0", ...assumptions.phasing.map((_, i) => `Year ${i + 1}`)], { style: "heading" });
  const rows = assumptions.model.map((model, i) => {
    const { row } = s.add([
      `=${model.label}`,
      `=IF(ISNUMBER(${model.oneOffCost}),-${model.oneOffCost},${needs})`,
      ...assumptions.phasing.map((phase) => `=IF(AND(ISNUMBER(${phase}),ISNUMBER(${modelTotals[i]!})),-${modelTotals[i]!}*${phase},${needs})`),
    ]);
    const area = { row, column: 1, rows: 1, columns: 1 + years };
    s.dress(area, { numberFormat: UNITS["£000"].numberFormat });
    return s.areaRef(area);
  });
  s.skip();
  return rows;
}

function councilSums(s: SheetBuilder, { budgets }: ComparisonCase, assumptions: AssumptionRefs) {
  s.section("Councils taking part, together", 2);
  const sum = (label: string, pick: (c: AssumptionRefs["council"][number]) => string, unit: "persons" | "£m") => {
    const { row } = s.add([label, budgets ? `=${assumptions.council.map((c) => `IF(${c.inOrOut}="yes",${pick(c)},0)`).join("+")}` : "needs a budgets table"]);
    s.dress({ row, column: 1, rows: 1, columns: 1 }, { numberFormat: UNITS[unit].numberFormat });
    return s.ref(row, 1);
  };
  return {
    populationIn: sum("Population (persons)", (c) => c.population, "persons"),
    requirementIn: sum("Savings requirement (£m)", (c) => c.requirement, "£m"),
  };
}
