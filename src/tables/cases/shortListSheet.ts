import { UNITS } from "../../domain/units";
import { absolute, absoluteArea, literal } from "../sheet/address";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { TableView } from "../TableView";
import { textColumn } from "./inputColumn";
import { NEEDS } from "./needs";
import { rowBlock, totalRow, type Block, type BlockColumn } from "./rowBlock";
import { rulesBlock } from "./settings";

/** Headings of the table of projects. */
export const PROJECT_HEADINGS = {
  name: "Project", outcome: "Outcome", reason: "Reason, or what is looked into", quality: "Quality (Input)", saves: "Saving (Input)", policy: "Policy (Input)",
  saving: "Saving a year (£000) (Input)", from: "First full year (Input)",
} as const;

/** Outcomes as the paper has them. */
export const OUTCOMES = ["shared already", "taken forward", "not taken forward"] as const;

export interface ShortListRefs {
  /** How many projects stand on each list. */
  readonly listed: readonly string[];
  readonly named: string;
  readonly changes: string;
  readonly lastYear: string;
}

const YEARS = 5;
const COLUMNS = 9 + YEARS;
const NAME = "Project";
/** What stands where nobody has said how a test goes. */
const OPEN = "not given";
const LISTS = ["short list", "left", "shared already", "undecided"] as const;
const TESTS = [["Quality", PROJECT_HEADINGS.quality], ["Saving", PROJECT_HEADINGS.saves], ["Policy", PROJECT_HEADINGS.policy]] as const;

/** Projects from the long list to the short one, what is left and why, and the savings that join the plan. */
export function shortListSheet(name: string, rules: TableView, projects: TableView, masterCheck: string): { builder: SheetBuilder; refs: ShortListRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [6, 42, 18, 10, 10, 10, 10, 16, 44, ...Array<number>(YEARS).fill(13)];
  s.heading(
    "From the long list to the short list",
    "Savings in £000 a year: negative is a saving. A project's own tests decide where all three are given; until then the printed outcome stands.",
    "A saving joins the plan in its first full year and stays; a project on the short list without a figure is named, never taken as 0.",
  );
  s.add(["", `="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();
  const taken = rulesBlock(s, rules, COLUMNS, {
    pass: { figure: "Tests that a project must pass", read: "of the three: quality, saving, policy" },
    first: { figure: "First year of the plan", read: "2013 for 2013/14" },
  });
  const summaryRow = s.row;
  s.row += LISTS.length + 9;
  const { block, years } = projectsBlock(s, taken, projects);
  const total = totalRow(s, block, "Plan: savings of the short list", 1, years, "£000");
  const end = s.row;
  s.row = summaryRow;
  const { listed, plan } = summaryBlock(s, block, years, total);
  s.row = end;
  s.frozenColumns = 2;
  s.chart({
    name: `${name} plan`, title: "Savings of the short list by year, £000", type: "ColumnClustered",
    altText: "Columns of the saving in each year of the plan; negative is a saving. The figures stand in the table above; before a saving is entered there are none.",
    categories: { ...plan, row: plan.row - 1 }, series: [{ name: "Saving (£000)", values: plan, color: SERIES.dark }],
    valueTitle: "£000 a year, negative = saving", valueFormat: "#,##0", place: { row: summaryRow, column: 8, rows: 13, columns: 5 },
  });
  const at = (i: number) => s.ref(plan.row, plan.column + i);
  const planned = (formula: string) => `IF(COUNT(${s.areaRef(plan)})=${YEARS},${formula},0)`;
  return {
    builder: s,
    refs: {
      listed, named: `COUNTIF(${block.column(NAME)},"?*")`, lastYear: planned(at(YEARS - 1)),
      changes: planned([at(0), ...Array.from({ length: YEARS - 1 }, (_, i) => `(${at(i + 1)}-${at(i)})`)].join("+")),
    },
  };
}

function projectsBlock(s: SheetBuilder, { pass, first }: { readonly pass: string; readonly first: string }, projects: TableView): { block: Block; years: readonly string[] } {
  s.section("The long list", COLUMNS, "Tests: yes or no, on the sheet of projects. Year 1 is the first year of the plan, on the sheet of rules.");
  const years = Array.from({ length: YEARS }, (_, i) => `Year ${i + 1} (£000)`);
  const tests = ({ cell }: { cell: (heading: string) => string }) => `${cell("Quality")}:${cell("Policy")}`;
  const block = rowBlock(s, projects, [
    { heading: NAME, formula: ({ from }) => from(PROJECT_HEADINGS.name) },
    textColumn("Printed outcome", PROJECT_HEADINGS.outcome, NAME),
    ...TESTS.map(([heading, input]): BlockColumn => ({
      heading, style: "word",
      formula: ({ cell, at }) => `IF(OR(${cell(NAME)}="",${cell("Printed outcome")}="shared already"),"",IF(OR(${at(input)}="yes",${at(input)}="no"),${at(input)},${literal(OPEN)}))`,
    })),
    { heading: "Tests passed", style: "word", formula: (row) => `IF(OR(${row.cell(NAME)}="",${row.cell("Quality")}=""),"",IF(COUNTIF(${tests(row)},${literal(OPEN)})>0,"",COUNTIF(${tests(row)},"yes")))` },
    {
      heading: "List", style: "word",
      formula: ({ cell }) =>
        `IF(${cell(NAME)}="","",IF(${cell("Printed outcome")}="shared already","shared already",IF(AND(ISNUMBER(${cell("Tests passed")}),ISNUMBER(${pass})),IF(${cell("Tests passed")}>=${pass},"short list","left"),` +
        `IF(${cell("Printed outcome")}="taken forward","short list",IF(${cell("Printed outcome")}="not taken forward","left","undecided")))))`,
    },
    {
      heading: "Why",
      formula: ({ cell, at }) => {
        const failed = TESTS.map(([heading]) => `IF(${cell(heading)}="no",${literal(` ${heading.toLowerCase()},`)},"")`).join("&");
        return `IF(${cell(NAME)}="","",IF(ISNUMBER(${cell("Tests passed")}),IF(${cell("List")}="left","fails on"&${failed}&" by your tests","passes "&${cell("Tests passed")}&" of ${TESTS.length} of your tests"),IF(${cell("List")}="undecided",${NEEDS}&" on the tests",${at(PROJECT_HEADINGS.reason)}&"")))`;
      },
    },
    ...years.map((heading, i): BlockColumn => ({
      heading, unit: "£000",
      formula: ({ cell, at }) =>
        `IF(${cell("List")}<>"short list","",IF(AND(ISNUMBER(${at(PROJECT_HEADINGS.saving)}),ISNUMBER(${at(PROJECT_HEADINGS.from)}),ISNUMBER(${first})),IF(${first}+${i}>=${at(PROJECT_HEADINGS.from)},${at(PROJECT_HEADINGS.saving)},0),${NEEDS}))`,
    })),
  ]);
  return { block, years };
}

function summaryBlock(s: SheetBuilder, block: Block, years: readonly string[], total: Area): { listed: readonly string[]; plan: Area } {
  s.section("The lists", COLUMNS);
  s.add(["List", "Projects"], { style: "heading" }, 1);
  const first = s.row;
  const list = absoluteArea(block.areaOf("List"));
  for (const kind of LISTS) s.add([kind, `=COUNTIF(${list},${literal(kind)})`], {}, 1);
  s.dress({ row: first, column: 2, rows: LISTS.length, columns: 1 }, { style: "center" });
  const known = `COUNT(${absoluteArea(block.areaOf(years[0]!))})`;
  const short = absolute(first, 2);
  s.skip();
  s.add(["The plan", ...years], { style: "heading" }, 1);
  const { column } = block.areaOf(years[0]!);
  const plan: Area = { row: s.row, column: 2, rows: 1, columns: YEARS };
  s.add(["Savings of the short list (£000)", ...years.map((_, i) => `=IF(${known}=0,${NEEDS},${absolute(total.row, column + i)})`)], {}, 1);
  s.dress(plan, { style: "figure", numberFormat: UNITS["£000"].numberFormat });
  s.add([
    "Complete",
    `=IF(${short}=0,"no project on the short list",IF(${known}<${short},${NEEDS}&": "&(${short}-${known})&" of "&${short}&" projects on the short list have no saving yet; they join the plan when they have","every project on the short list has its saving"))`,
  ], { style: "group" }, 1);
  return { listed: LISTS.map((_, i) => s.ref(first + i, 2)), plan };
}
