import fc from "fast-check";

/** A medium-term plan as somebody printed it, and what it says. */
export interface PrintedPlan {
  readonly csv: string;
  readonly unit: "£000" | "£m" | "£";
  readonly firstYear: number;
  readonly years: number;
  readonly rows: readonly { readonly label: string; readonly isTotal: boolean; readonly values: readonly number[] }[];
}

const LINES = ["Pay inflation", "Contract inflation", "Demand: children", "Demand: adults", "Home to school transport", "Waste disposal", "Revenue support grant", "Council tax income", "Business rates", "Energy costs", "Capital financing", "Concessionary fares", "Members' allowances", "Insurance", "Highways maintenance", "Libraries", "Temporary accommodation", "Planning fees", "Leisure centres", "Legal services"] as const;
const SECTIONS = ["Adult social care", "Children's services", "Place and environment", "Corporate services"] as const;
const YEARS = {
  "2026/27": (from: number) => `${from}/${String(from + 1).slice(2)}`,
  "2026-27": (from: number) => `${from}-${String(from + 1).slice(2)}`,
  "2026/2027": (from: number) => `${from}/${from + 1}`,
  "26/27": (from: number) => `${String(from).slice(2)}/${String(from + 1).slice(2)}`,
  "FY2026/27": (from: number) => `FY${from}/${String(from + 1).slice(2)}`,
  "2026/27 Budget": (from: number) => `${from}/${String(from + 1).slice(2)} Budget`,
} as const;
const NEGATIVES = { minus: (text: string) => `-${text}`, spaced: (text: string) => `- ${text}`, bracket: (text: string) => `(${text})`, unicode: (text: string) => `−${text}` } as const;
const WORDS = { "£000": "All figures in £000", "£m": "All figures in £ million", "£": "All figures in £" } as const;
const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => fc.constantFrom(...(Object.keys(record) as K[]));

/** Whole numbers of so many digits that no sum agrees by chance, and none a thousand times its neighbours; some nil. */
const amount = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: fc.integer({ min: 1_001, max: 89_999 }) }, { weight: 4, arbitrary: fc.integer({ min: -89_999, max: -1_001 }) });

const choices = fc.record({
  unit: keys(WORDS), unitAt: fc.constantFrom("title", "words", "headings", "row", "corner"),
  year: keys(YEARS), firstYear: fc.integer({ min: 2013, max: 2030 }), negative: keys(NEGATIVES), thousands: fc.boolean(), nil: fc.constantFrom("-", "0", "nil", "–"),
  layout: fc.constantFrom("totals after", "totals before", "sub-totals", "directorate column", "no sections"), grand: fc.constantFrom("Total", "Net budget", "Grand total", "TOTAL"),
  totalColumn: fc.boolean(), references: fc.boolean(), comments: fc.boolean(), spaced: fc.boolean(), notes: fc.boolean(), indented: fc.boolean(), delimiter: fc.constantFrom(",", ";", "\t"),
});

/** Lines by section and year, each with a figure other than 0. */
const figures = fc.integer({ min: 2, max: 5 }).chain((years) =>
  fc.tuple(fc.constant(years), fc.array(fc.array(fc.array(amount, { minLength: years, maxLength: years }).filter((values) => values.filter((value) => value !== 0).length > 1), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 }), fc.shuffledSubarray([...LINES], { minLength: LINES.length })));

export const printedPlan: fc.Arbitrary<PrintedPlan> = fc.tuple(choices, figures).map(([how, [years, sections, labels]]) => {
  const decimals = how.unit === "£m" ? 3 : 0;
  const shown = (value: number): string => {
    if (value === 0) return how.nil;
    const [whole = "", places] = (Math.abs(value) / 10 ** decimals).toFixed(decimals).split(".");
    const text = (how.thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole) + (places === undefined ? "" : `.${places}`);
    return value > 0 ? text : NEGATIVES[how.negative](text);
  };
  const isByColumn = how.layout === "directorate column";
  const named = [...(how.references ? ["Ref"] : []), ...(isByColumn ? ["Directorate"] : []), how.unitAt === "corner" ? how.unit : "Description"];
  const yearNames = Array.from({ length: years }, (_, i) => YEARS[how.year](how.firstYear + i));
  const overFigures = [...yearNames, ...(how.totalColumn ? ["Total"] : [])].map((name) => (how.unitAt === "headings" ? `${name} ${how.unit}` : name));
  const printed: string[][] = [["Marshland District Council"]];
  if (how.unitAt === "title") printed.push([`Table 3: medium-term plan (${how.unit})`]);
  if (how.unitAt === "words") printed.push([WORDS[how.unit]]);
  printed.push([...named, ...overFigures, ...(how.comments ? ["Comments"] : [])]);
  if (how.unitAt === "row") printed.push([...named.map(() => ""), ...overFigures.map(() => how.unit)]);

  const rows: PrintedPlan["rows"][number][] = [];
  const print = (label: string, values: readonly number[], section: string | undefined) => {
    const isTotal = section === undefined;
    const across = how.totalColumn ? [...values, values.reduce((sum, value) => sum + value, 0)] : values;
    rows.push({ label, isTotal, values: across.map((value) => value / 10 ** decimals) });
    const indent = how.indented && !isTotal && (how.layout === "totals after" || how.layout === "sub-totals") ? "  " : "";
    printed.push([...(how.references ? [isTotal ? "" : `B${100 + rows.length}`] : []), ...(isByColumn ? [section ?? ""] : []), indent + label, ...across.map(shown), ...(how.comments ? [!isTotal && rows.length % 3 === 0 ? "Agreed at Cabinet" : ""] : [])]);
  };
  const totalOf = (lines: readonly (readonly number[])[]) => Array.from({ length: years }, (_, year) => lines.reduce((sum, line) => sum + line[year]!, 0));
  let next = 0;
  sections.forEach((lines, i) => {
    const name = SECTIONS[i]!;
    if (how.layout === "totals before") print(name, totalOf(lines), undefined);
    if (how.layout === "totals after" || how.layout === "sub-totals") printed.push(how.references ? ["", name] : [name]);
    for (const values of lines) print(labels[next++]!, values, name);
    if (how.layout === "totals after") print(`Total ${name.toLowerCase()}`, totalOf(lines), undefined);
    if (how.layout === "sub-totals") print("Sub-total", totalOf(lines), undefined);
    if (how.spaced) printed.push([]);
  });
  print(how.grand, totalOf(sections.flat()), undefined);
  if (how.notes) printed.push([], ["Note: figures exclude schools."], ["Source: budget report, February 2026"]);
  const width = Math.max(...printed.map(({ length }) => length));
  const quoted = (text: string) => (text.includes(how.delimiter) ? `"${text}"` : text);
  const csv = printed.map((row) => Array.from({ length: width }, (_, i) => quoted(row[i] ?? "")).join(how.delimiter)).join("\r\n");
  return { csv, unit: how.unit, firstYear: how.firstYear, years, rows };
});
