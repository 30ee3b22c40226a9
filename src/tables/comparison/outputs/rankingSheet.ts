import { UNITS } from "../../../domain/units";
import { a1, absolute, absoluteArea, areaAddress, literal, onSheet } from "../../sheet/address";
import { inert } from "../../sheet/inert";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import { NEEDS_ASSUMPTION } from "../Choices";
import type { OutputSheet, SheetParts } from "../OutputSheet";
import type { ScoreRefs } from "../scoresSheet";
import type { SwingRefs } from "../swingRefs";

const NEEDS = literal(NEEDS_ASSUMPTION);
const MODEL_COLORS = ["#1D4E57", "#C77B1E", "#3B3B6D", "#7FB2B8", "#8A1C12", "#6B8E23", "#9AA5A7", "#B0578D", "#0B3FA8", "#5C4033"] as const;

/** The first council's own weights stand in this row, counted from 0: other sheets refer to them. */
const OWN_WEIGHTS_ROW = 14;

/** A council's own weight of a criterion as entered, both from 0. */
export const ownWeightOn = (sheet: string) => (council: number, criterion: number): string => onSheet(sheet, absolute(OWN_WEIGHTS_ROW + council, 1 + criterion));

/** Whether the first place holds: for each council's own weights, for every single weight, and for the money beside it. */
export const rankingSheet: OutputSheet = (name, parts) => {
  const { scores, swings } = parts;
  if (!scores || !swings) return undefined;
  const s = new SheetBuilder(name, "outputs");
  const m = parts.assumptions.criterion.length;
  s.widths = [42, ...Array<number>(Math.max(3 + m, 2 * (3 + parts.study.councils.length))).fill(14)];
  s.heading(
    "Ranking",
    "Points and weights. Higher is better; rank 1 is first. A council's own weights are yours to enter; where it gives none the common weight counts. Status: assumed until entered.",
    "Money stands beside the score and is never added to it.",
  );
  s.add([`="Checks: "&${parts.masterCheck}`], { style: "statement" });
  s.skip();
  const sentences = s.row;
  s.skip(5);
  s.row = OWN_WEIGHTS_ROW - 3;
  const sets = weightsBlock(s, parts, scores, swings);
  const ranks = ranksBlock(s, parts, scores, sets);
  const flips = flipBlock(s, parts, scores);
  const frontier = frontierBlock(s, parts, scores);
  s.put(sentences, 0, [[flips.sentence], [ranks.sentence], [frontier.savingSentence], [frontier.sentence]], { style: "group" });
  s.frozenColumns = 1;
  const n = parts.assumptions.model.length;
  return {
    builder: s,
    checks: [{ what: "Ranking, common weights", how: "totals against the Scores sheet, all models", one: `SUM(${s.areaRef({ row: ranks.first, column: 1, rows: n, columns: 1 })})`, other: `SUM(${scores.totals})`, tolerance: 1e-6 }],
  };
};

interface WeightSet {
  readonly title: string;
  readonly row: number;
}

function weightsBlock(s: SheetBuilder, { study, assumptions }: SheetParts, scores: ScoreRefs, swings: SwingRefs): WeightSet[] {
  const m = assumptions.criterion.length;
  const criteria = assumptions.criterion.map(({ name }) => inert(name));
  s.section("Weights", 1 + m, "Count against each other: 2 counts twice as much as 1. Leave a cell empty to take the common weight. Whether these count or those from swings is chosen on the Swing weights sheet.");
  s.add(["", ...criteria], { style: "heading" });
  const own = s.row;
  for (const council of study.councils) s.add([inert(`${council}: own weights (Input)`), ...criteria.map(() => "")]);
  s.input({ row: own, column: 1, rows: study.councils.length, columns: m }, UNITS.score.numberFormat, { rule: { kind: "number", min: 0 }, title: "Weight", message: "Enter a number, 0 or more; leave it empty to take the common weight." });
  const across = (cell: (c: number) => string) => criteria.map((_, c) => `=${cell(c)}`);
  const sets: WeightSet[] = [];
  const set = (title: string, cells: readonly string[]) => sets.push({ title, row: s.add([title, ...cells], { numberFormat: "0.00##" }).row });
  set("Common weights (from Assumptions)", across((c) => `INDEX(${scores.weights},1,${c + 1})`));
  study.councils.forEach((council, i) => set(inert(`${council}, in use`), across((c) => swings.weight(1 + i, c))));
  set("Equal by criterion", criteria.map(() => "=1"));
  set("Equal by group", across((c) => `INDEX(${scores.equalGroups},1,${c + 1})`));
  s.skip();
  return sets;
}

function ranksBlock(s: SheetBuilder, { assumptions }: SheetParts, scores: ScoreRefs, sets: readonly WeightSet[]) {
  const n = assumptions.model.length;
  const m = assumptions.criterion.length;
  const k = sets.length;
  const short = sets.map(({ title }) => title.replace(/ \(.*\)|, in use/g, ""));
  s.section("Totals and ranks for every set of weights", 1 + 2 * k);
  s.add(["Model", ...short.map((title) => `Total: ${title}`), ...short.map((title) => `Rank: ${title}`)], { style: "heading" });
  const first = s.row;
  s.put(first, 0, assumptions.model.map((model) => [`=${model.label}`]));
  const column = (c: number): Area => ({ row: first, column: c, rows: n, columns: 1 });
  sets.forEach(({ row }, i) => {
    const weights = absoluteArea({ row, column: 1, rows: 1, columns: m });
    // A condition for every row, so that the words stand in every row as the figures do.
    const known = `(COUNT(${weights})=${m})*(LEN(${areaAddress(column(0))})>0)`;
    s.put(first, 1 + i, [[`=IF(${known},MODEL.WEIGHTED(${scores.allPoints},${weights}),${NEEDS})`]]);
    s.put(first, 1 + k + i, [[`=IF(${known},MODEL.RANK(${areaAddress(column(1 + i))}),${NEEDS})`]]);
  });
  s.row = first + n;
  s.dress({ ...column(1), columns: k }, { numberFormat: "0.00", style: "right" });
  s.dress({ ...column(1 + k), columns: k }, { numberFormat: "0", style: "right" });
  s.dress(column(0), { style: "group" });
  const leader = (i: number) => `IF(COUNT(${areaAddress(column(1 + k + i))})=0,${NEEDS},INDEX(${areaAddress(column(0))},MATCH(1,${areaAddress(column(1 + k + i))},0)))`;
  const { row } = s.add(["First", ...sets.map((_, i) => `=${leader(i)}`)], { style: "total" });
  s.skip();
  const firsts = areaAddress({ row, column: 1, rows: 1, columns: k });
  return {
    first,
    sentence: `=IF(COUNTIF(${firsts},${a1(row, 1)})=${k},${a1(row, 1)}&" is first on every set of weights above.",IF(COUNTIF(${firsts},${NEEDS})=0,"The sets of weights do not agree: ","First place by set of weights: ")&${sets.map((_, i) => `${literal(`${short[i]!}: `)}&${a1(row, 1 + i)}`).join(`&"; "&`)}&".")`,
  };
}

function flipBlock(s: SheetBuilder, { assumptions }: SheetParts, scores: ScoreRefs) {
  const n = assumptions.model.length;
  const m = assumptions.criterion.length;
  const lead = `MATCH(1,${scores.ranks},0)`;
  s.section("What weight would change the first place", 3 + m, "For each model and criterion: the weight, the others unchanged, at which it draws level with the first. never: at no weight of 0 or more. level at 0: draws level if the criterion does not count, but does not overtake.");
  s.add(["Model", ...assumptions.criterion.map(({ name }) => inert(name)), "Smallest change that overtakes", "On criterion"], { style: "heading" });
  const { row: weights } = s.add(["Weight now", ...assumptions.criterion.map(({ weight }) => `=${weight}`)], { style: "unit", numberFormat: "0.00##" });
  const over = absoluteArea({ row: weights, column: 1, rows: 1, columns: m });
  const first = s.row;
  assumptions.model.forEach((model, i) => {
    const gap = `(INDEX(${scores.totals},${lead})-INDEX(${scores.totals},${i + 1}))`;
    s.add([
      `=${model.label}`,
      ...assumptions.criterion.map((_, c) => {
        const points = scores.points[c]!;
        const ahead = `(INDEX(${points},${lead})-INDEX(${points},${i + 1}))`;
        const at = `(${a1(weights, 1 + c)}-${gap}/${ahead})`;
        return `=IF(COUNT(${over})<${m},${NEEDS},IF(${lead}=${i + 1},"first",IF(${ahead}=0,"no effect",IF(${at}<-0.000000001,"never",IF(AND(${ahead}>0,${at}<0.000000001),"level at 0",${at})))))`;
      }),
      "", "",
    ]);
  });
  s.row = first + n;
  const body: Area = { row: first, column: 1, rows: n, columns: 2 + m };
  s.dress(body, { numberFormat: "0.00", style: "right" });
  s.skip();
  // The smallest change is worked out cell by cell, so that no array formula has to be entered.
  s.section("How much each weight would have to change", 1 + m, "The weight at which a model overtakes, less the weight now, up or down. Empty where no weight does it.");
  s.add(["Model", ...assumptions.criterion.map(({ name }) => inert(name))], { style: "heading" });
  const changes: Area = { row: s.row, column: 1, rows: n, columns: m };
  assumptions.model.forEach((model, i) => {
    const row = first + i;
    s.add([`=${model.label}`, ...assumptions.criterion.map((_, c) => `=IF(ISNUMBER(${a1(row, 1 + c)}),ABS(${a1(row, 1 + c)}-${absoluteArea({ row: weights, column: 1 + c, rows: 1, columns: 1 })}),"")`)]);
    const across = areaAddress({ ...changes, row: changes.row + i, rows: 1 });
    s.put(row, 1 + m, [[
      `=IF(COUNT(${over})<${m},${NEEDS},IF(${lead}=${i + 1},"first",IF(COUNT(${across})=0,"none",MIN(${across}))))`,
      `=IF(ISNUMBER(${a1(row, 1 + m)}),INDEX(${absoluteArea({ row: first - 2, column: 1, rows: 1, columns: m })},MATCH(${a1(row, 1 + m)},${across},0)),"")`,
    ]]);
  });
  s.dress(changes, { numberFormat: "0.00", style: "right" });
  s.skip();
  const smallest = areaAddress({ ...body, column: 1 + m, columns: 1 });
  const models = areaAddress({ ...body, column: 0, columns: 1 });
  const who = `MATCH(MIN(${smallest}),${smallest},0)`;
  const pick = (c: number) => `INDEX(${areaAddress({ ...body, column: c, columns: 1 })},${who})`;
  const criterion = `MATCH(${pick(2 + m)},${absoluteArea({ row: first - 2, column: 1, rows: 1, columns: m })},0)`;
  const levelText = `IF(COUNTIF(${areaAddress({ ...body, columns: m })},"level at 0")=0,""," At a weight of 0 another draws level, but none overtakes.")`;
  const leaderName = `INDEX(${models},${lead})`;
  const undominated = assumptions.criterion.map((_, c) => `(INDEX(${scores.points[c]!},${lead})=MAX(${scores.points[c]!}))`).join("*");
  return {
    sentence:
      `=IF(COUNT(${over})<${m},"What would change the first place: "&${NEEDS}&".",IF(COUNT(${smallest})=0,"No change of a single weight puts another model before "&${leaderName}&"."&IF(${undominated}=1," No set of weights can put another ahead of it: it is at least as good as every other model on every criterion.","")&${levelText},` +
      `"Smallest change of a weight that alters the first place: "&INDEX(${models},${who})&" overtakes "&${leaderName}&" when "&${pick(2 + m)}&" counts "&TEXT(INDEX(${areaAddress({ ...body, columns: m })},${who},${criterion}),"0.00")&" instead of "&TEXT(INDEX(${absoluteArea({ row: weights, column: 1, rows: 1, columns: m })},1,${criterion}),"0.00")&"."))`,
  };
}

function frontierBlock(s: SheetBuilder, { assumptions, comparison }: SheetParts, scores: ScoreRefs) {
  const n = assumptions.model.length;
  s.section("Money beside score: which models nothing beats on both", 5, "Saving on the basis in use, as a positive amount. Efficient: no other model saves at least as much and scores at least as well, one of the two strictly.");
  s.add(["Model", "Saving (£000 a year)", "Score", "Efficient", "Must save more to lead on saving (£000)"], { style: "heading" });
  const first = s.row;
  const column = (c: number): Area => ({ row: first, column: c, rows: n, columns: 1 });
  const [savings, points] = [absoluteArea(column(1)), absoluteArea(column(2))];
  assumptions.model.forEach((model, i) => {
    const row = s.row;
    const [saving, score] = [a1(row, 1), a1(row, 2)];
    const chosen = `INDEX(${comparison.chosenColumn},${i + 1})`;
    s.add([
      `=${model.label}`,
      `=IF(ISNUMBER(${chosen}),-${chosen},${NEEDS})`,
      `=${scores.total[i]!}`,
      `=IF(NOT(AND(ISNUMBER(${saving}),ISNUMBER(${score}))),${NEEDS},IF(SUMPRODUCT(ISNUMBER(${savings})*(${savings}>=${saving})*(${points}>=${score})*((${savings}>${saving})+(${points}>${score})>0))=0,"yes","no"))`,
      `=IF(ISNUMBER(${saving}),MAX(${savings})-${saving},${NEEDS})`,
    ]);
  });
  s.dress({ ...column(1), columns: 4 }, { style: "right" });
  s.dress(column(1), { numberFormat: UNITS["£000"].numberFormat });
  s.dress(column(2), { numberFormat: "0.0" });
  s.dress(column(4), { numberFormat: UNITS["£000"].numberFormat });
  s.highlight({ kind: "text", area: column(3), contains: "yes", style: "good" }, { kind: "text", area: { ...column(1), columns: 4 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();
  s.chart({
    name: `${s.name} frontier`, title: "Saving and score of every model", type: "XYScatter",
    altText: "One point for each model: its saving across, its score up. Models to the upper right are better on both. The figures stand in the table above.",
    categories: { ...column(1), rows: 1 },
    series: assumptions.model.map((model, i) => ({
      name: model.name, color: MODEL_COLORS[i % MODEL_COLORS.length]!,
      values: { row: first + i, column: 2, rows: 1, columns: 1 }, categories: { row: first + i, column: 1, rows: 1, columns: 1 },
    })),
    valueTitle: "Weighted score", categoryTitle: "Saving, £000 a year", valueFormat: "0.0", place: { row: s.row, column: 0, rows: 20, columns: 6 },
  });
  s.row += 20;
  const leadSaving = `INDEX(${absoluteArea(column(0))},MATCH(MAX(${savings}),${savings},0))`;
  const leadScore = `INDEX(${absoluteArea(column(0))},MATCH(MAX(${points}),${points},0))`;
  const short = `INDEX(${absoluteArea(column(4))},MATCH(MAX(${points}),${points},0))`;
  const list = assumptions.model.map((model, i) => `IF(${a1(first + i, 3)}="yes",${literal(`${model.name}, `)},"")`).join("&");
  return {
    savingSentence: `=IF(COUNT(${savings})=0,"No model has a saving yet.",IF(COUNT(${points})=0,"First by saving: "&${leadSaving}&". First by score: "&${NEEDS}&".","First by saving: "&${leadSaving}&IF(${leadSaving}=${leadScore},", first by score as well.",". The first by score, "&${leadScore}&", would have to save "&TEXT(${short},"#,##0")&" (£000 a year) more to lead on both.")))`,
    sentence: `=IF(COUNTIF(${absoluteArea(column(3))},"yes")=0,"","Beaten by none on saving and score together: "&LEFT(${list},LEN(${list})-2)&".")`,
  };
}
