import { createNodeHost } from "../../host/headless/createNodeHost";
import { workbookFile } from "../../src/excel/workbookFile";

const host = createNodeHost();
beforeAll(() => host.installGlobals());
afterAll(() => host.close());

it.each([
  ["", undefined],
  ["https://council.example/sites/finance/MTFP 2026.xlsx", "https://council.example/sites/finance/MTFP 2026.xlsx"],
  ["C:\\Users\\officer\\MTFP 2026.xlsx", "MTFP 2026.xlsx"],
  ["/Users/officer/plan.xlsm", "plan.xlsm"],
  ["Book1", undefined],
])("of %j the report knows %j", (url, expected) => {
  host.host.fileUrl = url;
  expect(workbookFile()).toBe(expected);
});
