import fc from "fast-check";
import Papa from "papaparse";
import { readCsv } from "../../../src/tables/import/file/readCsv";
import { importTable } from "../../../src/tables/import/importTable";

/** A service and what it is made of; a leaf has figures of its own. */
interface Service {
  readonly parts: readonly Service[];
  readonly figures: readonly number[];
}

const YEARS = 3;
const figures = fc.array(fc.integer({ min: 10_001, max: 99_999 }), { minLength: YEARS, maxLength: YEARS });
const leaf = figures.map((own): Service => ({ parts: [], figures: own }));
const within = (inner: fc.Arbitrary<Service>) => fc.array(inner, { minLength: 2, maxLength: 4 }).map((parts): Service => ({ parts, figures: Array.from({ length: YEARS }, (_, year) => parts.reduce((sum, part) => sum + part.figures[year]!, 0)) }));
const tree = within(fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: within(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: within(leaf) })) }));

interface Line {
  readonly label: string;
  readonly depth: number;
  readonly figures: readonly number[];
  readonly parts: readonly string[];
}

/** The lines of a tree from the top, each total above or below its parts. */
function linesOf(service: Service, at: string, above: boolean, called: (at: string) => string): Line[] {
  const inner = service.parts.flatMap((part, i) => linesOf(part, `${at}.${i + 1}`, above, called));
  const label = service.parts.length === 0 ? `Line ${at}` : called(at);
  const own: Line = { label, depth: at.split(".").length - 1, figures: service.figures, parts: service.parts.map((part, i) => (part.parts.length === 0 ? `Line ${at}.${i + 1}` : called(`${at}.${i + 1}`))) };
  return above ? [own, ...inner] : [...inner, own];
}

const read = (lines: readonly Line[], indented: boolean) =>
  importTable(readCsv("plan.csv", new TextEncoder().encode(Papa.unparse([["£000", "2026/27", "2027/28", "2028/29"], ...lines.map(({ label, depth, figures: own }) => [`${indented ? "  ".repeat(depth) : ""}${label}`, ...own.map((each) => each.toLocaleString("en-GB"))])]))));

describe.each([
  ["above their parts, called totals", true, false, (at: string) => `Total of ${at}`],
  ["above their parts, by their figures alone", true, false, (at: string) => `Services ${at}`],
  ["above their parts, indented", true, true, (at: string) => `Services ${at}`],
  ["below their parts", false, false, (at: string) => `Total of ${at}`],
] as const)("totals %s", (_, above, indented, called) => {
  it("are found at every depth, with their own parts and no others", () => {
    fc.assert(
      fc.property(tree, (service) => {
        const lines = linesOf(service, "1", above, called);
        const { subtotals, issues } = read(lines, indented);
        expect(Object.fromEntries(subtotals.map(({ label, parts, check }) => [label, [[...parts].sort(), check]]))).toEqual(Object.fromEntries(lines.flatMap(({ label, parts }) => (parts.length > 0 ? [[label, [[...parts].sort(), "OK"]]] : []))));
        expect(issues.filter(({ severity }) => severity !== "note")).toEqual([]);
      }),
      { seed: 2013, numRuns: 60 },
    );
  });
});
