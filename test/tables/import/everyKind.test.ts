import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFileGrids } from "../../../src/tables/import/file/readFileGrids";
import { importJson } from "../../../src/tables/import/importJson";
import { importTable } from "../../../src/tables/import/importTable";

const FOLDER = join(__dirname, "tables");
const EXPECTED = ".expected.json";
const names = readdirSync(FOLDER).filter((file) => file.endsWith(EXPECTED)).map((file) => file.slice(0, -EXPECTED.length));

interface PrintedIssue {
  readonly code: string;
  readonly severity: string;
  readonly cell?: string;
  readonly cells?: readonly string[];
  readonly row?: string;
  readonly column?: string;
}

type Printed = Record<string, unknown> & { readonly issues: readonly PrintedIssue[] };
/** Written by hand, each before the table was read: what is printed, and every issue that wants an answer as "CODE CELL". */
type Expected = Record<string, unknown> & { readonly issues: readonly string[]; readonly noted?: readonly string[] };

const sourceOf = (name: string): string => readdirSync(FOLDER).find((file) => file.startsWith(`${name}.`) && !file.endsWith(EXPECTED))!;

const print = async (file: string): Promise<Printed> => {
  const [grid] = await readFileGrids(file, new Uint8Array(readFileSync(join(FOLDER, file))));
  return JSON.parse(JSON.stringify(importJson(importTable(grid!)))) as Printed;
};

const told = ({ code, cell, cells, row, column }: PrintedIssue): string => `${code} ${cell ?? cells?.join(" ") ?? row ?? column ?? ""}`.trim();

describe.each(names)("%s", (name) => {
  const want = JSON.parse(readFileSync(join(FOLDER, `${name}${EXPECTED}`), "utf8")) as Expected;
  const { issues, noted = [], ...stated } = want;
  let got: Printed;
  beforeAll(async () => {
    got = await print(sourceOf(name));
  });

  it.each(Object.keys(stated))("has the expected %s", (part) => expect(got[part]).toEqual(stated[part]));

  it("asks what has to be asked, and nothing else", () => {
    expect(got.issues.filter(({ severity }) => severity !== "note").map(told).sort()).toEqual([...issues].sort());
    expect(got.issues.filter(({ severity }) => severity === "note").map(told)).toEqual(expect.arrayContaining([...noted]));
  });
});
