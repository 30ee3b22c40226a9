import { isFault } from "../../../../src/domain/fault";
import { readCsv } from "../../../../src/tables/import/file/readCsv";
import { importTable } from "../../../../src/tables/import/importTable";
import { applyMap } from "../../../../src/tables/import/map/applyMap";
import type { ImportMap } from "../../../../src/tables/import/map/ImportMap";
import { sourceFields } from "../../../../src/tables/import/map/sourceColumns";
import { suggestMapping } from "../../../../src/tables/import/map/suggestMapping";

const imported = importTable(readCsv("plan.csv", new TextEncoder().encode("Line,Comment,2026/27 £000,2027/28 £000\nAdults,asked,100,110\nPlace,,40,45\nTotal,,140,155\n")));
const headings = (map: ImportMap) => {
  const mapped = applyMap(imported, map, "Plan", "24 November 2026");
  if (isFault(mapped)) throw new Error(mapped.fault);
  return { sheet: mapped.content.columns.map(({ heading }) => heading), json: [...mapped.imported.textColumns, ...mapped.imported.columns].map(({ name }) => name) };
};

it("a table as found has every column but those that its map leaves out", () => {
  expect(headings({ table: "facts" }).sheet).toEqual(["Line", "Kind", "Part of", "Comment", "2026/27 (£000)", "2027/28 (£000)"]);
  expect(headings({ table: "facts", fields: { Comment: "", "2027/28": "" } })).toEqual({ sheet: ["Line", "Kind", "Part of", "2026/27 (£000)"], json: ["2026/27"] });
});

it("the column that its rows are known by is never left out", () => {
  expect(headings({ table: "facts", fields: { Line: "" } }).sheet[0]).toBe("Line");
});

it("nothing is said of its columns in a map that nobody changed: next year's columns all come in", () => {
  expect(suggestMapping("facts", sourceFields(imported))).toEqual({});
});
