import { rowsTaken } from "./rowsTaken";
import { isFault } from "../../domain/fault";
import type { SheetCase } from "./CaseDefinition";
import { caseChecksSheet, caseMasterRef } from "./caseChecksSheet";
import { partnerKinds, PARTNER_HEADINGS, PILOT_HEADINGS, pilotsSheet } from "./pilotsSheet";
import { COUNCIL_HEADINGS, reorganisationSheet, RULE_HEADINGS } from "./reorganisationSheet";

const PILOTS = "warwickshire-pilots-2007";
const PARTNERS = "warwickshire-partners-2007";
const LEVELS = "warwickshire-governance-2007";
const RULES = "reorganisation-rules";
const COUNCILS = "reorganisation-councils";

/** Pilots by service and partner, and today's question on the same ground: two tiers to unitary councils. */
export const warwickshire2007: SheetCase = {
  kind: "sheets",
  id: "warwickshire-2007",
  title: "Warwickshire 2007: pilots of two-tier working, and reorganisation today",
  about: "Sets pilots against partners and levels of governance; then two tiers to unitary: transition cost, savings at 50%, 75% and 100%, by successor council.",
  source: "Enhanced two tier working, Warwickshire County Council, 23 January 2007",
  tables: [PILOTS, PARTNERS, LEVELS, RULES, COUNCILS],
  sheets: [
    { id: "pilots", name: "WK pilots and partners", holds: "Pilots by service and partner, their level of governance, cost and saving." },
    { id: "reorganisation", name: "Reorganisation", holds: "Two tiers to unitary: transition cost, savings at three levels, year by year, by successor council." },
    { id: "checks", name: "WK checks", holds: "The master check: the printed counts tie back, shares add up to the whole." },
  ],
  needed: {
    [PILOTS]: Object.values(PILOT_HEADINGS), [PARTNERS]: Object.values(PARTNER_HEADINGS), [LEVELS]: ["Level", "Bodies"],
    [RULES]: Object.values(RULE_HEADINGS), [COUNCILS]: Object.values(COUNCIL_HEADINGS),
  },
  plan: ({ table, name }) => {
    const partners = table(PARTNERS);
    const kinds = partnerKinds(table(PILOTS), partners);
    if (isFault(kinds)) return kinds;
    const master = caseMasterRef(name("checks"));
    const pilots = pilotsSheet(name("pilots"), table(PILOTS), partners, table(LEVELS), kinds, master);
    const reorganisation = reorganisationSheet(name("reorganisation"), table(RULES), table(COUNCILS), master);
    const kind = partners.columnRef(PARTNER_HEADINGS.kind);
    const bodies = (level: string) => table(LEVELS).lookup("Bodies", "Level", `"${level}"`);
    const checks = caseChecksSheet(name("checks"), "Checks of the pilots and the reorganisation", [
      { what: "Partners", how: "bodies of all kinds together against the bodies listed", one: kinds.map((k) => `COUNTIF(${kind},"${k}")`).join("+"), other: `COUNTIF(${kind},"?*")` },
      { what: "District partnerships", how: "printed number against the district councils listed", one: bodies("District partnership"), other: `COUNTIF(${kind},"district council")` },
      { what: "Pilots with a partner, and without", how: "together they are the pilots listed", one: pilots.refs.decided, other: pilots.refs.named },
      { what: "Saving of the pilots", how: "by level of governance against the pilots one by one, those with a level (£000)", one: pilots.refs.savingByLevel, other: pilots.refs.savingByPilot, tolerance: 1e-6 },
      ...reorganisation.refs.shares.map(({ what, one, other }) => ({ what, how: "sum of the successor councils against the whole (£000)", one, other, tolerance: 1e-6 })),
      { what: "Transition cost by year", how: "the five parts add up to 1, where all are given", one: reorganisation.refs.costParts, other: "1", tolerance: 1e-9 },
      { what: "Saving entered with the wrong sign", how: "a saving is negative (cells above 0)", one: `COUNTIF(${table(PILOTS).columnRef(PILOT_HEADINGS.saving)},">0")+${reorganisation.refs.wrongSign}`, other: "0" },
      ...rowsTaken(table(PILOTS), PILOT_HEADINGS.name),
      ...rowsTaken(table(COUNCILS), COUNCIL_HEADINGS.name),
    ], ["D41"]);
    return [pilots.builder.plan(), reorganisation.builder.plan(), checks.plan()];
  },
};
