import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";
import { sourceFields } from "../../../src/tables/import/map/sourceColumns";
import { councilsOf, missingColumns, suggestMapping } from "../../../src/tables/import/map/suggestMapping";

it("a posts comparison as a paper prints it maps to every column that a comparison needs", () => {
  const imported = importTable(readCsv("posts.csv", new Uint8Array(readFileSync(join(__dirname, "tables", "12-posts-as-printed.csv")))));
  const mapping = suggestMapping("postsComparison", sourceFields(imported));
  expect(councilsOf(mapping)).toEqual(["Darlington", "Hartlepool", "Redcar & Cleveland"]);
  expect(missingColumns("postsComparison", mapping)).toEqual([]);
  expect(mapping).toMatchObject({
    Darlington: "Darlington: posts (FTE)",
    "Hartlepool: General Fund - including EIG": "Hartlepool: general fund (£000)",
    "Three Borough - Proposed": "Proposed posts (FTE)",
    "Max. Salary costs - based on lowest of 3 Boroughs": "Cost at lowest salaries (£000)",
    "Max. Salary costs - based on highest of 3 Boroughs": "Cost at highest salaries (£000)",
  });
});
