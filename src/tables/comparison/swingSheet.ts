import { UNITS } from "../../domain/units";
import { MOST_VALUABLE } from "../../domain/model/swingWeights";
import { a1, absolute, absoluteArea, areaAddress, literal } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import type { AssumptionRefs } from "./AssumptionRefs";
import { FROM_SWINGS, NEEDS_ASSUMPTION, WEIGHTS_FROM } from "./Choices";
import type { OwnCheck } from "./OwnCheck";
import type { ScoreRefs } from "./scoresSheet";
import { COMMON_SET, SWING_LABELS, swingRows, type SwingPlace, type SwingRefs } from "./swingRefs";

const NEEDS = literal(NEEDS_ASSUMPTION);

interface Subject {
  readonly place: SwingPlace;
  readonly assumptions: AssumptionRefs;
  readonly scores: ScoreRefs;
  /** A council's own weight of a criterion as entered on the Ranking sheet, each from 0. */
  readonly ownWeight: (council: number, criterion: number) => string;
}

/** Weights from judging swings: the marks and their swings, the worth given to each, the weights that follow and the ranks before and after. */
export function swingSheet(subject: Subject): { builder: SheetBuilder; checks: OwnCheck[]; refs: SwingRefs } {
  const { place, assumptions, scores } = subject;
  const s = new SheetBuilder(place.sheet, "inputs");
  const rows = swingRows(place);
  const m = place.criteria.length;
  const names = [COMMON_SET, ...place.councils];
  const k = names.length;
  s.widths = [44, ...Array<number>(Math.max(m + 2, 2 * k)).fill(15)];
  s.heading(
    "Swing weights",
    `Inputs, in points from 0 to ${MOST_VALUABLE}. Cells on a cream ground, marked Input, are yours; everything else follows from them. Status: yours; nothing counts until you say so in the last column.`,
    `A swing is the step from the worst to the best mark among the options compared. Give the step that is worth most ${MOST_VALUABLE}, and every other what it is worth beside that one.`,
  );
  const criteria = place.criteria.map(inert);
  const over = (row: number) => absoluteArea({ row, column: 1, rows: 1, columns: m });
  const section = (first: number, title: string, columns: number, explanation: string, headings: readonly string[]) => {
    s.row = first - 3;
    s.section(title, columns, explanation);
    s.add(headings, { style: "heading" });
  };
  const bySet = (first: number, cell: (set: number, criterion: number) => string) =>
    s.put(first, 0, names.map((name, set) => [inert(name), ...criteria.map((_, c) => `=${cell(set, c)}`)]));

  section(rows.marks, "Marks of the options, and the swing on each criterion", 1 + m, "In points of the Scores sheet. Where every option has the same mark there is no swing: the criterion cannot tell the options apart and takes no weight.", ["Option", ...criteria]);
  const marks: Area = { row: rows.marks, column: 1, rows: assumptions.model.length, columns: m };
  s.put(rows.marks, 0, assumptions.model.map((model, i) => [`=${model.label}`, ...criteria.map((_, c) => `=INDEX(${scores.points[c]!},${i + 1})`)]));
  const down = (c: number) => areaAddress({ ...marks, column: 1 + c, columns: 1 });
  s.add([SWING_LABELS.worst, ...criteria.map((_, c) => `=MIN(${down(c)})`)], { style: "unit" });
  s.add([SWING_LABELS.best, ...criteria.map((_, c) => `=MAX(${down(c)})`)], { style: "unit" });
  s.add([SWING_LABELS.swing, ...criteria.map((_, c) => `=${a1(rows.best, 1 + c)}-${a1(rows.worst, 1 + c)}`)], { style: "total" });
  s.dress({ ...marks, rows: marks.rows + 3 }, { numberFormat: "0", style: "right" });

  section(rows.points, "Worth of each swing", 3 + m, `0 to ${MOST_VALUABLE}; the most valuable swing ${MOST_VALUABLE}. Leave a criterion without a swing empty. The common set's last column is chosen on the Assumptions sheet.`, ["Set of weights", ...criteria.map((name) => `${name} (Input)`), "State", `${SWING_LABELS.from} (Input)`]);
  const swings = over(rows.swing);
  names.forEach((name, set) => {
    const row = rows.points + set;
    const missing = `SUMPRODUCT((${swings}>0)*(1-ISNUMBER(${over(row)})))`;
    s.put(row, 0, [[inert(`${name}: ${SWING_LABELS.points}`), ...criteria.map(() => ""), `=IF(SUM(${swings})=0,${literal(SWING_LABELS.noSwing)},IF(${missing}>0,${missing}&${literal(` ${SWING_LABELS.missing}`)},IF(SUMIF(${swings},">0",${over(row)})=0,${literal(SWING_LABELS.allNought)},${literal(SWING_LABELS.complete)})))`, set === 0 ? `=${assumptions.weightsFrom}` : WEIGHTS_FROM[0]]]);
  });
  const points: Area = { row: rows.points, column: 1, rows: k, columns: m };
  s.input(points, "0", { rule: { kind: "number", min: 0, max: MOST_VALUABLE }, title: "Worth of the swing", message: `Enter 0 to ${MOST_VALUABLE}: what this step from worst to best is worth beside the most valuable one.` });
  s.dress({ ...points, column: 1 + m, columns: 2 }, { style: "right" });
  if (k > 1) s.input({ row: rows.points + 1, column: 2 + m, rows: k - 1, columns: 1 }, undefined, { rule: { kind: "list", choices: WEIGHTS_FROM }, title: "Weights that count", message: `Choose one of: ${WEIGHTS_FROM.join(", ")}.` });
  const state = (set: number) => absolute(rows.points + set, 1 + m);

  section(rows.share, "Weight of each swing: its points as a part of all points", 2 + m, "Adds to 100% in every set that has all its points.", ["Set of weights", ...criteria, "Sum"]);
  bySet(rows.share, (set, c) => {
    const given = `IF(${a1(rows.swing, 1 + c)}>0,${a1(rows.points + set, 1 + c)},0)`;
    return `IF(${state(set)}=${literal(SWING_LABELS.noSwing)},0,IF(${state(set)}<>${literal(SWING_LABELS.complete)},${NEEDS},${given}/SUMIF(${swings},">0",${over(rows.points + set)})))`;
  });
  s.put(rows.share, 1 + m, names.map((_, set) => [`=IF(COUNT(${over(rows.share + set)})<${m},${NEEDS},SUM(${over(rows.share + set)}))`]));
  s.dress({ row: rows.share, column: 1, rows: k, columns: m + 1 }, { numberFormat: UNITS["%"].numberFormat, style: "right" });

  section(rows.point, "Weight that one point of a mark takes: weight of the swing ÷ swing", 1 + m, "In hundredths: an option that is worst throughout and one that is best throughout are 100 apart.", ["From swings", ...criteria]);
  bySet(rows.point, (set, c) => `IF(ISNUMBER(${a1(rows.share + set, 1 + c)}),IF(${a1(rows.swing, 1 + c)}>0,100*${a1(rows.share + set, 1 + c)}/${a1(rows.swing, 1 + c)},0),${NEEDS})`);
  section(rows.entered, "Weight that one point of a mark takes: as entered", 1 + m, "The common weights stand on the Assumptions sheet, a council's own on Ranking; where it gives none, the common weight counts.", ["As entered", ...criteria]);
  const common = (c: number) => a1(rows.counts, 1 + c);
  bySet(rows.entered, (set, c) => (set === 0 ? `IF(ISNUMBER(${assumptions.criterion[c]!.own}),${assumptions.criterion[c]!.own},${NEEDS})` : `IF(ISNUMBER(${subject.ownWeight(set - 1, c)}),${subject.ownWeight(set - 1, c)},${common(c)})`));
  section(rows.counts, "Weight that counts", 1 + m, "As entered or from swings, as the last column of the points says. While a scenario is shown its weights are the common ones.", ["In use", ...criteria]);
  bySet(rows.counts, (set, c) => (set === 0 ? assumptions.criterion[c]!.weight : `IF(${absolute(rows.points + set, 2 + m)}=${literal(FROM_SWINGS)},${a1(rows.point + set, 1 + c)},${a1(rows.entered + set, 1 + c)})`));
  for (const row of [rows.point, rows.entered, rows.counts]) s.dress({ row, column: 1, rows: k, columns: m }, { numberFormat: "0.00##", style: "right" });

  const ranks = rankBlocks(s, subject, names);
  s.put(rows.summary, 0, [[ranks.sentence], [noSwingSentence(place, rows.swing)]], { style: "group" });
  s.highlight({ kind: "text", area: { row: rows.points, column: 1, rows: s.row - rows.points, columns: Math.max(m + 2, 2 * k) }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.frozenColumns = 1;
  const cell = (row: number) => (set: number, c: number) => s.ref(row + set, 1 + c);
  return {
    builder: s,
    refs: { weight: cell(rows.counts), point: cell(rows.point) },
    checks: names.map((name, set): OwnCheck => {
      const at = (row: number) => s.areaRef({ row, column: 1, rows: 1, columns: m });
      const chosen = s.ref(rows.points + set, 2 + m);
      return {
        what: `Swing weights, ${name}`, how: "worst throughout against best throughout, in hundredths (100 while no points are given and none count)",
        one: `IF(COUNT(${at(rows.point + set)})=${m},IF(SUM(${at(rows.swing)})=0,100,SUMPRODUCT(${at(rows.point + set)},${at(rows.swing)})),IF(${chosen}=${literal(FROM_SWINGS)},"points missing",100))`,
        other: "100", tolerance: 1e-6,
      };
    }),
  };
}

/** Names the criteria that cannot tell the options apart. */
function noSwingSentence({ criteria }: SwingPlace, row: number): string {
  const list = criteria.map((name, c) => `IF(${a1(row, 1 + c)}=0,${literal(`${name}, `)},"")`).join("&");
  return `=IF(LEN(${list})=0,"Every criterion has a swing.","No swing, so no weight: "&LEFT(${list},LEN(${list})-2)&". All options have the same mark there.")`;
}

/** Totals and ranks of every option, for each set as entered and from swings. */
function rankBlocks(s: SheetBuilder, { place, assumptions }: Subject, names: readonly string[]) {
  const rows = swingRows(place);
  const m = place.criteria.length;
  const n = assumptions.model.length;
  const columns = names.flatMap((name, set) => [{ heading: `${name}: ${WEIGHTS_FROM[0]}`, row: rows.entered + set }, { heading: `${name}: ${FROM_SWINGS}`, row: rows.point + set }]);
  const block = (first: number, title: string, explanation: string, cell: (column: number, model: number) => string, numberFormat: string) => {
    s.row = first - 3;
    s.section(title, 1 + columns.length, explanation);
    s.add(["Option", ...columns.map(({ heading }) => inert(heading))], { style: "heading" });
    s.put(first, 0, assumptions.model.map((model, i) => [`=${model.label}`, ...columns.map((_, c) => `=${cell(c, i)}`)]));
    s.dress({ row: first, column: 1, rows: n, columns: columns.length }, { numberFormat, style: "right" });
  };
  block(rows.totals, "Totals before and after", "Sum of mark × weight. Totals of one set compare with each other, not with those of another set.", (c, i) => {
    const weights = absoluteArea({ row: columns[c]!.row, column: 1, rows: 1, columns: m });
    return `IF(COUNT(${weights})<${m},${NEEDS},SUMPRODUCT(${areaAddress({ row: rows.marks + i, column: 1, rows: 1, columns: m })},${weights}))`;
  }, "0.00");
  block(rows.ranks, SWING_LABELS.ranks, "Rank 1 is first; equal totals share the better rank.", (c, i) => {
    const totals = absoluteArea({ row: rows.totals, column: 1 + c, rows: n, columns: 1 });
    const own = a1(rows.totals + i, 1 + c);
    return `IF(ISNUMBER(${own}),1+COUNTIF(${totals},">"&(${own}+0.000000001)),${NEEDS})`;
  }, "0");
  const options = absoluteArea({ row: rows.marks, column: 0, rows: n, columns: 1 });
  const first = (c: number) => `IFERROR(INDEX(${options},MATCH(1,${absoluteArea({ row: rows.ranks, column: 1 + c, rows: n, columns: 1 })},0)),${NEEDS})`;
  return { sentence: `="Common weights count "&${assumptions.weightsFrom}&". First as entered: "&${first(0)}&". First from swings: "&${first(1)}&"."` };
}
