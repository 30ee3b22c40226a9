import { UNITS } from "../../domain/units";
import { a1, absolute, absoluteArea, onSheet } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { TableView } from "../TableView";
import { NEEDS } from "./needs";
import { rowBlock, totalRow, type BlockRow } from "./rowBlock";
import { figureCell, rulesBlock } from "./settings";

/** Headings of the rules of a reorganisation. */
export const RULE_HEADINGS = { figure: "Figure", used: "Used here (Input)" } as const;

/** Headings of the table of successor councils. */
export const COUNCIL_HEADINGS = { name: "Successor council (Input)", population: "Population (persons) (Input)", budget: "Net budget (£000) (Input)" } as const;

/** How much of the planned saving is delivered. */
const LEVELS = [0.5, 0.75, 1] as const;
const YEARS = 5;
const WIDTH = YEARS + 5;
const percent = (level: number): string => `${level * 100}%`;

export interface ReorganisationRefs {
  readonly shares: readonly { readonly what: string; readonly one: string; readonly other: string }[];
  /** Sum of the parts of the cost, or 1 while one of them is missing. */
  readonly costParts: string;
  readonly wrongSign: string;
}

/** Two tiers to unitary councils: transition cost and savings at three levels of delivery, year by year, by successor council. */
export function reorganisationSheet(name: string, rules: TableView, councils: TableView, masterCheck: string): { builder: SheetBuilder; refs: ReorganisationRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [6, 44, ...Array<number>(WIDTH).fill(15)];
  s.heading(
    "Reorganisation: two tiers to unitary councils",
    "Money in £000, in the prices entered: a saving is negative, a cost positive. No paper gives these figures: every one is yours, on the sheet of rules.",
    "Delivery: the saving at 50%, 75% and 100% of what is planned; the transition cost is met in full in each of them.",
  );
  s.add(["", `="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();
  const taken = rulesBlock(s, rules, WIDTH, {
    saving: { figure: "Saving a year at full effect", read: "£000 a year, negative" },
    cost: { figure: "Transition cost in all", read: "£000, one-off, positive" },
    first: { figure: "First year", read: "2028 for 2028/29" },
    key: { figure: "Shared by", read: "1 population, 2 net budget" },
  });
  const yearly = yearsBlock(s, rules, taken);
  const delivery = deliveryBlock(s, yearly);
  const chartRow = s.row;
  s.row += 17;
  const shares = councilsBlock(s, councils, taken.key, delivery);
  s.frozenColumns = 2;
  // Columns, not lines: a line would run at 0 where a year still needs an assumption.
  s.chart({
    name: `${name} cumulative`, title: "Saving and transition cost, cumulative, £000", type: "ColumnClustered",
    altText: "Columns of the cumulative net effect by year at 50%, 75% and 100% of the planned saving; below 0 the saving has paid for the transition. The figures stand in the table above.",
    categories: yearly.heads,
    series: LEVELS.map((level, i) => ({ name: percent(level), values: { ...delivery.cumulative[i]! }, color: [SERIES.warm, SERIES.light, SERIES.dark][i]! })),
    valueTitle: "£000, negative = saving", valueFormat: "#,##0", place: { row: chartRow, column: 1, rows: 16, columns: 6 },
  });
  return {
    builder: s,
    refs: {
      shares,
      costParts: `IF(COUNT(${s.areaRef(yearly.costParts)})=${YEARS},SUM(${s.areaRef(yearly.costParts)}),1)`,
      wrongSign: `COUNTIF(${onSheet(s.name, taken.saving)},">0")`,
    },
  };
}

interface Yearly {
  readonly heads: Area;
  readonly saving: Area;
  readonly cost: Area;
  readonly costParts: Area;
}

function yearsBlock(s: SheetBuilder, rules: TableView, taken: { readonly saving: string; readonly cost: string; readonly first: string }): Yearly {
  const { first } = taken;
  s.section("Year by year, as planned", WIDTH);
  const label = (i: number) => `=IF(ISNUMBER(${first}),(${first}+${i})&"/"&TEXT(MOD(${first}+${i + 1},100),"00"),"year ${i + 1}")`;
  const heads = s.add(["Year", ...Array.from({ length: YEARS }, (_, i) => label(i))], { style: "heading" }, 1);
  const row = (title: string, cells: readonly string[], numberFormat: string): Area => {
    const area = { ...s.add([title, ...cells], {}, 1), column: 2, columns: YEARS };
    s.dress(area, { style: "figure", numberFormat });
    return area;
  };
  const parts = (what: string) => row(`Part of the ${what.toLowerCase()}`, Array.from({ length: YEARS }, (_, i) => figureCell(rules, `${what} in year ${i + 1}`)), UNITS["%"].numberFormat);
  const savingParts = parts("Saving");
  const costParts = parts("Transition cost");
  const money = (title: string, whole: string, of: Area) =>
    row(title, Array.from({ length: YEARS }, (_, i) => `=IF(COUNT(${whole},${a1(of.row, 2 + i)})=2,${whole}*${a1(of.row, 2 + i)},${NEEDS})`), UNITS["£000"].numberFormat);
  const saving = money("Saving, planned (£000)", taken.saving, savingParts);
  const cost = money("Transition cost (£000)", taken.cost, costParts);
  s.skip();
  return { heads: { ...heads, column: 2, columns: YEARS }, saving, cost, costParts };
}

interface Delivery {
  readonly cumulative: readonly Area[];
  /** Total net effect over the years, by level. */
  readonly totals: readonly string[];
}

function deliveryBlock(s: SheetBuilder, { saving, cost, heads }: Yearly): Delivery {
  s.section("Net effect at three levels of delivery", WIDTH, "Pays back in the year after the last one in which the cumulative net effect is above 0; never while it ends above 0.");
  s.add(["£000", ...Array.from({ length: YEARS }, (_, i) => `=${absolute(heads.row, heads.column + i)}`), "All years", "Pays back"], { style: "heading" }, 1);
  const across = <T>(each: (column: number) => T): T[] => Array.from({ length: YEARS }, (_, i) => each(2 + i));
  const cumulative: Area[] = [];
  const totals: string[] = [];
  for (const level of LEVELS) {
    const { row } = s.add([
      `Net at ${percent(level)} of the saving`,
      ...across((c) => `=IF(COUNT(${a1(saving.row, c)},${a1(cost.row, c)})=2,${level}*${a1(saving.row, c)}+${a1(cost.row, c)},${NEEDS})`),
    ], {}, 1);
    const net = absoluteArea({ row, column: 2, rows: 1, columns: YEARS });
    s.put(row, 2 + YEARS, [[`=IF(COUNT(${net})=${YEARS},SUM(${net}),${NEEDS})`]]);
    const running = s.add([
      `Cumulative at ${percent(level)}`,
      ...across((c) => `=IF(COUNT(${absolute(row, 2)}:${a1(row, c)})=${c - 1},SUM(${absolute(row, 2)}:${a1(row, c)}),${NEEDS})`),
    ], {}, 1);
    const area: Area = { ...running, column: 2, columns: YEARS };
    const paid = absoluteArea(area);
    // The number of the last year that ends above 0, rounded as money is: binary fractions leave a little of nothing. 0 when none does.
    const lastAbove = `SUMPRODUCT(MAX((ROUND(${paid},6)>0)*{${Array.from({ length: YEARS }, (_, i) => i + 1).join(",")}}))`;
    s.put(running.row, 3 + YEARS, [[
      `=IF(COUNT(${paid})<${YEARS},${NEEDS},IF(${lastAbove}=${YEARS},"not in ${YEARS} years",INDEX(${absoluteArea(heads)},1,${lastAbove}+1)))`,
    ]]);
    s.dress({ row, column: 2, rows: 2, columns: YEARS + 1 }, { style: "figure", numberFormat: UNITS["£000"].numberFormat });
    s.dress({ row: running.row, column: 3 + YEARS, rows: 1, columns: 1 }, { style: "figure" });
    cumulative.push(area);
    totals.push(absolute(row, 2 + YEARS));
  }
  s.skip();
  return { cumulative, totals };
}

function councilsBlock(s: SheetBuilder, councils: TableView, key: string, { totals }: Delivery): ReorganisationRefs["shares"] {
  s.section("By successor council", WIDTH, "Each council's part of the whole over the five years, by population or by net budget as the rules say.");
  const NAME = "Successor council";
  const block = rowBlock(s, councils, [
    { heading: NAME, formula: ({ from }) => from(COUNCIL_HEADINGS.name) },
    {
      heading: "Key", numberFormat: "#,##0",
      formula: ({ cell, at }) => {
        const picked = `IF(${key}=2,${at(COUNCIL_HEADINGS.budget)},${at(COUNCIL_HEADINGS.population)})`;
        return `IF(${cell(NAME)}="","",IF(ISNUMBER(${picked}),${picked},${NEEDS}))`;
      },
    },
    {
      heading: "Part of the whole", numberFormat: UNITS["% to 2 places"].numberFormat,
      formula: ({ cell, column }) => `IF(${cell(NAME)}="","",IF(COUNT(${column("Key")})<COUNTIF(${column(NAME)},"?*"),${NEEDS},IF(SUM(${column("Key")})=0,${NEEDS},${cell("Key")}/SUM(${column("Key")}))))`,
    },
    ...LEVELS.map((level, i) => ({
      heading: `Net at ${percent(level)} (£000)`, unit: "£000" as const,
      formula: ({ cell }: BlockRow) => `IF(${cell(NAME)}="","",IF(COUNT(${cell("Part of the whole")},${totals[i]!})=2,${totals[i]!}*${cell("Part of the whole")},${NEEDS}))`,
    })),
    ...LEVELS.map((level) => ({
      heading: `Per resident at ${percent(level)} (£)`, unit: "£ per head" as const,
      formula: ({ cell, at }: BlockRow) => {
        const net = cell(`Net at ${percent(level)} (£000)`);
        return `IF(${cell(NAME)}="","",IF(COUNT(${net},${at(COUNCIL_HEADINGS.population)})=2,BUDGET.PERHEAD(${net},${at(COUNCIL_HEADINGS.population)},"£k"),${NEEDS}))`;
      },
    })),
  ]);
  const headings = LEVELS.map((level) => `Net at ${percent(level)} (£000)`);
  totalRow(s, block, "All successor councils", 1, headings, "£000");
  s.add(["", `=IF(COUNTIF(${absoluteArea(block.areaOf(NAME))},"?*")=0,${NEEDS}&": name the successor councils on their sheet",COUNTIF(${absoluteArea(block.areaOf(NAME))},"?*")&" successor councils, shared by "&IF(${key}=2,"net budget","population"))`], { style: "group" });
  return headings.map((heading, i) => {
    const all = block.column(heading);
    return { what: `${heading} by council`, one: `SUM(${all})`, other: `IF(COUNT(${all})=0,0,${onSheet(s.name, totals[i]!)})` };
  });
}
