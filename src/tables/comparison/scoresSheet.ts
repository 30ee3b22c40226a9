import { UNITS } from "../../domain/units";
import { SCORE_MODEL_HEADING } from "../kinds/scoreSymbols";
import { a1, areaAddress, literal } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import { SERIES } from "../sheet/styles";
import type { AssumptionRefs } from "./AssumptionRefs";
import { NEEDS_ASSUMPTION } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";

const NEEDS = literal(NEEDS_ASSUMPTION);

export interface ScoreRefs {
  /** Weighted total and rank of each model, in the order of the choices. */
  readonly total: readonly string[];
  readonly rank: readonly string[];
  readonly ranks: string;
  readonly dominated: string;
  readonly models: string;
  /** Points of all models on each criterion. */
  readonly points: readonly string[];
  /** All points, models down and criteria across; weights in use and with equal groups, one row each. */
  readonly allPoints: string;
  readonly weights: string;
  readonly equalGroups: string;
  readonly totals: string;
}

/** Symbols to numbers, weights to totals, totals to ranks; which models another one beats or equals on everything. */
export function scoresSheet(name: string, study: ComparisonCase, assumptions: AssumptionRefs, isOfPaper: boolean): { builder: SheetBuilder; refs: ScoreRefs } | undefined {
  const { symbols } = study;
  if (!symbols || assumptions.criterion.length === 0) return undefined;
  const s = new SheetBuilder(name, "outputs");
  const criteria = assumptions.criterion;
  const models = assumptions.model;
  const m = criteria.length;
  const n = models.length;
  s.widths = [26, ...Array<number>(m).fill(15), 14, 10, 14, 16];
  s.heading(
    "Scores",
    `Points against today's arrangement: ● is +1 each, ○ is −1 each, – is 0.${isOfPaper ? " The paper's key lost its symbols; the order of its seven levels gives 3 to −3." : ""}`,
    "Scores say nothing of money: the saving stands on the Comparison sheet, beside the score and never added to it.",
  );
  const summary = s.row;
  s.skip(2);

  s.section(isOfPaper ? "As printed" : "Marks as given", 1 + m);
  s.add(["Model", ...criteria.map((c) => inert(c.name))], { style: "heading" });
  const printed = { row: s.row, column: 1, rows: n, columns: m };
  for (const model of models) {
    const row = s.row;
    s.add([`=${model.label}`, ...criteria.map((c) => `=${symbols.lookup(c.name, SCORE_MODEL_HEADING, `$A${row + 1}`)}`)]);
  }
  s.dress(printed, { style: "center" });
  s.skip();

  s.section("Points, weights, totals and ranks", 5 + m);
  s.add(["", ...criteria.map((c) => inert(c.name)), "Weighted total", "Rank", "Dominated", "Total, groups equal"], { style: "heading" });
  const { row: groups } = s.add(["Group", ...criteria.map((c) => `=${c.group}`)], { style: "unit" });
  const { row: weights } = s.add(["Weight (from Assumptions)", ...criteria.map((c) => `=${c.weight}`)], { style: "unit", numberFormat: UNITS.score.numberFormat });
  const groupArea = areaAddress({ row: groups, column: 1, rows: 1, columns: m });
  const { row: equal } = s.add(
    ["Weight with equal groups", ...criteria.map((_, i) => `=1/SUMPRODUCT(1/COUNTIF(${groupArea},${groupArea}))/COUNTIF(${groupArea},${a1(groups, 1 + i)})`)],
    { style: "unit", numberFormat: "0.0000" },
  );
  const points = { row: s.row, column: 1, rows: n, columns: m };
  const pointsAt = areaAddress(points);
  const over = (row: number) => areaAddress({ row, column: 1, rows: 1, columns: m });
  const total = { row: points.row, column: 1 + m, rows: n, columns: 1 };
  s.put(points.row, 0, models.map((model) => [`=${model.label}`]));
  s.put(points.row, 1, [[`=MODEL.SCORE(${areaAddress(printed)})`]]);
  // A condition for every row, so that the words stand in every row as the figures do.
  const known = `(COUNT(${over(weights)})=${m})*(LEN(${areaAddress({ ...points, column: 0, columns: 1 })})>0)`;
  s.put(points.row, 1 + m, [[`=IF(${known},MODEL.WEIGHTED(${pointsAt},${over(weights)}),${NEEDS})`]]);
  s.put(points.row, 2 + m, [[`=IF(${known},MODEL.RANK(${areaAddress(total)}),${NEEDS})`]]);
  s.put(points.row, 3 + m, [[`=IF(MODEL.DOMINATED(${pointsAt}),"yes","no")`]]);
  s.put(points.row, 4 + m, [[`=MODEL.WEIGHTED(${pointsAt},${over(equal)})`]]);
  s.row = points.row + n;
  s.dress({ row: groups, column: 1, rows: points.row - groups, columns: m }, { style: "center" });
  // An empty cell under each heading tells on which side the figures below it stand.
  for (const [column, style] of [[1, "right"], [2, "right"], [3, "center"], [4, "right"]] as const) s.dress({ row: groups, column: column + m, rows: 1, columns: 1 }, { style });
  s.dress(points, { style: "center", numberFormat: "0" });
  s.dress(total, { style: "result", numberFormat: "0.0" });
  s.dress({ ...total, column: 2 + m }, { style: "result", numberFormat: "0" });
  s.dress({ ...total, column: 3 + m }, { style: "center" });
  s.dress({ ...total, column: 4 + m }, { numberFormat: "0.0000" });
  s.add(["Rank 1 is best; equal totals share the better rank. Dominated: another model is at least as good on every criterion and better on one, so no weights can put this one first alone."], { style: "statement" });
  s.highlight({ kind: "scale", area: points, low: "#F2B8A0", middle: "#FFFFFF", high: "#8CC5B0" });

  const names = { row: points.row, column: 0, rows: n, columns: 1 };
  const rankArea = areaAddress({ ...total, column: 2 + m });
  const dominatedArea = areaAddress({ ...total, column: 3 + m });
  s.put(summary, 0, [[
    `=IF(COUNT(${rankArea})=0,"No totals yet: the weights in use are not all given ("&${NEEDS}&").","First on score: "&INDEX(${areaAddress(names)},MATCH(1,${rankArea},0))&IF(COUNTIF(${rankArea},1)>1," (and "&COUNTIF(${rankArea},1)-1&" more with the same total)","")&". Models that no other dominates: "&COUNTIF(${dominatedArea},"no")&" of ${n}.")`,
  ]], { style: "group" });

  s.skip();
  s.chart({
    name: `${name} totals`, title: "Weighted score by model", type: "BarClustered",
    altText: "Bars of the weighted total score of each model; the figures stand in the column Weighted total.",
    categories: names, series: [{ name: "Weighted total", values: total, color: SERIES.dark }],
    valueTitle: "Weighted points", valueFormat: "0.0", place: { row: s.row, column: 0, rows: 18, columns: 6 },
  });
  s.row += 18;

  s.frozenColumns = 1;
  return {
    builder: s,
    refs: {
      total: models.map((_, i) => s.ref(total.row + i, total.column)),
      rank: models.map((_, i) => s.ref(total.row + i, 2 + m)),
      ranks: s.areaRef({ ...total, column: 2 + m }),
      dominated: s.areaRef({ ...total, column: 3 + m }),
      models: s.areaRef(names),
      allPoints: s.areaRef(points),
      weights: s.areaRef({ row: weights, column: 1, rows: 1, columns: m }),
      equalGroups: s.areaRef({ row: equal, column: 1, rows: 1, columns: m }),
      totals: s.areaRef(total),
      points: criteria.map((_, i) => s.areaRef({ ...points, column: 1 + i, columns: 1 })),
    },
  };
}
