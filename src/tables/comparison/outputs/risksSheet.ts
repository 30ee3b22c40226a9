import { a1, absoluteArea, areaAddress } from "../../sheet/address";
import { inert } from "../../sheet/inert";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import type { OutputSheet } from "../OutputSheet";

/** Rows that stand free for risks of one's own. */
const SPARE = 8;
const LEVELS = [1, 2, 3, 4, 5] as const;
const STATES = ["open", "watch", "closed"] as const;

/** Risks scored before and after mitigation, with heat maps; and what is to be done by whom. */
export const risksSheet: OutputSheet = (name, { registers, masterCheck }) => {
  const risks = registers.find(({ id }) => id === "risks");
  const actions = registers.find(({ id }) => id === "actions");
  const s = new SheetBuilder(name, "outputs");
  s.widths = [9, 19, 44, 16, 13, 13, 13, 44, 13, 13, 13, 12];
  s.heading(
    "Risks",
    "Likelihood and impact from 1 (least) to 5 (greatest); score = likelihood × impact. Status: scores, owners and states are yours; no paper scores its risks.",
    risks ? `Risks and first mitigations in our own words. Source: ${risks.source}.` : "Enter your own risks in the free rows.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  const sentence = s.row;
  s.skip(2);
  const items = [...(risks?.items ?? []), ...Array.from({ length: SPARE }, () => ({ group: "", text: "", start: "" }))];
  const table = s.row + 2 + LEVELS.length + 4;
  const first = table + 3;
  const n = items.length;
  const column = (c: number): Area => ({ row: first, column: c, rows: n, columns: 1 });

  s.section("Heat maps: how many risks stand where", 12, "Rows: impact, greatest on top. Columns: likelihood. Left: before mitigation. Right: after it.");
  const head = s.row;
  // Columns D to H carry the map before, I to M the one after; the heading row names each level.
  s.put(head, 0, [["Impact", "", "Before mitigation, by likelihood", ...LEVELS, ...LEVELS.map((level) => `${level} (after)`)]], { style: "heading" });
  const counts = (likelihood: Area, impact: Area, level: number, on: number) => `=COUNTIFS(${absoluteArea(likelihood)},${level},${absoluteArea(impact)},${on})`;
  [...LEVELS].reverse().forEach((impact) => s.add([impact, "", "", ...LEVELS.map((level) => counts(column(4), column(5), level, impact)), ...LEVELS.map((level) => counts(column(8), column(9), level, impact))]));
  const map: Area = { row: head + 1, column: 3, rows: LEVELS.length, columns: LEVELS.length };
  for (const area of [map, { ...map, column: 8 }]) {
    s.dress(area, { style: "center", numberFormat: "0" });
    s.highlight({ kind: "scale", area, low: "#FFFFFF", middle: "#FFFFFF", high: "#F2A48F" });
  }

  s.row = table;
  s.section("Risk register", 12, "Free rows at the end are for risks of your own.");
  s.add(["No", "Group", "Risk", "Owner (Input)", "Likelihood before (Input)", "Impact before (Input)", "Score before", "Mitigation (Input)", "Likelihood after (Input)", "Impact after (Input)", "Score after", "State (Input)"], { style: "heading" });
  items.forEach(({ group, text, start }, i) => {
    const row = s.row;
    const score = (likelihood: number) => `=IF(AND(ISNUMBER(${a1(row, likelihood)}),ISNUMBER(${a1(row, likelihood + 1)})),${a1(row, likelihood)}*${a1(row, likelihood + 1)},"")`;
    s.add([`R${i + 1}`, group, inert(text), "", "", "", score(4), inert(start), "", "", score(8), text === "" ? "" : "open"]);
  });
  const spare: Area = { row: first + n - SPARE, column: 1, rows: SPARE, columns: 2 };
  s.dress({ ...column(2), columns: 1 }, { style: "text" });
  s.dress(column(7), { style: "text" });
  s.input(spare);
  s.input(column(3));
  s.input(column(7));
  const level = { rule: { kind: "number", min: 1, max: 5, whole: true }, title: "Level", message: "Enter a whole number from 1 (least) to 5 (greatest)." } as const;
  for (const c of [4, 8]) s.input({ ...column(c), columns: 2 }, "0", level);
  s.input(column(11), undefined, { rule: { kind: "list", choices: STATES }, title: "State", message: `Choose one of: ${STATES.join(", ")}.` });
  for (const c of [6, 10]) {
    s.dress(column(c), { style: "result", numberFormat: "0" });
    s.dress(column(c), { style: "center" });
  }
  s.skip();

  if (actions) {
    s.section("Actions", 12, `What the external review asked for, in our own words. Source: ${actions.source}.`);
    s.add(["No", "Group", "Action", "Owner (Input)", "By (Input)", "State (Input)"], { style: "heading" });
    const top = s.row;
    actions.items.forEach(({ group, text }, i) => s.add([`A${i + 1}`, group, inert(text), "", "", "open"]));
    const area: Area = { row: top, column: 3, rows: actions.items.length, columns: 1 };
    s.dress({ ...area, column: 1, columns: 2 }, { style: "text" });
    s.input(area);
    s.input({ ...area, column: 4 }, "d mmm yyyy");
    s.input({ ...area, column: 5 }, undefined, { rule: { kind: "list", choices: STATES }, title: "State", message: `Choose one of: ${STATES.join(", ")}.` });
    s.skip();
  }
  const [before, after, texts] = [column(6), column(10), column(2)].map(areaAddress) as [string, string, string];
  const listed = `COUNTIF(${texts},"?*")`;
  s.put(sentence, 0, [[
    `=COUNT(${before})&" of "&${listed}&" risks are scored before mitigation, "&COUNT(${after})&" after."&IF(COUNT(${after})=0,""," Greatest after mitigation: "&INDEX(${texts},MATCH(MAX(${after}),${after},0))&", "&MAX(${after})&" of 25.")`,
  ]], { style: "group" });
  s.pagesTall = 2;
  return { builder: s, checks: [{ what: "Heat map before mitigation", how: "risks in the map against risks scored", one: `SUM(${s.areaRef(map)})`, other: `COUNT(${s.areaRef(column(6))})`, tolerance: 0 }] };
};
