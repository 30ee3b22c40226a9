import { notAvailable, type Outcome } from "../../domain/fault";
import { UNITS } from "../../domain/units";
import { absoluteArea, literal } from "../sheet/address";
import { inert } from "../sheet/inert";
import { SheetBuilder } from "../sheet/SheetBuilder";
import type { Area } from "../sheet/SheetPlan";
import { SERIES } from "../sheet/styles";
import type { TableView } from "../TableView";
import { inputColumn, textColumn, yesNoColumn } from "./inputColumn";
import { NEEDS } from "./needs";
import { rowBlock, totalRow, type Block } from "./rowBlock";

/** Headings of the table of pilots, beside one for each kind of partner. */
export const PILOT_HEADINGS = { name: "Service", group: "Group", level: "Governance level (Input)", cost: "One-off cost (£000) (Input)", saving: "Saving a year (£000) (Input)" } as const;

/** Headings of the table of partners. */
export const PARTNER_HEADINGS = { name: "Partner", kind: "Kind" } as const;

export interface PilotRefs {
  readonly decided: string;
  readonly named: string;
  readonly savingByLevel: string;
  readonly savingByPilot: string;
}

const NAME = "Service";
/** What stands where nobody has said whether a partner joins. */
const OPEN = "not said";
const capital = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/** Kinds of partner, in the order of the pilots' columns; each has a column there. */
export function partnerKinds(pilots: TableView, partners: TableView): Outcome<readonly string[]> {
  const kinds = [...new Set(partners.column(PARTNER_HEADINGS.kind).map((cell) => String(cell).trim()).filter((kind) => kind !== ""))];
  if (kinds.length === 0) return notAvailable(`The table on sheet "${partners.sheet}" gives no partner a kind. Enter one for each, such as county council.`);
  const missing = pilots.missing(kinds.map((kind) => `${capital(kind)} (Input)`));
  return missing ?? [...kinds].sort((a, b) => pilots.headings.indexOf(`${capital(a)} (Input)`) - pilots.headings.indexOf(`${capital(b)} (Input)`));
}

/** Pilots against partners: who joins, at which level each is steered, what it costs and saves. */
export function pilotsSheet(
  name: string, pilots: TableView, partners: TableView, levels: TableView, kinds: readonly string[], masterCheck: string,
): { builder: SheetBuilder; refs: PilotRefs } {
  const s = new SheetBuilder(name, "outputs");
  s.widths = [6, 46, 12, ...Array<number>(kinds.length).fill(13), 12, 20, 14, 14];
  s.heading(
    "Pilots by service and partner",
    "Money in £000: a saving is negative, a one-off cost positive. Who joins, the level of governance and the money are inputs on the sheet of pilots.",
  );
  s.add(["", `="Checks: "&${masterCheck}`], { style: "master" });
  s.skip();
  const levelNames = levels.column("Level").map(String).filter((level) => level !== "");
  const summaryRow = s.row;
  s.row += kinds.length + levelNames.length + 8;
  const block = pilotsBlock(s, pilots, kinds);
  totalRow(s, block, "All pilots", 1, ["One-off cost", "Saving a year"], "£000");
  const end = s.row;
  s.row = summaryRow;
  partnersBlock(s, partners, kinds, block);
  s.skip();
  const byLevel = levelsBlock(s, levels, levelNames, block);
  s.row = end;
  s.frozenColumns = 2;
  s.chart({
    name: `${name} joins`, title: "Pilots that each kind of partner joins", type: "BarClustered",
    altText: "Bars of how many pilots each kind of partner joins. The figures stand in the table beside; before anybody says who joins there are none.",
    categories: { row: summaryRow + 2, column: 1, rows: kinds.length, columns: 1 },
    series: [{ name: "Pilots joined", values: { row: summaryRow + 2, column: 3, rows: kinds.length, columns: 1 }, color: SERIES.dark }],
    valueTitle: "Pilots", valueFormat: "0", place: { row: summaryRow + 1, column: 6, rows: 18, columns: 7 },
  });
  const level = block.column("Governance level");
  return {
    builder: s,
    refs: {
      decided: `COUNTIF(${block.column("Partners")},">0")+COUNTIF(${block.column("Partners")},0)+COUNTIF(${block.column("Partners")},${NEEDS})`,
      named: `COUNTIF(${block.column(NAME)},"?*")`,
      savingByLevel: `SUM(${s.areaRef(byLevel)})`,
      savingByPilot: `SUM(${block.column("Saving a year")})-SUMIF(${level},${NEEDS},${block.column("Saving a year")})`,
    },
  };
}

function partnersBlock(s: SheetBuilder, partners: TableView, kinds: readonly string[], block: Block): void {
  s.section("Partners", 5);
  s.add(["Kind of partner", "Bodies", "Pilots joined", "Stays out of"], { style: "heading" }, 1);
  for (const kind of kinds) {
    const column = absoluteArea(block.areaOf(capital(kind)));
    s.add([inert(kind), `=COUNTIF(${partners.columnRef(PARTNER_HEADINGS.kind)},${literal(kind)})`, `=COUNTIF(${column},"yes")`, `=COUNTIF(${column},"no")`], {}, 1);
    s.dress({ row: s.row - 1, column: 2, rows: 1, columns: 3 }, { style: "center" });
  }
}

function levelsBlock(s: SheetBuilder, levels: TableView, names: readonly string[], block: Block): Area {
  s.section("Levels of governance", 5);
  s.add(["Level", "Bodies at it", "Pilots steered at it", "Saving a year (£000)"], { style: "heading" }, 1);
  const first = s.row;
  const level = absoluteArea(block.areaOf("Governance level"));
  for (const name of names) {
    const bodies = levels.lookup("Bodies", "Level", literal(name));
    s.add([
      inert(name), `=IF(ISNUMBER(${bodies}),${bodies},"not printed")`, `=COUNTIF(${level},${literal(name)})`,
      `=IF(COUNTIF(${level},${literal(name)})=0,"no pilot",SUMIF(${level},${literal(name)},${absoluteArea(block.areaOf("Saving a year"))}))`,
    ], {}, 1);
  }
  s.dress({ row: first, column: 2, rows: names.length, columns: 2 }, { style: "center" });
  const savings: Area = { row: first, column: 4, rows: names.length, columns: 1 };
  s.dress(savings, { style: "figure", numberFormat: UNITS["£000"].numberFormat });
  return savings;
}

function pilotsBlock(s: SheetBuilder, pilots: TableView, kinds: readonly string[]): Block {
  s.section("The pilots", kinds.length + 7, "yes, no, or nobody has said yet; a pilot without a level of governance or a figure is named, never taken as 0.");
  const first = capital(kinds[0]!);
  const last = capital(kinds.at(-1)!);
  return rowBlock(s, pilots, [
    { heading: NAME, formula: ({ from }) => from(PILOT_HEADINGS.name) },
    textColumn("Group", PILOT_HEADINGS.group, NAME),
    ...kinds.map((kind) => yesNoColumn(capital(kind), `${capital(kind)} (Input)`, NAME, literal(OPEN))),
    {
      heading: "Partners", style: "figure",
      formula: ({ cell }) => {
        const all = `${cell(first)}:${cell(last)}`;
        return `IF(${cell(NAME)}="","",IF(COUNTIF(${all},${literal(OPEN)})=${kinds.length},${NEEDS},COUNTIF(${all},"yes")))`;
      },
    },
    { heading: "Governance level", formula: ({ cell, at }) => `IF(${cell(NAME)}="","",IF(${at(PILOT_HEADINGS.level)}="",${NEEDS},${at(PILOT_HEADINGS.level)}))` },
    inputColumn("One-off cost", PILOT_HEADINGS.cost, NAME, { unit: "£000" }),
    inputColumn("Saving a year", PILOT_HEADINGS.saving, NAME, { unit: "£000" }),
  ]);
}
