import { entryOf } from "../../domain/entryOf";
import { UNITS } from "../../domain/units";
import { MODEL_HEADINGS } from "../kinds/operatingModels";
import { jointHeading, LINE_HEADING } from "../kinds/postsComparison";
import { literal } from "../sheet/address";
import { inert } from "../sheet/inert";
import type { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import type { InUse } from "./AssumptionRefs";
import type { Choices } from "./Choices";
import { CHOICE_LABELS, IN_USE, INPUT_HEADINGS, PHASING_YEARS, RAMPS, reachHeading, SECTIONS } from "./Choices";
import type { ComparisonCase } from "./ComparisonCase";
import { rampFormula, slipFormula } from "./phasingFormulas";
import { SCENARIO_LABELS } from "./scenarioRows";

/** Each model's own figures: what it changes beyond the lines, what it costs once, and why it is taken to reach what it reaches. */
export function modelRows(s: SheetBuilder, study: ComparisonCase, choices: Choices, inUse: InUse) {
  s.section(SECTIONS.models, 10, "One-off cost and phasing stand in no table: until you give them, payback and present value say that they need your assumption.");
  s.add([
    "Model", INPUT_HEADINGS.furtherChange, INPUT_HEADINGS.furtherPosts, INPUT_HEADINGS.oneOffCost,
    `${IN_USE}: further change (£000)`, `${IN_USE}: posts (FTE)`, `${IN_USE}: one-off cost (£000)`, INPUT_HEADINGS.status, "What it is", INPUT_HEADINGS.reason,
  ], { style: "heading" });
  const first = s.row;
  const rows = choices.models.map(({ model, furtherChange, furtherPosts, oneOffCost, status, reason }) => {
    const row = s.row;
    const labels = [SCENARIO_LABELS.furtherChange(model), SCENARIO_LABELS.furtherPosts(model), SCENARIO_LABELS.oneOffCost(model)];
    s.add([
      inert(model), furtherChange, furtherPosts, oneOffCost ?? "", ...labels.map((label, i) => inUse(s.ref(row, 1 + i), label)), status,
      `=${study.models.lookup(MODEL_HEADINGS.name, MODEL_HEADINGS.model, `$A${row + 1}`)}`, inert(reason),
    ]);
    return { name: model, label: s.ref(row, 0), furtherChange: s.ref(row, 4), furtherPosts: s.ref(row, 5), oneOffCost: s.ref(row, 6), status: s.ref(row, 7) };
  });
  const column = (c: number): Area => ({ row: first, column: c, rows: rows.length, columns: 1 });
  s.dress({ ...column(1), columns: 3 }, { style: "input" });
  s.dress({ ...column(8), columns: 2 }, { style: "text" });
  for (const c of [1, 3, 4, 6]) s.dress(column(c), { numberFormat: UNITS["£000"].numberFormat });
  for (const c of [2, 5]) s.dress(column(c), { numberFormat: UNITS.FTE.numberFormat });
  s.validate({ area: column(3), rule: { kind: "number", min: 0 }, title: "One-off cost", message: "Enter the cost once, in £000, as a positive number; leave it empty while it is not known." });
  s.skip();
  return { model: rows, modelNames: s.areaRef(column(0)), furtherChanges: s.areaRef(column(4)), furtherPosts: s.areaRef(column(5)) };
}

/** What part of each line's saving a model brings and what part of its cost a grant pays: own entries, then what is in use. */
export function reachRows(s: SheetBuilder, study: ComparisonCase, choices: Choices, inUse: InUse) {
  const { baseline } = study;
  const models = choices.models.map((m) => m.model);
  s.section(SECTIONS.reach, 3 + models.length, "Reach: the part of each line's saving that a model brings, 0% to 100%. Grant share: the part of the line's cost that specific grant pays; leave your own empty to take the table's.");
  s.add(["Service line", INPUT_HEADINGS.grantShare, "Grant share in the table", ...models.map((model) => inert(reachHeading(model)))], { style: "heading" });
  const first = s.row;
  study.lines.forEach((name) => {
    const key = `$A${s.row + 1}`;
    const cost = baseline.figure(jointHeading("currentCost"), LINE_HEADING, key);
    const fromTable = baseline.has(jointHeading("grantShare"))
      ? `=${baseline.figure(jointHeading("grantShare"), LINE_HEADING, key)}`
      : baseline.has(jointHeading("currentGrant"))
        ? `=IF(${cost}=0,0,${baseline.figure(jointHeading("currentGrant"), LINE_HEADING, key)}/${cost})`
        : 0;
    s.add([inert(name), entryOf(choices.grantShares, name) ?? "", fromTable, ...choices.models.map((m) => entryOf(m.reach, name) ?? "")]);
  });
  const rows = study.lines.length;
  const shares = { row: first, column: 1, rows, columns: 1 };
  const reach = { row: first, column: 3, rows, columns: models.length };
  s.dress(shares, { style: "input" });
  s.dress({ ...shares, columns: 2 }, { numberFormat: UNITS["% to 2 places"].numberFormat });
  s.dress(reach, { style: "input", numberFormat: "0%" });
  s.validate({ area: shares, rule: { kind: "number", min: 0, max: 1 }, title: "Grant share", message: "Enter a share from 0% to 100%, such as 6.1%; not 6.1. Leave it empty to take the table's." });
  s.validate({ area: reach, rule: { kind: "number", min: 0, max: 1 }, title: "Reach", message: "Enter a share from 0% to 100%, such as 50%; leave it empty while nobody knows." });
  s.skip();

  s.section(SECTIONS.reachInUse, 3 + models.length);
  s.add(["Service line", "Grant share", "Status of grant share", ...models.map((model) => inert(`${model} reach`))], { style: "heading" });
  const used = s.row;
  const line = study.lines.map((name, i) => {
    const row = s.row;
    const table = s.ref(first + i, 2);
    const own = inUse(s.ref(first + i, 1), SCENARIO_LABELS.grantShare(name)).slice(1);
    s.add([
      `=${s.ref(first + i, 0)}`, `=IF(${own}="",${table},${own})`, `=IF(${own}="",${literal(baseline.has(jointHeading("grantShare")) ? "published" : "derived")},"yours")`,
      ...models.map((model, m) => inUse(s.ref(first + i, 3 + m), SCENARIO_LABELS.reach(model, name))),
    ]);
    return { name, label: s.ref(row, 0), grantShare: s.ref(row, 1), tableGrantShare: table };
  });
  const sharesInUse = { ...shares, row: used };
  const reachInUse = { ...reach, row: used };
  s.dress(sharesInUse, { numberFormat: UNITS["% to 2 places"].numberFormat });
  s.dress(reachInUse, { numberFormat: "0%" });
  s.defineName("GrantShares", sharesInUse, "Part of each service line's cost that specific grant pays, in use");
  s.defineName("Reach", reachInUse, "Part of each line's saving that each model brings, in use");
  s.skip();
  return {
    line,
    reach: s.areaRef(reachInUse),
    reachColumn: models.map((_, i) => s.areaRef({ ...reachInUse, column: reachInUse.column + i, columns: 1 })),
    grantShares: s.areaRef(sharesInUse),
  };
}

/** How the saving grows year by year: a ramp or own entries, then the slip, then what is in use. */
export function phasingRows(s: SheetBuilder, choices: Choices, inUse: InUse) {
  const years = Array.from({ length: PHASING_YEARS }, (_, i) => i);
  s.section(SECTIONS.phasing, 1 + PHASING_YEARS, "Part of the full-year saving that arises in each year. No table gives it: choose a ramp, or enter each year's part.");
  s.add(["", ...years.map((i) => `Year ${i + 1}`)], { style: "heading" });
  const own = s.add([INPUT_HEADINGS.phasing, ...years.map((i) => choices.phasing[i] ?? "")]);
  const ramp = s.add([`${CHOICE_LABELS.ramp} (Input)`, choices.ramp, ""]);
  const slip = s.add([`${CHOICE_LABELS.slip} (Input)`, choices.slip, ""]);
  const scalar = (area: Area, label: string) => {
    s.put(area.row, 2, [[inUse(s.ref(area.row, 1), label)]]);
    s.dress({ ...area, column: 1, columns: 1 }, { style: "input" });
    return s.ref(area.row, 2);
  };
  const rampInUse = scalar(ramp, CHOICE_LABELS.ramp);
  const slipInUse = scalar(slip, CHOICE_LABELS.slip);
  s.put(ramp.row, 3, [["Column B: your entry. Column C: in use. Steps are equal: over 4 years means 25%, 50%, 75%, 100%."]], { style: "unit" });
  s.put(slip.row, 3, [["Every year's part moves back by this many quarters of a year."]], { style: "unit" });
  const used = s.add(["Own entries in use", ...years.map((i) => inUse(s.ref(own.row, 1 + i), SCENARIO_LABELS.phasing(i + 1)))]);
  const before = s.add(["Before the slip", ...years.map((i) => `=${rampFormula(rampInUse, s.ref(used.row, 1 + i), i + 1)}`)]);
  const area = (row: number): Area => ({ row, column: 1, rows: 1, columns: PHASING_YEARS });
  const after = s.add([`${IN_USE}: part of the full saving`, ...years.map((i) => `=${slipFormula(s.areaRef(area(before.row)), slipInUse, i + 1)}`)]);
  s.dress(area(own.row), { style: "input" });
  for (const { row } of [own, used, before, after]) s.dress(area(row), { numberFormat: "0%" });
  s.dress(area(after.row), { style: "result" });
  for (const { row } of [before, after]) s.dress(area(row), { style: "right" });
  s.validate({ area: area(own.row), rule: { kind: "number", min: 0, max: 1 }, title: "Phasing", message: "Enter a share from 0% to 100%: 50% where half of the full-year saving arises in that year." });
  s.validate({ area: { row: ramp.row, column: 1, rows: 1, columns: 1 }, rule: { kind: "list", choices: RAMPS }, title: "Ramp", message: `Choose one of: ${RAMPS.join(", ")}.` });
  s.validate({ area: { row: slip.row, column: 1, rows: 1, columns: 1 }, rule: { kind: "number", min: 0, max: 4 * PHASING_YEARS, whole: true }, title: "Slip", message: "Enter whole quarters of a year, 0 or more." });
  s.skip();
  return {
    phasing: years.map((i) => s.ref(after.row, 1 + i)),
    phasingRow: s.areaRef(area(after.row)),
    phasingBeforeSlip: s.areaRef(area(before.row)),
    slip: slipInUse,
  };
}
