import { isFault } from "../../../../src/domain/fault";
import { importJson } from "../../../../src/tables/import/importJson";
import { applyMap } from "../../../../src/tables/import/map/applyMap";
import { importedContent } from "../../../../src/tables/import/map/importedContent";
import { sourceFields } from "../../../../src/tables/import/map/sourceColumns";
import { suggestMapping } from "../../../../src/tables/import/map/suggestMapping";
import { TABLE_KINDS } from "../../../../src/tables/TableContent";
import { readPrinted } from "../support/readPrinted";

const NAMES = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];

describe.each(NAMES)("a heading, label or section called %s", (name) => {
  const table = readPrinted(`Service,${name} £000,2026/27 £000,Comment\nParks,10,20,${name}\n${name},30,40,ok\nRoads,50,60,ok`);

  it.each(TABLE_KINDS)("is written like any other: %s", (kind) => {
    const fields = sourceFields(table);
    const mapping = suggestMapping(kind, fields);
    expect(Object.values(mapping).every((heading) => typeof heading === "string")).toBe(true);
    const content = importedContent(table, { kind, mapping, title: "Table", on: "1 April 2026", labels: {} });
    expect(content.rows.flat().every((cell) => ["string", "number", "boolean"].includes(typeof cell))).toBe(true);
  });

  it("keeps its figures and texts", () => {
    const { columns, rows } = importedContent(table, { kind: "facts", mapping: {}, title: "Table", on: "1 April 2026", labels: {} });
    expect(columns.map(({ heading }) => heading)).toEqual(["Line", "Kind", "Comment", `${name} (£000)`, "2026/27 (£000)"]);
    expect(rows.map((row) => [row[0], ...row.slice(2)])).toEqual([["Parks", name, 10, 20], [name, "ok", 30, 40], ["Roads", "ok", 50, 60]]);
    expect(() => JSON.stringify(importJson(table))).not.toThrow();
  });

  it("is found by a map", () => {
    const mapped = applyMap(table, { table: "facts", fields: { Comment: "" }, labels: { Parks: "Parks and gardens" } }, "Table", "1 April 2026");
    if (isFault(mapped)) throw new Error(mapped.fault);
    expect(mapped.imported.columns.map((column) => column.name)).toEqual([name, "2026/27"]);
    expect(mapped.imported.rows.map(({ label }) => label)).toEqual(["Parks and gardens", name, "Roads"]);
  });
});

it("names posts and funding, too", () => {
  const list = readPrinted("Post no,Post title,Team,FTE,Salary £,Funding\nconstructor,toString,__proto__,1,30000,valueOf\n2,Planner,constructor,1,31000,__proto__");
  expect(list.posts!.map(({ post, title, team }) => [post, title, team])).toEqual([["constructor", "toString", "__proto__"], ["2", "Planner", "constructor"]]);
});
