import { isUnitColumn } from "../../../../src/tables/import/structure/unitColumn";
import { importJson } from "../../../../src/tables/import/importJson";
import { readPrinted } from "../support/readPrinted";

describe("a column headed Unit", () => {
  it.each([
    ["Unit", ["£000", "FTE", "%", "number"]], ["Unit of measure", ["£", "days", "persons"]], ["Units", ["fraction", "GBP per head", "band D dwellings"]], ["UOM", ["tonnes", "£ per tonne", "swims"]],
  ])("%s of measures tells what a row is measured in: %j", (heading, cells) => expect(isUnitColumn(heading, cells)).toBe(true));

  it.each([["Unit", ["Customer Services", "Street Scene"]], ["Units", ["Payroll", "Audit", "Payroll"]], ["Unit", ["Highways", "", "FTE and payroll team"]], ["Unit", []], ["Service", ["£000", "FTE"]]])(
    "%s of teams does not: %j", (heading, cells) => expect(isUnitColumn(heading, cells)).toBe(false));

  it("of teams is kept as text, and the unit is asked for", () => {
    const table = readPrinted("Council,Unit,Heading,Budget 2026/27\nEastmere,Customer Services,Employees,410\nEastmere,Customer Services,Supplies,95\nEastmere,Street Scene,Employees,1220");
    expect(table.rows.map(({ label, unit, texts }) => [label, unit, ...texts])).toEqual([["Employees", undefined, "Eastmere", "Customer Services"], ["Supplies", undefined, "Eastmere", "Customer Services"], ["Employees", undefined, "Eastmere", "Street Scene"]]);
    expect(table.issues.map(({ code, column }) => [code, column])).toEqual([["UNIT_UNKNOWN", "Budget 2026/27"]]);
  });

  it("of teams names the rows where nothing else does, in the unit of the headings", () => {
    const table = importJson(readPrinted("Unit,2026/27 £000,2027/28 £000\nCustomer Services,410,420\nStreet Scene,1220,1250"));
    expect([table.unit, table.rows, table.issues]).toEqual(["GBP thousand", [{ label: "Customer Services", kind: "line", values: [410, 420] }, { label: "Street Scene", kind: "line", values: [1220, 1250] }], []]);
  });

  it("of teams stands behind the names of the rows as well", () => {
    const table = readPrinted("Line,2026/27 £m,Unit\nEmployees,4.1,Revenues\nSupplies,0.9,Parks");
    expect(table.rows.map(({ label, unit, texts, values }) => [label, unit, texts, values])).toEqual([["Employees", undefined, ["Revenues"], [4.1]], ["Supplies", undefined, ["Parks"], [0.9]]]);
  });
});
