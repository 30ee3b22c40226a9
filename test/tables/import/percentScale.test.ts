import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";

const read = (...lines: string[]) => importTable(readCsv("t.csv", new TextEncoder().encode(lines.join("\n"))));
const last = (table: ReturnType<typeof read>) => table.rows.map(({ values }) => values.at(-1));
const asked = (table: ReturnType<typeof read>) => table.issues.filter(({ severity }) => severity !== "note").map(({ code, cell }) => `${code} ${cell ?? ""}`);

describe("figures under % without a sign", () => {
  it("are fractions where they are one column over another, to be confirmed once", () => {
    const table = read("Scheme,Target £000,Delivered £000,% delivered", "Permits,450,411,0.9133", "Waste,300,312,1.04", "Printing,85,17,0.2", "Lettings,120,120,1");
    expect(last(table)).toEqual([0.9133, 1.04, 0.2, 1]);
    expect(asked(table)).toEqual(["UNIT_BY_ARITHMETIC D1"]);
  });

  it("are percentages where they are a change of one column to another, though all are below 1", () => {
    const table = read("Service,2025/26 £000,2026/27 £000,Change %", "Adults,82140,82551,0.5", "Children,61230,61781,0.9", "Place,43000,42871,-0.3");
    expect(last(table)).toEqual([0.005, 0.009, -0.003]);
    expect(asked(table)).toEqual([]);
  });

  it("are not read where shares of a target may be either and nothing says which", () => {
    const table = read("Scheme,Target £000,Delivery confidence %", "Permits,450,0.9", "Waste,300,1.04", "Printing,85,1");
    expect(last(table)).toEqual([null, null, null]);
    expect(asked(table)).toEqual(["AMBIGUOUS_PERCENT C2", "AMBIGUOUS_PERCENT C3", "AMBIGUOUS_PERCENT C4"]);
  });

  it("are percentages where one is larger than any share", () => {
    const table = read("Scheme,Target £000,Delivered %", "Permits,450,91", "Waste,300,104", "Printing,85,20");
    expect(last(table)).toEqual([0.91, 1.04, 0.2]);
    expect(asked(table)).toEqual([]);
  });
});
