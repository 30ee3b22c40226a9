import { issue, type ImportIssue } from "../ImportIssue";
import { addressIn, textOf } from "../SourceGrid";
import { POUNDS, isMoney, type ImportUnit } from "../structure/importUnit";
import { holderFlags } from "../structure/personalData";
import { decimalsOf } from "../structure/crossCasts";
import { numberOf, shown, type TableReading } from "../structure/TableReading";
import { allowancesAdded, allowancesIn } from "./allowancesIn";
import { checkCosts, costOf } from "./checkCosts";
import { checkPosts } from "./checkPosts";
import { checkRangeCosts } from "./checkRangeCosts";
import { fteFromHours } from "./fteFromHours";
import { isOfOthers } from "./isOwnPay";
import type { Post } from "./Post";
import { mayBePay, ON_COST, type PostColumns, type PostField } from "./postFields";
import { readOnCosts } from "./readOnCosts";
import { looksLikeGrant, readFunding, SHARE_HEADINGS, statedFunding, type FundingPolicy } from "./readFunding";
import { settlePay } from "./settlePay";
import { settleSalaries } from "./settleSalaries";
import { teamsOf } from "./teamsOf";
import { withOnCostOffer } from "./withOnCostOffer";

export interface PostsRead {
  readonly posts: readonly Post[];
  readonly standardHours?: number;
  readonly asksWeek?: true;
  readonly costUnit?: ImportUnit;
  readonly issues: readonly ImportIssue[];
  /** Cells read as pay in words, by cellKey: what was said of them as figures no longer holds. */
  readonly readAsPay: ReadonlySet<string>;
}

/** Names of those who are not in the post. */
const OTHERS = /\b(manager|mgr|lead|owner|sponsor|reports? to|contact|budget|responsible|accountable|personnel|hr|next of kin|emergency|author)\b/i;

/** What whoever imports a list says of its posts. */
export interface PostsChoices {
  /** Whether a funding source counts as general fund: {"EIG": "general fund"}. */
  readonly funding?: Readonly<Record<string, FundingPolicy>>;
  /** Hours of a full-time week, where the list gives hours and no FTE. */
  readonly fullTimeHours?: number;
}

/** Turns the rows of an establishment list into posts. Totals are left out; so is whatever would tell who holds a post. */
export function readPosts(table: TableReading, fields: PostColumns, { funding: policies = {}, fullTimeHours }: PostsChoices = {}): PostsRead {
  const { grid, rows, values, standardHours } = table;
  const valueAt = (field: PostField) => values.findIndex(({ index }) => index === fields[field]);
  const at = { fte: valueAt("fte"), hours: valueAt("hours"), fullTimeHours: valueAt("fullTimeHours"), salary: valueAt("salary"), onCost: valueAt("onCost"), cost: valueAt("cost") };
  const valueNamed = (heading: string) => values.findIndex(({ name }) => name === heading);
  const shares = { generalFund: valueNamed(SHARE_HEADINGS.generalFund), grant: valueNamed(SHARE_HEADINGS.grant), grantName: table.texts.findIndex(({ name }) => name === SHARE_HEADINGS.grantName) };
  const totals = new Set(table.totals.map(({ row }) => row));
  const holder = table.columns.find(({ role, personal, name }) => role === "personal" && personal === "names" && !OTHERS.test(name));
  const issues: ImportIssue[] = [];

  const text = (row: number, field: PostField) => (fields[field] === undefined ? "" : textOf(grid.rows[rows[row]!.at]![fields[field]]));
  const cell = (row: number, field: PostField) => addressIn(grid, rows[row]!.at, fields[field] ?? 0);
  const name = (row: number) => text(row, "post") || rows[row]!.label;
  const about = (row: number, field: PostField, raw: string) => ({ row: name(row), column: table.columns.find(({ index }) => index === fields[field])?.name ?? field, cell: cell(row, field), raw });

  const lines = rows.flatMap((_, row) => (totals.has(row) ? [] : [row]));
  const salaries = settleSalaries(table, lines, at, (row) => about(row, "salary", rows[row]!.readings[at.salary]?.raw ?? ""));
  issues.push(...salaries.issues);
  const pays = settlePay(table, lines, fields, (row, field) => about(row, field, text(row, field)));
  issues.push(...pays.issues);
  const salaryOf = (row: number) => salaries.of(row) ?? pays.of(row).salary ?? null;
  const onCosts = readOnCosts(table, lines, at, salaryOf);
  const byHours = fteFromHours(table, lines, at, (line, field) => about(lines[line]!, field, text(lines[line]!, field)), fullTimeHours);

  const teams = teamsOf(table, fields, lines);
  issues.push(...teams.issues);

  const posts = lines.map((row, line): Post => {
    const { readings, section, label, at: sourceRow } = rows[row]!;
    const title = text(row, "title") || label;
    const flags = statusFlags(table.columns.find(({ index }) => index === fields.status)?.name, text(row, "status")) ?? contractFlags(text(row, "contract")) ?? (holder ? holderFlags(textOf(grid.rows[sourceRow]![holder.index])) : undefined);
    const agency = flags?.agency || /\bagency\b/i.test(title);
    const place = { row: line };
    const team = teamOf(teams.of(row) === title ? "" : teams.of(row), section !== undefined && teams.isPrinted(section) ? undefined : section);
    const hours = numberOf(readings[at.hours]) || null;

    let fte: number | null = null;
    const reading = readings[at.fte];
    const worked = byHours.posts[line];
    if (reading?.measure === "hours" && reading.number !== undefined) {
      fte = reading.number;
      issues.push(issue("FTE_FROM_HOURS", { ...about(row, "fte", reading.raw), detail: `${shown(fte * standardHours!)}/${shown(standardHours!)} = ${fte.toFixed(2)}.`, taken: fte, at: { ...place, field: "fte" } }));
    } else if (worked) {
      fte = worked.fte;
      issues.push(worked.issue);
    } else if (reading?.kind === "number") {
      if (hours !== null && reading.number === hours && hours > 2) {
        issues.push(issue("FTE_IS_HOURS", { ...about(row, "fte", reading.raw), detail: `The FTE is printed as ${reading.raw}, the same as the hours.`, taken: null, at: { ...place, field: "fte" }, ...(standardHours && { offered: Number((hours / standardHours).toFixed(6)) }) }));
      } else fte = reading.number!;
      if (reading.measure === "FTE") issues.push(issue("FTE_TEXT", { ...about(row, "fte", reading.raw), detail: `"${reading.raw}" is read as ${reading.number!}.`, taken: reading.number! }));
    }
    if (fte !== null && hours !== null && standardHours !== undefined && reading?.measure !== "hours" && Math.abs(hours - fte * standardHours) > 0.02 * standardHours) {
      issues.push(issue("HOURS_BASIS", { ...about(row, "hours", readings[at.hours]!.raw), detail: `${shown(hours)} hours are printed as ${shown(fte)} FTE; the list's standard week is ${shown(standardHours)} hours.`, taken: hours }));
    }

    const fundingText = text(row, "funding");
    const funding = fundingText === "" && shares.generalFund >= 0 && shares.grant >= 0
      ? statedFunding(numberOf(readings[shares.generalFund]), numberOf(readings[shares.grant]), rows[row]!.texts[shares.grantName] ?? "")
      : readFunding(fundingText, policies);
    if (funding.ask.length > 0) {
      issues.push(issue("FUNDING_POLICY", { ...about(row, "funding", fundingText), detail: `Does ${funding.ask.join(" and ")} count as general fund? General fund and grant share are left empty until that is decided.`, at: { ...place, field: "funding" } }));
    }
    const isGrant = funding.grant !== undefined && (funding.ask.length === 0 || looksLikeGrant(funding.grant));
    const vacant = flags && !agency ? flags.vacant : /\bvacant\b/i.test(`${title} ${text(row, "post")}`) ? true : undefined;
    if (vacant === null) issues.push(issue("VACANCY_UNKNOWN", { row: name(row), cell: addressIn(grid, sourceRow, holder?.index ?? fields.status ?? 0), detail: "The post holder is not given: the post may be vacant.", at: { ...place, field: "vacant" } }));
    const pay = pays.of(row);
    const grade = text(row, "grade") || (pay.grade ?? "");
    const oncost = onCosts.shareOf(row, fte);
    const doubt = onCosts.doubt(row, fte);
    if (doubt !== undefined) issues.push(issue("ON_COST_BASIS", { ...about(row, "onCost", readings[at.onCost]!.raw), detail: doubt, taken: null, at: { ...place, field: "onCost" } }));
    return {
      post: text(row, "post"),
      ...(text(row, "council") && { council: text(row, "council") }),
      ...(team !== undefined && { team }),
      title,
      ...(grade !== "" && { grade }),
      fte, hours,
      salary: salaryOf(row),
      ...(pay.range && { salaryRange: pay.range }),
      onCost: at.onCost < 0 || readings[at.onCost]?.kind === "nil" && agency ? null : oncost,
      cost: numberOf(readings[at.cost]) ?? null,
      generalFundShare: funding.generalFundShare,
      grantShare: funding.grantShare,
      ...(isGrant && { grant: funding.grant! }),
      ...(!isGrant && funding.ask.length > 0 && { funding: fundingText }),
      ...(vacant !== undefined && { vacant }),
      ...(agency && { agency: true }),
      at: sourceRow,
    };
  });
  // A cost is checked with the FTE that is offered, before anyone accepts it.
  const offered = posts.map((post, line) => (post.fte === null && byHours.posts[line]?.issue.offered !== undefined ? { ...post, fte: byHours.posts[line].issue.offered } : post));
  const found: ImportUnit | undefined = values[at.cost]?.unit;
  const costUnit = isMoney(found) ? found : unitByArithmetic(offered, allowancesIn(table));
  posts.forEach((post, line) => {
    const row = lines[line]!;
    if (!onCosts.isUnsigned(row)) return;
    const { raw, number = 0 } = rows[row]!.readings[at.onCost]!;
    const told = issue("AMBIGUOUS_PERCENT", { ...about(row, "onCost", raw), detail: `"${raw}" was left empty: no unit is headed; it may be ${raw}%.`, taken: null, at: { row: line, field: "onCost" } });
    issues.push(withOnCostOffer(told, [Number((number / 100).toPrecision(12))], post, costUnit, at.cost < 0 ? 0 : decimalsOf(table, at.cost)));
  });
  if (at.cost >= 0 && !isMoney(found)) {
    issues.push(
      issue(costUnit ? "UNIT_BY_ARITHMETIC" : "UNIT_UNKNOWN", {
        column: values[at.cost]!.name,
        cell: addressIn(grid, table.headings.rows.at(-1) ?? 0, values[at.cost]!.index),
        detail: costUnit ? `No unit is printed over ${values[at.cost]!.name}; salary × FTE × (1 + on-cost) gives the figures in ${costUnit}.` : `No unit is printed over ${values[at.cost]!.name}.`,
      }),
    );
  }
  issues.push(...columnsLeftOut(table, fields));
  const place = (line: number, field: PostField) => about(lines[line]!, field, text(lines[line]!, field));
  const payField = (["payRange", "salaryLow", "salaryHigh"] as const).find((field) => fields[field] !== undefined) ?? "salary";
  const said = (line: number) => table.texts.flatMap(({ index }, i) => (index === fields.team || index === fields.grade ? [] : [rows[lines[line]!]!.texts[i] ?? ""])).join(" | ");
  issues.push(...checkCosts(offered, costUnit, table, at.cost, place, values[at.salary]?.name), ...checkRangeCosts(offered, costUnit, at.cost < 0 ? 0 : decimalsOf(table, at.cost), (line, field) => place(line, field === "payRange" ? payField : field)), ...withoutPay(posts), ...checkPosts(offered, costUnit, place, said));
  const week = standardHours ?? byHours.week;
  return { posts, readAsPay: pays.read, ...(week !== undefined && { standardHours: week }), ...(byHours.asksWeek && { asksWeek: true as const }), ...(costUnit && { costUnit }), issues };
}

/** Said once where a list gives grades and no pay at all. */
const withoutPay = (posts: readonly Post[]): ImportIssue[] =>
  posts.length > 0 && posts.every(({ salary, salaryRange, cost }) => salary === null && !salaryRange && cost === null) ? [issue("NO_PAY", { detail: "Neither a salary nor a single cost is known of any post: both stay empty, and a grade alone tells neither." })] : [];

/** A post has no place for when it began, nor for what is paid on top or why; said once for each such column. */
function columnsLeftOut({ grid, headings, columns }: TableReading, { start: _start, end: _end, contract: _contract, ...kept }: PostColumns): ImportIssue[] {
  const known = new Set<number | undefined>(Object.values(kept));
  const own = new Set<string>([...Object.values(SHARE_HEADINGS), "Agency"]);
  return columns.flatMap((column) => {
    const { index, name, role } = column;
    if ((role !== "value" && role !== "text") || name === "" || known.has(index) || own.has(name) || ON_COST.test(name)) return [];
    if (mayBePay(column) && (kept.cost === undefined || kept.salary === undefined) && !isOfOthers(name)) return [issue("PAY_LEFT_OUT", { column: name, cell: addressIn(grid, headings.rows.at(-1) ?? 0, index), detail: `The heading "${name}" does not say that this is what each post itself costs or is paid: nothing of it was taken.` })];
    const why = role === "value" && isOfOthers(name) ? "it tells of other posts, or of money that the post looks after" : "a list of posts has no place for it";
    return [issue("COLUMN_LEFT_OUT", { column: name, cell: addressIn(grid, headings.rows.at(-1) ?? 0, index), detail: `The column "${name}" is not kept: ${why}.` })];
  });
}

/** A section's name says more than a cost centre's number. */
const teamOf = (team: string, section: string | undefined): string | undefined => (section !== undefined && /^[A-Z]{0,3}\d+$/i.test(team) ? section : team || section || undefined);

/** Vacant or not, where a column says so: "Vacant", "Filled", or yes and no under such a heading. */
function statusFlags(heading: string | undefined, status: string): { readonly vacant: boolean | null; readonly agency: boolean } | undefined {
  if (heading === undefined || status === "") return undefined;
  const agency = /\b(agency|interim|locum|contractor|temp)\b/i.test(status);
  const yes = /^(y|yes|true|1)$/i.test(status);
  if (yes || /^(n|no|false|0)$/i.test(status)) return { vacant: yes === /vacan/i.test(heading), agency };
  if (/\bvacan(t|cy)\b|\bunfilled\b/i.test(status)) return { vacant: true, agency };
  return /\b(filled|occupied|in post|permanent|fixed[- ]term|seconded|active)\b/i.test(status) || agency ? { vacant: false, agency } : undefined;
}

/** "Permanent" says nothing of who is in post; "Agency" and "Vacant" do. */
const contractFlags = (contract: string) => (/\bvacan|\bagency\b/i.test(contract) ? statusFlags("Status", contract) : undefined);

/** The unit in which most printed costs agree with salary × FTE × (1 + on-cost). */
function unitByArithmetic(posts: readonly Post[], allowances: (at: number) => number): ImportUnit | undefined {
  const units = (Object.keys(POUNDS) as (keyof typeof POUNDS)[]).map((unit) => ({
    unit,
    // Salaries may be those of the hours worked.
    fits: posts.filter((post) => post.cost !== null && [costOf(post), costOf({ ...post, fte: 1 }), ...allowancesAdded(allowances(post.at), post).map((more) => costOf(post)! + more)].some((cost) => cost !== undefined && Math.abs(post.cost! * POUNDS[unit] - cost) <= cost * 0.01)).length,
  }));
  const checked = posts.filter((post) => post.cost !== null && costOf(post) !== undefined).length;
  const best = units.sort((a, b) => b.fits - a.fits)[0]!;
  return checked > 0 && best.fits * 2 > checked ? best.unit : undefined;
}
