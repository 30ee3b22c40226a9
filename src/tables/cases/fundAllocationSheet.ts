import { NEEDS_ASSUMPTION } from "../comparison/Choices";
import { UNITS } from "../../domain/units";
import { absolute, absoluteArea, literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { TableView } from "../TableView";
import { grantedInOrder, inputColumn, rankIn, whereGiven } from "./inputColumn";
import { NEEDS } from "./needs";
import { rowBlock, totalRow, type Block, type BlockRow } from "./rowBlock";
import { figureCell, keyRow, rulesBlock } from "./settings";

/** Headings of the table of business cases. */
export const CASE_HEADINGS = { name: "Workstream", revenue: "Revenue asked (£000) (Input)", capital: "Capital asked (£000) (Input)", gain: "Return (£000) (Input)" } as const;

const POTS = ["revenue", "capital"] as const;
type Pot = (typeof POTS)[number];

const INPUTS = [["Revenue asked", CASE_HEADINGS.revenue], ["Capital asked", CASE_HEADINGS.capital], ["Return", CASE_HEADINGS.gain]] as const;

/** What the checks compare; references with the sheet. */
export interface AllocationRefs {
  readonly fund: Readonly<Record<Pot, string>>;
  readonly granted: Readonly<Record<Pot, string>>;
  readonly left: Readonly<Record<Pot, string>>;
  readonly grantedByCase: string;
  readonly headroomLessShortfall: string;
  readonly fundLessAsked: string;
}

/** Cells that hold the rules. */
interface Rules {
  readonly asked: string;
  readonly mayMiss: string;
}

/** Rows of the fund's table, from its heading down. */
const FUND_ROWS = ["fund", "asked", "granted", "left", "headroom", "shortfall"] as const;
const COLUMNS = 16;

/** The fund against its business cases: what is asked and granted, each case and the whole tested, the order of cutting. */
export function fundAllocationSheet(name: string, fund: TableView, cases: TableView, masterCheck: string): { builder: SheetBuilder; refs: AllocationRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [5, 34, ...Array<number>(COLUMNS - 2).fill(12.5)];
  s.heading(
    "A fund, its business cases and their return",
    "Money in £000; costs, grants and returns are positive. Ratios: gross is return ÷ cost; net is (return − cost) ÷ cost, so 5 gross is 4 net.",
    "Cases are funded in the order of their gross ratio until the fund is spent. A case funded in part brings no return until it is funded in full.",
  );
  s.add(["", `="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();
  const rules = rulesBlock(s, fund, COLUMNS, {
    asked: { figure: "Return asked for each £1 of fund", read: "gross: benefit ÷ cost" },
    mayMiss: { figure: "Business cases that miss the return may be funded", read: "1 yes: the whole must bring the return; 0 no: each case must" },
  });

  // The blocks above speak of the one below: its place is known from the rows between them.
  const fundHead = s.row + 2;
  const at = (row: (typeof FUND_ROWS)[number], column: number): string => absolute(fundHead + FUND_ROWS.indexOf(row), column);
  s.row += 1 + 1 + FUND_ROWS.length + 1;
  const verdictRow = s.row;
  s.row += 10;
  const block = casesBlock(s, rules, cases, at);
  totalRow(s, block, "All business cases", 1, ["Revenue asked", "Capital asked", "Asked in all", "Return", "Revenue granted", "Capital granted", "Granted in all"], "£000");
  s.skip();
  orderBlock(s, cases, block);

  const end = s.row;
  s.row = fundHead - 2;
  fundBlock(s, fund, block, at);
  s.row = verdictRow;
  returnBlock(s, rules.asked, block, at);
  s.row = end;
  s.chart({
    name: `${name} fund`, title: "The fund, what is asked and what is granted, £000", type: "ColumnClustered",
    altText: "Columns of revenue and capital: the fund, what the business cases ask, what is granted and what is left. The figures stand in the table above.",
    categories: { row: fundHead, column: 1, rows: 4, columns: 1 },
    series: [
      { name: "Revenue", values: { row: fundHead, column: 2, rows: 4, columns: 1 }, color: SERIES.dark },
      { name: "Capital", values: { row: fundHead, column: 3, rows: 4, columns: 1 }, color: SERIES.light },
    ],
    valueTitle: "£000", valueFormat: "#,##0", place: { row: fundHead - 1, column: 8, rows: 18, columns: 8 },
  });
  const ref = (row: (typeof FUND_ROWS)[number], c: number) => s.ref(fundHead + FUND_ROWS.indexOf(row), c);
  const pots = (row: (typeof FUND_ROWS)[number]) => ({ revenue: ref(row, 2), capital: ref(row, 3) });
  return {
    builder: s,
    refs: {
      fund: pots("fund"), granted: pots("granted"), left: pots("left"),
      grantedByCase: `SUM(${block.column("Granted in all")})`,
      headroomLessShortfall: `IF(ISNUMBER(${ref("headroom", 4)}),${ref("headroom", 4)}-${ref("shortfall", 4)},0)`,
      fundLessAsked: `IF(ISNUMBER(${ref("asked", 4)}),${ref("fund", 4)}-${ref("asked", 4)},0)`,
    },
  };
}

function casesBlock(s: SheetBuilder, { asked, mayMiss }: Rules, cases: TableView, at: (row: "fund", column: number) => string): Block {
  s.section("Each business case", COLUMNS, "Test alone: gross ratio against the return asked for each £1. Rank 1 has the highest ratio; of equal ones the first in the table.");
  return rowBlock(s, cases, [
    { heading: "Workstream", formula: ({ from }) => from(CASE_HEADINGS.name) },
    ...INPUTS.map(([heading, input]) => inputColumn(heading, input, "Workstream", { unit: "£000" })),
    { heading: "Asked in all", unit: "£000", formula: (row) => whereGiven(row, "Workstream", ["Revenue asked", "Capital asked"], `${row.cell("Revenue asked")}+${row.cell("Capital asked")}`) },
    {
      heading: "Gross ratio", numberFormat: "0.00",
      formula: (row) => whereGiven(row, "Workstream", ["Asked in all", "Return"], `IF(${row.cell("Asked in all")}=0,"no cost",${row.cell("Return")}/${row.cell("Asked in all")})`),
    },
    { heading: "Net ratio", numberFormat: "0.00", formula: ({ cell }) => `IF(ISNUMBER(${cell("Gross ratio")}),${cell("Gross ratio")}-1,${cell("Gross ratio")})` },
    {
      heading: "Return over (short of) the test", numberFormat: "#,##0",
      formula: ({ cell }) => `IF(ISNUMBER(${cell("Gross ratio")}),IF(ISNUMBER(${asked}),${cell("Return")}-${cell("Asked in all")}*${asked},${NEEDS}),${cell("Gross ratio")})`,
    },
    { heading: "Test alone", style: "word", formula: ({ cell }) => `IF(ISNUMBER(${cell("Return over (short of) the test")}),IF(${cell("Return over (short of) the test")}>=0,"meets","misses"),${cell("Gross ratio")})` },
    {
      heading: "Ratio that counts", numberFormat: "0.00",
      formula: ({ cell }) => `IF(ISNUMBER(${cell("Gross ratio")}),IF(AND(${mayMiss}=0,${cell("Test alone")}="misses"),"not funded",${cell("Gross ratio")}),"")`,
    },
    { heading: "Rank", style: "word", formula: (row) => rankIn(row, "Ratio that counts", "highest") },
    ...POTS.map((pot, i) => {
      const heading = pot === "revenue" ? "Revenue" : "Capital";
      return {
        heading: `${heading} granted`, unit: "£000" as const,
        formula: (row: BlockRow) =>
          `IF(${row.cell("Workstream")}="","",IF(ISNUMBER(${row.cell("Rank")}),${grantedInOrder(row, "Rank", `${heading} asked`, at("fund", 2 + i))},IF(${row.cell("Gross ratio")}=${NEEDS},${NEEDS},0)))`,
      };
    }),
    { heading: "Granted in all", unit: "£000", formula: ({ cell }) => `IF(COUNT(${cell("Revenue granted")},${cell("Capital granted")})=2,${cell("Revenue granted")}+${cell("Capital granted")},${cell("Revenue granted")})` },
    {
      heading: "Outcome", style: "word",
      formula: ({ cell }) => `IF(ISNUMBER(${cell("Granted in all")}),IF(${cell("Asked in all")}=0,"asks nothing",IF(${cell("Granted in all")}=${cell("Asked in all")},"in full",IF(${cell("Granted in all")}>0,"in part","none"))),${cell("Granted in all")})`,
    },
  ]);
}

function fundBlock(s: SheetBuilder, fund: TableView, block: Block, at: (row: (typeof FUND_ROWS)[number], column: number) => string): void {
  s.section("The fund", COLUMNS);
  s.add(["Amount (£000)", "Revenue", "Capital", "Whole"], { style: "heading" }, 1);
  const area: Area = { row: s.row, column: 2, rows: FUND_ROWS.length, columns: 3 };
  const sum = (heading: string) => `SUM(${absoluteArea(block.areaOf(heading))})`;
  const askedOf = (heading: string) => `=IF(COUNT(${absoluteArea(block.areaOf("Asked in all"))})=0,${NEEDS},SUMIF(${absoluteArea(block.areaOf("Asked in all"))},">=0",${absoluteArea(block.areaOf(heading))}))`;
  const both = (row: (typeof FUND_ROWS)[number]) => `=IF(COUNT(${at(row, 2)},${at(row, 3)})=2,${at(row, 2)}+${at(row, 3)},${NEEDS})`;
  const each = (formula: (column: number) => string) => [2, 3].map((column) => `=IF(COUNT(${at("fund", column)},${at("asked", column)})=2,${formula(column)},${NEEDS})`);
  s.add(["Fund", ...["Revenue fund", "Capital fund"].map((figure) => figureCell(fund, figure)), both("fund")], {}, 1);
  s.add(["Asked by cases with all costs", askedOf("Revenue asked"), askedOf("Capital asked"), both("asked")], {}, 1);
  s.add(["Granted", `=${sum("Revenue granted")}`, `=${sum("Capital granted")}`, both("granted")], {}, 1);
  s.add(["Left of the fund", ...[2, 3].map((column) => `=IF(ISNUMBER(${at("fund", column)}),${at("fund", column)}-${at("granted", column)},${NEEDS})`), both("left")], {}, 1);
  s.add(["Headroom: fund beyond what is asked", ...each((column) => `MAX(0,${at("fund", column)}-${at("asked", column)})`), both("headroom")], {}, 1);
  s.add(["Shortfall: asked beyond the fund", ...each((column) => `MAX(0,${at("asked", column)}-${at("fund", column)})`), both("shortfall")], {}, 1);
  s.dress({ ...area, column: 1, columns: 1 }, { style: "text" });
  s.dress(area, { style: "figure", numberFormat: UNITS["£000"].numberFormat });
  s.dress({ ...area, column: 4, columns: 1 }, { style: "result" });
}

function returnBlock(s: SheetBuilder, asked: string, block: Block, at: (row: (typeof FUND_ROWS)[number], column: number) => string): void {
  s.section("The whole against the return asked", COLUMNS);
  s.add(["Test of the whole", "Figure", "How it is read"], { style: "heading" }, 1);
  const first = s.row;
  const here = (row: number) => absolute(first + row, 2);
  const column = (heading: string) => absoluteArea(block.areaOf(heading));
  const known = (formula: string, ...needs: string[]) => `=IF(COUNT(${needs.join(",")})=${needs.length},${formula},${NEEDS})`;
  const named = `COUNTIF(${column("Workstream")},"?*")`;
  const given = `COUNT(${column("Gross ratio")})+COUNTIF(${column("Gross ratio")},"no cost")`;
  s.add(["Return asked, gross ratio", `=${asked}`, "benefit for each £1 of cost"], {}, 1);
  s.add(["Return asked, net ratio", known(`${here(0)}-1`, here(0)), "the £1 itself taken off"], {}, 1);
  s.add(["Return asked of the whole fund (£000)", known(`${at("fund", 4)}*${here(0)}`, at("fund", 4), here(0)), "fund × gross ratio"], {}, 1);
  s.add(["Return of the cases funded in full (£000)", `=IF(COUNT(${column("Rank")})=0,${NEEDS},SUMIF(${column("Outcome")},"in full",${column("Return")}))`, "cases funded in part bring none"], {}, 1);
  s.add(["Over (short of) the whole fund's return (£000)", known(`${here(3)}-${here(2)}`, here(2), here(3)), "negative: the whole misses the return"], {}, 1);
  s.add(["Gross ratio of what is granted", known(`IF(${at("granted", 4)}=0,"nothing granted",${here(3)}/${at("granted", 4)})`, here(3)), "return ÷ grants"], {}, 1);
  s.add(["Net ratio of what is granted", known(`${here(5)}-1`, here(5)), "(return − grants) ÷ grants"], {}, 1);
  s.add([
    "In words",
    `=IF(${named}=0,"no business case",IF(${given}<${named},${literal(`${NEEDS_ASSUMPTION}: `)}&(${named}-${given})&" of "&${named}&" business cases lack a figure",` +
      `IF(ISNUMBER(${here(4)}),IF(${here(4)}>=0,"The cases funded bring the return asked of the whole fund.","The cases funded miss the return asked of the whole fund by £"&TEXT(-${here(4)},"#,##0")&",000."),${NEEDS})))`,
  ], { style: "group" }, 1);
  for (let row = 0; row < 7; row++) keyRow(s, first + row, row >= 2 && row <= 4 ? UNITS["£000"].numberFormat : "#,##0.00");
}

/** The cases from the highest ratio down: the last one is the first to cut. */
function orderBlock(s: SheetBuilder, cases: TableView, block: Block): void {
  s.section("In the order of funding, and what to cut first", COLUMNS, "Cut 1 is the first to go: the lowest ratio of those funded or asking. Asked so far runs down the order.");
  const rank = block.column("Rank");
  const at = (heading: string, number: string) => `INDEX(${block.column(heading)},MATCH(${number},${rank},0))`;
  const columns = ["Asked in all", "Gross ratio", "Granted in all"] as const;
  const found = ({ number }: { number: string }, formula: string) => `IF(COUNTIF(${rank},${number})=0,"",${formula})`;
  rowBlock(s, cases, [
    { heading: "Business case", formula: (row) => found(row, at("Workstream", row.number)) },
    ...columns.map((heading) => ({
      heading, ...(heading === "Gross ratio" ? { numberFormat: "0.00" } : { unit: "£000" as const }),
      formula: (row: { number: string }) => found(row, at(heading, row.number)),
    })),
    { heading: "Asked so far", unit: "£000", formula: (row) => found(row, `SUMIF(${rank},"<="&${row.number},${block.column("Asked in all")})`) },
    { heading: "Not granted", unit: "£000", formula: (row) => found(row, `${row.cell("Asked in all")}-${row.cell("Granted in all")}`) },
    { heading: "Outcome", style: "word", formula: (row) => found(row, at("Outcome", row.number)) },
    { heading: "Cut", style: "word", formula: (row) => found(row, `COUNT(${rank})-${row.number}+1`) },
  ]);
}
