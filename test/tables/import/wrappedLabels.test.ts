import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";

const lines = (...rows: string[]) =>
  importTable(readCsv("plan.csv", new TextEncoder().encode(["Service,2026/27 £000,2027/28 £000", ...rows].join("\n")))).rows.map(({ section, label, values }) => [section, label, ...values]);

describe("a label over two rows of cells", () => {
  it("is one where the first row cannot end so", () => {
    expect(lines("Waste and,,", "Street cleaning,410,425", "Parks,220,205")).toEqual([[undefined, "Waste and Street cleaning", 410, 425], [undefined, "Parks", 220, 205]]);
    expect(lines("Grants (net of,,", "clawback),410,425", "Parks,220,205")).toEqual([[undefined, "Grants (net of clawback)", 410, 425], [undefined, "Parks", 220, 205]]);
  });

  it("is one where the figures stand beside its first row", () => {
    expect(lines("Independent fostering,410,425", "and residential care,,", "Parks,220,205", "Waste,90,95", "Roads,30,35", "Ports,10,15")[0]).toEqual([undefined, "Independent fostering and residential care", 410, 425]);
  });

  it.each(["Adults", "Financed by", "Contributions to"])("is none under %s, which heads the rows below", (heading) => {
    expect(lines(`${heading},,`, "Reserves,410,425", "Parks,220,205", "Waste,90,95")[0]).toEqual([heading, "Reserves", 410, 425]);
  });

  it("is none where one line among many begins with a small letter", () => {
    expect(lines("Adults,,", "residential care,410,425", "Home care,220,205", "Day care,90,95", "Transport,30,35", "Equipment,10,15")[0]).toEqual(["Adults", "residential care", 410, 425]);
  });
});
