import { areaAddress } from "../../sheet/address";
import { inert } from "../../sheet/inert";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import type { OutputSheet } from "../OutputSheet";

const STATES = ["met", "at risk", "failed", "not assessed"] as const;
const SPARE = 3;

/** What must stay true for each council under each model: sovereignty and safeguarding, test by test. */
export const safeguardsSheet: OutputSheet = (name, { registers, assumptions, masterCheck }) => {
  const tests = registers.filter(({ id }) => id === "sovereignty" || id === "safeguarding");
  const models = assumptions.model;
  const k = models.length;
  const s = new SheetBuilder(name, "outputs");
  s.widths = [6, 20, 42, ...models.map(() => 13), 30, 14];
  s.heading(
    "Safeguards",
    `What must stay true, in our own words; one row per test, one column per model. Status: yours: ${STATES.join(", ")}.`,
    tests[0] ? `Source of the tests: ${tests[0].source}.` : "Enter your own tests in the free rows.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  const sentence = s.row;
  s.skip(2);
  const blocks: Area[] = [];
  for (const id of ["sovereignty", "safeguarding"] as const) {
    const items = [...(tests.find((register) => register.id === id)?.items ?? []), ...Array.from({ length: SPARE }, () => ({ group: "", text: "", start: "" }))];
    s.section(id === "sovereignty" ? "Sovereignty" : "Safeguarding", 5 + k);
    s.add(["No", "Group", "Test", ...models.map((model) => inert(`${model.name} (Input)`)), "Evidence (Input)", "Owner (Input)"], { style: "heading" });
    const first = s.row;
    items.forEach(({ group, text, start }, i) => s.add([`${id === "sovereignty" ? "S" : "G"}${i + 1}`, group, inert(text), ...models.map(() => (text === "" ? "" : "not assessed")), inert(start), ""]));
    const area: Area = { row: first, column: 3, rows: items.length, columns: k };
    s.dress({ ...area, column: 1, columns: 2 }, { style: "text" });
    s.dress({ ...area, column: 3 + k, columns: 1 }, { style: "text" });
    s.input({ row: first + items.length - SPARE, column: 1, rows: SPARE, columns: 2 });
    s.input(area, undefined, { rule: { kind: "list", choices: STATES }, title: "Test", message: `Choose one of: ${STATES.join(", ")}.` });
    s.input({ ...area, column: 3 + k, columns: 2 });
    s.highlight({ kind: "text", area, contains: "failed", style: "bad" }, { kind: "text", area, contains: "at risk", style: "notice" }, { kind: "text", area, contains: "met", style: "good" });
    const counted = (state: string) => [...Array.from({ length: k }, (_, m) => `=COUNTIF(${areaAddress({ ...area, column: 3 + m, columns: 1 })},"${state}")`)];
    for (const state of STATES) s.add(["", "", `Tests ${state}`, ...counted(state)], { style: "unit", numberFormat: "0" });
    blocks.push(area);
    s.skip();
  }
  const whole = blocks.map((area) => areaAddress(area));
  const count = (state: string) => whole.map((area) => `COUNTIF(${area},"${state}")`).join("+");
  s.put(sentence, 0, [[`=IF(${count("met")}+${count("at risk")}+${count("failed")}=0,"No test has been assessed yet.",(${count("met")})&" assessments met, "&(${count("at risk")})&" at risk, "&(${count("failed")})&" failed, "&(${count("not assessed")})&" still open.")`]], { style: "group" });
  return { builder: s, checks: [] };
};
