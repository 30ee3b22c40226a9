import { UNITS } from "../../domain/units";
import { literal } from "../sheet/address";
import type { AssumptionRefs } from "./AssumptionRefs";
import { CHOICE_LABELS, NEEDS_ASSUMPTION, PHASING_YEARS } from "./Choices";
import { rampFormula, slipFormula } from "./phasingFormulas";
import { SCENARIO_LABELS } from "./scenarioRows";
import type { ScoreRefs } from "./scoresSheet";
import type { WorkingRefs } from "./workingsSheet";

const NEEDS = literal(NEEDS_ASSUMPTION);

/** A row of results: what it says and how it is worked out in a scenario's column. */
export interface ResultRow {
  /** By which other rows find it. */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly numberFormat: string;
  readonly formula: (column: Column) => string;
}

/** What a formula in a scenario's column may speak of: its own column on both sheets, and nothing of any other scenario. */
export interface Column {
  readonly input: (label: string) => string;
  readonly inputs: (from: string, to: string) => string;
  readonly result: (key: string) => string;
  readonly results: (from: string, to: string) => string;
}

/** What the results draw on. */
export interface ResultSubject {
  readonly assumptions: AssumptionRefs;
  readonly workings: WorkingRefs;
  readonly scores: ScoreRefs | undefined;
}

/** Keys of the rows that other sheets draw on. */
export const RESULT_KEYS = {
  partOfAll: "part of all",
  part: (line: number) => `part ${line}`,
  grant: (line: number) => `grant ${line}`,
  saving: (measure: string, model: number) => `${measure} ${model}`,
  phasing: (year: number) => `phasing ${year}`,
} as const;

const { part, grant, saving, phasing } = RESULT_KEYS;
const after = (measure: string, line: number) => `${measure} after grant ${line}`;
const ramp = (year: number) => `ramp ${year}`;

export interface ResultSection {
  readonly title: string;
  readonly rows: readonly ResultRow[];
}

/** The words instead of the formula while any of these cells shows them; an error in one is not covered up. */
const unless = (cells: readonly string[], formula: string) => `IF(OR(${cells.map((cell) => `${cell}=${NEEDS}`).join()}),${NEEDS},${formula})`;

/** Every result of a scenario, from its cells alone: a cell that is empty leaves what rests on it without a figure. */
export function resultSections({ assumptions, workings, scores }: ResultSubject): ResultSection[] {
  const { model: models, line: lines, council: councils, criterion: criteria } = assumptions;
  const L = SCENARIO_LABELS;
  const years = Array.from({ length: PHASING_YEARS }, (_, i) => i + 1);
  const last = lines.length - 1;
  const money = { unit: "£000", numberFormat: UNITS["£000"].numberFormat };
  const share = { unit: "%", numberFormat: UNITS["% to 2 places"].numberFormat };

  const inPart = (column: Column, costs: readonly string[]) => {
    const flag = (i: number) => `(${column.input(L.council(councils[i]!.name))}="yes")`;
    const whole = costs.join("+");
    const flags = column.inputs(L.council(councils[0]!.name), L.council(councils.at(-1)!.name));
    return `IF(COUNTIF(${flags},"yes")+COUNTIF(${flags},"no")<${councils.length},${NEEDS},IFNA(IF(${whole}=0,(${councils.map((_, i) => flag(i)).join("+")})/${councils.length},(${costs.map((cost, i) => `${cost}*${flag(i)}`).join("+")})/(${whole})),${NEEDS}))`;
  };
  const bySaving = (measure: "lowest" | "highest", title: string): ResultSection => ({
    title,
    rows: models.map(({ name }, m) => ({
      key: saving(measure, m), label: name, ...money,
      formula: (column) => {
        const reach = column.inputs(L.reach(name, lines[0]!.name), L.reach(name, lines[last]!.name));
        const savings = column.results(after(measure, 0), after(measure, last));
        const known = `COUNT(${reach})+ISNUMBER(${column.input(L.furtherChange(name))})-COUNTIF(${savings},${NEEDS})-(${column.result(RESULT_KEYS.partOfAll)}=${NEEDS})`;
        return `IF(${known}<${lines.length + 1},${NEEDS},SUMPRODUCT(${reach},${savings})+${column.input(L.furtherChange(name))}*${column.result(RESULT_KEYS.partOfAll)})`;
      },
    })),
  });

  return [
    {
      title: "Saving a year on each scenario's own salary basis, £000",
      rows: models.map(({ name }, m) => ({
        key: saving("chosen", m), label: name, ...money,
        formula: (column) => {
          const basis = column.input(CHOICE_LABELS.salaryBasis);
          return `IF(${basis}="highest",${column.result(saving("lowest", m))},IF(${basis}="lowest",${column.result(saving("highest", m))},${NEEDS}))`;
        },
      })),
    },
    bySaving("lowest", "Lowest saving after grant, £000 a year"),
    bySaving("highest", "Highest saving after grant, £000 a year"),
    ...(scores
      ? [{
          title: "Weighted score",
          rows: models.map(({ name }, m) => ({
            key: saving("score", m), label: name, unit: "points", numberFormat: "0.0",
            formula: (column: Column) =>
              `IF(COUNT(${column.inputs(L.weight(criteria[0]!.name), L.weight(criteria.at(-1)!.name))})<${criteria.length},${NEEDS},${criteria.map((criterion, c) => `INDEX(${scores.points[c]!},${m + 1})*${column.input(L.weight(criterion.name))}`).join("+")})`,
          })),
        }]
      : []),
    {
      title: "One-off cost, £000",
      rows: models.map(({ name }, m) => ({
        key: saving("one-off", m), label: name, ...money,
        formula: (column) => `IF(ISNUMBER(${column.input(L.oneOffCost(name))}),${column.input(L.oneOffCost(name))},${NEEDS})`,
      })),
    },
    ...models.map(({ name }, m): ResultSection => ({
      title: `${name}: saving year by year, £000`,
      rows: years.map((year) => ({
        key: `${saving("year", m)} ${year}`, label: `${name}, year ${year}`, ...money,
        formula: (column) => unless([column.result(phasing(year)), column.result(saving("chosen", m))], `${column.result(saving("chosen", m))}*${column.result(phasing(year))}`),
      })),
    })),
    {
      title: "Workings: part of the full saving in each year, after ramp and slip",
      rows: [
        ...years.map((year) => ({ key: ramp(year), label: `Before the slip, year ${year}`, ...share, formula: (column: Column) => rampFormula(column.input(CHOICE_LABELS.ramp), column.input(L.phasing(year)), year) })),
        ...years.map((year) => ({ key: phasing(year), label: `After the slip, year ${year}`, ...share, formula: (column: Column) => slipFormula(column.results(ramp(1), ramp(PHASING_YEARS)), column.input(CHOICE_LABELS.slip), year) })),
      ],
    },
    {
      title: "Workings: councils taking part, grant, and full-reach savings by line",
      rows: [
        { key: RESULT_KEYS.partOfAll, label: "Part of the whole that takes part, by cost", ...share, formula: (column) => inPart(column, workings.councilCost) },
        ...lines.map(({ name }, i) => ({ key: part(i), label: `Part that takes part: ${name}`, ...share, formula: (column: Column) => inPart(column, councils.map((_, c) => workings.lineCost(i, c))) })),
        ...lines.map(({ name, tableGrantShare }, i) => ({
          key: grant(i), label: `Grant share taken: ${name}`, ...share,
          formula: (column: Column) => `IFNA(IF(${column.input(CHOICE_LABELS.grantAdjusted)}="yes",IF(${column.input(L.grantShare(name))}="",${tableGrantShare},${column.input(L.grantShare(name))}),IF(${column.input(CHOICE_LABELS.grantAdjusted)}="no",0,${NEEDS})),${NEEDS})`,
        })),
        ...(["lowest", "highest"] as const).flatMap((measure) => lines.map(({ name }, i) => ({
          key: after(measure, i), label: `${measure === "lowest" ? "Lowest" : "Highest"} after grant: ${name}`, ...money,
          formula: (column: Column) => {
            const source = column.input(CHOICE_LABELS.savingSource);
            const gross = `IF(${source}="published",${workings.gross.published[measure](i)},${workings.gross.recomputed[measure](i)})`;
            const given = unless([column.result(part(i)), column.result(grant(i))], `SAVINGS.GRANTADJ(${gross}*${column.result(part(i))},${column.result(grant(i))})`);
            // A figure of the baseline that is missing stands as #N/A in the workings.
            return `IF(OR(${source}="published",${source}="recomputed"),IFNA(${given},${NEEDS}),${NEEDS})`;
          },
        }))),
      ],
    },
  ];
}

