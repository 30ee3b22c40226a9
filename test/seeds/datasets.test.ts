import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TABLE_KINDS } from "../../src/tables/TableContent";
import { datasetSchema } from "../../src/tables/seeds/datasetSchema";
import { dataset, datasets } from "../../src/tables/seeds/datasets";
import { scenarios } from "../../src/tables/seeds/scenarios";

const seeds = join(__dirname, "../../seeds");
const files = (folder: string): string[] => readdirSync(join(seeds, folder)).filter((name) => name.endsWith(".json")).map((name) => join(seeds, folder, name));

const rowsOf = (id: string) => dataset(id)!.rows;
const column = (id: string, heading: string) => dataset(id)!.columns.findIndex((candidate) => candidate.heading === heading);
const cell = (id: string, row: string, heading: string) => rowsOf(id).find(([first]) => first === row)![column(id, heading)];

describe("every dataset", () => {
  it("is registered: no file lies unused", () => {
    const ids = [...files("datasets"), ...files("models")].map((file) => (JSON.parse(readFileSync(file, "utf8")) as { id: string }).id);
    expect(datasets.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it.each(datasets.map((seed) => [seed.id, seed] as const))("%s holds a table that the sheets can take", (_, seed) => {
    expect(datasetSchema.safeParse(seed).success).toBe(true);
    expect(TABLE_KINDS).toContain(seed.kind);
    expect(`${seed.reference.document} ${seed.reference.date}`).toMatch(/\b(19|20)\d\d\b/);
    expect(seed.statement.length).toBeLessThanOrEqual(160);
  });

  it("has a sheet and a table name of its own", () => {
    for (const pick of [(seed: (typeof datasets)[number]) => seed.sheet, (seed: (typeof datasets)[number]) => seed.table, (seed: (typeof datasets)[number]) => seed.id]) {
      expect(new Set(datasets.map((seed) => pick(seed).toLowerCase())).size).toBe(datasets.length);
    }
  });

  it("refuses a row of another length, and text where a figure belongs, naming the row", () => {
    const [first] = datasets;
    const short = datasetSchema.safeParse({ ...first!, rows: [["only this"]] });
    expect(short.error?.issues[0]?.message).toContain("row 1 has 1 cells");
    const word = datasetSchema.safeParse({ ...first!, rows: [first!.rows[0]!.map((value) => (typeof value === "number" ? "about 5" : value))] });
    expect(word.error?.issues[0]?.message).toContain('"about 5" is not a number');
  });
});

describe("no seed holds a person", () => {
  const every = readdirSync(seeds, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, readFileSync(join(seeds, file), "utf8")] as const);

  it.each([
    ["a telephone number", /(?<![\d.,-])(?:\+44|0)\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?![\d.])/],
    ["an e-mail address", /[\w.+-]+@[\w-]+\.[\w.]+/],
    ["a person's title and name", /\b(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame)\.? [A-Z][a-z]+/],
    ["an author's or contact's line", /\b(?:report author|contact officer|lead officer|telephone|prepared by|e-mail)\b/i],
  ])("%s", (_, pattern) => {
    expect(every.filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
  });

  it("and the patterns find what they look for", () => {
    expect("Telephone 01926 555 0123").toMatch(/(?<![\d.,-])(?:\+44|0)\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?![\d.])/);
    expect("Cllr Example").toMatch(/\bCllr\.? [A-Z][a-z]+/);
  });
});

describe("the tables of 2013 as printed", () => {
  const BASELINE = "people-services-baseline-2012";
  it("holds 11 lines, five subtotals and the total, each printed column", () => {
    const kinds = rowsOf(BASELINE).map((row) => row[1]);
    expect(kinds.filter((kind) => kind === "line")).toHaveLength(11);
    expect(kinds.filter((kind) => kind === "subtotal")).toHaveLength(5);
    expect(kinds.filter((kind) => kind === "total")).toHaveLength(1);
    expect(dataset(BASELINE)!.columns).toHaveLength(3 + 25);
  });

  it.each([
    ["Highest saving after grant (£000)", -2417],
    ["Lowest saving after grant (£000)", -1393],
    ["Highest saving (£000)", -3424],
    ["Lowest saving (£000)", -2245],
    ["Proposed posts (FTE)", 174.66],
    ["Change in posts (FTE)", -48.9],
    ["Current posts (FTE)", 223.56],
    ["Current cost (£000)", 12531],
    ["General fund (£000)", 10617],
    ["Grant (£000)", 1914],
    ["Cost at lowest salaries (£000)", 9107],
    ["Cost at highest salaries (£000)", 10286],
  ])("prints the total of %s as %d", (heading, printed) => expect(cell(BASELINE, "Total", heading)).toBe(printed));

  it("adds up in posts, which are printed without rounding", () => {
    for (const heading of dataset(BASELINE)!.columns.map((c) => c.heading).filter((name) => name.endsWith("(FTE)"))) {
      const lines = rowsOf(BASELINE).filter((row) => row[1] === "line").reduce((sum, row) => sum + Number(row[column(BASELINE, heading)]), 0);
      expect(lines).toBeCloseTo(Number(cell(BASELINE, "Total", heading)), 9);
    }
  });

  it.each([
    ["Redcar & Cleveland, Council", 121.8, 135200, 22.3, 900.89, 0.18, 164.94, 735.95],
    ["Hartlepool, Council", 91, 92000, 20, 989.13, 0.22, 217.39, 771.74],
    ["Darlington, Council", 80.5, 105600, 19, 762.31, 0.24, 179.92, 582.39],
    ["Redcar & Cleveland, People Services", 64.5, 135200, 11.8, 477.07, 0.18, 87.28, 389.79],
    ["Hartlepool, People Services", 45.5, 92000, 9, 494.57, 0.2, 97.83, 396.74],
    ["Darlington, People Services", 45.5, 105600, 10, 430.87, 0.22, 94.7, 336.17],
  ])("prints the MTFP summary of %s", (row, ...figures) => expect(rowsOf("mtfp-summary-2012").find(([first]) => first === row)!.slice(3)).toEqual(figures));

  it("knows each model by its role, with both labels of 2b and 2c", () => {
    const models = rowsOf("operating-models-2013");
    expect(models.map((row) => row[1])).toEqual([
      "no-collaboration", "defined-functions", "third-director-public-health", "third-director-commissioning", "third-director-provider", "two-directors-functional", "two-directors-geographic", "single-director",
    ]);
    const other = column("operating-models-2013", "Named elsewhere in the paper as");
    expect(models.map((row) => row[other] !== "")).toEqual([false, false, false, true, true, false, false, false]);
    expect(models.find((row) => row[0] === "Model 4")![column("operating-models-2013", "Further change (£000)")]).toBe(-150);
    expect(models.filter((row) => row[column("operating-models-2013", "Recommended")] === "yes").map(([name]) => name)).toEqual(["Model 3b"]);
  });

  it("marks 8 models on 7 criteria that are all described", () => {
    const criteria = dataset("scoring-matrix-2013")!.columns.slice(1).map(({ heading }) => heading);
    expect(rowsOf("scoring-matrix-2013").map(([name]) => name)).toEqual(rowsOf("operating-models-2013").map(([name]) => name));
    expect(rowsOf("evaluation-criteria-2013").map(([name]) => name)).toEqual(criteria);
    expect(new Set(rowsOf("evaluation-criteria-2013").map((row) => row[1])).size).toBe(3);
  });

  it("lists 44 differences: 7 high, 15 medium, 22 low, each with verdict and treatment", () => {
    const rows = rowsOf("discrepancies");
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 44 }, (_, i) => `D${String(i + 1).padStart(2, "0")}`));
    expect(["high", "medium", "low"].map((severity) => rows.filter((row) => row[1] === severity).length)).toEqual([7, 15, 22]);
    expect(rows.filter((row) => row.at(-1) === "" || row.at(-2) === "")).toEqual([]);
  });

  it("holds the feasibility figures and the populations", () => {
    expect(["Structural savings", "Efficiency savings", "Contract savings", "Posts fewer"].map((name) => cell("feasibility-2012", name, "Value"))).toEqual([2.8, 0.8, 1.8, 40]);
    const people = ["Darlington", "Hartlepool", "Redcar & Cleveland"].map((name) => Number(cell("comparators", name, "Population (persons)")));
    expect(people.reduce((sum, n) => sum + n, 0)).toBe(332800);
    expect(cell("comparators", "Three councils, sum of the table", "Population (persons)")).toBe(332800);
  });
});

describe("reach of the models", () => {
  it("names only models and lines of its tables", () => {
    for (const { appliesTo, reach } of scenarios) {
      const models = rowsOf(appliesTo.operatingModels).map(([name]) => name);
      const lines = rowsOf(appliesTo.postsComparison).filter((row) => row[1] === "line").map(([name]) => name);
      expect(Object.keys(reach)).toEqual(models);
      for (const byLine of Object.values(reach)) expect(Object.keys(byLine)).toEqual(lines);
    }
  });
});
