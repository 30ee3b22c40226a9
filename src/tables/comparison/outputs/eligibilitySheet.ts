import { UNITS } from "../../../domain/units";
import { a1, areaAddress, literal } from "../../sheet/address";
import { SheetBuilder } from "../../sheet/SheetBuilder";
import type { Area } from "../../sheet/SheetPlan";
import { NEEDS_ASSUMPTION } from "../Choices";
import type { OutputSheet } from "../OutputSheet";

const NEEDS = literal(NEEDS_ASSUMPTION);
const POUNDS = UNITS["£"].numberFormat;
const BANDS = ["Critical", "Substantial", "Moderate", "Low"] as const;

/** What each council's own threshold for adult care would cost: the example by which a council stays free to differ. Historic. */
export const eligibilitySheet: OutputSheet = (name, { assumptions, masterCheck }) => {
  const s = new SheetBuilder(name, "outputs");
  const n = assumptions.council.length;
  s.widths = [44, ...Array<number>(9).fill(15)];
  s.heading(
    "Eligibility (historic)",
    "£ a year. Historic: the four bands of Fair Access to Care Services ended with the Care Act in April 2015. Status: clients and costs are yours; no table gives them.",
    "The paper's example of sovereignty: one council may serve critical needs only, another substantial needs too, a third moderate ones; each pays for what it serves.",
  );
  s.add([`="Checks: "&${masterCheck}`], { style: "statement" });
  s.skip();
  s.section("Clients and cost of each band", 9, "Clients a year, and yearly cost of one client, for each council.");
  s.add(["Council", ...BANDS.map((band) => `${band}: clients (Input)`), ...BANDS.map((band) => `${band}: cost of one, £ (Input)`)], { style: "heading" });
  const data = s.row;
  s.put(data, 0, assumptions.council.map((council) => [`=${council.label}`, ...BANDS.map(() => ""), ...BANDS.map(() => "")]));
  s.input({ row: data, column: 1, rows: n, columns: 4 }, UNITS.persons.numberFormat, { rule: { kind: "number", min: 0 }, title: "Clients", message: "Enter how many people a year; 0 where there are none." });
  s.input({ row: data, column: 5, rows: n, columns: 4 }, POUNDS, { rule: { kind: "number", min: 0 }, title: "Cost of one client", message: "Enter the cost of one client a year, in £." });
  s.skip();

  s.section("Cost of each threshold", 8, "Threshold: 1 critical only, 2 with substantial, 3 with moderate, 4 with low. Against the others: what its own choice costs it more than the lowest threshold chosen by any.");
  s.add(["Council", "Own threshold, 1 to 4 (Input)", ...BANDS.map((_, i) => `Cost at ${i + 1} (£)`), "Cost of its own choice (£)", "More than at the others' lowest (£)"], { style: "heading" });
  const first = s.row;
  const chosen = areaAddress({ row: first, column: 1, rows: n, columns: 1 }).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  assumptions.council.forEach((council, i) => {
    const row = s.row;
    const clients = areaAddress({ row: data + i, column: 1, rows: 1, columns: 4 });
    const costs = areaAddress({ row: data + i, column: 5, rows: 1, columns: 4 });
    const at = (bands: string) => `POLICY.ELIGIBILITY(${bands},${clients},${costs})`;
    const known = (formula: string) => `IF(COUNT(${clients})+COUNT(${costs})=8,${formula},${NEEDS})`;
    s.add([
      `=${council.label}`, "", ...BANDS.map((_, b) => `=${known(at(String(b + 1)))}`),
      `=IF(ISNUMBER(${a1(row, 1)}),${known(at(a1(row, 1)))},${NEEDS})`,
      `=IF(AND(ISNUMBER(${a1(row, 6)}),COUNT(${chosen})>1),${a1(row, 6)}-${at(`MIN(${chosen})`)},${NEEDS})`,
    ]);
  });
  const area: Area = { row: first, column: 1, rows: n, columns: 1 };
  s.input(area, "0", { rule: { kind: "number", min: 1, max: 4, whole: true }, title: "Threshold", message: "Enter 1 (critical only) to 4 (all bands)." });
  s.dress({ ...area, column: 2, columns: 6 }, { numberFormat: POUNDS, style: "right" });
  s.highlight({ kind: "text", area: { ...area, column: 2, columns: 6 }, contains: NEEDS_ASSUMPTION, style: "notice" });
  const own = areaAddress({ ...area, column: 6 });
  s.add([`=IF(COUNT(${own})<${n},"What the councils' own thresholds cost needs clients, costs and thresholds.","The councils' own thresholds cost "&TEXT(SUM(${own}),"£#,##0")&" a year together.")`], { style: "group" });
  s.frozenColumns = 1;
  return { builder: s, checks: [] };
};
