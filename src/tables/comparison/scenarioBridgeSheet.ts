import { UNITS } from "../../domain/units";
import { a1, areaAddress, literal } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { AssumptionRefs } from "./AssumptionRefs";
import { CHOICE_LABELS, NEEDS_ASSUMPTION, PHASING_YEARS } from "./Choices";
import { orNeeds } from "./orNeeds";
import type { OwnCheck } from "./OwnCheck";
import { SCENARIO_LABELS } from "./scenarioRows";
import type { ScenarioResultRefs } from "./scenarioResultsSheet";
import type { ScenarioRefs } from "./scenarioSheet";
import type { WorkingRefs } from "./workingsSheet";

const NEEDS = literal(NEEDS_ASSUMPTION);
const MONEY = UNITS["£000"].numberFormat;

/** Columns of the two scenarios, from 1: on their own sheet and among their results. */
interface Places {
  readonly input: readonly [string, string];
  readonly result: readonly [string, string];
}

/** Two scenarios apart: what each driver changes, one after the other, from the first scenario's saving to the second's. The steps add up exactly. */
export function scenarioBridgeSheet(
  name: string, assumptions: AssumptionRefs, workings: WorkingRefs, scenarios: ScenarioRefs, results: ScenarioResultRefs, shown: { readonly from: string; readonly to: string },
): { builder: SheetBuilder; checks: OwnCheck[] } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [46, 18, 18, 18, 16, 16, 16, 16, 16, 16];
  s.heading(
    "Scenario bridge",
    "£000. Changes are proposed − current: a negative figure is a saving. Each driver takes the second scenario's value, one after the other in the order shown.",
    "Another order would give the same total and other parts: where two drivers act on each other, the one that comes later carries the joint part.",
  );
  s.section("What is compared", 4);
  s.add(["", "From", "To", "Model"], { style: "heading" });
  const { row } = s.add(["Chosen (Input)", inert(shown.from), inert(shown.to), `=${assumptions.shownModel}`]);
  s.input({ row, column: 1, rows: 1, columns: 3 });
  s.validate({ area: { row, column: 1, rows: 1, columns: 2 }, rule: { kind: "cells", of: results.headings }, title: "Scenario", message: "Choose one of the columns of the Scenarios sheet." });
  s.validate({ area: { row, column: 3, rows: 1, columns: 1 }, rule: { kind: "list", choices: assumptions.model.map((model) => model.name) }, title: "Model", message: "Choose a model, or leave the formula to follow the model shown." });
  const at = (headings: string) => ["B", "C"].map((column) => `=IFERROR(MATCH($${column}$${row + 1},${headings},0),"no such scenario")`);
  const model = `MATCH($D$${row + 1},${results.models},0)`;
  const place = s.add(["Place among the scenarios, and of the model", ...at(scenarios.headings), `=IFERROR(${model},"no such model")`], { style: "unit" });
  // A column put in between on one sheet stands elsewhere on the other.
  const resultPlace = s.add(["Place among their results", ...at(results.headings)], { style: "unit" });
  const placesIn = (at: number) => [`$B$${at + 1}`, `$C$${at + 1}`] as const;
  const places: Places = { input: placesIn(place.row), result: placesIn(resultPlace.row) };
  const modelIndex = `$D$${place.row + 1}`;
  const resultsRow = s.add(["Its full-year saving on Scenario results (£000)", ...places.result.map((i) => `=IF(ISNUMBER(${i}),INDEX(${results.chosen},${modelIndex},${i}),"no such scenario")`)]);
  s.dress({ ...resultsRow, column: 1, columns: 2 }, { numberFormat: MONEY, style: "right" });
  s.skip();

  const bridgeRow = s.row;
  s.row += 2 + 8 + 1 + 2 + 5 + 1 + 18;
  const lines = lineBlock(s, assumptions, workings, scenarios, results, places, modelIndex);

  // Words in place of a gross saving would count as nothing in the sums below.
  const known = [1, 2].map((column) => `AND(ISNUMBER(${a1(resultsRow.row, column)}),${lines.grossKnown})`) as [string, string];

  s.row = bridgeRow;
  const yearly = steps(s, "Full-year saving on each scenario's salary basis, £000 a year", lines.values, [
    "Reach of the model", "Further change of the model", "Councils taking part", "Gross savings taken", "Grant shares", "Salary basis",
  ], known);
  s.skip();
  const sum = (column: 0 | 1) => Array.from({ length: PHASING_YEARS }, (_, i) => `INDEX(${results.phasing(i + 1)},1,${places.result[column]})`).join("+");
  const first = a1(yearly.first, 1);
  const last = a1(yearly.last, 1);
  const oneOff = [s.ref(lines.oneOffRow, 1), s.ref(lines.oneOffRow, 2)] as const;
  const money = [
    `${first}*(${sum(0)})+${oneOff[0]}`, `${last}*(${sum(0)})+${oneOff[0]}`, `${last}*(${sum(1)})+${oneOff[0]}`, `${last}*(${sum(1)})+${oneOff[1]}`,
  ];
  const overall = steps(s, `Over ${PHASING_YEARS} years, one-off cost included, £000`, money, ["Full-year saving", "Phasing: ramp and slip", "One-off cost"], [`AND(ISNUMBER(${oneOff[0]}),ISNUMBER(${first}))`, `AND(ISNUMBER(${oneOff[1]}),ISNUMBER(${last}))`]);
  s.skip();
  s.chart({
    name: `${name} drivers`, title: "What each driver changes in the full-year saving, £000", type: "BarClustered",
    altText: "One bar for each driver: the change it makes in the full-year saving between the two scenarios; negative is more saving. The figures stand in the table above.",
    categories: { row: yearly.first + 1, column: 0, rows: 6, columns: 1 },
    series: [{ name: "Change", values: { row: yearly.first + 1, column: 2, rows: 6, columns: 1 }, color: SERIES.dark }],
    valueTitle: "£000 a year, negative = more saving", valueFormat: "#,##0", place: { row: s.row, column: 0, rows: 16, columns: 4 },
  });
  s.row = lines.end;
  const check = (what: string, one: string, other: string): OwnCheck => ({ what, how: "the bridge's end against the scenario's own result", one, other, tolerance: 1e-6 });
  return {
    builder: s,
    checks: [
      check("Scenario bridge, first scenario", s.ref(yearly.first, 1), s.ref(resultsRow.row, 1)),
      check("Scenario bridge, second scenario", s.ref(yearly.last, 1), s.ref(resultsRow.row, 2)),
      { what: "Scenario bridge, steps", how: "sum of the steps against the difference", one: s.ref(yearly.total, 2), other: `IF(ISNUMBER(${s.ref(yearly.last, 1)}),${s.ref(yearly.last, 1)}-${s.ref(yearly.first, 1)},${s.ref(yearly.last, 1)})`, tolerance: 1e-6 },
      { what: `Scenario bridge over ${PHASING_YEARS} years, steps`, how: "sum of the steps against the difference", one: s.ref(overall.total, 2), other: `IF(ISNUMBER(${s.ref(overall.last, 1)}),${s.ref(overall.last, 1)}-${s.ref(overall.first, 1)},${s.ref(overall.last, 1)})`, tolerance: 1e-6 },
    ],
  };
}

/** A start, one step per driver and the end; the steps are differences of neighbours, so that they add up whatever the values are. */
function steps(s: SheetBuilder, title: string, values: readonly string[], drivers: readonly string[], known: readonly [string, string]) {
  s.section(title, 4);
  s.add(["Driver", "Value (£000)", "Change (£000)", "Part of the whole change"], { style: "heading" });
  const first = s.row;
  const last = first + drivers.length;
  const changes = areaAddress({ row: first + 1, column: 2, rows: drivers.length, columns: 1 });
  s.add(["From: first scenario", `=IF(${known[0]},${values[0]!},${NEEDS})`, "", ""]);
  drivers.forEach((driver, i) => {
    const row = s.row;
    s.add([
      driver, `=IF(AND(ISNUMBER(${a1(first, 1)}),${known[1]}),${values[i + 1]!},${NEEDS})`,
      `=IF(AND(ISNUMBER(${a1(row, 1)}),ISNUMBER(${a1(row - 1, 1)})),${a1(row, 1)}-${a1(row - 1, 1)},${NEEDS})`,
      `=IF(ISNUMBER(${a1(row, 2)}),IF(${a1(last + 1, 2)}=0,0,${a1(row, 2)}/${a1(last + 1, 2)}),${NEEDS})`,
    ]);
  });
  const total = s.add(["To: second scenario", `=${a1(last, 1)}`, `=IF(COUNT(${changes})=${drivers.length},SUM(${changes}),${NEEDS})`, ""], { style: "total" });
  const body: Area = { row: first, column: 1, rows: drivers.length + 2, columns: 2 };
  s.dress(body, { numberFormat: MONEY, style: "right" });
  s.dress({ ...body, column: 3, columns: 1 }, { numberFormat: UNITS["%"].numberFormat, style: "right" });
  s.highlight({ kind: "text", area: { ...body, columns: 3 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  return { first, last, total: total.row };
}

function lineBlock(
  s: SheetBuilder, assumptions: AssumptionRefs, workings: WorkingRefs, scenarios: ScenarioRefs, results: ScenarioResultRefs, places: Places, modelIndex: string,
) {
  const headings = ["Service line", "Reach, from", "Reach, to", "Part in, from", "Part in, to", "Grant, from", "Grant, to", "Gross: from's source and basis", "Gross: to's source, from's basis", "Gross: to's source and basis"];
  s.section("Line by line: what the steps multiply", headings.length, "Gross savings of all councils together, £000 a year, before reach, councils and grant.");
  s.add(headings, { style: "heading" });
  const first = s.row;
  /** Nothing where no such scenario stands. */
  const named = (place: string, formula: string) => `IF(ISNUMBER(${place}),${formula},"")`;
  const pick = (row: string, i: 0 | 1, among: keyof Places = "result") => named(places[among][i], `INDEX(${row},1,${places[among][i]})`);
  // Every model has the same rows, one model after the other.
  const rowOf = (label: string) => scenarios.rowOf(label) - scenarios.rowOf(CHOICE_LABELS.salaryBasis) + 1;
  const names = assumptions.model.map((m) => m.name);
  const ofModel = (label: (model: string) => string, which: 0 | 1) => {
    const first = rowOf(label(names[0]!));
    const stride = names.length > 1 ? rowOf(label(names[1]!)) - first : 0;
    return named(places.input[which], `INDEX(${scenarios.block},${first}+${stride}*(${modelIndex}-1),${places.input[which]})`);
  };
  const is = (label: string, i: 0 | 1, value: string) => `${pick(scenarios.row(label), i, "input")}=${literal(value)}`;
  const gross = (line: number, source: 0 | 1, basis: 0 | 1) => {
    const of = (from: "published" | "recomputed") => `IF(${is(CHOICE_LABELS.salaryBasis, basis, "highest")},${workings.gross[from].lowest(line)},${workings.gross[from].highest(line)})`;
    return `=${orNeeds(`IF(${is(CHOICE_LABELS.savingSource, source, "published")},${of("published")},${of("recomputed")})`)}`;
  };
  assumptions.line.forEach(({ name, label }, i) => {
    const reach = (which: 0 | 1) => ofModel((model) => SCENARIO_LABELS.reach(model, name), which);
    s.add([
      `=${label}`, ...([0, 1] as const).map((w) => `=IF(${reach(w)}="","",${reach(w)})`),
      ...([0, 1] as const).map((w) => `=${pick(results.part(i), w)}`), ...([0, 1] as const).map((w) => `=${pick(results.grant(i), w)}`),
      gross(i, 0, 0), gross(i, 1, 0), gross(i, 1, 1),
    ]);
  });
  const rows = assumptions.line.length;
  const column = (c: number): Area => ({ row: first, column: c, rows, columns: 1 });
  s.dress({ ...column(1), columns: 6 }, { numberFormat: UNITS["%"].numberFormat });
  s.dress({ ...column(7), columns: 3 }, { numberFormat: MONEY });
  const further = (which: 0 | 1) => ofModel(SCENARIO_LABELS.furtherChange, which);
  const { row } = s.add(["Further change (£000), from and to", `=${further(0)}`, `=${further(1)}`, `=${pick(results.partOfAll, 0)}`, `=${pick(results.partOfAll, 1)}`]);
  s.dress({ row, column: 1, rows: 1, columns: 2 }, { numberFormat: MONEY });
  s.dress({ row, column: 3, rows: 1, columns: 2 }, { numberFormat: UNITS["%"].numberFormat });
  const oneOff = s.add(["One-off cost (£000), from and to", ...([0, 1] as const).map((w) => `=${named(places.result[w], `INDEX(${results.oneOff},${modelIndex},${places.result[w]})`)}`)]);
  s.dress({ ...oneOff, column: 1, columns: 2 }, { numberFormat: MONEY, style: "right" });
  s.skip();
  const c = (i: number) => areaAddress(column(i));
  const value = (reach: 0 | 1, more: 0 | 1, part: 0 | 1, grossColumn: 7 | 8 | 9, grant: 0 | 1) =>
    `SUMPRODUCT(${c(1 + reach)},${c(3 + part)},${c(grossColumn)},1-${c(5 + grant)})+${a1(row, 1 + more)}*${a1(row, 3 + part)}`;
  return {
    end: s.row,
    oneOffRow: oneOff.row,
    grossKnown: `COUNT(${areaAddress({ ...column(7), columns: 3 })})=${3 * rows}`,
    values: [value(0, 0, 0, 7, 0), value(1, 0, 0, 7, 0), value(1, 1, 0, 7, 0), value(1, 1, 1, 7, 0), value(1, 1, 1, 8, 0), value(1, 1, 1, 8, 1), value(1, 1, 1, 9, 1)],
  };
}
