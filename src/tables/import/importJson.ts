import type { Imported, ImportedTotal } from "./Imported";
import type { ImportIssue } from "./ImportIssue";
import { issueKind } from "./issueCodes";
import type { Post } from "./establishment/Post";
import { UNIT_WORDS, type ImportUnit } from "./structure/importUnit";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Field names end in their unit: total_GBPk. */
const COST_FIELD: Partial<Record<ImportUnit, string>> = { "£": "total_GBP", "£000": "total_GBPk", "£m": "total_GBPm" };

/** An import as plain JSON: {kind, unit, columns, rows, subtotals, notes, issues} and what else was found. */
export function importJson(imported: Imported): { readonly [key: string]: Json | undefined } {
  const { kind, source, title, headerRows, unit, sign, columns, textColumns, notes, dropped, posts, standardHours } = imported;
  const units = unit ? {} : Object.fromEntries(columns.flatMap((column) => (column.unit ? [[column.name, UNIT_WORDS[column.unit]]] : [])));
  return {
    kind,
    file: source,
    ...(unit && { unit: UNIT_WORDS[unit] }),
    ...(Object.keys(units).length > 0 && { units }),
    title,
    header_rows: headerRows,
    columns: columns.map(({ name }) => name),
    ...(textColumns.length > 0 && { text_columns: textColumns.map(({ name }) => name) }),
    sign,
    ...(dropped.length > 0 && { drop_columns: dropped, drop_reason: "personal data; only the flag vacant/agency is kept" }),
    ...(standardHours !== undefined && { standard_hours: standardHours }),
    rows: posts ? posts.map((post) => postJson(post, imported)) : rowsJson(imported),
    subtotals: imported.subtotals.map((total) => totalJson(total, imported)),
    notes,
    issues: issuesJson(imported.issues),
  };
}

const rowsJson = ({ rows, textColumns }: Imported): Json[] =>
  rows.map(({ label, section, kind, footnote, unit, values, texts }) => {
    const filled = Object.fromEntries(textColumns.flatMap(({ name }, i) => (texts[i] ? [[name, texts[i]]] : [])));
    return {
      label,
      ...(section !== undefined && { section }),
      kind,
      ...(unit && { unit }),
      ...(footnote !== undefined && { footnote }),
      values: values.map((value) => (typeof value === "object" && value !== null ? { ...value } : value)),
      ...(Object.keys(filled).length > 0 && { texts: filled }),
    };
  });

const postJson = (post: Post, { costUnit }: Imported): Json => ({
  post: post.post,
  ...(post.council !== undefined && { council: post.council }),
  ...(post.team !== undefined && { team: post.team }),
  title: post.title,
  fte: post.fte,
  // Where the FTE is known, the hours say nothing more.
  ...(post.fte === null && post.hours !== null && { hours: post.hours }),
  salary: post.salary,
  // A salary says more than the grade does.
  ...(post.salary === null && /[a-z\d]/i.test(post.grade ?? "") && { grade: post.grade }),
  ...(post.salaryRange && { salary_range: { ...post.salaryRange } }),
  on_cost: post.onCost,
  [COST_FIELD[costUnit ?? "£"] ?? "total_GBP"]: post.cost,
  gf_share: post.generalFundShare,
  grant_share: post.grantShare,
  ...(post.grant !== undefined && { grant: post.grant }),
  ...(post.funding !== undefined && { funding: post.funding }),
  ...(post.vacant !== undefined && { vacant: post.vacant }),
  ...(post.agency && { agency: true }),
});

const totalJson = ({ label, parts, check, fte, cost }: ImportedTotal, { posts, costUnit }: Imported): Json =>
  posts
    ? { label, ...(fte !== undefined && { fte }), ...(cost !== undefined && { [COST_FIELD[costUnit ?? "£"] ?? "total_GBP"]: cost }), check }
    : { label, parts, check };

/** One entry for each place, or one for a row or the table where a kind of issue is told so. */
export function issuesJson(issues: readonly ImportIssue[]): Json[] {
  const groups = new Map<string, ImportIssue[]>();
  issues.forEach((each, i) => {
    const per = issueKind(each.code).per;
    const key = per === "table" ? each.code : per === "row" ? `${each.code}|${each.row ?? ""}` : String(i);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  });
  return [...groups.values()].map((group): Json => {
    const [first] = group;
    const { code, severity, remedy, offered, taken, column } = first!;
    const rows = [...new Set(group.flatMap(({ row }) => row ?? []))];
    const raw = [...new Set(group.flatMap((each) => each.raw ?? []))];
    const cells = group.flatMap(({ cell }) => cell ?? []);
    const columns = [...new Set(group.flatMap((each) => each.column ?? []))];
    return {
      code,
      severity,
      ...(rows.length === 1 && { row: rows[0]! }),
      ...(issueKind(code).per === "table" && rows.length > 0 && { rows }),
      ...(columns.length === 1 && column !== undefined && { column }),
      ...(raw.length === 1 ? { raw: raw[0]! } : raw.length > 1 ? { raw } : {}),
      ...(cells.length === 1 ? { cell: cells[0]! } : cells.length > 1 ? { cells } : {}),
      detail: [...new Set(group.map(({ detail }) => detail))].slice(0, 20).join(" "),
      action: remedy,
      ...(group.length === 1 && taken !== undefined && { taken }),
      ...(group.length === 1 && offered !== undefined && { offered }),
    };
  });
}
