import { a1, absoluteArea, areaAddress } from "../../sheet/address";
import { inert } from "../../sheet/inert";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import type { OutputSheet } from "../OutputSheet";

/** Rows that stand free for risks of one's own. */
const SPARE = 8;
const LEVELS = [1, 2, 3, 4, 5] as const;
/** Columns of the register: likelihood before and after mitigation; impact and score follow each. */
const BEFORE = 5;
const AFTER = 8;
/** First column of the heat maps, over columns of one width. */
const MAP_COLUMN = 5;
const STATES = ["open", "watch", "closed"] as const;

/** Risks scored before and after mitigation, with heat maps; and what is to be done by whom. */
export const risksSheet: OutputSheet = (name, { registers, masterCheck }) => {
  const risks = registers.find(({ id }) => id === "risks");
  const actions = registers.find(({ id }) => id === "actions");
  const s = new SheetBuilder(name, "outputs");
  s.widths = [6, 15, 42, 44, 16, ...Array<number>(7).fill(11)];
  s.heading(
    "Risks",
    "Likelihood and impact from 1 (least) to 5 (greatest); score = likelihood × impact. Status: scores, owners and states are yours; no table scores the risks.",
    risks ? `Risks and first mitigations in our own words. Source: ${risks.source}.` : "Enter your own risks in the free rows.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  const sentence = s.row;
  s.skip(2);
  const items = [...(risks?.items ?? []), ...Array.from({ length: SPARE }, () => ({ group: "", text: "", start: "" }))];
  const mapRows = LEVELS.length + 2;
  const table = s.row + 2 + 2 * mapRows + 1;
  const first = table + 3;
  const n = items.length;
  const column = (c: number): Area => ({ row: first, column: c, rows: n, columns: 1 });

  s.section("Heat maps: how many risks stand where", 12, "Each cell counts the risks of that likelihood and impact. The further up and to the right, the higher the score.");
  const map = (title: string, likelihood: Area, impact: Area): Area => {
    const head = s.row;
    s.put(head, MAP_COLUMN - 1, [[title, ...LEVELS.map((level) => `Likelihood ${level}`)]], { style: "heading" });
    const counts = (level: number, on: number) => `=COUNTIFS(${absoluteArea(likelihood)},${level},${absoluteArea(impact)},${on})`;
    [...LEVELS].reverse().forEach((on) => s.add([`Impact ${on}`, ...LEVELS.map((level) => counts(level, on))], {}, MAP_COLUMN - 1));
    const area: Area = { row: head + 1, column: MAP_COLUMN, rows: LEVELS.length, columns: LEVELS.length };
    s.dress(area, { style: "center", numberFormat: "0" });
    s.highlight({ kind: "scale", area, low: "#FFFFFF", middle: "#FFFFFF", high: "#F2A48F" });
    s.skip();
    return area;
  };
  groupsBlock(s, [...new Set(items.map(({ group }) => group).filter((group) => group !== ""))].slice(0, 2 * mapRows - 2), [column(1), column(BEFORE + 2), column(AFTER + 2)]);
  const mapBefore = map("Before mitigation", column(BEFORE), column(BEFORE + 1));
  map("After mitigation", column(AFTER), column(AFTER + 1));

  s.row = table;
  s.section("Risk register", 12, "Free rows at the end are for risks of your own.");
  s.add(["No", "Group", "Risk", "Mitigation (Input)", "Owner (Input)", "Likelihood before (Input)", "Impact before (Input)", "Score before", "Likelihood after (Input)", "Impact after (Input)", "Score after", "State (Input)"], { style: "heading" });
  items.forEach(({ group, text, start }, i) => {
    const row = s.row;
    const score = (likelihood: number) => `=IF(AND(ISNUMBER(${a1(row, likelihood)}),ISNUMBER(${a1(row, likelihood + 1)})),${a1(row, likelihood)}*${a1(row, likelihood + 1)},"")`;
    s.add([`R${i + 1}`, group, inert(text), inert(start), "", "", "", score(BEFORE), "", "", score(AFTER), text === "" ? "" : "open"]);
  });
  const spare: Area = { row: first + n - SPARE, column: 1, rows: SPARE, columns: 2 };
  s.dress({ ...column(2), columns: 1 }, { style: "text" });
  s.dress({ ...column(3), columns: 2 }, { style: "text" });
  s.dress({ ...column(1), columns: 1 }, { style: "text" });
  s.input(spare);
  s.input(column(3));
  s.input(column(4));
  const level = { rule: { kind: "number", min: 1, max: 5, whole: true }, title: "Level", message: "Enter a whole number from 1 (least) to 5 (greatest)." } as const;
  for (const c of [BEFORE, AFTER]) s.input({ ...column(c), columns: 2 }, "0", level);
  s.input(column(11), undefined, { rule: { kind: "list", choices: STATES }, title: "State", message: `Choose one of: ${STATES.join(", ")}.` });
  for (const c of [BEFORE + 2, AFTER + 2]) {
    s.dress(column(c), { style: "result", numberFormat: "0" });
    s.dress(column(c), { style: "center" });
  }
  s.skip();

  if (actions) {
    s.section("Actions", 12, `What the external review asked for, in our own words. Source: ${actions.source}.`);
    s.add(["No", "Group", "Action", "Note (Input)", "Owner (Input)", "By (Input)", "State (Input)"], { style: "heading" });
    const top = s.row;
    actions.items.forEach(({ group, text }, i) => s.add([`A${i + 1}`, group, inert(text), "", "", "", "open"]));
    const area: Area = { row: top, column: 3, rows: actions.items.length, columns: 1 };
    s.dress({ ...area, column: 1, columns: 4 }, { style: "text" });
    s.input({ ...area, columns: 2 });
    s.input({ ...area, column: 5 }, "d mmm yyyy");
    s.input({ ...area, column: 6 }, undefined, { rule: { kind: "list", choices: STATES }, title: "State", message: `Choose one of: ${STATES.join(", ")}.` });
    s.skip();
  }
  const [before, after, texts] = [column(BEFORE + 2), column(AFTER + 2), column(2)].map(areaAddress) as [string, string, string];
  const listed = `COUNTIF(${texts},"?*")`;
  s.put(sentence, 0, [[
    `=COUNT(${before})&" of "&${listed}&" risks are scored before mitigation, "&COUNT(${after})&" after."&IF(COUNT(${after})=0,""," Greatest after mitigation: "&INDEX(${texts},MATCH(MAX(${after}),${after},0))&", "&MAX(${after})&" of 25.")`,
  ]], { style: "group" });
  return { builder: s, checks: [{ what: "Heat map before mitigation", how: "risks in the map against risks scored", one: `SUM(${s.areaRef(mapBefore)})`, other: `COUNT(${s.areaRef(column(BEFORE + 2))})`, tolerance: 0 }] };
};

/** Beside the heat maps: each group's risks, how many are scored, and the greatest score. */
function groupsBlock(s: SheetBuilder, names: readonly string[], columns: readonly [Area, Area, Area]): void {
  if (names.length === 0) return;
  const [groups, before, after] = columns.map(absoluteArea) as [string, string, string];
  const head = s.row;
  s.put(head, 1, [["Group", "Risks, and how many are scored", "Greatest score, of 25"]], { style: "heading" });
  names.forEach((name, i) => {
    const row = head + 1 + i;
    const group = a1(row, 1);
    const scored = (scores: string) => `COUNTIFS(${groups},${group},${scores},">0")`;
    const greatest = (scores: string) => `IF(${scored(scores)}=0,"not scored",MAXIFS(${scores},${groups},${group}))`;
    s.put(row, 1, [[inert(name), `=COUNTIF(${groups},${group})&" risks, "&${scored(before)}&" scored"`, `=${greatest(before)}&" before mitigation, "&${greatest(after)}&" after"`]]);
  });
  s.row = head;
}
