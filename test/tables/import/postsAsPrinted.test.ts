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

it("posts and cost of two councils side by side compare posts, whatever the title says", () => {
  const kind = (headings: string) => importTable(readCsv("t.csv", new TextEncoder().encode(`Staffing\nService,${headings}\nHome care,12.5,431,10.4,378\nFostering,7.2,289,9.9,352`))).kind;
  expect(kind("Northwick FTE,Northwick cost £000,Southam FTE,Southam cost £000")).toBe("postsComparison");
  expect(kind("FTE,Cost £000,Budgeted FTE,Budgeted cost £000")).not.toBe("postsComparison");
});

describe("councils named in one line with what is measured", () => {
  const mapped = (headings: string) => {
    const imported = importTable(readCsv("posts.csv", new TextEncoder().encode(`Comparison of posts and cost by service (£000)\nService,${headings}\nHome care,12.5,431,10.4,378\nFostering,7.2,289,9.9,352\nTotal,19.7,720,20.3,730`)));
    return { mapping: suggestMapping("postsComparison", sourceFields(imported)), units: imported.columns.map(({ unit }) => unit) };
  };

  it.each(["Northwick FTE,Northwick cost,Southam FTE,Southam cost", "Northwick - FTE,Northwick - Cost,Southam - FTE,Southam - Cost", "FTE Northwick,Total cost Northwick,FTE Southam,Total cost Southam", "Northwick posts,Northwick £000,Southam posts,Southam £000"])("%s", (headings) => {
    const { mapping } = mapped(headings);
    expect(Object.values(mapping).slice(-4)).toEqual(["Northwick: posts (FTE)", "Northwick: cost (£000)", "Southam: posts (FTE)", "Southam: cost (£000)"]);
    expect(councilsOf(mapping)).toEqual(["Northwick", "Southam"]);
  });

  it("posts under a title in £000 are no money", () => expect(mapped("Northwick posts,Northwick cost,Southam posts,Southam cost").units).toEqual([undefined, "£000", undefined, "£000"]));

  it("totals are those of all councils, and stages of the work no council", () => {
    expect(Object.values(mapped("Current FTE,Current cost,Proposed FTE,Proposed cost").mapping)).toContain("Proposed posts (FTE)");
    expect(councilsOf(mapped("Total FTE,Total cost,Northwick FTE,Northwick cost").mapping)).toEqual([]);
  });

  it("are known where the cost is printed by who pays it, and the cost is what is missing", () => {
    const imported = importTable(readCsv("posts.csv", new TextEncoder().encode("Comparison of posts (£000)\n,Northwick,,,Southam,,\nService,FTE,General fund,Grant,FTE,General fund,Grant\nHome care,12.5,431,20,10.4,378,12\nFostering,7.2,289,15,9.9,352,18")));
    const mapping = suggestMapping("postsComparison", sourceFields(imported));
    expect(councilsOf(mapping)).toEqual(["Northwick", "Southam"]);
    expect(missingColumns("postsComparison", mapping)).toEqual(expect.arrayContaining(["Northwick: cost (£000)", "Southam: cost (£000)"]));
  });
});
