import { UNITS } from "../../domain/units";
import { absolute, absoluteArea } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import { SERIES } from "../sheet/styles";
import type { TableView } from "../TableView";
import { grantedInOrder, inputColumn, rankIn, textColumn, whereGiven } from "./inputColumn";
import { NEEDS } from "./needs";
import type { MarkRefs } from "./marksSheet";
import { REVIEW_HEADINGS, type Reviews } from "./reviewsTable";
import { rowBlock, totalRow, type Block } from "./rowBlock";
import { figureCell, keyRow, rulesBlock } from "./settings";

export interface PriorityRefs {
  readonly fund: string;
  readonly granted: string;
  readonly left: string;
}

const NAME = "Service review";
const COLUMNS = 15;
const RANKS = ["Rank by criteria", "Rank by effort", "Rank by return"] as const;

/** The reviews in order by criteria, effort, return or all three, and how far the fund reaches. */
export function prioritiesSheet(name: string, { table }: Reviews, fund: TableView, marks: MarkRefs, masterCheck: string): { builder: SheetBuilder; refs: PriorityRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [5, 38, 14, 11, 20, ...Array<number>(COLUMNS - 5).fill(12)];
  s.heading(
    "Service reviews in order",
    "Money in £000; costs, grants and returns are positive. Score: share of the best possible. Rank 1 is best: highest score, least effort, highest return ÷ cost.",
    "The three ranks stand side by side; how they make the order is a choice on the fund's sheet (1 criteria, 2 effort, 3 return, 4 the three added up).",
  );
  s.add(["", `="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();
  const rules = rulesBlock(s, fund, COLUMNS, {
    order: { figure: "Order of the reviews", read: "1 criteria, 2 effort, 3 return, 4 the three ranks added up" },
    asked: { figure: "Return asked for each £1 of fund", read: "gross: benefit ÷ cost; none is printed for this fund" },
  });
  const fundRow = s.row + 2;
  s.row += 10;
  const block = reviewsBlock(s, table, rules.order, marks, absolute(fundRow, 2));
  totalRow(s, block, "All reviews", 1, ["Cost", "Return", "Granted"], "£000");
  s.skip();
  orderBlock(s, table, block);
  const end = s.row;
  s.row = fundRow - 2;
  const refs = fundBlock(s, fund, rules.asked, block);
  s.row = end;
  s.frozenColumns = 2;
  const published = { ...block.areaOf(NAME), rows: table.column(REVIEW_HEADINGS.name).filter((cell) => String(cell) !== "").length };
  s.chart({
    name: `${name} scores`, title: "Score on the criteria, share of the best possible", type: "BarClustered",
    altText: "Bars of each review's weighted score on the criteria. The figures stand in the table below; a review without all marks has no bar.",
    categories: published, series: [{ name: "Score", values: { ...published, column: block.areaOf("Score").column }, color: SERIES.dark }],
    valueTitle: "Share of the best possible", valueFormat: "0%", place: { row: fundRow - 7, column: 6, rows: 15, columns: 8 },
  });
  return { builder: s, refs };
}

function reviewsBlock(s: SheetBuilder, table: TableView, order: string, marks: MarkRefs, fundCell: string): Block {
  s.section("The reviews", COLUMNS);
  const fromMarks = (column: string, number: string) => `INDEX(${column},${number})`;
  return rowBlock(s, table, [
    { heading: NAME, formula: ({ from }) => from(REVIEW_HEADINGS.name) },
    textColumn("Lead", REVIEW_HEADINGS.lead, NAME),
    { heading: "Score", numberFormat: "0%", formula: ({ number }) => fromMarks(marks.score, number) },
    { heading: "Fails on", formula: ({ number }) => fromMarks(marks.fails, number) },
    inputColumn("Effort", REVIEW_HEADINGS.effort, NAME, { numberFormat: "0" }),
    inputColumn("Cost", REVIEW_HEADINGS.cost, NAME, { unit: "£000" }),
    inputColumn("Return", REVIEW_HEADINGS.gain, NAME, { unit: "£000" }),
    { heading: "Return ÷ cost", numberFormat: "0.00", formula: (row) => whereGiven(row, NAME, ["Cost", "Return"], `IF(${row.cell("Cost")}=0,"no cost",${row.cell("Return")}/${row.cell("Cost")})`) },
    { heading: RANKS[0], style: "word", formula: (row) => rankIn(row, "Score", "highest") },
    { heading: RANKS[1], style: "word", formula: (row) => rankIn(row, "Effort", "lowest") },
    { heading: RANKS[2], style: "word", formula: (row) => rankIn(row, "Return ÷ cost", "highest") },
    {
      heading: "Order figure", style: "word",
      formula: ({ cell }) => {
        const [criteria, effort, gain] = RANKS.map(cell);
        return `IF(${cell(NAME)}="","",IF(ISNUMBER(${order}),CHOOSE(${order},${criteria},${effort},${gain},IF(COUNT(${criteria},${effort},${gain})=3,${criteria}+${effort}+${gain},${NEEDS})),${NEEDS}))`;
      },
    },
    { heading: "Order", style: "word", formula: (row) => rankIn(row, "Order figure", "lowest") },
    {
      heading: "Granted", unit: "£000",
      formula: (row) => `IF(${row.cell(NAME)}="","",IF(AND(ISNUMBER(${row.cell("Order")}),ISNUMBER(${row.cell("Cost")})),${grantedInOrder(row, "Order", "Cost", fundCell)},${NEEDS}))`,
    },
  ]);
}

function fundBlock(s: SheetBuilder, fund: TableView, asked: string, block: Block): PriorityRefs {
  s.section("The fund", COLUMNS);
  s.add(["Amount", "£000", "How it is read"], { style: "heading" }, 1);
  const first = s.row;
  const at = (row: number) => absolute(first + row, 2);
  const column = (heading: string) => absoluteArea(block.areaOf(heading));
  const known = (formula: string, ...needs: string[]) => `=IF(COUNT(${needs.join(",")})=${needs.length},${formula},${NEEDS})`;
  s.add(["Fund", figureCell(fund, "Fund"), "for all councils together"], {}, 1);
  s.add(["Cost of the reviews in order", `=IF(COUNT(${column("Granted")})=0,${NEEDS},SUMIF(${column("Granted")},">=0",${column("Cost")}))`, "those with an order and a cost"], {}, 1);
  s.add(["Granted, in order until the fund is spent", `=SUM(${column("Granted")})`, "0 until a review has an order and a cost"], {}, 1);
  s.add(["Left of the fund", known(`${at(0)}-${at(2)}`, at(0)), "fund less grants"], {}, 1);
  s.add(["Shortfall of the fund", known(`MAX(0,${at(1)}-${at(0)})`, at(0), at(1)), "cost beyond the fund"], {}, 1);
  s.add(["Return asked of the fund", known(`${at(0)}*${asked}`, at(0), asked), "no return is printed for this fund"], {}, 1);
  for (let row = 0; row < 6; row++) keyRow(s, first + row, UNITS["£000"].numberFormat);
  return { fund: s.ref(first, 2), granted: s.ref(first + 2, 2), left: s.ref(first + 3, 2) };
}

function orderBlock(s: SheetBuilder, table: TableView, block: Block): void {
  s.section("From the first to the last", COLUMNS, "A review that earns no more than it costs is named: only those that bring a saving are to go forward to the councils.");
  const order = block.column("Order");
  const found = (number: string, formula: string) => `IF(COUNTIF(${order},${number})=0,"",${formula})`;
  const at = (heading: string, number: string) => `INDEX(${block.column(heading)},MATCH(${number},${order},0))`;
  rowBlock(s, table, [
    { heading: "In order", formula: ({ number }) => found(number, at(NAME, number)) },
    { heading: "Led by", formula: ({ number }) => found(number, at("Lead", number)) },
    { heading: "Cost (£000)", unit: "£000", formula: ({ number }) => found(number, at("Cost", number)) },
    {
      heading: "Brings a saving",
      formula: ({ number }) => found(number, `IF(COUNT(${at("Cost", number)},${at("Return", number)})<2,${NEEDS},IF(${at("Return", number)}>${at("Cost", number)},"yes","no: return not above cost"))`),
    },
    { heading: "Cost so far (£000)", unit: "£000", formula: ({ number }) => found(number, `SUMIF(${order},"<="&${number},${block.column("Cost")})`) },
    { heading: "Granted (£000)", unit: "£000", formula: ({ number }) => found(number, at("Granted", number)) },
  ]);
}
