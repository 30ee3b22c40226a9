import type { Imported, ImportedValue } from "../Imported";
import type { Post } from "../establishment/Post";
import { SHARE_HEADINGS } from "../establishment/readFunding";
import type { ImportUnit } from "../structure/importUnit";
import type { Cell } from "../../TableView";

/** A column of the imported table that may be written. */
export interface SourceField {
  /** Unique in the import; kept in maps. */
  readonly name: string;
  readonly unit?: ImportUnit;
  readonly kind: "text" | "figure";
  /** One cell for each row of the import, blank where nothing is known. */
  readonly cells: readonly Cell[];
  /** Low and high where some cells are ranges. */
  readonly ranges?: { readonly low: readonly Cell[]; readonly high: readonly Cell[] };
}

export const LABEL_FIELD = "Line";
export const SECTION_FIELD = "Section";
export const KIND_FIELD = "Kind";
export const PART_OF_FIELD = "Part of";
export const UNIT_FIELD = "Unit";
export const FOOTNOTE_FIELD = "Footnote";
/** How much of each post there is. */
const POSTS_FIELD = "Posts";
/** What it costs in a year. */
const COST_FIELD = "Cost";
/** Whose post it is. */
export const COUNCIL_FIELD = "Council";

const scalar = (value: ImportedValue): Cell => (typeof value === "number" ? value : "");
const side = (value: ImportedValue, which: "low" | "high"): Cell => (typeof value === "object" && value !== null ? (value[which] ?? "") : "");

/** Everything that an import holds, column by column: what its rows are called, which total they belong to, its figures and its texts. */
export const sourceFields = (imported: Imported): SourceField[] => (imported.posts ? postFieldsOf(imported) : tableFields(imported));

function tableFields({ rows, columns, textColumns, subtotals }: Imported): SourceField[] {
  const text = (name: string, cells: readonly Cell[]): SourceField => ({ name, kind: "text", cells });
  const partOf = rows.map((_, row) => {
    const total = subtotals.find(({ partRows }) => partRows.includes(row));
    return total ? total.label : "";
  });
  const optional = [
    text(PART_OF_FIELD, partOf),
    text(SECTION_FIELD, rows.map(({ section = "" }) => section)),
    text(UNIT_FIELD, rows.map(({ unit = "" }) => unit)),
    text(FOOTNOTE_FIELD, rows.map(({ footnote = "" }) => footnote)),
  ].filter(({ cells }) => cells.some((cell) => cell !== ""));
  return [
    text(LABEL_FIELD, rows.map(({ label }) => label)),
    text(KIND_FIELD, rows.map(({ kind }) => kind)),
    ...optional,
    ...textColumns.map(({ name }, column) => text(name, rows.map(({ texts }) => texts[column] ?? ""))),
    ...columns.map(({ name, unit }, column): SourceField => {
      const values = rows.map((row) => row.values[column] ?? null);
      const ranged = values.some((value) => typeof value === "object" && value !== null);
      return {
        name, kind: "figure", cells: values.map(scalar),
        ...(unit && { unit }),
        ...(ranged && { ranges: { low: values.map((value) => side(value, "low")), high: values.map((value) => side(value, "high")) } }),
      };
    }),
  ];
}

const yesNo = (flag: boolean | null | undefined): Cell => (flag === undefined ? "" : flag === null ? "not known" : flag ? "yes" : "no");

function postFieldsOf({ posts = [], costUnit }: Imported): SourceField[] {
  const text = (name: string, of: (post: Post) => Cell): SourceField => ({ name, kind: "text", cells: posts.map(of) });
  const figure = (name: string, unit: ImportUnit | undefined, of: (post: Post) => number | null): SourceField => ({ name, kind: "figure", ...(unit && { unit }), cells: posts.map((post) => of(post) ?? "") });
  // Costs that no range and no grade tells have their column, to be entered in; so has FTE that nobody has accepted yet.
  const open = posts.some(({ cost, salary }) => cost === null && salary === null);
  const priced = posts.some(({ cost }) => cost !== null);
  return [
    text("Post number", ({ post }) => post),
    text(COUNCIL_FIELD, ({ council = "" }) => council),
    text("Team", ({ team = "" }) => team),
    text("Post title", ({ title }) => title),
    text("Grade", ({ grade = "" }) => grade),
    figure(POSTS_FIELD, "FTE", ({ fte }) => fte),
    figure("Hours", "hours", ({ hours }) => hours),
    figure("Salary", "£", ({ salary }) => salary),
    figure("Salary: low", "£", ({ salaryRange }) => salaryRange?.low ?? null),
    figure("Salary: high", "£", ({ salaryRange }) => salaryRange?.high ?? null),
    figure("On-cost", "%", ({ onCost }) => onCost),
    figure(COST_FIELD, costUnit ?? (priced ? undefined : "£"), ({ cost }) => cost),
    figure(SHARE_HEADINGS.generalFund, "%", ({ generalFundShare }) => generalFundShare),
    figure(SHARE_HEADINGS.grant, "%", ({ grantShare }) => grantShare),
    text(SHARE_HEADINGS.grantName, ({ grant = "" }) => grant),
    text("Funding", ({ funding = "" }) => funding),
    text("Vacant", ({ vacant }) => yesNo(vacant)),
    text("Agency", ({ agency }) => yesNo(agency)),
  ].filter(({ name, cells }) => name === POSTS_FIELD || (name === COST_FIELD && open) || cells.some((cell) => cell !== ""));
}
