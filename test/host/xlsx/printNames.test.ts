import { readXlsx } from "../../../host/xlsx/readXlsx";
import { writeXlsx } from "../../../host/xlsx/writeXlsx";
import { descendants, partsOf, rootOf } from "./packageParts";
import { emptySheet, FUNCTION_NAMES, workbook } from "./sampleWorkbook";

const options = { functionNames: FUNCTION_NAMES };

it("what is printed and repeated names its sheet in quotation marks where Excel needs them, columns before rows", async () => {
  const sheet = (name: string, page: object) => ({ ...emptySheet(name), page: { ...emptySheet(name).page, ...page } });
  const file = workbook([
    sheet("Posts by council", { titleColumns: "A:A", titleRows: "1:5", printArea: "A1:H30" }),
    sheet("Plain", { titleRows: "1:5" }),
    sheet("St. Aford's & Co", { titleColumns: "A:B" }),
  ]);
  const bytes = await writeXlsx(file, options);
  const names = descendants(rootOf(partsOf(bytes)["xl/workbook.xml"]!)).filter(({ tagName }) => tagName === "definedName").map((name) => [name.getAttribute("name"), name.textContent]);
  expect(names.sort()).toEqual([
    ["_xlnm.Print_Area", "'Posts by council'!$A$1:$H$30"],
    ["_xlnm.Print_Titles", "'Posts by council'!$A:$A,'Posts by council'!$1:$5"],
    ["_xlnm.Print_Titles", "'St. Aford''s & Co'!$A:$B"],
    ["_xlnm.Print_Titles", "Plain!$1:$5"],
  ]);
  expect((await readXlsx(bytes, options)).sheets.map(({ page: { titleColumns, titleRows, printArea } }) => [titleColumns, titleRows, printArea])).toEqual([["A:A", "1:5", "A1:H30"], [undefined, "1:5", undefined], ["A:B", undefined, undefined]]);
});
