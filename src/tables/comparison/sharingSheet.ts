import { UNITS } from "../../domain/units";
import { a1, areaAddress, literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { AssumptionRefs } from "./AssumptionRefs";
import { NEEDS_ASSUMPTION, SHARE_KEYS, type ShareKey } from "./Choices";
import { inEachRow } from "./inEachRow";
import type { ComparisonRefs } from "./comparisonSheet";
import type { ComparisonCase } from "./ComparisonCase";
import { orNeeds } from "./orNeeds";
import type { WorkingRefs } from "./workingsSheet";

export interface SharingRefs {
  /** Sum over the councils of each key's shares, and the amount shared, £. */
  readonly totals: readonly { readonly key: ShareKey; readonly ref: string }[];
  readonly amount: string;
  /** The table of keys, one row per council, one column per key; its headings are the keys' names. */
  readonly keys: string;
  readonly keyHeadings: string;
  readonly councils: string;
  /** 1 where a council takes part, else 0. */
  readonly include: string;
  /** What the councils taking part hold of a key together, without "="; #N/A while one of its figures is missing. */
  readonly wholeOf: (key: string) => string;
}

const NEEDS = literal(NEEDS_ASSUMPTION);

/** The shown model's saving shared among the councils on every key side by side; the shares add up to the penny of the rounding. */
export function sharingSheet(
  name: string, study: ComparisonCase, assumptions: AssumptionRefs, workings: WorkingRefs, comparison: ComparisonRefs,
): { builder: SheetBuilder; refs: SharingRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [30, ...Array<number>(8).fill(18)];
  s.heading(
    "Sharing",
    "Who gains what, in £ a year: negative is a saving. The saving is rounded to whole pounds, then shared: the shares add up to it exactly (largest remainder). No table fixes a key: the choice stands on the Assumptions sheet.",
  );
  const { row: amountRow } = s.add(["Saving shared (£ a year)", `=IF(ISNUMBER(${comparison.shownSaving}),ROUND(${comparison.shownSaving}*1000,0),${NEEDS})`, `="Model shown: "&${assumptions.shownModel}`], { style: "group" });
  s.dress({ row: amountRow, column: 2, rows: 1, columns: 1 }, { style: "indented" });
  s.dress({ row: amountRow, column: 1, rows: 1, columns: 1 }, { style: "result", numberFormat: UNITS["£"].numberFormat });
  s.dress({ row: amountRow, column: 1, rows: 1, columns: 1 }, { style: "figure" });
  const amount = a1(amountRow, 1);
  s.skip();

  const keys = SHARE_KEYS.filter((key) => study.budgets !== undefined || (key !== "population" && key !== "net budget"));
  const n = study.councils.length;
  const { first: keyFirst, include, keyColumns } = keyBlock(s, assumptions, workings, keys);
  const { columns, totals, head } = sharesBlock(s, assumptions, keys, amount, include, keyColumns);
  const names = { row: columns.row, column: 0, rows: n, columns: 1 };
  chosenBlock(s, study, assumptions, columns, head);

  s.chart({
    name: `${name} by key`, title: "Share of the saving by key, £ a year", type: "ColumnClustered",
    altText: "Columns of each council's share of the saving on every key; negative is a saving. The figures stand in the table of shares.",
    categories: names,
    series: keys.map((key, i) => ({ name: key, values: { ...columns, column: 1 + i, columns: 1 }, color: KEY_COLORS[i % KEY_COLORS.length]! })),
    valueTitle: "£ a year, negative = saving", valueFormat: "#,##0", place: { row: s.row, column: 0, rows: 18, columns: 5 },
  });
  s.row += 18;
  s.frozenColumns = 1;
  const included = s.areaRef({ row: keyFirst, column: 1 + keys.length, rows: n, columns: 1 });
  const keyArea = { row: keyFirst, column: 1, rows: n, columns: keys.length };
  return {
    builder: s,
    refs: {
      amount: s.ref(amountRow, 1), totals,
      keys: s.areaRef(keyArea),
      keyHeadings: s.areaRef({ row: head, column: 1, rows: 1, columns: keys.length }),
      councils: s.areaRef(names),
      include: included,
      wholeOf: (key) => `IF(COUNT(${key})=${n},SUMPRODUCT(${key},${included}),NA())`,
    },
  };
}

const KEY_COLORS = [SERIES.dark, SERIES.light, SERIES.warm, SERIES.grey, "#3B3B6D"] as const;

function keyBlock(s: SheetBuilder, assumptions: AssumptionRefs, workings: WorkingRefs, keys: readonly ShareKey[]) {
  const headings: Record<ShareKey, string> = { equal: "Equal", population: "Population (persons)", "net budget": "Net budget (£m)", posts: "Posts in the baseline (FTE)", cost: "Cost in the baseline (£000)" };
  const units = { equal: "persons", population: "persons", "net budget": "£m", posts: "FTE", cost: "£000" } as const;
  s.section("The keys", 2 + keys.length);
  s.add(["Council", ...keys.map((key) => headings[key]), "Taking part (1 = yes)"], { style: "heading" });
  const first = s.row;
  assumptions.council.forEach((council, i) => {
    const value: Record<ShareKey, string | number> = { equal: 1, population: `=${orNeeds(council.population)}`, "net budget": `=${orNeeds(council.netBudget)}`, posts: `=${orNeeds(workings.councilPosts[i]!)}`, cost: `=${orNeeds(workings.councilCost[i]!)}` };
    s.add([`=${council.label}`, ...keys.map((key) => value[key]), `=IF(${council.inOrOut}="yes",1,0)`]);
  });
  const body = (column: number): Area => ({ row: first, column, rows: assumptions.council.length, columns: 1 });
  keys.forEach((key, i) => s.dress(body(1 + i), { numberFormat: UNITS[units[key]].numberFormat, style: "right" }));
  s.highlight({ kind: "text", area: { ...body(1), columns: keys.length }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();
  return { first, include: areaAddress(body(1 + keys.length)), keyColumns: keys.map((_, i) => areaAddress(body(1 + i))) };
}

/** A sum of all cells or none: no zero while nothing is shared. */
const wholeOr = (area: Area): string => `IF(COUNT(${areaAddress(area)})=${area.rows},SUM(${areaAddress(area)}),${NEEDS})`;

function sharesBlock(s: SheetBuilder, assumptions: AssumptionRefs, keys: readonly ShareKey[], amount: string, include: string, keyColumns: readonly string[]) {
  const n = assumptions.council.length;
  s.section("Shares on every key (£ a year)", 1 + keys.length);
  const { row: head } = s.add(["Council", ...keys], { style: "heading" });
  const first = s.row;
  s.put(first, 0, assumptions.council.map((council) => [`=${council.label}`]));
  keys.forEach((_, i) => s.put(first, 1 + i, [[`=IF(AND(ISNUMBER(${amount}),COUNT(${keyColumns[i]!})=${n})${inEachRow(first, n)},SHARE.ALLOCATE(${amount},${keyColumns[i]!},0,${include}),${NEEDS})`]]));
  s.row = first + n;
  const columns = { row: first, column: 1, rows: n, columns: keys.length };
  const total = s.add(["Total", ...keys.map((_, i) => `=${wholeOr({ ...columns, column: 1 + i, columns: 1 })}`)], { style: "total" });
  s.dress({ ...columns, rows: n + 1 }, { numberFormat: UNITS["£"].numberFormat, style: "right" });
  s.highlight({ kind: "text", area: { ...columns, rows: n + 1 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.skip();
  return { columns, head, totals: keys.map((key, i) => ({ key, ref: s.ref(total.row, 1 + i) })) };
}

function chosenBlock(s: SheetBuilder, study: ComparisonCase, assumptions: AssumptionRefs, columns: Area, head: number) {
  s.section("On the chosen key", study.budgets ? 7 : 3);
  s.add([`="Key: "&${assumptions.shareKey}`], { style: "group" });
  const withBudgets = ["Per resident (£)", "Savings requirement (£m)", "Part of the requirement met", "Requirement still open (£m)"];
  s.add(["Council", "Share (£ a year)", "Part of the whole", ...(study.budgets ? withBudgets : [])], { style: "heading" });
  const first = s.row;
  const heads = areaAddress({ row: head, column: 1, rows: 1, columns: columns.columns });
  assumptions.council.forEach((council, i) => {
    const row = s.row;
    const share = a1(row, 1);
    const onKey = `INDEX(${areaAddress(columns)},${i + 1},MATCH(${assumptions.shareKey},${heads},0))`;
    const all = areaAddress({ row: first, column: 1, rows: columns.rows, columns: 1 }).replace(/([A-Z])(\d)/g, "$$$1$$$2");
    const ratio = (formula: string) => `=IF(ISNUMBER(${share}),${formula},${NEEDS})`;
    const met = (formula: string) => `=IF(COUNT(${share},${a1(row, 4)})=2,${formula},${NEEDS})`;
    s.add([
      `=${council.label}`,
      `=IF(ISNUMBER(${onKey}),${onKey},${NEEDS})`,
      ratio(`IF(SUM(${all})=0,0,${share}/SUM(${all}))`),
      ...(study.budgets
        ? [
            ratio(orNeeds(`BUDGET.PERHEAD(${share},${council.population})`)),
            `=${orNeeds(council.requirement)}`,
            met(`BUDGET.REDUCTIONPCT(-${share}/1000000,${a1(row, 4)})`),
            met(`${a1(row, 4)}+${share}/1000000`),
          ]
        : []),
    ]);
  });
  const body = (column: number): Area => ({ row: first, column, rows: columns.rows, columns: 1 });
  s.dress({ ...body(1), columns: study.budgets ? 6 : 2 }, { style: "right" });
  s.highlight({ kind: "text", area: { ...body(1), columns: study.budgets ? 6 : 2 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  s.dress(body(1), { style: "result", numberFormat: UNITS["£"].numberFormat });
  s.dress(body(2), { numberFormat: UNITS["%"].numberFormat });
  if (study.budgets) {
    s.dress(body(3), { numberFormat: UNITS["£ per head"].numberFormat });
    s.dress(body(4), { numberFormat: UNITS["£m"].numberFormat });
    s.dress(body(5), { numberFormat: UNITS["%"].numberFormat });
    s.dress(body(6), { numberFormat: "#,##0.000" });
  }
  s.skip();
}
