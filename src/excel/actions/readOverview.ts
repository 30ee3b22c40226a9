import { NEEDS_ASSUMPTION } from "../../tables/comparison/Choices";
import { failingCheck, type FailingCheck } from "../../tables/comparison/failingCheck";
import { missingAssumption } from "../../tables/comparison/missingAssumption";
import { FIRST_SCENARIO_COLUMN, SCENARIO_HEADING_ROW, SPARE_SCENARIOS } from "../../tables/comparison/scenarioSheet";
import { a1 } from "../../tables/sheet/address";
import type { Cell } from "../../tables/TableView";
import type { ComparisonSheet } from "../../tables/comparison/comparisonSheets";
import type { OwnSheet } from "../ownSheets";
import { loadState, stateFrom, type WorkbookState } from "../WorkbookState";

/** A cell's figure as the sheet shows it, and where it stands. */
export interface SeenCell {
  readonly heading: string;
  readonly text: string;
  readonly address: string;
  readonly needsAssumption: boolean;
}

/** The models side by side, as they stand on the Comparison sheet. */
export interface SeenComparison {
  readonly sheet: string;
  readonly models: readonly { readonly model: string; readonly address: string; readonly cells: readonly SeenCell[] }[];
}

/** What a workbook holds and how far a comparison in it has come. */
export interface Overview {
  readonly workbook: WorkbookState;
  readonly comparison?: SeenComparison;
  /** The scenarios that the results take in, and how many of them the chart draws. */
  readonly scenarios?: { readonly names: readonly string[]; readonly drawn: number };
  readonly masterCheck?: { readonly text: string; readonly sheet: string; readonly address: string; readonly failing?: FailingCheck };
  /** The first entry of the Assumptions sheet that results wait for. */
  readonly missing?: { readonly sheet: string; readonly address: string };
}

const MASTER = "MasterCheck";
/** The table of models is the one whose headings begin so. */
const FIRST_HEADING = "Model";

const splitAddress = (address: string) => {
  const at = address.lastIndexOf("!");
  return { sheet: address.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'"), address: address.slice(at + 1).replace(/\$/g, "") };
};

/** A number format such as 0.## leaves the point behind a whole number. */
const shown = (text: string): string => text.replace(/(\d)\.$/, "$1");

function comparisonIn(sheet: string, values: readonly (readonly Cell[])[], texts: readonly (readonly string[])[]): SeenComparison | undefined {
  const top = values.findIndex(([first, second]) => first === FIRST_HEADING && typeof second === "string" && second !== "");
  if (top < 0) return undefined;
  const headings = values[top]!.map(String);
  // Remarks below the table fill the first column alone.
  const end = values.findIndex(([, second], row) => row > top && (second === "" || second === undefined));
  const models = values.slice(top + 1, end < 0 ? undefined : end).map((row, i) => ({
    model: String(row[0]),
    address: a1(top + 1 + i, 0),
    cells: headings.flatMap((heading, column) =>
      column === 0 || heading === ""
        ? []
        : [{ heading, text: shown(texts[top + 1 + i]?.[column] ?? String(row[column] ?? "")), address: a1(top + 1 + i, column), needsAssumption: row[column] === NEEDS_ASSUMPTION }],
    ),
  }));
  return { sheet, models };
}

const scenariosIn = (headings: readonly Cell[]) => ({
  names: headings.slice(FIRST_SCENARIO_COLUMN).map(String).filter((name) => name !== ""),
  drawn: Math.max(0, headings.length - FIRST_SCENARIO_COLUMN - SPARE_SCENARIOS),
});

/** Looks at the workbook in two syncs; writes nothing. Throws what Excel throws. */
export const readOverview = (): Promise<Overview> =>
  Excel.run(async (context) => {
    const seen = loadState(context);
    await context.sync();
    const workbook = stateFrom(seen);
    const sheetOf = (sheet: ComparisonSheet) => workbook.own.find(({ kind, id }) => kind === "comparison" && id === sheet);
    const written = (own: OwnSheet | undefined) => own && context.workbook.worksheets.getItem(own.sheet).getRange(own.written);
    const [own, assumptions, checks] = [sheetOf("comparison"), sheetOf("assumptions"), sheetOf("checks")];
    const [cells, entries, verdicts] = [written(own), written(assumptions), written(checks)];
    cells?.load("values,text");
    entries?.load("values");
    verdicts?.load("values");
    const headings = written(sheetOf("scenarioResults"))?.getRow(SCENARIO_HEADING_ROW);
    headings?.load("values");
    const hasMaster = seen.names.items.some(({ name, formula }) => name === MASTER && !String(formula).includes("#REF!"));
    const master = hasMaster ? context.workbook.names.getItem(MASTER).getRange() : undefined;
    master?.load("values,address");
    await context.sync();
    const comparison = own && cells && comparisonIn(own.sheet, cells.values as Cell[][], cells.text);
    const missing = entries && missingAssumption(entries.values as Cell[][]);
    const failing = verdicts && failingCheck(verdicts.values as Cell[][]);
    return {
      workbook,
      ...(comparison && { comparison }),
      ...(headings && { scenarios: scenariosIn(headings.values[0] as Cell[]) }),
      ...(assumptions && missing !== undefined && { missing: { sheet: assumptions.sheet, address: missing } }),
      ...(master && { masterCheck: { text: String(master.values[0]?.[0] ?? ""), ...splitAddress(master.address), ...(failing && { failing }) } }),
    };
  });
