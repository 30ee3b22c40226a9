import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importJson } from "../../../src/tables/import/importJson";
import { importTable } from "../../../src/tables/import/importTable";

const FIXTURES = join(__dirname, "fixtures");

interface ExpectedIssue {
  readonly code: string;
  readonly row?: string;
  readonly column?: string;
  readonly raw?: string | readonly string[];
}

type Printed = Record<string, unknown> & { readonly rows: readonly unknown[]; readonly issues: readonly ExpectedIssue[] };

const expected = (name: string): Printed => JSON.parse(readFileSync(join(FIXTURES, `${name}.expected.json`), "utf8")) as Printed;
/** Printed and read again, as whoever runs the command sees it. */
const found = (name: string): Printed => JSON.parse(JSON.stringify(importJson(importTable(readCsv(`${name}.csv`, readFileSync(join(FIXTURES, `${name}.csv`))))))) as Printed;

/** Everything that the expected file states as data: words about signs and reasons are compared by their issues. */
const STATED = ["file", "unit", "title", "header_rows", "columns", "notes", "drop_columns", "drop_reason", "standard_hours", "subtotals"] as const;

describe.each(["1-mtfs-gap", "2-assumptions", "4-establishment"])("%s", (name) => {
  const [want, got] = [expected(name), found(name)];

  it.each(STATED.filter((part) => part in want))("has the expected %s", (part) => expect(got[part]).toEqual(want[part]));

  it("has the expected rows, and no other", () => {
    expect(got.rows).toHaveLength(want.rows.length);
    // A row's kind is told only where there are totals among the rows.
    got.rows.forEach((row, i) => expect(row).toEqual({ ...("kind" in (row as object) ? { kind: "line" } : {}), ...(want.rows[i] as object) }));
  });

  it.each(want.issues.map((each) => [`${each.code} ${each.row ?? ""}`, each] as const))("finds %s", (_, { code, row, column, raw }) => {
    const same = got.issues.filter((each) => each.code === code && (row === undefined || each.row === row) && (column === undefined || each.column === column));
    expect(same.length).toBeGreaterThan(0);
    if (raw !== undefined) expect(same.map((each) => each.raw)).toContainEqual(raw);
  });
});

describe("1-mtfs-gap", () => {
  it("offers what the arithmetic implies and takes nothing", () => {
    const bracket = found("1-mtfs-gap").issues.find(({ code }) => code === "UNBALANCED_BRACKET");
    expect(bracket).toMatchObject({ cell: "E21", offered: 12.639, taken: null });
  });

  it("finds both openings that are not the closing before", () => {
    const openings = found("1-mtfs-gap").issues.filter(({ code }) => code === "OPENING_NOT_PRIOR_CLOSING");
    expect(openings.map(({ column }) => column)).toEqual(["2028/29", "2029/30"]);
  });
});

describe("4-establishment", () => {
  it("says nowhere who holds a post", () => {
    expect(JSON.stringify(found("4-establishment"))).not.toMatch(/[A-E]\. Person/);
  });
});
