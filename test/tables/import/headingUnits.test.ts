import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";

const read = (heading: string, title = "") => importTable(readCsv("plan.csv", new TextEncoder().encode(`${title}Service\t${heading}\tNote\nAdults\t30112\ta\nChildren\t20021\tb`)));
const unitUnder = (heading: string) => read(heading).columns[0]!.unit;

describe("a heading's unit", () => {
  it.each([
    "£'000", "£‘000", "£’000", "£`000", "£´000", "£′000", "£ “000”", "£(000)", "£ (000s)", "£ (thousands)", "£-000", "£/000", "£,000", "£000,", "£k", "£ ths", "£ thou", "£ in thousands", "£ in 000s", "£ x 1,000", "GBP 000", "GBP k", "thousands of pounds", "£miloedd", "£miloedd / £'000",
  ])("%s is thousands", (unit) => expect(unitUnder(`2026/27 ${unit}`)).toBe("£000"));

  it.each(["£m", "£'m", "£‘m", "£(m)", "£ (millions)", "£mn", "£ million", "£m's", "GBP m", "millions of pounds", "£miliwn"])("%s is millions", (unit) => expect(unitUnder(`2026/27 ${unit}`)).toBe("£m"));

  it.each(["£", "£s", "(£)", "£ p", "GBP"])("%s is pounds", (unit) => expect(unitUnder(`2026/27 ${unit}`)).toBe("£"));

  it.each(["£bn", "£ billion", "£00", "£0,000", "£1,000", "£1000s", "m£", "£mil", "£'mil"])("%s is not taken for pounds, and is asked about", (unit) => {
    expect(unitUnder(`2026/27 ${unit}`)).toBeUndefined();
    expect(read(`2026/27 ${unit}`).issues.filter(({ severity }) => severity !== "note").map(({ code }) => code)).toEqual(["UNIT_UNKNOWN"]);
  });

  it("is that of the title, in the same words", () => {
    expect(read("2026/27", "All figures in £‘000\n").columns[0]!.unit).toBe("£000");
    expect(read("2026/27", "Budget (£ (m))\n").columns[0]!.unit).toBe("£m");
  });
});
