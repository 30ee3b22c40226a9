import { a1, absolute, areaAddress, literal, onSheet } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import type { AssumptionRefs } from "./AssumptionRefs";
import type { ComparisonRefs } from "./comparisonSheet";
import type { ScoreRefs } from "./scoresSheet";
import type { SharingRefs } from "./sharingSheet";
import type { OwnCheck } from "./OwnCheck";
import { rulesInForce } from "./rulesInForce";
import type { TieBack } from "./tieBack";
import type { WorkingRefs } from "./workingsSheet";

export interface CheckedParts {
  readonly assumptions: AssumptionRefs;
  readonly workings: WorkingRefs;
  readonly comparison: ComparisonRefs;
  readonly sharing: SharingRefs;
  readonly scores?: ScoreRefs;
  /** Whether a budgets table is loaded. */
  readonly budgets: boolean;
  readonly tieBacks: readonly TieBack[];
  /** How many differences in the papers are listed, and on which sheet. */
  readonly known: { readonly count: number; readonly sheet: string };
  /** What the other sheets ask to be checked. */
  readonly more: readonly OwnCheck[];
  /** Dated parameters in force until changed that the other sheets draw on. */
  readonly rules: readonly string[];
}

/** Where the other sheets find the master check: known before the sheet is built, so that they can show it at their top. */
const MASTER_ROW = 4;
const MASTER_COLUMN = 1;
const WIDTH = 9;

const verdicts = (area: Area) => [
  { kind: "text", area, contains: "OK", style: "good" } as const,
  { kind: "text", area, contains: "ROUNDING", style: "notice" } as const,
  { kind: "text", area, contains: "DIFFERS", style: "bad" } as const,
  { kind: "text", area, contains: "MISSING", style: "bad" } as const,
  { kind: "text", area, contains: "FAILS", style: "bad" } as const,
];

/** One master check; the workbook's own arithmetic; every printed derived figure against its recomputation. */
export function checksSheet(name: string, parts: CheckedParts): SheetBuilder {
  const s = new SheetBuilder(name, "checks");
  s.widths = [44, 40, 30, 15, 15, 13, 12, 9, 14];
  s.heading(
    "Checks",
    "OK: equal. ROUNDING: within half a unit for every rounded figure taken, and one more. DIFFERS: more than that. MISSING: the printed figure is blank. FAILS: a check of this workbook fails.",
    "Published figures are never altered; the recomputation stands beside each.",
  );
  s.row = MASTER_ROW;
  s.add(["Master check", ""], { style: "master" });
  const counts = s.row;
  s.add(["Printed figures that tie back", ""]);
  s.add(["Known differences in the papers", parts.known.count === 0 ? "none: none is known in these tables" : `${parts.known.count} listed on the sheet ${parts.known.sheet}, each with its verdict and how it is treated here`]);
  s.skip();

  const own = ownChecks(s, parts);
  rulesInForce(s, parts.rules, WIDTH);
  const tied = parts.tieBacks.length > 0 ? tieBackRows(s, parts.tieBacks) : undefined;

  const tally = (verdict: string) => (tied ? `COUNTIF(${areaAddress(tied)},${literal(verdict)})` : "0");
  s.put(counts, 1, [[
    tied
      ? `=${tally("OK")}&" OK, "&${tally("ROUNDING")}&" rounding, "&${tally("DIFFERS")}&" differ, of ${parts.tieBacks.length}"`
      : "no table with derived figures is loaded",
  ]]);
  const ownAt = areaAddress(own);
  const allGood = `COUNTIF(${ownAt},"OK")=${own.rows}`;
  const tiedGood = tied ? `${tally("OK")}+${tally("ROUNDING")}=${parts.tieBacks.length}` : "TRUE";
  s.put(MASTER_ROW, MASTER_COLUMN, [[`=IF(AND(${allGood},${tiedGood}),"OK",IF(${allGood},"FAILS: a printed figure differs from its recomputation, see below","FAILS: "&(${own.rows}-COUNTIF(${ownAt},"OK"))&" of ${own.rows} checks of this workbook fail, see below"))`]], { style: "master" });
  s.highlight(...verdicts({ row: MASTER_ROW, column: MASTER_COLUMN, rows: 1, columns: 1 }));
  s.defineName("MasterCheck", { row: MASTER_ROW, column: MASTER_COLUMN, rows: 1, columns: 1 }, "OK when every check of this workbook passes and every printed figure ties back");
  s.frozenRows = MASTER_ROW + 1;
  return s;
}

export const masterCheckRef = (checksSheetName: string): string => onSheet(checksSheetName, absolute(MASTER_ROW, MASTER_COLUMN));

function ownChecks(s: SheetBuilder, { assumptions, workings, comparison, sharing, scores, budgets, more }: CheckedParts): Area {
  s.section("This workbook's own arithmetic", WIDTH);
  s.add(["Check", "What is compared", "", "One way", "Other way", "Difference", "Tolerance", "", "Verdict"], { style: "heading" });
  const first = s.row;
  const equal = (what: string, how: string, one: string, other: string, tolerance: number) => {
    const row = s.row;
    s.add([
      what, how, "", `=${one}`, `=${other}`,
      `=IF(AND(ISNUMBER(${a1(row, 3)}),ISNUMBER(${a1(row, 4)})),${a1(row, 3)}-${a1(row, 4)},IF(${a1(row, 3)}=${a1(row, 4)},0,"no number"))`,
      tolerance, "", `=IF(ISNUMBER(${a1(row, 5)}),IF(ABS(${a1(row, 5)})<=${a1(row, 6)},"OK","FAILS"),"FAILS")`,
    ]);
  };
  const { total } = workings;
  equal("Lowest saving after grant, all lines", "sum of the lines against SAVINGS.GRANTADJTOTAL", total.lowestAfterGrant, `SAVINGS.GRANTADJTOTAL(${workings.lowestSaving},${workings.grantShare})`, 1e-6);
  equal("Highest saving after grant, all lines", "sum of the lines against SAVINGS.GRANTADJTOTAL", total.highestAfterGrant, `SAVINGS.GRANTADJTOTAL(${workings.highestSaving},${workings.grantShare})`, 1e-6);
  equal("Change in posts, all lines", "sum of the lines against posts proposed − posts now", total.fteChange, `${total.fteProposed}-${total.fteNow}`, 1e-6);
  assumptions.model.forEach((model, i) => {
    equal(`Saving of ${model.name}`, "Workings, line by line, against the Comparison sheet", workings.modelTotals[i]!, comparison.chosen[i]!, 1e-6);
  });
  // While an assumption is missing both ways say so, and agree.
  const whereKnown = (figure: string, formula: string) => `IF(ISNUMBER(${figure}),${formula},${figure})`;
  const turned = (figure: string) => whereKnown(figure, `-1*${figure}`);
  equal("Bridge, lowest saving", "lines of the model shown, and the bridge", turned(comparison.linesLowest), comparison.bridgeLowest, 1e-6);
  equal("Bridge, highest saving", "lines of the model shown, and the bridge", turned(comparison.linesHighest), comparison.bridgeHighest, 1e-6);
  for (const { key, ref } of sharing.totals) {
    equal(`Shares by ${key}`, "sum of the councils against the whole, in whole pounds", whereKnown(sharing.amount, ref), whereKnown(sharing.amount, `ROUND(${sharing.amount},0)`), 1e-6);
  }
  const councilFlags = assumptions.council.map((c) => `IF(${c.inOrOut}="yes",1,0)`).join("+");
  equal("Councils taking part", "at least one (1 = yes)", `IF(${councilFlags}>=1,1,0)`, "1", 0);
  equal("Reach", "every share between 0% and 100% (cells outside)", `COUNTIF(${assumptions.reach},"<0")+COUNTIF(${assumptions.reach},">1")`, "0", 0);
  if (assumptions.criterion.length > 0) {
    equal("Weights", "none below 0 (cells below)", assumptions.criterion.map((c) => `IF(${c.weight}<0,1,0)`).join("+"), "0", 0);
  }
  equal("Grant share", "every share between 0% and 100% (cells outside)", `COUNTIF(${assumptions.grantShares},"<0")+COUNTIF(${assumptions.grantShares},">1")+${assumptions.line.length}-COUNT(${assumptions.grantShares})`, "0", 0);
  if (budgets) {
    equal("Population", "above 0 in every council (councils without)", `${assumptions.council.length}-COUNTIF(${assumptions.councilTable.population},">0")`, "0", 0);
    equal("Budgets and savings requirements", "a number in every council (cells without)", `${2 * assumptions.council.length}-COUNT(${assumptions.councilTable.netBudget})-COUNT(${assumptions.councilTable.requirement})`, "0", 0);
  }
  equal("Figures of the service lines", "a number in every cell drawn from the baseline (cells without)", `${4 * assumptions.line.length}-COUNT(${workings.costNow})-COUNT(${workings.fteNow})-COUNT(${workings.lowestSaving})-COUNT(${workings.highestSaving})`, "0", 0);
  if (scores) equal("Marks", "every mark read as points (cells that are not)", `${assumptions.criterion.length * assumptions.model.length}-(${scores.points.map((points) => `COUNT(${points})`).join("+")})`, "0", 0);
  for (const { what, how, one, other, tolerance } of more) equal(what, how, one, other, tolerance);
  if (scores) equal("Ranks", "somebody is first (1 = yes)", `IF(COUNTIF(${scores.ranks},1)>=1,1,0)`, "1", 0);
  const area = { row: first, column: WIDTH - 1, rows: s.row - first, columns: 1 };
  s.dress({ ...area, column: 3, columns: 3 }, { numberFormat: "#,##0.00", style: "right" });
  s.dress({ ...area, column: 6 }, { numberFormat: "0.000000" });
  s.dress(area, { style: "center" });
  s.highlight(...verdicts(area));
  s.skip();
  return area;
}

function tieBackRows(s: SheetBuilder, tieBacks: readonly TieBack[]): Area {
  s.section("Printed figures against their recomputation", WIDTH);
  s.add(["Row", "Printed figure", "How it is worked out again", "Printed", "Recomputed", "Difference", "Rounded to", "Terms", "Verdict"], { style: "heading" });
  const first = s.row;
  [s.printTitleFrom, s.printTitleRows] = [first, first];
  const rows = tieBacks.map(({ row, figure, rule, published, recomputed, unit, terms }, i) => {
    const at = (column: number) => a1(first + i, column);
    return [
      inert(row), inert(figure), rule, `=${published}`, `=${recomputed}`, `=${at(4)}-${at(3)}`,
      typeof unit === "number" ? unit : `=${unit}`, terms, `=IF(${published}="","MISSING",CHECK.RECON(${at(3)},${at(4)},${at(6)},${at(7)}))`,
    ];
  });
  const area = s.put(first, 0, rows);
  const verdict = { ...area, column: WIDTH - 1, columns: 1 };
  s.dress({ ...area, column: 3, columns: 3 }, { numberFormat: "#,##0.00##" });
  s.dress({ ...area, column: 6, columns: 1 }, { numberFormat: "0.00##" });
  s.dress(verdict, { style: "center" });
  s.highlight(...verdicts(verdict));
  return verdict;
}
